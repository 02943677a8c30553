import { CROWD, FAR, FUZZY, PAGE, PLACE, STRENGTH } from '../../utils/match/link/thresholds';
import { addScores, f1, falsePositivesPerThousandWords } from './score';
import { type GoldSet, scoreSet } from './sets';

/** A threshold that a run may set to nothing. */
interface Threshold {
  readonly name: string;
  readonly group: Record<string, number>;
  readonly key: string;
}

/** What is scored once for each threshold: F1 in per cent and false positives per 1,000 words. */
type Figures = readonly [f1: number, falsePositives: number];

const GROUPS: Readonly<Record<string, object>> = {
  STRENGTH,
  'CROWD.singleWord': CROWD.singleWord,
  'CROWD.acronym': CROWD.acronym,
  CROWD,
  PLACE,
  PAGE,
  FUZZY,
  FAR,
};

/** Every single number of `utils/match/link/thresholds.ts` that stands in a group. */
function listThresholds(): Threshold[] {
  return Object.entries(GROUPS).flatMap(([name, group]) =>
    Object.entries(group)
      .filter(([, value]) => typeof value === 'number')
      .map(([key]) => ({ name: `${name}.${key}`, group: group as Record<string, number>, key })),
  );
}

/** Prints what each threshold buys: how F1 and false positives change when it alone is 0, in each column of sets. */
export async function printThresholds(
  columns: readonly { name: string; sets: readonly GoldSet[] }[],
): Promise<void> {
  const scoreAll = (): Promise<Figures[]> => Promise.all(columns.map(({ sets }) => scoreColumn(sets)));
  const whole = await scoreAll();
  console.log(['at 0: F1, false', ...columns.map(({ name }) => name)].join('\t'));
  for (const { name, group, key } of listThresholds()) {
    const value = group[key]!;
    group[key] = 0;
    const without = await scoreAll();
    group[key] = value;
    const changes = without.map(
      ([f, wrong], i) => `${signed(f - whole[i]![0], 1)} ${signed(wrong - whole[i]![1], 2)}`,
    );
    console.log([`${name} ${value}`, ...changes].join('\t'));
  }
}

async function scoreColumn(sets: readonly GoldSet[]): Promise<Figures> {
  const scores = [];
  for (const set of sets) scores.push(await scoreSet(set));
  const score = addScores(scores);
  return [100 * f1(score.strong), falsePositivesPerThousandWords(score)];
}

const signed = (difference: number, digits: number): string =>
  `${difference >= 0 ? '+' : ''}${difference.toFixed(digits)}`;
