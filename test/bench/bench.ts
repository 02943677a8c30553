import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { measureBrowsers } from './browser';
import { bundlePrograms } from './bundle';
import { measureEngine } from './engine-table';
import { measureFuzzy } from './fuzzy-table';
import { measureImport } from './import-table';
import { measureMemory } from './memory-table';
import { measureSearch } from './search-table';
import { printLines } from './table';

const HELP = `npm run bench [-- --only engine|fuzzy|import|memory|search|browser] [--pack FILE]
Measures the engine and other ways of doing the same in one run, beside the goals. Figures are medians of ratios: those
carry over to other machines, milliseconds do not. Ends with 0 however slow it was. With --pack
this *.ftm.json.gz is imported, instead of a made-up pack.`;

const PARTS = {
  engine: ['Engine: 10,000 words of text, processor time against the floor', measureEngine],
  fuzzy: ['Misspelt names: 100,000 entities', measureFuzzy],
  import: ['Import', measureImport],
  memory: ['Memory of an import', measureMemory],
  search: ['Search in a pack', measureSearch],
  browser: ['In browsers', measureBrowsers],
} as const satisfies Record<string, readonly [string, (pack?: string) => Parameters<typeof printLines>[1]]>;
type Part = keyof typeof PARTS;
const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', multiple: true },
      pack: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const asked = values.only ?? Object.keys(PARTS);
  const unknown = asked.find((name) => !isPart(name));
  if (unknown) console.error(`bench: there is no part "${unknown}".`);
  if (unknown || values.help) {
    console.log(HELP);
    return unknown ? 1 : 0;
  }
  const [{ model } = { model: 'unknown' }] = cpus();
  console.log(
    `${model}, ${cpus().length} cores, Node ${process.versions.node}, ${new Date().toISOString().slice(0, 10)}`,
  );
  await bundlePrograms();
  for (const name of asked.filter(isPart)) {
    const [title, measure] = PARTS[name];
    await printLines(title, measure(values.pack));
  }
  return 0;
}
