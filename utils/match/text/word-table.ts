/** A set of word keys for the hot paths: open addressing in one typed array, several times faster than a Set of numbers. */
export class WordTable {
  readonly #slots: Int32Array;
  readonly #mask: number;
  #hasZero = false;

  /** Room for `most` different keys. */
  constructor(most: number) {
    const length = 2 ** Math.ceil(Math.log2(most * 2 + 2));
    this.#slots = new Int32Array(length);
    this.#mask = length - 1;
  }

  static of(keys: readonly number[]): WordTable {
    const table = new WordTable(keys.length);
    for (const key of keys) table.add(key);
    return table;
  }

  add(key: number): void {
    if (key === 0) this.#hasZero = true;
    else this.#slots[this.slotOf(key)] = key;
  }

  has(key: number): boolean {
    return key === 0 ? this.#hasZero : this.#slots[this.slotOf(key)] === key;
  }

  /** All keys, each once. */
  keys(): number[] {
    const keys = [...this.#slots.filter((key) => key !== 0)];
    return this.#hasZero ? [0, ...keys] : keys;
  }

  /** Number of slots. */
  get slots(): number {
    return this.#slots.length;
  }

  /** Slot of a key, or the empty one where it would be. */
  slotOf(key: number): number {
    for (let slot = key & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const held = this.#slots[slot]!;
      // One branch for both, which is guessed right: saves a tenth of the time in which a text's names are found.
      if (!(Number(held !== 0) & Number(held !== key))) return slot;
    }
  }
}
