import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { inBothBrowsers } from './browsers';
import { ask, openSection } from './pack-screens';
import { article } from './pages';

/** Words that stand in this article alone: in its title, its text, the name of somebody whom no pack knows. */
const WORDS = ['Zwinglesworth', 'quibberdick', 'Frumentia Oddlestone'];
const ARTICLE = article(
  `<h1>Jan Leike and the Zwinglesworth affair</h1>
<p>Jan Leike called it quibberdick. Frumentia Oddlestone, Minister of Zwinglesworth, and Ilya Sutskewer disagreed.</p>`,
  '<title>Zwinglesworth</title>',
);

/** All that the extension stored, as one text, in whatever way a browser lets it: for a look, and for comparison. */
const readStorage = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const texts: string[] = [];
    const bytes = (data: ArrayBuffer): void => {
      // A letter may be stored as one byte or as two.
      texts.push(new TextDecoder('latin1').decode(data), new TextDecoder('utf-16le').decode(data));
    };
    const write = async (value: unknown): Promise<void> => {
      if (value instanceof Blob) bytes(await value.arrayBuffer());
      else if (value instanceof ArrayBuffer) bytes(value);
      else if (ArrayBuffer.isView(value)) bytes(new Uint8Array(value.buffer).slice().buffer);
      else if (typeof value === 'object' && value !== null)
        for (const part of Object.entries(value)) for (const half of part) await write(half);
      else texts.push(String(value));
    };
    const settled = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done, fail) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => fail(request.error);
      });

    for (const { name = '' } of await indexedDB.databases()) {
      const database = await settled(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const rows = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([settled(rows.getAllKeys()), settled(rows.getAll())]);
        await write([name, store, keys, values]);
      }
      database.close();
    }
    await write([{ ...localStorage }, { ...sessionStorage }, await caches.keys()]);
    for await (const name of (await navigator.storage.getDirectory()).keys()) texts.push(name);
    const { storage } = (globalThis as unknown as { browser: { storage?: unknown } }).browser;
    if (storage) throw new Error('There is another place to store things now, which this does not look into');
    return texts.join('\n');
  });

inBothBrowsers('what was read', (stage) => {
  const read = async (page: Page): Promise<void> => {
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('p'), { textContent: 'Sam Altman came, too.' }),
      );
    });
    await waitForMark(page, 'Sam Altman');
  };

  it.each([
    ['', (url: string) => stage.subject.openPage(url)],
    [' in a private window', (url: string) => stage.subject.openPrivately(url)],
  ])('leaves nothing%s in what the extension stores: not a word, nor anything else', async (_where, open) => {
    const before = await readStorage(await openSection(stage.subject, 'packs'));
    expect(before).toContain('Jan Leike');

    const address = stage.site.publish(ARTICLE);
    const page = await open(`${address}?quibberdick`);
    await read(page);
    await stage.subject.stopBackground();
    await page.goto(address);
    await read(page);
    await page.close();

    const after = await readStorage(await openSection(stage.subject, 'packs'));
    for (const word of [...WORDS, address, '127.0.0.1']) expect(after.includes(word), word).toBe(false);
    expect(after === before, 'the same is stored as before').toBe(true);
  });

  it('would be found: what the reader writes down is', async () => {
    const options = await openSection(stage.subject, 'packs');
    await ask(options, 'switchSite', { host: 'zwinglesworth.example', on: false });
    expect(await readStorage(options)).toContain('zwinglesworth.example');
  });
});
