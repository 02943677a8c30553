/** Letters that fit into the bits of a number. */
export const LONGEST_TYPED = 31;

/** How a word of a list differs from one that is typed; edits are those of `relativeDistance`. */
export interface Difference {
  /** Edits to the whole word. */
  whole: number;
  /** Edits to as many letters of its beginning as are typed; to all of it, where it has fewer. */
  beginning: number;
}

/**
 * One typed word, to be compared with tens of thousands: a column of the table of edits is one number, so that a letter
 * costs a dozen operations however long the typed word is.
 * H. Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (2003), figure 9.
 */
export class TypedWord {
  readonly #length: number;
  /** By UTF-16 unit: a bit for each place where the typed word has it. */
  readonly #places = new Uint32Array(65536);
  readonly #difference: Difference = { whole: 0, beginning: 0 };

  /** @param typed of at most `LONGEST_TYPED` UTF-16 units. */
  constructor(typed: string) {
    this.#length = typed.length;
    for (let i = 0; i < typed.length; i++) this.#places[typed.charCodeAt(i)]! |= 1 << i;
  }

  /** Compares it with `units` [from, to). The answer is overwritten by the next. */
  differenceTo(units: Uint16Array, from: number, to: number): Difference {
    const length = this.#length;
    const lastBit = length - 1;
    let up = -1;
    let down = 0;
    let same = 0;
    let placesBefore = 0;
    let edits = length;
    let beginning = -1;
    for (let at = from; at < to; at++) {
      if (at - from === length) beginning = edits;
      const places = this.#places[units[at]!]!;
      const swapped = ((~same & places) << 1) & placesBefore;
      same = (((places & up) + up) ^ up) | places | down | swapped;
      const right = down | ~(same | up);
      const left = same & up;
      edits += ((right >>> lastBit) & 1) - ((left >>> lastBit) & 1);
      const shifted = (right << 1) | 1;
      up = (left << 1) | ~(same | shifted);
      down = shifted & same;
      placesBefore = places;
    }
    this.#difference.whole = edits;
    this.#difference.beginning = beginning < 0 ? edits : beginning;
    return this.#difference;
  }
}
