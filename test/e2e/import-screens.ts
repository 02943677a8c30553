import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Subject, until } from '../browsers/subject';
import { employment, organization, person } from '../data/small-pack';

/** A small pack: two people, an organization, a tie. */
export const CLUB = [
  organization('club', 'Quillmere Chess Club'),
  person('ada', 'Adalind Quillmere', { summary: ['Founder of the club.'] }),
  person('bo', 'Боян Кильмерский'),
  employment('ada', 'club', 'President'),
];
/** What its publisher says of it. */
export const CLUB_INDEX = {
  name: 'club',
  title: 'Club of Quillmere',
  version: '1',
  updated_at: '2026-01-01',
  license: 'CC0-1.0',
  publisher: { name: 'The club' },
  entity_count: CLUB.length,
  resources: [],
};

/** Files on disk that a test gives to the page. */
export class PackFiles {
  readonly folder = mkdtempSync(join(tmpdir(), 'dramatis-import-'));

  /** Writes a file and answers its path. */
  put(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }
}

export async function openImport(subject: Subject): Promise<Page> {
  const page = await subject.openExtensionPage('options.html#add');
  await until('the file field', () => page.$('#pack-files'));
  return page;
}

export async function choose(page: Page, ...paths: string[]): Promise<void> {
  const field = await until('the file field', () => page.$('input#pack-files'));
  await (field as ElementHandle<HTMLInputElement>).uploadFile(...paths);
}

/** Waits for the screen with this heading and answers all it says, white space folded. */
export async function screen(page: Page, heading: string, timeout = 10_000): Promise<string> {
  const read = () =>
    page.evaluate(() => {
      const fold = (text = '') => text.replace(/\s+/g, ' ').trim();
      const import_ = document.querySelector<HTMLElement>('.import');
      return { heading: fold(import_?.querySelector('h3')?.innerText), text: fold(import_?.innerText) };
    });
  return until(
    `the screen "${heading}"`,
    async () => {
      const shown = await read();
      return shown.heading === heading && shown.text;
    },
    timeout,
  );
}

/** Presses the button of the import screens that begins so. */
export async function press(page: Page, name: string): Promise<void> {
  const button = await until(`a button "${name}"`, async () => {
    const found = await page.evaluateHandle(
      (start) =>
        [...document.querySelectorAll('.import button')].find((one) => one.textContent?.startsWith(start)),
      name,
    );
    return found.asElement();
  });
  await (button as ElementHandle<HTMLElement>).click();
}

/** Gives a file, looks at it, and installs it. */
export async function install(page: Page, title: string, path: string): Promise<void> {
  await choose(page, path);
  await screen(page, `What is in ${title}`);
  await press(page, 'Install');
  await screen(page, `${title} is installed`);
}

/** What the focus is on: its text, or its label. */
export const readFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? '';
  });

export async function fetchFrom(page: Page, address: string): Promise<void> {
  await until('the address field', () => page.$('#pack-address'));
  await page.$eval('#pack-address', (field) => (field as HTMLInputElement).select());
  await page.type('#pack-address', address);
  await press(page, 'Fetch');
}

/** Takes the locks of all imports in the store, as the page that runs them would. */
export const takeJobLocks = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { runtime } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser;
    const answer = await runtime.sendMessage({ name: 'listJobs', body: null });
    for (const { id } of answer.value) navigator.locks.request(`job ${id}`, () => new Promise(() => {}));
  });
