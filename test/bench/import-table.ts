import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { launch } from '../browsers/launch';
import { openSite } from '../browsers/server';
import { bundleForPage, packFolder } from './bundle';
import { syntheticPack } from './synthetic';
import { type Line, times } from './table';

const ENTITIES = 100_000;

/** Importing a file of entities in both browsers, from choosing it to the first answer that knows them. */
export async function measureImport(): Promise<Line[]> {
  const file = writePack();
  const script = await bundleForPage('import-page.ts');
  const lines: Line[] = [];
  for (const name of ['chromium', 'firefox'] as const) {
    const site = await openSite();
    const subject = await launch(name, { headless: true, proxyPort: site.port });
    try {
      const page = await subject.openExtensionPage('options.html');
      await chooseFile(page, file);
      const run = async (call: string): Promise<number> =>
        Number(await page.evaluate(`${script};bench.${call}(chosen.files[0])`));
      const read = await run('readFile');
      const took = await run('importFile');
      lines.push({
        what: `importing ${ENTITIES.toLocaleString('en')} entities, one run, ${name}`,
        measured: times(took / read),
        against: `${(took / 1000).toFixed(1)} s; reading ${(read / 1000).toFixed(1)} s`,
        goal: { name: 'G9', text: '<= 6x, fuzzy too', is: took / read, most: 6 },
      });
    } finally {
      await subject.close();
      await site.close();
    }
  }
  return lines;
}

/** Synthetic entities as a publisher would offer them: one JSON object a line, gzipped. */
function writePack(): string {
  const folder = packFolder(ENTITIES);
  mkdirSync(folder, { recursive: true });
  const file = resolve(folder, 'measured.ftm.json.gz');
  const lines = Array.from(syntheticPack(ENTITIES), (entity) => JSON.stringify(entity));
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`));
  return file;
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
