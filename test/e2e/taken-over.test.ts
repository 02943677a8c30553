import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { buildOf } from '../browsers/launch';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { REQUESTS } from '../data/every-request';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

/** Says to the background whatever the page tells it to: our script in a page that has taken it over. */
const PUPPET = `addEventListener('say', async ({ detail }) => {
  const answer = await browser.runtime.sendMessage(JSON.parse(detail));
  dispatchEvent(new CustomEvent('answer', { detail: JSON.stringify(answer) }));
});`;

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
