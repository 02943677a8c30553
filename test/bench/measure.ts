/** A timing takes at least so long, to be more than the clock's ticks, and not longer: others want the machine too. */
const LEAST_MS = 1;
/** So many calls at most, where the clock saw the last one take no time at all. */
const MOST_CALLS = 50;
/** Code is warm after this long, or after one call that takes longer. */
const WARM_MS = 1500;
/** Rounds, and how long there may be more of them. */
const LEAST_ROUNDS = 7;
const MORE_ROUNDS_MS = 1500;

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this share of all values stays under, e.g. 0.95. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export interface Measured {
  /** Median of the rounds' ratios: what carries over to other machines. */
  readonly ratio: number;
  /** Medians, in milliseconds a call. */
  readonly ms: number;
  readonly floorMs: number;
}

/**
 * Times `contender` and `floor` in turns, a round each, so that whatever else the machine does slows both. Only these two
 * in one process: the engine compiles a function for those it has seen called, and a third would change the first two.
 */
export async function measureAgainst(floor: () => unknown, contender: () => unknown): Promise<Measured> {
  const [floorCalls, calls] = await warm(floor, contender);
  const floors: number[] = [];
  const times: number[] = [];
  const end = performance.now() + MORE_ROUNDS_MS;
  while (times.length < LEAST_ROUNDS || performance.now() < end) {
    floors.push(await time(floor, floorCalls));
    times.push(await time(contender, calls));
  }
  return {
    ratio: median(times.map((ms, round) => ms / floors[round]!)),
    ms: median(times),
    floorMs: median(floors),
  };
}

/** Calls both in turns until they are compiled, as they are called later; answers how many calls of each make one timing. */
async function warm(floor: () => unknown, contender: () => unknown): Promise<[number, number]> {
  const end = performance.now() + WARM_MS;
  let last: [number, number];
  do last = [await time(floor, 1), await time(contender, 1)];
  while (performance.now() < end);
  return [callsFor(last[0]), callsFor(last[1])];
}

const callsFor = (ms: number): number => Math.ceil(LEAST_MS / Math.max(ms, LEAST_MS / MOST_CALLS));

/** Milliseconds of processor time a call: what else runs on the machine does not count, a collector's threads do. */
async function time(work: () => unknown, calls: number): Promise<number> {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call++) await work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000 / calls;
}
