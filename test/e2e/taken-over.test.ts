import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { ReaderRequests, RequestOf } from '../../utils/messages';
import type { BrowserName } from '../browsers/find-browser';
import { buildOf } from '../browsers/launch';
import { hover, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { REQUESTS } from '../data/every-request';
import { inBothBrowsers } from './browsers';
import { article, NEWS, NEWS_MARKS } from './pages';

/** Says to the background whatever the page tells it to: our script in a page that has taken it over. */
const PUPPET = `addEventListener('say', async ({ detail }) => {
  const answer = await browser.runtime.sendMessage(JSON.parse(detail));
  dispatchEvent(new CustomEvent('answer', { detail: JSON.stringify(answer) }));
});`;

/** Another extension: says what the page tells it to, from its script in the page, from its background and through a port. */
const STRANGER = `const sayTo = (id, message) => browser.runtime.sendMessage(id, message);
const connectTo = (id, message) => new Promise((heard, unheard) => {
  const port = browser.runtime.connect(id);
  port.onMessage.addListener(heard);
  port.onDisconnect.addListener(unheard);
  port.postMessage(message);
});
const tryAll = async (id, messages) => {
  const tries = messages.flatMap((message) => [sayTo(id, message), connectTo(id, message)]);
  const outcomes = await Promise.allSettled(tries);
  return outcomes.filter(({ status }) => status === 'fulfilled').map(({ value }) => value);
};`;
const STRANGER_BACKGROUND = `${STRANGER}
browser.runtime.onMessage.addListener(({ id, messages }) => tryAll(id, messages));`;
const STRANGER_SCRIPT = `${STRANGER}
addEventListener('try', async ({ detail }) => {
  const { id, messages } = JSON.parse(detail);
  const heard = [...(await tryAll(id, messages)), ...(await browser.runtime.sendMessage({ id, messages }))];
  dispatchEvent(new CustomEvent('tried', { detail: JSON.stringify(heard) }));
});`;

/** What is asked of readers, each with a body that fits. */
const TO_READERS: { readonly [N in keyof ReaderRequests]: RequestOf<N> } = {
  pageState: null,
  readAnyway: null,
  showMention: { ref: { pack: 'starter', id: 'jan-leike' }, index: 0 },
  stepMention: { by: 1 },
  confirmToken: { token: 'abc' },
  refresh: null,
  withdraw: null,
};

const folder = mkdtempSync(join(tmpdir(), 'dramatis-taken-over-'));
afterAll(() => rmSync(folder, { recursive: true }));

inBothBrowsers(
  'a page that has taken over',
  (stage) => {
    const open = async () => {
      const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
      await waitForMark(page, 'Jan Leike');
      return page;
    };
    /** The requests that are let in, of all there are. */
    const letIn = async (ask: (message: object) => Promise<{ ok: boolean; error?: { code: string } }>) => {
      const names: string[] = [];
      for (const [name, body] of Object.entries(REQUESTS)) {
        const answer = await ask({ name, body });
        if (answer.error?.code !== 'not-allowed') names.push(name);
      }
      return names;
    };
    const readStore = async () => {
      const options = await stage.subject.openExtensionPage('options.html');
      return Promise.all(
        (['listPacks', 'preferences', 'listSites', 'listCorrections', 'listOwn'] as const).map((name) =>
          options.evaluate(askHere, { name, body: null }),
        ),
      );
    };

    it('our script may ask what stands in a text and tell a count, and changes nothing', async () => {
      const page = await open();
      const before = await readStore();
      expect(await letIn((message) => page.evaluate(askThroughPuppet, message))).toEqual([
        'annotate',
        'counted',
      ]);
      expect(await readStore()).toEqual(before);
    });

    it('the card may show itself and describe somebody, and changes nothing', async () => {
      const page = await open();
      const before = await readStore();
      await page.bringToFront();
      await hover(page, 'Jan Leike');
      const { frame } = await waitForCard(page, 'Jan Leike');
      expect(await letIn((message) => frame.evaluate(askHere, message))).toEqual(['claimCard', 'describe']);
      expect(await readStore()).toEqual(before);
    });

    it('another extension is heard by nobody, from its background, its script in the page or through a port', async () => {
      const before = await readStore();
      const own = await stage.subject.openPage(stage.site.publish(article(NEWS)));
      await own.browser().installExtension(writeStranger(stage.subject.name));
      const page = await open();
      const messages = Object.entries({ ...REQUESTS, ...TO_READERS }).map(([name, body]) => ({ name, body }));
      const id =
        stage.subject.name === 'firefox'
          ? 'dramatis@dramatis.example'
          : new URL(await stage.subject.extensionUrl('')).host;
      expect(await page.evaluate(tryThroughStranger, id, messages)).toEqual([]);
      expect(await readStore()).toEqual(before);
      expect(await readMarks(page)).toEqual(NEWS_MARKS);
    });
  },
  {
    buildFor(name) {
      const build = join(folder, name);
      cpSync(buildOf(name), build, { recursive: true });
      const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8'));
      manifest.content_scripts[0].js.push('puppet.js');
      writeFileSync(join(build, 'manifest.json'), JSON.stringify(manifest));
      writeFileSync(join(build, 'puppet.js'), PUPPET);
      return build;
    },
  },
);

type Said = Awaited<ReturnType<Page['evaluate']>> & { ok: boolean; error?: { code: string } };

/** Runs in a page of the extension. */
const askHere = (message: object): Promise<Said> =>
  (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser.runtime.sendMessage(
    message,
  );

/** Runs in the page. */
const askThroughPuppet = (message: object): Promise<Said> =>
  new Promise((done) => {
    addEventListener('answer', (event) => done(JSON.parse((event as CustomEvent).detail)), { once: true });
    dispatchEvent(new CustomEvent('say', { detail: JSON.stringify(message) }));
  });

function writeStranger(name: BrowserName): string {
  const home = join(folder, `stranger-${name}`);
  mkdirSync(home);
  const background =
    name === 'firefox' ? { scripts: ['background.js'] } : { service_worker: 'background.js' };
  const manifest = {
    manifest_version: 3,
    name: 'Stranger',
    version: '1',
    background,
    content_scripts: [{ matches: ['*://*/*'], js: ['script.js'], run_at: 'document_start' }],
    // Chromium takes messages only from who packs them as we do.
    message_serialization: 'structured_clone',
    browser_specific_settings: { gecko: { id: 'stranger@stranger.example' } },
  };
  writeFileSync(join(home, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(home, 'background.js'), STRANGER_BACKGROUND);
  writeFileSync(join(home, 'script.js'), STRANGER_SCRIPT);
  return home;
}

/** Runs in the page; what anybody answered. */
const tryThroughStranger = (id: string, messages: readonly object[]): Promise<unknown> =>
  new Promise((done) => {
    addEventListener('tried', (event) => done(JSON.parse((event as CustomEvent).detail)), { once: true });
    dispatchEvent(new CustomEvent('try', { detail: JSON.stringify({ id, messages }) }));
  });
