import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hover, pretendOnMarks, readCard, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

/** What Firefox shows to pages that know the address, which is another one in every profile. */
const FOR_PAGES = ['card.html', 'pointer.js'];

/** Runs in a page, first of all (its icon is there: browsers ask for one at their first visit): notes every kind of event, and calls of what a script of ours would call. */
const TRIPWIRES = `<link rel="icon" href="data:,"><script>
  heard = new Set();
  const on = Object.keys(Object.getOwnPropertyDescriptors(window)).concat(Object.keys(Document.prototype));
  // The focus goes where the tests' other tabs send it.
  for (const name of on) if (/^on(?!focus|blur)/.test(name)) addEventListener(name.slice(2), ({ type }) => heard.add(type), true);
  changes = 0;
  new MutationObserver((records) => (changes += records.length)).observe(document, {
    subtree: true, childList: true, attributes: true, characterData: true,
  });
  calls = [];
  for (const [owner, name] of [
    [EventTarget.prototype, 'addEventListener'], [MutationObserver.prototype, 'observe'], [Element.prototype, 'closest'],
    [Element.prototype, 'attachShadow'], [Document.prototype, 'createTreeWalker'], [Highlight.prototype, 'add'],
    [HighlightRegistry.prototype, 'set'], [window, 'setTimeout'], [window, 'requestIdleCallback'], [window, 'fetch'],
  ]) {
    const real = owner[name];
    owner[name] = function (...all) { calls.push(name); return real.apply(this, all); };
  }
</script>`;

/** All that a page can look at. */
const lookAround = (page: Page): Promise<object> =>
  page.evaluate(async () => {
    const { heard, calls, changes } = globalThis as unknown as {
      heard: Set<string>;
      calls: string[];
      changes: number;
    };
    const everything = [...document.querySelectorAll('*')];
    return {
      dom: document.documentElement.outerHTML,
      nodes: everything.map((element) => [element.shadowRoot, element.childNodes.length]),
      styles: everything.map((element) =>
        [...getComputedStyle(element)].map((name) => getComputedStyle(element).getPropertyValue(name)).join(),
      ),
      boxes: everything.map((element) => JSON.stringify(element.getBoundingClientRect())),
      globals: Object.getOwnPropertyNames(window).sort(),
      frames: window.length,
      events: [...heard].sort(),
      calls: [...calls],
      changes,
      requests: performance.getEntriesByType('resource').map(({ name }) => name),
      measures: [...performance.getEntriesByType('mark'), ...performance.getEntriesByType('measure')].length,
      sheets: [document.styleSheets.length, document.adoptedStyleSheets.length],
      highlights: [...CSS.highlights.keys()],
      kept: [
        localStorage.length,
        sessionStorage.length,
        document.cookie,
        (await indexedDB.databases()).length,
      ],
      selection: String(getSelection()),
      focus: document.activeElement?.localName,
    };
  });

inBothBrowsers('a curious page', (stage) => {
  it('can load no file of the extension by its address', async () => {
    const folder = resolve(
      import.meta.dirname,
      `../../.output/${stage.subject.name === 'firefox' ? 'firefox' : 'chrome'}-mv3`,
    );
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length + 1));
    expect(paths).toContain('reader.js');
    const root = await stage.subject.extensionUrl('');
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    const loaded = await page.evaluate(
      (start, all) =>
        Promise.all(
          all.map((path) =>
            fetch(start + path).then(
              () => path,
              () => '',
            ),
          ),
        ),
      root,
      paths,
    );
    const known = stage.subject.name === 'firefox' ? FOR_PAGES : [];
    expect(loaded.filter((path) => path !== '' && !known.includes(path))).toEqual([]);
  });

  /** Reads a page as a person would, the pointer on no name, and looks around. */
  const visit = async (url: string) => {
    const page = await stage.subject.openPage(url);
    await page.mouse.move(900, 700);
    await page.keyboard.press('a');
    await never('a mark', async () => (await readMarks(page)).length > 0, 1500);
    const seen = await lookAround(page);
    await page.close();
    return seen;
  };

  it('sees the same whether a private pack knows its names or no pack does', async () => {
    const url = stage.site.publish(article(NEWS, TRIPWIRES));
    const options = await stage.subject.openExtensionPage('options.html');
    await until('the packs', () => options.$('.packs li'));
    const tell = (name: string, body: object) =>
      options.evaluate(
        (message) =>
          (
            globalThis as unknown as { browser: typeof import('wxt/browser').browser }
          ).browser.runtime.sendMessage(message),
        { name, body },
      );
    await tell('setPrivate', { pack: 'starter', private: true });
    const known = await visit(url);
    await tell('switchPack', { pack: 'starter', on: false });
    const unknown = await visit(url);
    await tell('switchPack', { pack: 'starter', on: true });
    await tell('setPrivate', { pack: 'starter', private: false });
    expect(known).toEqual(unknown);
  });

  it('sees the same, where nobody is named, with the extension and without it', async () => {
    const url = stage.site.publish(
      article('<h1>Rain</h1><p>It rained all week, said somebody.</p>', TRIPWIRES),
    );
    const here = await visit(url);
    await stage.subject.withholdSites(true);
    const gone = await visit(url);
    await stage.subject.withholdSites(false);
    expect(here).toEqual(gone);
  });

  it('that floods everybody with messages gets no reaction', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    const marks = await readMarks(page);
    await page.evaluate(() => {
      const shapes = [
        { dramatis: 'card', token: 'x' },
        { type: 'show', show: 1, surface: 'OpenAI', candidates: [], cast: [], maxHeight: 300 },
        { type: 'wxt:content-script-started', contentScriptName: 'reader', isFirst: true },
        { name: 'refresh', body: null },
        { type: 'close' },
        null,
      ];
      for (let count = 0; count < 10_000; count++) postMessage(shapes[count % shapes.length], '*');
    });
    await never('a card', () => readCard(page), 1000);
    expect(await readMarks(page)).toEqual(marks);
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
  });

  it('opens nothing by touches and keys that it makes up', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await pretendOnMarks(page, 'touch', ['pointerdown']);
    await page.evaluate(() => {
      const [first] = [...CSS.highlights.values()].flatMap((layer) => [...layer]);
      for (const type of ['touchstart', 'touchend', 'contextmenu', 'focusin', 'mouseenter', 'pointerenter'])
        first!.startContainer.parentElement!.dispatchEvent(new Event(type, { bubbles: true }));
      for (const key of ['Alt', 'Enter']) dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
    await never(
      'a card',
      async () => (await page.evaluate(() => document.querySelector('html > div'))) !== null,
      1500,
    );
  });
});
