import type { ElementHandle, Page } from 'puppeteer-core';
import { type Subject, until } from '../browsers/subject';

/** What a reader does on the extension's own pages, by the names that things have for them. */

/** Opens a section of the options page and waits until it shows this. */
export async function openSection(subject: Subject, address: string, shown: string): Promise<Page> {
  const page = await subject.openExtensionPage(`options.html${address}`);
  await until(`${shown} in ${address}`, () => page.$(shown));
  return page;
}

/** Presses the button or link of this name, wherever it stands: also behind another tab. */
export async function press(page: Page, name: string): Promise<void> {
  const found = await until(`"${name}"`, async () => {
    const handle = await page.evaluateHandle((wanted) => {
      const nameOf = (element: Element) =>
        (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
      return [...document.querySelectorAll('button, a, summary')].find((one) => nameOf(one) === wanted);
    }, name);
    return handle.asElement() as ElementHandle<HTMLElement> | null;
  });
  await found.evaluate((element) => element.click());
}

/** All that matches as it reads, white space folded. */
export const readAll = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].map((one) =>
        (one.textContent ?? '').replace(/\s+/g, ' ').trim(),
      ),
    selector,
  );

/** Waits until something that matches reads so. */
export const waitForText = (page: Page, selector: string, text: string): Promise<string> =>
  until(`"${text}" in ${selector}`, async () =>
    (await readAll(page, selector)).find((read) => read.includes(text)),
  );

/** What has the keyboard: its label, what it describes itself as, or its text. */
export const readFocus = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    const label = activeElement?.id && document.querySelector(`label[for="${activeElement.id}"]`);
    const named = label || activeElement;
    return (activeElement?.getAttribute('aria-label') ?? named?.textContent ?? '').trim();
  });

/** Tabs until what has the keyboard goes by this name. */
export async function tabTo(page: Page, name: string): Promise<void> {
  for (let stops = 0; stops < 60; stops++) {
    await page.keyboard.press('Tab');
    if ((await readFocus(page)) === name) return;
  }
  throw new Error(`No stop of the Tab key is "${name}"`);
}
