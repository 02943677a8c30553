import { parseArgs } from 'node:util';
import type { Part } from '../../utils/match/types';
import { describeKinds, describeMistakes, describeRow, HEADER } from './describe-score';
import { fallsUnder } from './floors';
import { loadDistractors, loadFolder, loadPages, scoreSet } from './sets';
import { printThresholds } from './thresholds';

const PARTS: readonly Part[] = [
  'evidence',
  'casing',
  'ties',
  'introductions',
  'nicknames',
  'surname',
  'given',
  'short',
  'titled',
  'fuzzy',
];

const HELP = `Measures how much of what the packs know is found in gold articles, and how much else is marked.

  npm run eval -- [--without PART]... [--thresholds] [--kinds] [--errors] [--gold FOLDER]

  --without PART   leave a part of the engine out, to see what it buys: ${PARTS.join(', ')}.
                   The floors are not looked at then.
  --thresholds     for every threshold of utils/match/link/thresholds.ts, what its being 0 would change.
  --kinds          recall by the kind of mention.
  --errors         every mistake.
  --gold FOLDER    more gold sets, NAME.jsonl with NAME.ftm.json each, plain and with 100,000 distractors beside.
                   Without it: ../shared/eval, if it is there.
  --help           this text.

Exit code 1: the project's own articles are read worse than the floors in test/eval/floors.ts allow.`;

/** Prints the table. Answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: {
      without: { type: 'string', multiple: true, default: [] },
      thresholds: { type: 'boolean', default: false },
      kinds: { type: 'boolean', default: false },
      errors: { type: 'boolean', default: false },
      gold: { type: 'string', default: '../shared/eval' },
      help: { type: 'boolean', default: false },
    },
  });
  const without = new Set(PARTS.filter((part) => values.without.includes(part)));
  const unknown = values.without.find((name) => !PARTS.some((part) => part === name));
  if (unknown) console.error(`eval: there is no part "${unknown}". Parts: ${PARTS.join(', ')}.`);
  if (unknown || values.help) {
    if (values.help) console.log(HELP);
    return unknown ? 1 : 0;
  }
  const pages = await loadPages();
  const own = await scoreSet(pages, [], without);
  console.log(`${HEADER}\n${describeRow(pages.name, own)}`);
  const more = await loadFolder(values.gold);
  const distractors = more.length > 0 ? [await loadDistractors(values.gold)] : [];
  for (const set of more) {
    console.log(describeRow(set.name, await scoreSet(set, [], without)));
    console.log(describeRow('  with 100,000 beside', await scoreSet(set, distractors, without)));
  }
  if (values.thresholds)
    await printThresholds([
      { name: pages.name, sets: [pages] },
      { name: 'more', sets: more },
      {
        name: 'more, 100,000 beside',
        sets: more.map((set) => ({ ...set, packs: [...set.packs, ...distractors] })),
      },
    ]);
  if (values.kinds) console.log(`\n${describeKinds(own)}`);
  if (values.errors) console.log(`\n${describeMistakes(own)}`);
  const fallen = without.size === 0 ? fallsUnder(own) : [];
  for (const line of fallen) console.error(`eval: ${line}`);
  return fallen.length > 0 ? 1 : 0;
}
