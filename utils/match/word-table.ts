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
    else this.#slots[this.#slotOf(key)] = key;
  }

  has(key: number): boolean {
    return key === 0 ? this.#hasZero : this.#slots[this.#slotOf(key)] === key;
  }

  /** All keys, each once. */
  keys(): number[] {
    const keys = [...this.#slots.filter((key) => key !== 0)];
    return this.#hasZero ? [0, ...keys] : keys;
  }

  #slotOf(key: number): number {
    let slot = key & this.#mask;
    while (this.#slots[slot] !== 0 && this.#slots[slot] !== key) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
