/** What speaks for a reading, and behind it what does so less; of equals what was found first. */
interface Reason {
  readonly code: string;
  readonly weight: number;
  readonly weaker: Reason | undefined;
}

/** What speaks for and against one reading, summed up as it is found. */
export class Evidence {
  /** All weights together. */
  sum: number;
  #strongest: Reason | undefined;

  constructor(sum = 0, strongest?: Reason) {
    this.sum = sum;
    this.#strongest = strongest;
  }

  add(code: string, weight: number): void {
    this.sum += weight;
    if (weight > 0) this.#strongest = withReason(this.#strongest, code, weight);
  }

  /** As it is now; what is added to one of the two is not added to the other. */
  copy(): Evidence {
    return new Evidence(this.sum, this.#strongest);
  }

  /** Codes of what speaks for it, strongest first; of equals what was found first. */
  codes(): string[] {
    let count = 0;
    for (let reason = this.#strongest; reason; reason = reason.weaker) count++;
    // As long as it gets: one that grows takes several times its room.
    const codes = new Array<string>(count);
    let at = 0;
    for (let reason = this.#strongest; reason; reason = reason.weaker) codes[at++] = reason.code;
    return codes;
  }
}

const withReason = (list: Reason | undefined, code: string, weight: number): Reason =>
  list && list.weight >= weight
    ? { code: list.code, weight: list.weight, weaker: withReason(list.weaker, code, weight) }
    : { code, weight, weaker: list };
