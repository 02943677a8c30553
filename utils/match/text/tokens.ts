import {
  AMPERSAND,
  APOSTROPHE,
  COMMA,
  CYRILLIC,
  classOf,
  ENTRIES,
  EXPANDS,
  entryOf,
  HYPHEN,
  IDEOGRAPH,
  LOWER,
  MARK,
  MIDDLE_DOT,
  NUMERAL,
  PERIOD,
  PLAIN,
  QUOTE,
  SHAPE_SHIFT,
  SPACE,
  STOP,
  UNCASED,
  UNEVEN,
  UPPER,
  UPPER_INSIDE,
  unitAt,
} from './characters';
import { stemEnd } from './stem';
import { addUnit, hashWord, mix, PRIME, SEED } from './word-hash';

/** What stands between a token and the one before it; up to `GAP_FULL_STOP` a name may run across it. */
export const GAP_TIGHT = 0;
export const GAP_SPACE = 1;
export const GAP_HYPHEN = 2;
export const GAP_APOSTROPHE = 3;
/** A period with no space, or the middle dot of Chinese and Japanese. */
export const GAP_PERIOD = 4;
export const GAP_AMPERSAND = 5;
/** A period and a space: an abbreviation ("St. Louis") or the end of a sentence. */
export const GAP_FULL_STOP = 6;
/** A space and an opening quotation mark: a name may go on (ЧВК «Вагнер»), or a sentence start. */
export const GAP_QUOTE = 7;
export const GAP_COMMA = 8;
export const GAP_BREAK = 9;
/** The start of a block, or after ! ? : ; */
export const GAP_SENTENCE = 10;

/** How a token is written: bits in the order of those of a unit's entry. */
export const STARTS_UPPER = 1;
export const HAS_LOWER = 2;
/** An upper-case letter after the first. */
export const INNER_UPPER = 4;
export const HAS_DIGIT = 8;
/** A script without case. */
export const CASELESS = 16;
/** One letter, or initials written together: "J." or "J. D.". */
export const INITIALS = 32;
/** The key is a stem: Cyrillic words, whose endings change with their case. */
export const STEMMED = 64;
/** The key leaves out the -s of the genitive, which the span keeps. */
export const GENITIVE = 128;

/**
 * The words of a page, one column a property, so that reading allocates nothing per word.
 * Offsets are UTF-16 code units of the token's own block.
 */
