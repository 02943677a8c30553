import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { bundleForPage } from '../browsers/bundle-page';
import type { BrowserName } from '../browsers/find-browser';
import { buildOf, launch } from '../browsers/launch';
import { openSite } from '../browsers/server';
import { packFolder } from './bundle';
import type { Round } from './import-page';
import { median } from './measure';
import { syntheticPack } from './synthetic';
import { type Line, times } from './table';

export const ENTITIES = 100_000;
const ROUNDS = 7;
/** People in the text: not every misspelling can be told from other names. */
const NAMES = 20;
const WORKER = 'measured-import.js';

/** Importing a file of entities in both browsers, from choosing it to the first answers that know them. */
export async function* measureImport(): AsyncGenerator<Line> {
  const { file, names } = writePack();
  const script = await bundleForPage('test/bench/import-page.ts', 'bench');
  const texts = [names, names.map(misspell)].map((list) => `They met: ${list.join(', ')}.`);
  const call = `${script};bench.importOnce('/${WORKER}', ${texts.map((text) => JSON.stringify(text)).join()})`;
  for (const browser of ['chromium', 'firefox'] as const) {
    const site = await openSite();
    const extension = await withWorker(browser);
    const subject = await launch(browser, { headless: true, proxyPort: site.port, extension });
    try {
      const page = await subject.openExtensionPage('options.html');
      await chooseFile(page, file);
      const rounds: Round[] = [];
      for (let round = 0; round < ROUNDS; round++) rounds.push((await page.evaluate(call)) as Round);
      yield lineOf('exact', 3, rounds, browser);
      yield lineOf('fuzzy', 6, rounds, browser);
    } finally {
      await subject.close();
      await site.close();
    }
  }
}

function lineOf(kind: 'exact' | 'fuzzy', most: number, rounds: readonly Round[], browser: BrowserName): Line {
  const is = median(rounds.map((round) => round[kind] / round.read));
  const seconds = (of: keyof Round): string => (median(rounds.map((round) => round[of])) / 1000).toFixed(2);
  return {
    what: `file chosen -> first ${kind} answer, ${ENTITIES.toLocaleString('en')} entities, ${browser}`,
    measured: times(is),
    against: `${seconds(kind)} s; reading ${seconds('read')} s`,
    goal: { name: 'G9', text: `<= ${most}x`, is, most },
  };
}

/** Synthetic entities as a publisher would offer them: one JSON object a line, gzipped. `names` stand among the last ones. */
export function writePack(): { file: string; names: readonly string[] } {
  const folder = packFolder(ENTITIES);
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'measured.ftm.json.gz');
  const entities = [...syntheticPack(ENTITIES)];
  writeFileSync(file, gzipSync(`${entities.map((entity) => JSON.stringify(entity)).join('\n')}\n`));
  const people = entities.filter(({ schema }) => schema === 'Person').slice(-NAMES);
  return { file, names: people.map(({ properties }) => properties.name![0]!) };
}

/** Without its last letter but one. */
const misspell = (name: string): string => name.replace(/.(.)$/, '$1');

/** The shipping build and beside it a worker that says when it is where. */
async function withWorker(browser: BrowserName): Promise<string> {
  const folder = resolve(packFolder(ENTITIES), browser);
  rmSync(folder, { recursive: true, force: true });
  cpSync(buildOf(browser), folder, { recursive: true });
  writeFileSync(resolve(folder, WORKER), await bundleForPage('test/bench/import-worker.ts', 'bench'));
  return folder;
}

async function chooseFile(page: Page, file: string): Promise<void> {
  await page.evaluate(() => {
    const input = document.createElement('input');
    input.type = 'file';
    input.id = 'chosen';
    document.body.append(input);
  });
  const input = await page.waitForSelector<'input'>('input#chosen' as 'input');
  await input?.uploadFile(file);
}
