/** Ms between two reports of progress: an eye follows ten a second, and more cost the page its time. */
const INTERVAL = 100;

/** When a step began, and whether it is time to report again. */
export class Pace {
  readonly #now: () => number;
  readonly #start: number;
  #last: number;

  constructor(now: () => number) {
    this.#now = now;
    this.#start = now();
    this.#last = this.#start - INTERVAL;
  }

  isDue(): boolean {
    const now = this.#now();
    if (now - this.#last < INTERVAL) return false;
    this.#last = now;
    return true;
  }

  get elapsed(): number {
    return this.#now() - this.#start;
  }
}
