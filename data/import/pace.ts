import type { Progress } from './import-events';

/** Ms between two reports of progress: an eye follows ten a second, and more cost the page its time. */
const INTERVAL = 100;

/** Tells how far a step is that begins now: nothing where it told a moment ago, unless it `must`. */
export function pacer(now: () => number) {
  const start = now();
  let last = start - INTERVAL;
  return (done: Omit<Progress, 'type' | 'elapsed'>, must = false): readonly Progress[] => {
    const time = now();
    if (!must && time - last < INTERVAL) return [];
    last = time;
    return [{ type: 'progress', ...done, elapsed: time - start }];
  };
}
