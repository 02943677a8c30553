import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find-browser';
import { launch } from '../browsers/launch';
import { openSite } from '../browsers/server';
import { choose, openImport, press, screen } from '../e2e/import-screens';
import { openSection } from '../e2e/own-screens';
import { ENTITIES, writePack } from './import-table';
import { median, quantile } from './measure';
import type { Line } from './table';

/** Ms that an import may take. */
const PATIENCE = 120_000;
/** Ms. */
const MOST = 100;
/** Names that are typed, letter by letter, to their last. */
const TYPED = 6;

/** A letter typed into the search of a large pack -> the rows that answer it painted, in both browsers. */
export async function* measureSearch(): AsyncGenerator<Line> {
  const { file, names } = writePack();
  for (const browser of ['chromium', 'firefox'] as const) {
    const site = await openSite();
    const subject = await launch(browser, { headless: true, proxyPort: site.port });
    try {
      const page = await openImport(subject);
      await choose(page, file);
      await screen(page, 'What is in measured', PATIENCE);
      await press(page, 'Install');
      await screen(page, 'measured is installed', PATIENCE);
      const list = await openSection(subject, '#browse/measured', '.rows a[href]');
      await list.bringToFront();
      await list.focus('#browse-query');
      yield lineOf(await typeAll(list, names.slice(0, TYPED)), browser);
    } finally {
      await subject.close();
      await site.close();
    }
  }
}

function lineOf(times: readonly number[], browser: BrowserName): Line {
  const is = median(times);
  return {
    what: `typed letter -> painted rows, ${ENTITIES.toLocaleString('en')} entities, ${browser}, median / p95`,
    measured: `${is.toFixed(0)} / ${quantile(times, 0.95).toFixed(0)} ms`,
    goal: { name: 'search', text: `<= ${MOST} ms`, is, most: MOST },
  };
}

/** Ms of every letter; each waits until the rows of the one before stand. */
async function typeAll(page: Page, names: readonly string[]): Promise<number[]> {
  const times: number[] = [];
  for (const name of names) {
    for (const letter of name) {
      await page.evaluate(watchRows);
      await page.keyboard.type(letter);
      // A space alone asks nothing new.
      if (letter !== ' ') times.push(await page.evaluate(() => (globalThis as unknown as Watched).painted));
    }
    await page.$eval('#browse-query', (field) => (field as HTMLInputElement).select());
  }
  return times;
}

interface Watched {
  painted: Promise<number>;
}

/** Leaves in the page: ms from the next letter to the frame after the one with other rows, or none. Every answer is a list of its own. */
function watchRows(): void {
  const before = document.querySelector('.rows');
  let typed = 0;
  addEventListener('input', ({ timeStamp }) => (typed = timeStamp), { once: true, capture: true });
  (globalThis as unknown as Watched).painted = new Promise((done, fail) => {
    const seen = () => `${document.activeElement?.id}, ${document.querySelector('.browse')?.textContent}`;
    setTimeout(
      () => fail(new Error(`${typed > 0 ? 'No other rows' : 'The letter was not typed'}: ${seen()}`)),
      30_000,
    );
    const look = (): void => {
      const rows = document.querySelector('.rows');
      if (typed > 0 && rows !== before) requestAnimationFrame(() => done(performance.now() - typed));
      else requestAnimationFrame(look);
    };
    look();
  });
}
