import type { Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { openSite, type Site } from '../browsers/server';
import { type Subject, until } from '../browsers/subject';
import { bundleExtension } from './bundle';
import { median } from './measure';
import { PROBED, syntheticText } from './synthetic';
import { type Line, times } from './table';

const ROUNDS = 7;
/** A scan is over after so long, ms; others want the machine too. */
const SCANNED = 2000;
/** A page is looked at three times whether it is an article, the last time after as many ms. */
const LOOKED_AT = 3500;
/** Frames of a measured scroll, and CSS px between two. */
const [FRAMES, STEP] = [120, 60];

/** A page of a probe that is ready to be measured, or of the shipping build. */
type Open = (url: string) => Promise<Page>;
const probe =
  (subject: Subject): Open =>
  async (url) => {
    const page = await subject.openPage(url);
    await until('the probe', async () => (await page.title()) === 'ready');
    await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => setTimeout(painted))));
    return page;
  };
const ask = (page: Page, way: string): Promise<unknown> =>
  page.evaluate((detail) => dispatchEvent(new CustomEvent('measure', { detail })), way);
const wait = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What the reader takes of a page's main thread, each part beside its floor, in a content script's world. */
export async function* measureProbe(name: Subject['name']): AsyncGenerator<Line> {
  const site = await openSite();
  const extension = await bundleExtension('probe');
  const subject = await launch(name, { headless: true, proxyPort: site.port, extension });
  try {
    for (const words of [10_000, 100_000]) yield await measureCollecting(subject, site, words);
    yield await measureScan(subject, site);
  } finally {
    await subject.close();
    await site.close();
  }
}

/** Collecting all passages of a page against a walk over its text nodes that only counts units. */
async function measureCollecting(subject: Subject, site: Site, words: number): Promise<Line> {
  const url = site.publish(article(syntheticText(words, [])));
  const [collect, walk] = [[] as number[], [] as number[]];
  for (let round = 0; round < ROUNDS; round++) {
    for (const [way, spent] of Object.entries({ collect, walk })) {
      // A page of its own: the first who asks pays for what a browser puts off.
      const page = await probe(subject)(url);
      await ask(page, way);
      spent.push(Number(await page.title()));
      await page.close();
    }
  }
  const is = median(collect) / median(walk);
  const most = words > 10_000 ? 0.8 : 1;
  return {
    what: `collecting text, ${words.toLocaleString('en')} words, ${subject.name}`,
    measured: times(is),
    against: `walk ${median(walk).toFixed(1)} ms`,
    goal: { name: 'G1', most, is, text: `<= ${most}x` },
  };
}

/** A whole scan against walk, message and highlight; what the page takes anyway is taken off both. */
async function measureScan(subject: Subject, site: Site): Promise<Line> {
  const url = site.publish(article(syntheticText(10_000, PROBED)));
  const spent = { scan: 0, floor: 0, nothing: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ['scan', 'floor', 'nothing'] as const) {
      const page = await probe(subject)(url);
      spent[way] += await subject.mainThreadTime(page, async () => {
        await ask(page, way);
        await wait(SCANNED);
      });
      await page.close();
    }
  }
  // Sums: Firefox counts processor time in tens of milliseconds.
  const floor = spent.floor - spent.nothing;
  const is = (spent.scan - spent.nothing) / floor;
  const most = subject.name === 'firefox' ? 1.6 : 1.4;
  return {
    what: `main thread of a whole scan, 10,000 words, ${PROBED.length} names, ${subject.name}`,
    measured: times(is),
    against: `its floor ${(floor / ROUNDS).toFixed(0)} ms`,
    goal: { name: 'G2', most, is, text: `<= ${most}x` },
  };
}

