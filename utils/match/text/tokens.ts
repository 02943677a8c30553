import {
  CYRILLIC,
  classOf,
  EXPANDS,
  entryOf,
  IDEOGRAPH,
  MARK,
  PLAIN,
  SPACE,
  UNEVEN,
  unitAt,
} from './characters';
import { GAP_FULL_STOP, GAP_PERIOD, GAP_SENTENCE, GAP_SPACE, GAP_TIGHT, widen } from './gaps';
import { PlainWords } from './plain-words';
import { CASELESS, INITIALS, INNER_UPPER, STARTS_UPPER, STEMMED, shapeOf } from './shape';
import { stemEnd } from './stem';
import { addWide, hashWord, mix, PRIME, SEED } from './word-hash';

/**
 * The words of a page, one column a property, so that reading allocates nothing per word.
 * Offsets are UTF-16 code units of the token's own block.
 */
export class Tokens {
  size = 0;
  /** Whether some text is written otherwise than it reads: with marks behind its letters, or with soft hyphens. */
  isUneven = false;
  readonly texts: string[] = [];
  /** First token of each block, and one past the last at the end. */
  readonly blockStarts: number[] = [0];
  block: Int32Array;
  start: Int32Array;
  end: Int32Array;
  /** Mixed hash of the key: the folded letters and digits, for Cyrillic words those of the stem. */
  hash: Int32Array;
  gap: Uint8Array;
  shape: Uint8Array;
  readonly #plain = new PlainWords();

  /** Room for `expected` tokens to begin with: growing while reading would double the time. */
  constructor(expected = 16) {
    this.block = new Int32Array(expected);
    this.start = new Int32Array(expected);
    this.end = new Int32Array(expected);
    this.hash = new Int32Array(expected);
    this.gap = new Uint8Array(expected);
    this.shape = new Uint8Array(expected);
  }

  /** The tokens of all these texts, a block each. */
  static of(texts: readonly string[]): Tokens {
    const units = texts.reduce((sum, text) => sum + text.length, 0);
    const tokens = new Tokens(Math.ceil(units / SHORT_WORD) + 16);
    for (const text of texts) tokens.add(text);
    return tokens;
  }

  /** Forgets all blocks and keeps the room. */
  clear(): void {
    this.size = 0;
    this.isUneven = false;
    while (this.texts.pop() !== undefined) this.blockStarts.pop();
  }

  /** Reads one more block. */
  add(text: string): void {
    const block = this.texts.length;
    const { length } = text;
    const before = this.size;
    this.texts.push(text);
    this.#plain.open(text);
    let gap = GAP_SENTENCE;
    let spaced = false;
    let i = 0;
    while (i < length) {
      const from = i;
      const entry = entryOf(unitAt(text, i));
      if ((entry & (PLAIN | CYRILLIC)) === PLAIN) {
        i = this.#plain.read(this, from, gap);
        if (i > from) {
          spaced = this.end[this.size - 1]! < i;
          gap = spaced ? GAP_SPACE : GAP_TIGHT;
          continue;
        }
      }
      if (entry & (PLAIN | EXPANDS)) {
        i = this.#readUneven(text, from, block, gap);
        gap = GAP_TIGHT;
        spaced = false;
        continue;
      }
      i++;
      const kind = classOf(entry);
      if (kind === IDEOGRAPH) {
        this.#push(from, i, mix(addWide(SEED, entry & 0xffff, PRIME)), gap, CASELESS);
        gap = GAP_TIGHT;
        spaced = false;
      } else if (!(entry & UNEVEN)) {
        spaced ||= kind === SPACE;
        gap = widen(gap, kind, spaced);
      } else {
        this.isUneven = true;
        // The voicing mark of a kana that is written apart from it.
        if (gap === GAP_TIGHT && kind === MARK) this.end[this.size - 1] = i;
      }
    }
    this.block.fill(block, before, this.size);
    this.blockStarts.push(this.size);
  }

