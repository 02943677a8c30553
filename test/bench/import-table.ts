import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { caption, type FtmEntity } from '../../utils/ftm';
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

/**
 * Importing a file of entities in both browsers, from choosing it to the first answers that know them.
 * @param pack a `*.ftm.json.gz` with people in it; without it one is made up, with twice the names that most packs have.
 */
export async function* measureImport(pack?: string): AsyncGenerator<Line> {
  const { file, names, count } = pack === undefined ? writePack() : copyPack(pack);
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
      yield lineOf('exact', 3, rounds, count, browser);
      yield lineOf('fuzzy', 6, rounds, count, browser);
    } finally {
      await subject.close();
      await site.close();
    }
  }
}

function lineOf(
  kind: 'exact' | 'fuzzy',
  most: number,
  rounds: readonly Round[],
  count: number,
  browser: BrowserName,
): Line {
  const is = median(rounds.map((round) => round[kind] / round.read));
  const seconds = (of: keyof Round): string => (median(rounds.map((round) => round[of])) / 1000).toFixed(2);
  return {
    what: `file chosen -> first ${kind} answer, ${count.toLocaleString('en')} entities, ${browser}`,
    measured: times(is),
    against: `${seconds(kind)} s; reading ${seconds('read')} s`,
    goal: { name: 'G9', text: `<= ${most}x`, is, most },
  };
}

/** What is imported; `names` of people stand among the last ones. */
interface Measured {
  readonly file: string;
  readonly names: readonly string[];
  readonly count: number;
}

/** Synthetic entities as a publisher would offer them: one JSON object a line, gzipped. */
export function writePack(): Measured {
  const file = measuredFile();
  const entities = [...syntheticPack(ENTITIES)];
  writeFileSync(file, gzipSync(`${entities.map((entity) => JSON.stringify(entity)).join('\n')}\n`));
  return { file, names: namesIn(entities), count: ENTITIES };
}

function copyPack(pack: string): Measured {
  const bytes = readFileSync(pack);
  const file = measuredFile();
  writeFileSync(file, bytes);
  const entities = gunzipSync(bytes)
    .toString()
    .trimEnd()
    .split('\n')
    .map((line): FtmEntity => JSON.parse(line));
  return { file, names: namesIn(entities), count: entities.length };
}

function measuredFile(): string {
  const folder = packFolder(ENTITIES);
  mkdirSync(folder, { recursive: true });
  return resolve(folder, 'measured.ftm.json.gz');
}

/** Long enough that a misspelt letter can be told. */
const TWO_WORDS = /^\p{Lu}\p{Ll}{4,} \p{Lu}\p{Ll}{4,}$/u;

const namesIn = (entities: readonly FtmEntity[]): readonly string[] =>
  entities
    .filter(({ schema }) => schema === 'Person')
    .map((person) => caption(person))
    .filter((name) => TWO_WORDS.test(name))
    .slice(-NAMES);

/** With its last letter twice. */
const misspell = (name: string): string => name.replace(/(.)$/u, '$1$1');

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