/** The shipping build on pages beside an empty content script: where nothing is read, and where much is marked. */
export async function measurePresence(shipping: Subject, site: Site): Promise<Line[]> {
  const extension = await bundleExtension('empty');
  const empty = await launch(shipping.name, { headless: true, proxyPort: site.port, extension });
  try {
    const teasers = site.publish(`<!doctype html><title>News</title>${'<p>Rain again</p>'.repeat(2000)}`);
    const named = Array.from({ length: 150 }, (_, at) => `${NAMED} ${syntheticText(60, [], at).join(' ')}`);
    const news = site.publish(article(named));
    const [visits, frames] = [[] as number[], [] as number[]];
    for (let round = 0; round < ROUNDS; round++) {
      const [ours, theirs] = [await visit(shipping, teasers), await visit(empty, teasers)];
      visits.push(ours / theirs);
      frames.push((await scroll(shipping, news, true)) / (await scroll(empty, news, false)));
    }
    const first: number[] = [];
    for (let round = 0; round < ROUNDS; round++) first.push(await awaitMark(shipping, site));
    const atOnce = shipping.name === 'firefox' ? 16 : 8;
    const longest: number[] = [];
    for (let round = 0; round < ROUNDS; round++) longest.push(await longestTask(shipping, site));
    return [
      {
        what: `a page that is no article, main thread, ${shipping.name}`,
        measured: times(median(visits)),
        against: 'an empty content script',
        goal: { name: 'G12', most: 1.3, is: median(visits), text: '<= 1.3x' },
      },
      {
        what: `a frame of scrolling, 450 marks, main thread, ${shipping.name}`,
        measured: times(median(frames)),
        against: 'without marks',
        goal: { name: 'G13', most: 1.2, is: median(frames), text: '<= 1.2x' },
      },
      {
        what: `document parsed -> names in view marked, 10,000 words, ${shipping.name}`,
        measured: `${median(first).toFixed(0)} ms`,
        goal: { name: 'issue', most: 300, is: median(first), text: '<= 300 ms' },
      },
      {
        what: `longest task of ours, 100,000 words, processor time, ${shipping.name}`,
        measured: `${median(longest).toFixed(1)} ms`,
        goal: { name: 'G3', most: atOnce, is: median(longest), text: `<= ${atOnce} ms` },
      },
    ];
  } finally {
    await empty.close();
  }
}

/** Milliseconds of main thread to load a page and leave it alone. */
async function visit(subject: Subject, url: string): Promise<number> {
  const page = await subject.openPage(url);
  const spent = await subject.mainThreadTime(page, async () => {
    // The same site: the same process.
    await page.goto(`${url}?again`);
    await wait(LOOKED_AT);
  });
  await page.close();
  return spent;
}

/** Milliseconds of main thread to scroll through a page, a step a frame. */
async function scroll(subject: Subject, url: string, marked: boolean): Promise<number> {
  const page = await subject.openPage(url);
  if (marked) await until('all marks', async () => (await countMarks(page)) === 450);
  const spent = await subject.mainThreadTime(page, () =>
    page.evaluate(
      async (frames, step) => {
        for (let frame = 0; frame < frames; frame++) {
          scrollBy({ top: step, behavior: 'instant' });
          await new Promise((next) => requestAnimationFrame(next));
        }
      },
      FRAMES,
      STEP,
    ),
  );
  await page.close();
  return spent;
}

const countMarks = (page: Page): Promise<number> =>
  page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));

/** Milliseconds from the end of parsing to the first frame in which all names of the first paragraph are marked. */
async function awaitMark(subject: Subject, site: Site): Promise<number> {
  const clock = `<script>addEventListener('DOMContentLoaded', () => {
    const begin = performance.now();
    const look = () => {
      const count = [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0);
      if (count < 3) requestAnimationFrame(look);
      else document.title = String(performance.now() - begin);
    };
    look();
  });</script>`;
  const page = await subject.openPage(site.publish(article([NAMED, ...syntheticText(10_000, [])], clock)));
  const ms = await until('marks in view', async () => Number(await page.title()));
  await page.close();
  return ms;
}

/** The longest piece of work, ms, until every name of a page of 100,000 words is marked: one in three paragraphs has three. */
async function longestTask(subject: Subject, site: Site): Promise<number> {
  const texts = syntheticText(100_000, []).map((text, at) => (at % 3 ? text : `${NAMED} ${text}`));
  const names = 3 * Math.ceil(texts.length / 3);
  const page = await subject.openPage(site.publish('<!doctype html>'));
  const tasks = await subject.ownTasks(page, async () => {
    await page.goto(site.publish(article(texts)));
    await until('all marks', async () => (await countMarks(page)) >= names, 30_000);
  });
  await page.close();
  return Math.max(...tasks.map(({ ms }) => ms));
}

/** Three names that the starter pack knows. */
export const NAMED = 'Sam Altman met Dario Amodei, and Demis Hassabis was there too.';

export const article = (texts: readonly string[], head = ''): string =>
  `<!doctype html><html lang=en><head><meta property=og:type content=article><title>Measured</title>${head}</head><body><article>${texts
    .map((text) => `<p>${text.replace(/\b(the)\b/g, '<em>$1</em>')}</p>`)
    .join('')}</article></body></html>`;
