import type { PackView } from '../../utils/match/pack-view';

/** How work grows with size, as the power of it: 1 is linear, 2 is quadratic. Least squares over the logarithms. */
export function growthOf(sizes: readonly number[], work: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b) / values.length;
  const [xs, ys] = [sizes.map(Math.log), work.map((value) => Math.log(Math.max(value, 1)))];
  const [x, y] = [mean(xs), mean(ys)];
  return mean(xs.map((at, i) => (at - x) * (ys[i]! - y))) / mean(xs.map((at) => (at - x) ** 2));
}

/** What is done in less, in microseconds, is quick at any size; the clock's and collector's noise would tell the rest. */
const QUICK = 2000;

/** Processor time of a run in microseconds, the least of five: what else the machine does adds to it. */
export async function timeOf(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < 5; i++) {
    const before = process.cpuUsage();
    await run();
    const { user, system } = process.cpuUsage(before);
    times.push(user + system);
  }
  return Math.max(QUICK, Math.min(...times));
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
