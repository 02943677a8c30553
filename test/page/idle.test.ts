import { afterEach, expect, it, vi } from 'vitest';
import { inSlices } from '../../utils/page/idle';

afterEach(() => vi.unstubAllGlobals());

it('works on in the next idle moment after 5 ms, however much there is to do', async () => {
  let now = 0;
  const pieces: number[] = [];
  vi.stubGlobal('performance', { now: () => now });
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    pieces.push(0);
    queueMicrotask(run);
  });
  function* steps() {
    for (let count = 0; count < 50; count++) {
      now += 1;
      pieces[pieces.length - 1]! += 1;
      yield;
    }
  }
  expect(await inSlices(steps(), new AbortController().signal)).toBe(50);
  expect(Math.max(...pieces)).toBe(5);
  expect(pieces.length).toBeGreaterThanOrEqual(10);
});

it('does no step more once it is told to end', async () => {
  const life = new AbortController();
  let done = 0;
  vi.stubGlobal('requestIdleCallback', (run: () => void) => {
    life.abort();
    queueMicrotask(run);
  });
  function* steps() {
    for (;;) yield done++;
  }
  await inSlices(steps(), life.signal);
  expect(done).toBe(0);
});
