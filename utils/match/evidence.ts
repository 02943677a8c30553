/** What speaks for a reading, and what was found before it. */
interface Reason {
  readonly code: string;
  readonly weight: number;
  readonly before: Reason | undefined;
}

/** What speaks for and against one reading, summed up as it is found. */
export class Evidence {
  /** All weights together. */
  sum: number;
  #last: Reason | undefined;

  constructor(sum = 0, last?: Reason) {
    this.sum = sum;
    this.#last = last;
  }

  add(code: string, weight: number): void {
    this.sum += weight;
    if (weight > 0) this.#last = { code, weight, before: this.#last };
  }

  /** As it is now; what is added to one of the two is not added to the other. */
  copy(): Evidence {
    return new Evidence(this.sum, this.#last);
  }

  /** Codes of what speaks for it, strongest first; of equals what was found first. */
  codes(): string[] {
    const reasons: Reason[] = [];
    for (let reason = this.#last; reason; reason = reason.before) reasons.push(reason);
    return reasons
      .reverse()
      .sort((a, b) => b.weight - a.weight)
      .map(({ code }) => code);
  }
}
