import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { BrowserName } from '../browsers/find-browser';
import { launch } from '../browsers/launch';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { openSite } from '../browsers/server';
import type { Subject } from '../browsers/subject';
import { compareCast } from './compare-cast';
import { readCast, tabulate } from './read-cast';

const PICTURES = resolve(import.meta.dirname, '../../demo');

/**
 * Opens the sample article with the built extension in a throw-away profile. With a display the browser stays until it
 * is closed; without one the article is read by pointer, and the answer is 0 only if everybody was recognised.
 */
export async function main(args: readonly string[]): Promise<number> {
  try {
    return await demonstrate(args.includes('firefox') ? 'firefox' : 'chromium');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function demonstrate(name: BrowserName): Promise<number> {
  const headless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const site = await openSite();
  const article = `${site.publishFolder(import.meta.dirname)}article.html`;
  let subject: Subject | undefined;
  try {
    subject = await launch(name, { headless, ...(headless && { proxyPort: site.port }) });
    const page = await subject.openPage(article);
    if (headless) return await readByPointer(subject, page);
    console.log(`${article}\nRest the pointer on a name. Close the browser to end.`);
    await subject.gone;
    return 0;
  } finally {
    await subject?.close();
    await site.close();
  }
}

async function readByPointer(subject: Subject, page: Page): Promise<number> {
  await waitForMark(page, 'OpenAI');
  await takePictures(subject, page);
  const mentions = await readCast(page);
  console.table(tabulate(mentions));
  const differences = await compareCast(mentions);
  for (const difference of differences) console.error(difference);
  console.log(
    differences.length === 0
      ? `${mentions.length} mentions, all as expected. Pictures are in demo/.`
      : `${mentions.length} mentions, ${differences.length} differences.`,
  );
  return differences.length === 0 ? 0 : 1;
}

async function takePictures(subject: Subject, page: Page): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  await hover(page, 'Jan Leike');
  await waitForCard(page, 'Jan Leike');
  await page.screenshot({ path: `${PICTURES}/article-with-card-${subject.name}.png` });
  const options = await subject.openExtensionPage('options.html');
  await options.waitForSelector('.packs li');
  await options.screenshot({ path: `${PICTURES}/options-${subject.name}.png` });
  await options.close();
  await page.bringToFront();
}
