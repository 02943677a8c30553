import { existsSync, readdirSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';
import type { BrowserName } from './find-browser';

/** A running browser with the shipping build installed: what a test may do to it, the same in both browsers. */
export interface Subject {
  readonly name: BrowserName;
  /** Opens an address in a new tab and waits until it has loaded. */
  openPage(url: string): Promise<Page>;
  /** Opens an address in a private window, which the extension is allowed into. */
  openPrivately(url: string): Promise<Page>;
  /** Address of one of the extension's own pages, e.g. `options.html`. */
  extensionUrl(path: string): Promise<string>;
  /** Opens one of the extension's own pages in a tab, `behind` another page if that shall stay the active one. */
  openExtensionPage(path: string, behind?: Page): Promise<Page>;
  /** Ends the service worker or event page, whatever it is at; the next message starts it again. */
  interruptBackground(): Promise<void>;
  /** Ends it as the browser would after half a minute of rest: where nobody asks, it stays stopped. */
  stopBackground(): Promise<void>;
  /** Takes all sites away from the extension, or gives them back, as its reader can in the browser's own settings. */
  withholdSites(withheld: boolean): Promise<void>;
  /** Answers "no" where the browser asks whether the extension may access a site. Chromium's question no test can reach. */
  refuseSite(): Promise<void>;
  /** Drops a file on the middle of the page: as the desktop would in Chromium, by an event of the page's own in Firefox. */
  dropFile(page: Page, path: string): Promise<void>;
  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  /** Removes the extension with all it stored and installs it again. */
  reinstall(): Promise<void>;
  /** The part of the time of a page's main thread in which a script of the extension runs, while `work` is done: 0 to 1. */
  shareOfMainThread(page: Page, work: () => Promise<unknown>): Promise<number>;
  /** The pieces of work that scripts of the extension do on a page's main thread while `work` is done, in their order. */
  ownTasks(page: Page, work: () => Promise<unknown>): Promise<OwnTask[]>;
  /** Processor time, ms, that the main thread of a page takes while `work` is done. Firefox counts in tens. */
  mainThreadTime(page: Page, work: () => Promise<unknown>): Promise<number>;
  /** How the extension is in the long run; `page` is one that it reads; its background must run. */
  health(page: Page): Promise<Health>;
  closePages(): Promise<void>;
  close(): Promise<void>;
  /** Ends the browser's process as a crash or a power cut would: nothing is told, nothing is written any more. */
  kill(): Promise<void>;
  /** Settles when the browser is gone, also by the user's hand. */
  readonly gone: Promise<void>;
}

/**
 * After garbage was collected. Bytes of JavaScript in Chromium, of the page with its reader; of whole processes in
 * Firefox, of all pages and of all that is the extension's.
 */
export interface Health {
  readonly page: number;
  readonly background: number;
  /** What any script of the extension threw, or any page, since the browser was started. */
  readonly errors: readonly string[];
}

/** A piece of work between two in which the page can do its own. */
export interface OwnTask {
  /** Of processor time: on a busy machine the clock would tell of others. */
  readonly ms: number;
  /** Did it begin before the page called `performance.mark(SEEN)`? */
  readonly beforeSeen: boolean;
}
export const SEEN = 'seen';

export interface LaunchOptions {
  /** Unpacked build. */
  readonly extension: string;
  readonly executable: string;
  /** Every request that is not for this machine goes to this local port, which refuses it; absent: the open network. */
  readonly proxyPort?: number;
  readonly headless: boolean;
  /** BCP 47, of the browser's own interface; absent: as it is installed. */
  readonly language?: string;
  /** Folder of a profile that outlives the browser; absent: a throw-away one. */
  readonly profile?: string;
  /** A browser that never remembers history. Firefox gives the extension no storage then. */
  readonly forgetful?: boolean;
  /** Firefox's own preferences, to take things away from it. */
  readonly preferences?: Readonly<Record<string, boolean | number>>;
  /** Folder that downloads go to, without a question. */
  readonly downloads?: string;
}

/** The last tab stays: without one a browser would end. */
export async function closePages(browser: Browser): Promise<void> {
  for (const page of (await browser.pages()).slice(1)) await page.close();
}

export const goneOf = (browser: Browser): Promise<void> =>
  new Promise((done) => browser.once('disconnected', () => done()));

/** Whether the extension will be new in this profile, and say welcome. */
export const isFreshProfile = ({ profile }: LaunchOptions): boolean =>
  profile === undefined || !existsSync(profile) || readdirSync(profile).length === 0;

/** Ends a browser's process and waits until it is gone. */
export async function killBrowser(browser: Browser): Promise<void> {
  const process = browser.process();
  if (!process) throw new Error('This browser is not ours to kill');
  const ended = new Promise<void>((done) => process.once('exit', () => done()));
  process.kill('SIGKILL');
  await ended;
}

export const VIEWPORT = { width: 1200, height: 800 };

/** Polls until `probe` gives something; throws with `what` when it does not within `timeout` ms. */
export async function until<T>(
  what: string,
  probe: () => Promise<T | undefined | null | false>,
  timeout = 10_000,
): Promise<T> {
  const end = performance.now() + timeout;
  for (;;) {
    const value = await probe();
    if (value) return value;
    if (performance.now() > end) throw new Error(`Waited ${timeout} ms in vain for: ${what}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}

/** Watches for `duration` ms that `probe` never gives something: for claims that nothing happens. */
export async function never(what: string, probe: () => Promise<unknown>, duration: number): Promise<void> {
  const end = performance.now() + duration;
  while (performance.now() < end) {
    if (await probe()) throw new Error(`This must not happen: ${what}`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
