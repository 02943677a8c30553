import { createWriteStream, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { CDPSession, Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { openSite } from '../browsers/server';
import { until } from '../browsers/subject';
import { choose, openImport, press, screen } from '../e2e/import-screens';
import { packFolder } from './bundle';
import { syntheticPack } from './synthetic';
import type { Line } from './table';

const SIZES = [10_000, 100_000, 1_000_000];
/** Ms between two looks. */
const EVERY = 20;
/** Ms that the slowest step may take. */
const PATIENCE = 600_000;
const MEGABYTE = 1_000_000;
/** Megabytes. */
const MOST = 200;

/** What importing holds at its peak: the page's and its worker's objects and buffers, as Chromium itself counts them. */
export async function measureMemory(): Promise<Line[]> {
  const lines: Line[] = [];
  for (const entities of SIZES) {
    const is = await peakOf(await writePack(entities));
    lines.push({
      what: `peak of importing ${entities.toLocaleString('en')} entities, chromium`,
      measured: `${is.toFixed(0)} MB`,
      against: 'objects, buffers',
      goal: { name: 'peak', text: `<= ${MOST} MB`, is, most: MOST },
    });
  }
  return lines;
}

async function peakOf(file: string): Promise<number> {
  const site = await openSite();
  const subject = await launch('chromium', { headless: true, proxyPort: site.port });
  try {
    const page = await openImport(subject);
    const watch = watchHeaps(page, await page.createCDPSession());
    await choose(page, file);
    await screen(page, 'What is in measured', PATIENCE);
    await press(page, 'Install');
    await screen(page, 'measured is installed', PATIENCE);
    // Its similar spellings come after it.
    await until('the sounds', () => hasSounds(page), PATIENCE);
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

const hasSounds = (page: Page): Promise<boolean> =>
  page.evaluate(async () => {
    const name = (await indexedDB.databases()).find((one) => one.name?.startsWith('pack/measured/'))?.name;
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((done) => {
        request.onsuccess = () => done(request.result);
      });
    const db = await result(indexedDB.open(name ?? ''));
    const count = await result(db.transaction('files').objectStore('files').count('sounds'));
    db.close();
    return count === 1;
  });

/** Synthetic entities, one JSON object a line, gzipped. */
async function writePack(entities: number): Promise<string> {
  const folder = packFolder(entities);
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'measured.ftm.json.gz');
  const lines = function* () {
    for (const entity of syntheticPack(entities)) yield `${JSON.stringify(entity)}\n`;
  };
  await pipeline(Readable.from(lines()), createGzip(), createWriteStream(file));
  return file;
}
