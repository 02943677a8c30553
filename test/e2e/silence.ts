import { expect } from 'vitest';
import { hover, leave, waitForCard, waitForMark, waitForNoCard } from '../browsers/reading';
import { until } from '../browsers/subject';
import type { Stage } from './browsers';
import { article, NEWS } from './pages';

/** The browsers' own business: accounts, updates, lists. */
const BROWSERS_OWN = /(^|\.)(google|googleapis|gstatic|gvt1|mozilla)\.(com|net|org)(:\d+)?$/;

/** Reads so many articles, a card with some, and all pages of the extension: only the articles are asked for, once each. */
export async function readInSilence({ subject, site }: Stage, articles: number): Promise<void> {
  const before = site.asked.length;
  const page = await subject.openPage(site.publish('<!doctype html><title>Start</title>'));
  for (let count = 0; count < articles; count++) {
    await page.goto(site.publish(article(`${NEWS}<p>Part ${count}</p>`)));
    await waitForMark(page, 'Jan Leike');
    if (count % 20 > 0) continue;
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await leave(page);
    await waitForNoCard(page);
  }
  for (const path of ['popup.html', 'sidepanel.html', 'options.html', 'welcome.html']) {
    const own = await subject.openExtensionPage(path, page);
    await until(`something on ${path}`, () => own.$('h1'));
  }
  await subject.stopBackground();
  await page.reload();
  await waitForMark(page, 'Jan Leike');

  const asked = site.asked.slice(before).filter((path) => path !== '/favicon.ico');
  expect(asked).toHaveLength(articles + 2);
  expect(new Set(asked).size).toBe(articles + 1);
  expect(site.strays.filter((host) => !BROWSERS_OWN.test(host))).toEqual([]);
}
