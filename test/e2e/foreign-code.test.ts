import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buildOf } from '../browsers/launch';
import { inBothBrowsers } from './browsers';

/** Ways from text to code or markup, as a minified script would write them. */
const MAKES_CODE =
  /\beval\(|\bFunction\(|\bset(Timeout|Interval)\(["'`]|\bimportScripts\(|\.(inner|outer)HTML\s*=[^=]|["'`](inner|outer)HTML["'`]|insertAdjacentHTML|document\.write|createContextualFragment|\.srcdoc\b|setHTMLUnsafe/g;
/** Names of languages and vocabularies: nobody asks these addresses for anything. */
const NAMESPACES = [
  ...['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/1999/xhtml', 'http://www.w3.org/2000/svg'],
  'https://schema.org',
];

describe.each(['chromium', 'firefox'] as const)('the build (%s)', (name) => {
  const folder = buildOf(name);
  const read = (end: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith(end))
      .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
  const scripts = read('.js');

  it('makes neither code nor markup out of text', () => {
    expect(scripts.length).toBeGreaterThan(10);
    expect(
      scripts.flatMap(({ path, text }) => (text.match(MAKES_CODE) ?? []).map((it) => [path, it])),
    ).toEqual([]);
  });

  it('loads no code but its own', () => {
    const loaded = scripts.flatMap(({ text }) => text.match(/\bimport\(.{0,30}/g) ?? []);
    expect(loaded.filter((call) => !call.startsWith('import(chrome.runtime.getURL(`/'))).toEqual([]);
    for (const { path, text } of read('.html')) {
      const tags = text.match(/<script\b[^>]*>[^<]*/g) ?? [];
      expect(
        tags.filter((tag) => !/ src="\/[\w./-]+"><?$/.test(tag.replace(/\s+$/, ''))),
        path,
      ).toEqual([]);
      expect(text, path).not.toMatch(/\son\w+=|\/\/|javascript:/);
    }
    for (const { path, text } of read('.css')) expect(text, path).not.toMatch(/@import|\/\//);
  });

  it('knows no address in the web', () => {
    const known = scripts.flatMap(({ text }) => text.match(/https?:\/\/[\w-]+\.[^"'`\s)]*/g) ?? []);
    expect(known.filter((address) => !NAMESPACES.includes(address))).toEqual([]);
  });
});

/** Tries to run code in a page in every way that an injected string could; answers which of them did. */
const tryToRun = (page: Page, remote: string): Promise<string[]> =>
  page.evaluate(async (address) => {
    const ran: string[] = [];
    Object.assign(globalThis, { ran: (way: string) => ran.push(way) });
    const attempt = (act: () => unknown) => {
      try {
        act();
      } catch {
        // Refused: that is what is asked.
      }
    };
    const settle = (element: HTMLElement) =>
      new Promise((settled) => {
        for (const type of ['load', 'error']) element.addEventListener(type, settled);
        document.body.append(element);
      });
    const script = (src: string) => Object.assign(document.createElement('script'), { src });

    document.body.append(Object.assign(document.createElement('script'), { text: 'ran("inline script")' }));
    const image = Object.assign(document.createElement('img'), { src: 'data:,' });
    image.setAttribute('onerror', 'ran("inline handler")');
    await settle(image);
    await settle(script(address));
    await settle(script('data:text/javascript,ran("data: script")'));
    await settle(script(URL.createObjectURL(new Blob(['ran("blob: script")']))));
    // In a task of the page's own: what the driver evaluates may be free of the page's policy.
    await new Promise<void>((done) =>
      setTimeout(() => {
        attempt(() => Reflect.get(globalThis, 'eval')('ran("eval")'));
        attempt(() => Reflect.construct(Function, ['ran("Function")'])());
        attempt(() => setTimeout('ran("timer")'));
        setTimeout(done, 50);
      }),
    );
    return ran;
  }, remote);

inBothBrowsers('foreign code', (stage) => {
  const publish = () => stage.site.publish('ran("remote script")', { type: '.js' });

  it('runs where no policy forbids it, so that these tests can fail', async () => {
    const page = await stage.subject.openPage(stage.site.publish('<body>Open to everything</body>'));
    expect(await tryToRun(page, publish())).toEqual([
      ...['inline script', 'inline handler', 'remote script', 'data: script', 'blob: script'],
      ...['eval', 'Function', 'timer'],
    ]);
  });

  it.each(['options', 'popup', 'sidepanel', 'welcome', 'card'])(
    'does not run in the page %s, whatever was injected',
    async (name) => {
      const page = await stage.subject.openExtensionPage(`${name}.html`);
      expect(await tryToRun(page, publish())).toEqual([]);
    },
  );
});
