import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { openSite } from '../browsers/server';
import { openImport } from '../e2e/import-screens';
import { installPack } from './install-pack';
import type { Line } from './table';

const SIZES = [10_000, 100_000, 1_000_000];
/** Ms between two looks. */
const EVERY = 20;
const MEGABYTE = 1_000_000;
/** Megabytes. */
const MOST = 200;

/** What importing holds at its peak: the page's and its worker's objects and buffers, as Chromium itself counts them. */
export async function* measureMemory(): AsyncGenerator<Line> {
  for (const entities of SIZES) {
    const is = await peakOf(entities);
    yield {
      what: `peak of importing ${entities.toLocaleString('en')} entities, chromium`,
      measured: `${is.toFixed(0)} MB`,
      against: 'objects, buffers',
      goal: { name: 'peak', text: `<= ${MOST} MB`, is, most: MOST },
    };
  }
}

async function peakOf(entities: number): Promise<number> {
  const site = await openSite();
  const subject = await launch('chromium', { headless: true, proxyPort: site.port });
  try {
    const page = await openImport(subject);
    const watch = watchHeaps(page, await page.createCDPSession());
    await installPack(page, entities);
    return (await watch.end()) / MEGABYTE;
  } finally {
    await subject.close();
    await site.close();
  }
}

/** Looks at the heaps again and again until it is ended; then answers the most that all held together, in bytes. */
function watchHeaps(page: Page, session: CDPSession): { end(): Promise<number> } {
  let isOver = false;
  const bytesOf = async (heap: CDPSession): Promise<number> => {
    const { usedSize, backingStorageSize } = await heap.send('Runtime.getHeapUsage');
    return usedSize + backingStorageSize;
  };
  const watching = (async () => {
    let most = 0;
    while (!isOver) {
      const heaps = [session, ...page.workers().map(({ client }) => client)];
      const sizes = await Promise.all(heaps.map((heap) => bytesOf(heap).catch(() => 0)));
      most = Math.max(
        most,
        sizes.reduce((sum, size) => sum + size),
      );
      await new Promise((passed) => setTimeout(passed, EVERY));
    }
    return most;
  })();
  return {
    end() {
      isOver = true;
      return watching;
    },
  };
}
