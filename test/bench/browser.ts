import type { Page } from 'puppeteer-core';
import { DWELL_AGAIN } from '../../utils/page/hover';
import type { BrowserName } from '../browsers/find-browser';
import { launch } from '../browsers/launch';
import { hoverMark, leave, readMarks, waitForNoCard } from '../browsers/reading';
import { openSite, type Site } from '../browsers/server';
import { type Subject, until } from '../browsers/subject';
import { median, quantile } from './measure';
import { article, measurePresence, measureProbe, NAMED } from './page-table';
import { syntheticText } from './synthetic';
import { type Line, times } from './table';

const ROUNDS = 9;
const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** What happens on pages, in the shipping build and in a probe with parts of it: text collected, the first answer after a stop, the card. */
export async function measureBrowsers(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const name of BROWSERS) {
    const site = await openSite();
    const subject = await launch(name, { headless: true, proxyPort: site.port });
    try {
      lines.push(...(await measureProbe(name)), ...(await measurePresence(subject, site)));
      // Firefox lets nobody into a content script's world: only Chromium can be asked from there.
      if (name === 'chromium') lines.push(...(await measureAnswers(subject, site)));
    } finally {
      await subject.close();
      await site.close();
    }
  }
  return lines;
}

async function measureAnswers(subject: Subject, site: Site): Promise<Line[]> {
  const page = await subject.openPage(site.publish(article([NAMED, ...syntheticText(1000, [])])));
  await until('a mark', async () => (await readMarks(page)).length > 0);
  const texts = [NAMED, ...syntheticText(970, [], 7)];
  const [ping, answer] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round++) {
    ping.push(await askStopped(subject, page, { name: 'ping', body: null }));
    const body = { blocks: texts.map((text) => ({ text, role: 'paragraph' })), known: [] };
    answer.push(await askStopped(subject, page, { name: 'annotate', body }));
  }
  const ratio = median(answer.map((ms, round) => ms / ping[round]!));
  const shown: number[] = [];
  for (let round = 0; round < ROUNDS + 2; round++) shown.push(await measureCard(page));
  const after = shown.slice(2);
  return [
    {
      what: 'stopped background, first answer, 1,000 words, starter pack, chromium',
      measured: times(ratio),
      against: `ping ${median(ping).toFixed(0)} ms`,
      goal: { name: 'G10', most: 1.5, is: ratio, text: '<= 1.5x' },
    },
    {
      what: 'dwell over -> card shown, median / p95, chromium',
      measured: `${median(after).toFixed(0)} / ${quantile(after, 0.95).toFixed(0)} ms`,
      goal: { name: 'G11', most: 34, is: median(after), text: '<= 2 frames, 100 ms' },
    },
  ];
}

/** Milliseconds until a background that was stopped has answered. */
async function askStopped(subject: Subject, page: Page, message: object): Promise<number> {
  await subject.stopBackground();
  const [reader] = page.extensionRealms();
  if (!reader) throw new Error('No reader runs on this page');
  return reader.evaluate(async (asked) => {
    const { runtime } = (
      globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
    ).chrome;
    const start = performance.now();
    await runtime.sendMessage(asked);
    return performance.now() - start;
  }, message);
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