  /** Keys of tokens `from`..`to` (both included). */
  words(from: number, to: number): number[] {
    const keys = new Array<number>(to - from + 1);
    for (let i = from; i <= to; i++) keys[i - from] = this.hash[i]!;
    return keys;
  }

  /** The surface form of tokens `from`..`to` (both included). */
  surface(from: number, to: number): string {
    return this.texts[this.block[from]!]!.slice(this.start[from]!, this.end[to]!);
  }

  /**
   * Reads the word at `from` letter by letter: with marks, invisible characters or letters that expand inside, Cyrillic
   * words, which are stemmed, and single letters, which may be initials. Answers the index after it.
   */
  #readUneven(text: string, from: number, block: number, gap: number): number {
    const first = entryOf(unitAt(text, from));
    let rest = 0;
    let end = from;
    let letters = 0;
    let i = from;
    for (; i < text.length; i++) {
      const entry = entryOf(unitAt(text, i));
      if (entry & (PLAIN | EXPANDS)) {
        if (letters++ > 0) rest |= entry;
        end = i + 1;
      } else if (!(entry & UNEVEN)) break;
      else {
        this.isUneven = true;
        if (classOf(entry) === MARK) end = i + 1;
      }
    }
    let shape = shapeOf(first, rest);
    if (letters === 1 && shape & STARTS_UPPER) {
      if (this.#joinsInitials(block, gap)) return this.#joinInitial(text, end, i);
      shape |= INITIALS;
    }
    const isStemmed = (first & CYRILLIC) !== 0 && letters >= SHORTEST_STEMMED;
    const keyEnd = isStemmed ? stemEnd(text, from, end) : end;
    const hash = hashWord(text, from, keyEnd, SEED, PRIME, isStemmed);
    this.#push(from, end, hash, gap, isStemmed ? shape | STEMMED : shape);
    this.block[this.size - 1] = block;
    return i;
  }

  #joinsInitials(block: number, gap: number): boolean {
    const last = this.size - 1;
    return (
      (gap === GAP_PERIOD || gap === GAP_FULL_STOP) &&
      last >= 0 &&
      this.block[last] === block &&
      (this.shape[last]! & INITIALS) !== 0 &&
      this.end[last]! - this.start[last]! < LONGEST_INITIALS
    );
  }

  /** "J." and "D." are one token "jd", as "JD" is; its span takes in the last period ("U.S."). */
  #joinInitial(text: string, end: number, next: number): number {
    const last = this.size - 1;
    this.hash[last] = hashWord(text, this.start[last]!, end, SEED, PRIME, false);
    this.shape[last]! |= INNER_UPPER;
    this.end[last] = unitAt(text, next) === FULL_STOP ? next + 1 : end;
    return next;
  }

  #push(start: number, end: number, hash: number, gap: number, shape: number): void {
    if (this.size === this.start.length) this.#grow();
    const n = this.size++;
    this.start[n] = start;
    this.end[n] = end;
    this.hash[n] = hash;
    this.gap[n] = gap;
    this.shape[n] = shape;
  }

  #grow(): void {
    const room = this.size * 2;
    for (const column of ['block', 'start', 'end', 'hash'] as const) {
      const wider = new Int32Array(room);
      wider.set(this[column]);
      this[column] = wider;
    }
    for (const column of ['gap', 'shape'] as const) {
      const wider = new Uint8Array(room);
      wider.set(this[column]);
      this[column] = wider;
    }
  }
}

const FULL_STOP = 0x2e;
/** Code units of initials written together: their key is made anew with each. */
const LONGEST_INITIALS = 24;
/** Code units a word takes in most languages, with its space: fewer only cost a growth. */
const SHORT_WORD = 4.5;
/** Shorter Cyrillic words have no ending that could be told from the word. */
const SHORTEST_STEMMED = 4;
