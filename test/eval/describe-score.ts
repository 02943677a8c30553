import { f1, falsePositivesPerThousandWords, precision, recall, type Score } from './score';

const NAME = 24;
const column = (text: string | number): string => String(text).padStart(7);
const percent = (share: number): string => column((100 * share).toFixed(1));

export const HEADER = `${'strong, in per cent'.padEnd(NAME)}${['P', 'R', 'F1'].map(column).join('')}   false/1,000 words   traps hit   texts`;

/** One line of the table: precision, recall and F1 in per cent, false positives, traps. */
export function describeRow(name: string, score: Score): string {
  const { strong, traps, trapsHit, texts } = score;
  const falsePositives = falsePositivesPerThousandWords(score).toFixed(2);
  return `${name.padEnd(NAME)}${percent(precision(strong))}${percent(recall(strong))}${percent(f1(strong))}${falsePositives.padStart(20)}${`${trapsHit}/${traps}`.padStart(12)}${String(texts).padStart(8)}`;
}

/** Recall by kind, the most frequent first. */
export function describeKinds({ kinds }: Score): string {
  return [...kinds]
    .sort((a, b) => b[1].all - a[1].all)
    .map(([kind, { all, found }]) => `${kind.padEnd(NAME)}${percent(found / all)}  ${found} of ${all}`)
    .join('\n');
}

/** One line a mistake. */
export function describeMistakes({ mistakes }: Score): string {
  return mistakes
    .map(({ text, what, surface, wanted, got, kinds, context }) =>
      [
        `${text}: ${what} "${surface}"`,
        wanted && `wanted ${wanted}`,
        got && `got ${got}`,
        kinds.join(' '),
        `... ${context} ...`,
      ]
        .filter(Boolean)
        .join(' | '),
    )
    .join('\n');
}
