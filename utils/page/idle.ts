/** Longest piece of work on the page's main thread, ms: half a frame at 60 Hz, so that the page keeps the other half. */
const SLICE = 5;
/** A busy page lets us begin after this long all the same, ms. */
const PATIENCE = 200;

/** Goes through `steps` in idle slices; resolves with the time spent in them, ms, at the end or when aborted. */
export async function inSlices(steps: Iterable<unknown>, signal: AbortSignal): Promise<number> {
  const iterator = steps[Symbol.iterator]();
  let spent = 0;
  for (;;) {
    await new Promise((resume) => requestIdleCallback(resume, { timeout: PATIENCE }));
    if (signal.aborted) return spent;
    const begin = performance.now();
    let now = begin;
    let done = false;
    while (!done && now < begin + SLICE) {
      done = iterator.next().done === true;
      now = performance.now();
    }
    spent += now - begin;
    if (done) return spent;
  }
}
