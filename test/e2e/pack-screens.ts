import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type Subject, until } from '../browsers/subject';

/** Opens one section of the options page and waits until it shows what it is about. */
export async function openSection(subject: Subject, id: 'packs' | 'storage'): Promise<Page> {
  const page = await subject.openExtensionPage(`options.html#${id}`);
  await until(`the section ${id}`, () => page.$(id === 'packs' ? '.packs li' : 'meter'));
  return page;
}

/** The button or switch that reads so, by its label or its text. */
export async function button(page: Page, name: string): Promise<ElementHandle<HTMLElement>> {
  const found = await until(`a button "${name}"`, async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const nameOf = (one: Element) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim();
      return [...document.querySelectorAll<HTMLElement>('button, summary')].find(
        (one) => nameOf(one) === wanted && one.checkVisibility(),
      );
    }, name);
    return handle.asElement();
  });
  return found as ElementHandle<HTMLElement>;
}

export const press = async (page: Page, name: string): Promise<void> => (await button(page, name)).click();

/** Unfolds the rest of what can be done to a pack. */
export const unfold = (page: Page, title: string): Promise<void> => press(page, `More: ${title}`);

export const titles = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.pack-head h3')].map(({ textContent }) => textContent ?? ''),
  );

/** Waits until the section says this somewhere. */
export const waitForText = (page: Page, wanted: string): Promise<true> =>
  until(`"${wanted}"`, () =>
    page.evaluate((text) => document.querySelector('main')?.innerText.includes(text) || undefined, wanted),
  );

/** Waits for a download that was not there before and answers its path; a browser writes beside it until it is whole. */
export async function download(folder: string, act: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(folder));
  await act();
  const name = await until('the download', async () => {
    const files = readdirSync(folder);
    const isBegun = files.some((file) => /\.(part|crdownload)$/.test(file));
    const added = files.find((file) => !before.has(file));
    return !isBegun && added && statSync(join(folder, added)).size > 0 && added;
  });
  return join(folder, name);
}

export const bytesOf = (path: string): string => readFileSync(path).toString('base64');

/** Asks the background as the extension's own pages do. */
export const ask = (page: Page, name: string, body: unknown): Promise<unknown> =>
  page.evaluate(
    (message) => {
      const { runtime } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser })
        .browser;
      return runtime.sendMessage(message);
    },
    { name, body },
  );
