import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import { DWELL_AGAIN } from '../../utils/page/hover';
import { bundleForPage } from '../browsers/bundle-page';
import type { BrowserName } from '../browsers/find-browser';
import { buildOf, launch } from '../browsers/launch';
import { hoverMark, leave, readMarks, waitForNoCard } from '../browsers/reading';
import { openSite, type Site } from '../browsers/server';
import { type Subject, until } from '../browsers/subject';
import { openImport } from '../e2e/import-screens';
import { OUTPUT } from './bundle';
import { installPack } from './install-pack';
import { median, quantile } from './measure';
import { article, measurePresence, measureProbe, NAMED } from './page-table';
import { syntheticText } from './synthetic';
import { type Line, times } from './table';

const ROUNDS = 9;
/** Entities of packs that are installed beside the starter pack, one after the other, and the goal with them. */
const INSTALLED = [
  [100_000, { chromium: 1.5, firefox: 2.6 }],
  [1_000_000, { chromium: 2.6, firefox: 4 }],
] as const;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** What happens on pages, in the shipping build and in a probe with parts of it: text collected, the first answer after a stop, the card. */
export async function* measureBrowsers(): AsyncGenerator<Line> {
  for (const name of BROWSERS) {
    yield* measureProbe(name);
    yield* within(name, undefined, measurePresence);
    yield* within(name, await withAsker(name), measureAnswers);
  }
}

/** Measures in a browser of its own: two at once would slow each other. */
async function* within(
  name: BrowserName,
  extension: string | undefined,
  measure: (subject: Subject, site: Site) => AsyncIterable<Line> | Promise<Line[]>,
): AsyncGenerator<Line> {
  const site = await openSite();
  const subject = await launch(name, {
    headless: true,
    proxyPort: site.port,
    ...(extension && { extension }),
  });
  try {
    yield* await measure(subject, site);
  } finally {
    await subject.close();
    await site.close();
  }
}

/** First answers of a stopped background with the starter pack, and with larger ones beside it. */
async function* measureAnswers(subject: Subject, site: Site): AsyncGenerator<Line> {
  yield await measureAnswer(subject, site, 'starter pack', INSTALLED[0][1][subject.name]);
  for (const [entities, most] of INSTALLED) {
    await installPack(await openImport(subject), entities);
    await subject.closePages();
    yield await measureAnswer(
      subject,
      site,
      `${entities.toLocaleString('en')} entities more`,
      most[subject.name],
    );
  }
  // Firefox lets nobody into a content script's world, where the card's frame can be seen.
  if (subject.name === 'chromium') yield await measureCards(subject, site);
}

/** What a stopped background takes to answer about 1,000 words, to what it takes to answer a ping. */
async function measureAnswer(subject: Subject, site: Site, packs: string, most: number): Promise<Line> {
  const page = await openNamed(subject, site);
  const texts = [NAMED, ...syntheticText(970, [], 7)];
  const [ping, answer] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round++) {
    ping.push(await askStopped(subject, page, { name: 'ping', body: null }));
    const body = { blocks: texts.map((text) => ({ text, role: 'paragraph' })), known: [] };
    answer.push(await askStopped(subject, page, { name: 'annotate', body }));
  }
  await page.close();
  const is = median(answer.map((ms, round) => ms / ping[round]!));
  return {
    what: `stopped background, first answer, 1,000 words, ${packs}, ${subject.name}`,
    measured: times(is),
    against: `ping ${median(ping).toFixed(0)} ms`,
    goal: { name: 'G10', most, is, text: `<= ${most}x` },
  };
}

async function measureCards(subject: Subject, site: Site): Promise<Line> {
  const page = await openNamed(subject, site);
  const shown: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round++) shown.push(await measureCard(page));
  const after = shown.slice(2);
  return {
    what: 'dwell over -> card shown, median / p95, chromium',
    measured: `${median(after).toFixed(0)} / ${quantile(after, 0.95).toFixed(0)} ms`,
    goal: { name: 'G11', most: 34, is: median(after), text: '<= 2 frames, 100 ms' },
  };
}

/** A page with names, which are marked. */
async function openNamed(subject: Subject, site: Site): Promise<Page> {
  const page = await subject.openPage(site.publish(article([NAMED, ...syntheticText(1000, [])])));
  await until('a mark', async () => (await readMarks(page)).length > 0);
  return page;
}

/** Milliseconds until a background that was stopped has answered a content script. */
async function askStopped(subject: Subject, page: Page, message: object): Promise<number> {
  await subject.stopBackground();
  return page.evaluate(
    (detail) =>
      new Promise<number>((done) => {
        addEventListener('answered', (event) => done((event as CustomEvent<number>).detail), { once: true });
        dispatchEvent(new CustomEvent('ask', { detail }));
      }),
    JSON.stringify(message),
  );
}

/** The shipping build with one more content script, which asks its background. */
async function withAsker(browser: BrowserName): Promise<string> {
  const folder = resolve(OUTPUT, `asking-${browser}`);
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildOf(browser), folder, { recursive: true });
  writeFileSync(resolve(folder, 'asker.js'), await bundleForPage('test/bench/asker.ts', 'bench'));
  const manifest = JSON.parse(readFileSync(resolve(folder, 'manifest.json'), 'utf8'));
  manifest.content_scripts.push({ matches: ['*://*/*'], js: ['asker.js'] });
  writeFileSync(resolve(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** Milliseconds from the end of the dwell, short since a card was open just before, to the first frame with the card. */
async function measureCard(page: Page): Promise<number> {
  const [reader] = page.extensionRealms();
  if (!reader) throw new Error('No reader runs on this page');
  const shown = reader.evaluate(
    (dwell) =>
      new Promise<number>((done) => {
        const { openOrClosedShadowRoot } = (
          globalThis as unknown as {
            chrome: { dom: { openOrClosedShadowRoot(e: Element): ShadowRoot | null } };
          }
        ).chrome.dom;
        let moved = 0;
        addEventListener('mousemove', (event) => (moved = event.timeStamp));
        const look = (): void => {
          const hosts = [...document.documentElement.children, ...document.body.children].filter(
            (element): element is HTMLElement => element instanceof HTMLElement,
          );
          const card = hosts
            .map((host) => openOrClosedShadowRoot(host)?.querySelector('iframe'))
            .find(Boolean);
          if (moved > 0 && card?.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
            done(performance.now() - moved - dwell);
          else requestAnimationFrame(look);
        };
        look();
      }),
    DWELL_AGAIN,
  );
  await hoverMark(page, 0);
  const ms = await shown;
  await leave(page);
  await waitForNoCard(page);
  return ms;
}
