import type { PackView } from '../../utils/match/index/pack-view';

/** How work grows with size, as the power of it: 1 is linear, 2 is quadratic. Least squares over the logarithms. */
export function growthOf(sizes: readonly number[], work: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
  const [xs, ys] = [sizes.map(Math.log), work.map((value) => Math.log(Math.max(value, 1)))];
  const [x, y] = [mean(xs), mean(ys)];
  return mean(xs.map((at, i) => (at - x) * (ys[i]! - y))) / mean(xs.map((at) => (at - x) ** 2));
}

/** What is done in less, in microseconds, is quick at any size; the clock's and collector's noise would tell the rest. */
const QUICK = 2000;
/** Rounds of runs: so many at least, and so many at most where what else the machine does still adds to some of them. */
const [FEWEST, MOST] = [3, 15];

/**
 * How the processor time of runs grows with their sizes, each taken at its least: what is added to it from outside, by
 * other programs and the collector, only goes away with more rounds. They are taken in turn, so that a slow while meets
 * all sizes, until they grow less steeply than `limit`.
 */
export async function timeGrowth(
  sizes: readonly number[],
  make: (size: number) => () => unknown,
  limit: number,
): Promise<number> {
  const runs = sizes.map(make);
  const least = sizes.map(() => Number.POSITIVE_INFINITY);
  let growth = limit;
  for (let round = 1; round <= FEWEST || (round <= MOST && growth >= limit); round++) {
    for (const [i, run] of runs.entries()) least[i] = Math.min(least[i]!, await timeOf(run));
    growth = growthOf(sizes, least);
  }
  return growth;
}

async function timeOf(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(QUICK, user + system);
}

/** The same view; `work` counts what is asked of it: look-ups, bearers of names, ties, labels and their letters. */
export function countWork(view: PackView): { readonly view: PackView; readonly work: () => number } {
  let work = 0;
  const count = <T>(amount: number, answer: T): T => {
    work += amount;
    return answer;
  };
  const { names, graph } = view;
  const listed = <T>(list: readonly T[]): T[] => count(list.length + 1, [...list]);
  return {
    work: () => work,
    view: {
      ...view,
      names: {
        ...names,
        mayHold: (hash) => count(1, names.mayHold(hash)),
        find: (hash, check) => count(1, names.find(hash, check)),
        postings: (from) => listed(names.postings(from)),
      },
      graph: { ...graph, ties: (ordinal) => listed(graph.ties(ordinal)) },
      labels: async (ordinals) => {
        const labels = await view.labels(ordinals);
        return count(labels.flatMap(({ names }) => names).join('').length, labels);
      },
      sounds: async () => {
        const sounds = await view.sounds();
        return { ...sounds, near: (first, last) => listed(sounds.near(first, last)) };
      },
    },
  };
}
