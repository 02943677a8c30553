/** One measured thing, and the goal that it is held against. */
export interface Line {
  readonly what: string;
  readonly measured: string;
  readonly against?: string;
  readonly goal?: Goal;
}

/** `name` as in the project's list of goals; met while `is` stays at or under `most`, or over `least`. */
export interface Goal {
  readonly name: string;
  readonly text: string;
  readonly is: number;
  readonly most?: number;
  readonly least?: number;
}

const COLUMNS = [66, 16, 22, 26];

/** A title and its lines, in columns, each as soon as it was measured. */
export async function printLines(title: string, lines: Iterable<Line> | AsyncIterable<Line>): Promise<void> {
  console.log(`\n${title}`);
  for await (const { what, measured, against = '', goal } of lines) {
    const cells = [what, measured, against, goal ? `${goal.name} ${goal.text}: ${verdict(goal)}` : ''];
    console.log(
      `  ${cells
        .map((cell, i) => cell.padEnd(COLUMNS[i]!))
        .join('')
        .trimEnd()}`,
    );
  }
}

const verdict = ({ is, most = Number.POSITIVE_INFINITY, least = Number.NEGATIVE_INFINITY }: Goal): string =>
  is <= most && is >= least ? 'met' : 'MISSED';

/** "3.1x", "31x", "3,100x". */
export const times = (ratio: number): string =>
  `${ratio < 10 ? ratio.toFixed(1) : Math.round(ratio).toLocaleString('en')}x`;

export const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