export class Tokens {
  size = 0;
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
  /** Hash of the last token before mixing: initials go on from it. */
  #unmixed = 0;

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
    while (this.texts.pop() !== undefined) this.blockStarts.pop();
  }

  /** Reads one more block. */
  add(text: string): void {
    const block = this.texts.length;
    const { length } = text;
    const before = this.size;
    this.texts.push(text);
    let gap = GAP_SENTENCE;
    let spaced = false;
    let i = 0;
    while (i < length) {
      const from = i;
      const entry = entryOf(unitAt(text, i));
      if (entry & PLAIN) {
        i = this.#readPlainWords(text, from, gap);
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
        this.#push(from, i, mix(Math.imul(SEED ^ (entry & 0xffff), PRIME)), gap, CASELESS);
        gap = GAP_TIGHT;
        spaced = false;
      } else if (!(entry & UNEVEN)) {
        spaced ||= kind === SPACE;
        gap = widen(gap, kind, spaced);
      } else if (gap === GAP_TIGHT && kind === MARK) {
        // The voicing mark of a kana that is written apart from it.
        this.end[this.size - 1] = i;
      }
    }
    this.block.fill(block, before, this.size);
    this.blockStarts.push(this.size);
  }

  /**
   * Reads words of plain letters with one space between them: nearly all of most texts, so this loop is what the time of the
   * exact stage goes to (`npm run bench`), and it does nothing else. Answers where it stopped: behind a word, behind a space,
   * or where it began.
   */
  #readPlainWords(text: string, from: number, gapBefore: number): number {
    const { start, end, hash: keys, gap: gaps, shape: shapes } = this;
    const { length } = text;
    let n = this.size;
    let gap = gapBefore;
    let i = from;
    while (i < length && n < start.length) {
      const word = i;
      const first = ENTRIES[unitAt(text, i)]!;
      if (!(first & PLAIN) || first & CYRILLIC) break;
      let entry = first;
      let rest = 0;
      let hash = Math.imul(SEED ^ (first & 0xffff), PRIME);
      for (i++; i < length; i++) {
        const unit = unitAt(text, i);
        // Of itself known: to look it up takes a twentieth of the time of all the rest.
        if (unit >= SMALL_A && unit <= SMALL_Z) {
          hash = Math.imul(hash ^ unit, PRIME);
          rest |= LOWER;
          continue;
        }
        entry = ENTRIES[unit]!;
        if (!(entry & PLAIN)) break;
        hash = Math.imul(hash ^ (entry & 0xffff), PRIME);
        rest |= entry;
      }
      const goesOn = i < length && (entry === 0 || (entry & UNEVEN) !== 0);
      if (goesOn || i - word === 1) {
        i = word;
        break;
      }
      start[n] = word;
      end[n] = i;
      keys[n] = mix(hash);
      gaps[n] = gap;
      shapes[n] = shapeOf(first, rest);
      n++;
      if (i === length || classOf(entry) !== SPACE) break;
      gap = GAP_SPACE;
      i++;
    }
    this.size = n;
    return i;
  }

  /** Keys of tokens `from`..`to` (both included). */
  words(from: number, to: number): number[] {
    const keys: number[] = [];
    for (let i = from; i <= to; i++) keys.push(this.hash[i]!);
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
    let hash = SEED;
    let rest = 0;
    let end = from;
    let letters = 0;
    let i = from;
    for (; i < text.length; i++) {
      const unit = unitAt(text, i);
      const entry = entryOf(unit);
      if (entry & (PLAIN | EXPANDS)) {
        hash = addUnit(hash, unit, entry, PRIME);
        if (letters++ > 0) rest |= entry;
        end = i + 1;
      } else if (classOf(entry) === MARK) end = i + 1;
      else if (!(entry & UNEVEN)) break;
    }
    let shape = shapeOf(first, rest);
    if (letters === 1 && shape & STARTS_UPPER) {
      if (this.#joinsInitials(block, gap)) return this.#joinInitial(text, first, end);
      shape |= INITIALS;
    }
    this.#unmixed = hash;
    if (first & CYRILLIC && letters >= SHORTEST_STEMMED) {
      const stem = stemEnd(text, from, end);
      this.#push(from, end, hashWord(text, from, stem, SEED, PRIME, true), gap, shape | STEMMED);
    } else this.#push(from, end, mix(hash), gap, shape);
    this.block[this.size - 1] = block;
    return i;
  }

  #joinsInitials(block: number, gap: number): boolean {
    const last = this.size - 1;
    return (
      (gap === GAP_PERIOD || gap === GAP_FULL_STOP) &&
      last >= 0 &&
      this.block[last] === block &&
      (this.shape[last]! & INITIALS) !== 0
    );
  }

  /** "J." and "D." are one token "jd", as "JD" is; its span takes in the last period ("U.S."). */
  #joinInitial(text: string, entry: number, end: number): number {
    const last = this.size - 1;
    this.#unmixed = Math.imul(this.#unmixed ^ (entry & 0xffff), PRIME);
    this.hash[last] = mix(this.#unmixed);
    this.shape[last]! |= INNER_UPPER;
    this.end[last] = unitAt(text, end) === FULL_STOP ? end + 1 : end;
    return end;
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
const SMALL_A = 0x61;
const SMALL_Z = 0x7a;
/** Code units a word takes in most languages, with its space: fewer only cost a growth. */
const SHORT_WORD = 4.5;
/** Shorter Cyrillic words have no ending that could be told from the word. */
const SHORTEST_STEMMED = 4;

/** Bits of entries that are bits of a shape: of the word's first unit, and of the others. */
const OF_FIRST = UPPER | LOWER | NUMERAL | UNCASED;
const OF_OTHERS = LOWER | UPPER_INSIDE | NUMERAL;

/** How a word is written, from the entry of its first unit and all bits of the others'. */
const shapeOf = (first: number, others: number): number =>
  ((first & OF_FIRST) | (others & OF_OTHERS)) >>> SHAPE_SHIFT;

/** The gap after a quotation mark: closing after a word or comma, opening after a space. */
function quoted(gap: number, spaced: boolean): number {
  if (gap === GAP_SPACE) return GAP_QUOTE;
  return gap === GAP_TIGHT || (gap === GAP_COMMA && !spaced) ? GAP_BREAK : GAP_SENTENCE;
}

/** The gap after a period: behind a closing quotation mark or bracket it ends the sentence. */
function afterPeriod(gap: number): number {
  if (gap === GAP_BREAK) return GAP_SENTENCE;
  return gap === GAP_TIGHT ? GAP_PERIOD : GAP_FULL_STOP;
}

/** The gap after one more character between two tokens. */
function widen(gap: number, kind: number, spaced: boolean): number {
  let next: number;
  // "Industrie- und Handelskammer" runs on.
  if (kind === SPACE)
    next = gap === GAP_PERIOD ? GAP_FULL_STOP : gap === GAP_APOSTROPHE ? GAP_BREAK : GAP_SPACE;
  else if (kind === HYPHEN) next = spaced || gap !== GAP_TIGHT ? GAP_BREAK : GAP_HYPHEN;
  else if (kind === APOSTROPHE) next = spaced || gap !== GAP_TIGHT ? GAP_BREAK : GAP_APOSTROPHE;
  else if (kind === PERIOD) next = afterPeriod(gap);
  // Between spaces it parts items of a list.
  else if (kind === MIDDLE_DOT) next = spaced ? GAP_SENTENCE : GAP_PERIOD;
  else if (kind === AMPERSAND) next = GAP_AMPERSAND;
  else if (kind === COMMA) next = GAP_COMMA;
  else if (kind === QUOTE) next = quoted(gap, spaced);
  else next = kind === STOP ? GAP_SENTENCE : GAP_BREAK;
  return Math.max(gap, next);
}
