import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { readMarks, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import type { Stage } from './browsers';
import { article, NEWS, NEWS_MARKS } from './pages';

/**
 * Changes an article a thousand times a second for so many seconds: our scripts may take `most` (0 to 1) of its main
 * thread, and what it says at the end is marked.
 */
export async function standStorm({ subject, site }: Stage, seconds: number, most: number): Promise<void> {
  const page = await subject.openPage(site.publish(article(`${NEWS}<div id="live"></div>`)));
  await waitForMark(page, 'Jan Leike');
  const share = await subject.shareOfMainThread(page, () => change(page, seconds));
  await until('the marks of what is true now', async () => {
    const marks = await readMarks(page);
    return marks.join() === [...NEWS_MARKS, 'John Schulman'].join();
  });
  expect(share).toBeLessThan(most);
  // Else nothing was measured.
  expect(share).toBeGreaterThan(0);
}

/** In each way in which pages change: elements, text nodes, characters, attributes. */
const change = (page: Page, seconds: number): Promise<void> =>
  page.evaluate(async (duration) => {
    const live = document.querySelector('#live')!;
    const changes = [
      (count: number) => {
        live.innerHTML = `<p>${count}: OpenAI</p><p>Mira Murati</p>`;
      },
      (count: number) => (live.firstChild!.firstChild as Text).replaceData(0, 1, `${count}: Sam Altman `),
      (count: number) => live.append(`${count} and Greg Brockman`),
      (count: number) => live.firstElementChild!.setAttribute('style', `order: ${count}`),
    ];
    const begin = performance.now();
    let count = 0;
    for (let now = begin; now - begin < duration * 1000; now = performance.now()) {
      // As many as are due: timers come late.
      for (; count < now - begin; count++) changes[count % changes.length]!(count);
      await new Promise((next) => setTimeout(next, 10));
    }
    live.innerHTML = '<p>John Schulman</p>';
  }, seconds);
