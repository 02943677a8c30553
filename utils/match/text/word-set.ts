import { WordTable } from './word-table';

/** Bits of a word's key that are left out: one strange word in 1,000 then counts as common, and the lists take 10 kB less. */
const DROPPED = 10;
const KEPT_BITS = 32 - DROPPED;

/** What a packed set begins with; no word does. */
const MARK = '~=';
/** Bits that say how many keys follow. */
const COUNT_BITS = 16;

/**
 * Words by their token keys. A set packs into a string of two to three bytes a word (Golomb-Rice coding of gaps between sorted
 * keys, https://en.wikipedia.org/wiki/Golomb_coding), which is how the word lists ship: deflated text takes four, and
 * reading it letter by letter costs every start of the background 50 ms.
 */
export class WordSet {
  readonly #kept: WordTable;

  /** Of keys without the bits that are left out. */
  private constructor(kept: readonly number[]) {
    this.#kept = WordTable.of(kept);
  }

  static of(keys: readonly number[]): WordSet {
    return new WordSet(keys.map((key) => key >>> DROPPED));
  }

  static union(...sets: readonly WordSet[]): WordSet {
    return new WordSet(sets.flatMap((set) => set.#kept.keys()));
  }

  static isPacked(text: string): boolean {
    return text.startsWith(MARK);
  }

  /** Reads what `pack` made. */
  static unpack(packed: string): WordSet {
    const bits = new Bits(Uint8Array.from(atob(packed.slice(MARK.length)), (char) => char.charCodeAt(0)));
    const count = bits.read(COUNT_BITS);
    const low = lowBits(count);
    const kept: number[] = [];
    let key = -1;
    for (let i = 0; i < count; i++) {
      let high = 0;
      while (bits.read(1)) high++;
      key += high * 2 ** low + bits.read(low) + 1;
      kept.push(key);
    }
    return new WordSet(kept);
  }

  has(key: number): boolean {
    return this.#kept.has(key >>> DROPPED);
  }

  pack(): string {
    const keys = this.#kept.keys().sort((a, b) => a - b);
    const low = lowBits(keys.length);
    let bits = keys.length.toString(2).padStart(COUNT_BITS, '0');
    let last = -1;
    for (const key of keys) {
      const gap = key - last - 1;
      bits += `${'1'.repeat(Math.floor(gap / 2 ** low))}0`;
      if (low > 0) bits += (gap % 2 ** low).toString(2).padStart(low, '0');
      last = key;
    }
    const bytes = bits.match(/.{1,8}/g) ?? [];
    return MARK + btoa(String.fromCharCode(...bytes.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2))));
  }
}

/** Bits of a gap that are written as they are, where gaps are as long as with this many keys. */
const lowBits = (count: number): number =>
  Math.max(0, Math.floor(KEPT_BITS - Math.log2(Math.max(1, count)) + Math.log2(Math.LN2)));

class Bits {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(count: number): number {
    let value = 0;
    for (let i = 0; i < count; i++, this.#at++)
      value = value * 2 + ((this.#bytes[this.#at >> 3]! >> (7 - (this.#at & 7))) & 1);
    return value;
  }
}
