import { createWriteStream, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { until } from '../browsers/subject';
import { choose, press, screen } from '../e2e/import-screens';
import { packFolder } from './bundle';
import { syntheticPack } from './synthetic';

/** Ms that the slowest step may take. */
const PATIENCE = 600_000;

/** Imports a pack of so many synthetic entities on the page that imports, to the end: similar spellings come last. */
export async function installPack(page: Page, entities: number): Promise<void> {
  await choose(page, await writePack(entities));
  await screen(page, 'What is in measured', PATIENCE);
  await press(page, 'Install');
  await screen(page, 'measured is installed', PATIENCE);
  await until('the sounds', () => hasSounds(page), PATIENCE);
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
