import {
  AMPERSAND,
  APOSTROPHE,
  COMMA,
  CYRILLIC,
  classOf,
  DIGIT,
  EXPANDS,
  entryOf,
  HYPHEN,
  IDEOGRAPH,
  INVISIBLE,
  LETTER,
  LOWER,
  MARK,
  MIDDLE_DOT,
  PERIOD,
  SPACE,
  STOP,
  UPPER,
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
export const GAP_COMMA = 7;
export const GAP_BREAK = 8;
/** The start of a block, or after ! ? : ; or an opening quotation mark. */
export const GAP_SENTENCE = 9;

/** How a token is written. */
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

/**
 * The words of a page, one column a property, so that reading allocates nothing per word.
 * Offsets are UTF-16 code units of the token's own block.
 */
export class Tokens {
  size = 0;
  readonly texts: string[] = [];
  /** First token of each block, and one past the last at the end. */
  readonly blockStarts: number[] = [0];
  block = new Int32Array(512);
  start = new Int32Array(512);
  end = new Int32Array(512);
  /** End of the part that makes the key: before the ending of a stem. */
  keyEnd = new Int32Array(512);
  /** Mixed hash of the key. */
  hash = new Int32Array(512);
  gap = new Uint8Array(512);
  shape = new Uint8Array(512);
  /** Hash of the last token before mixing: initials go on from it. */
  #unmixed = 0;

  /** Reads one more block. */
  add(text: string): void {
    const block = this.texts.length;
    this.texts.push(text);
    let gap = GAP_SENTENCE;
    let spaced = false;
    for (let i = 0; i < text.length; ) {
      const entry = entryOf(text.charCodeAt(i));
      const kind = classOf(entry);
      if (kind === LETTER || kind === DIGIT) {
        i = this.#readWord(text, i, entry, block, gap);
        gap = GAP_TIGHT;
        spaced = false;
        continue;
      }
      i++;
      if (kind === IDEOGRAPH) {
        this.#push(block, i - 1, i, mix(Math.imul(SEED ^ (entry & 0xffff), PRIME)), gap, CASELESS);
        gap = GAP_TIGHT;
        spaced = false;
      } else if (kind !== INVISIBLE && kind !== MARK) {
        spaced ||= kind === SPACE;
        gap = widen(gap, kind, spaced);
      }
    }
    this.blockStarts.push(this.size);
  }

  /** The surface form of tokens `from`..`to` (both included). */
  surface(from: number, to: number): string {
    return this.texts[this.block[from]!]!.slice(this.start[from]!, this.end[to]!);
  }

  /** Reads the letters and digits at `from`; answers the index after them. */
  #readWord(text: string, from: number, first: number, block: number, gap: number): number {
    let hash = SEED;
    let shape = first & UPPER ? STARTS_UPPER : first & LOWER ? HAS_LOWER : CASELESS;
    let end = from;
    let letters = 0;
    let i = from;
    for (; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      const entry = entryOf(unit);
      const kind = classOf(entry);
      if (kind === LETTER || kind === DIGIT) {
        hash =
          entry & EXPANDS ? addUnit(hash, unit, entry, PRIME) : Math.imul(hash ^ (entry & 0xffff), PRIME);
        letters++;
        if (entry & LOWER) shape |= HAS_LOWER;
        else if (i > from && entry & UPPER) shape |= INNER_UPPER;
        else if (kind === DIGIT) shape |= HAS_DIGIT;
        end = i + 1;
      } else if (kind === MARK) end = i + 1;
      else if (kind !== INVISIBLE) break;
    }
    if (letters === 1 && shape & STARTS_UPPER) {
      if (this.#joinsInitials(block, gap)) return this.#joinInitial(text, first, end);
      shape |= INITIALS;
    }
    this.#unmixed = hash;
    this.#push(block, from, end, mix(hash), gap, shape);
    if (first & CYRILLIC && letters > 3) this.#stem(text);
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
    const after = text.charCodeAt(end) === 0x2e ? end + 1 : end;
    this.#unmixed = Math.imul(this.#unmixed ^ (entry & 0xffff), PRIME);
    this.hash[last] = mix(this.#unmixed);
    this.shape[last]! |= INNER_UPPER;
    this.keyEnd[last] = end;
    this.end[last] = after;
    return end;
  }

  #stem(text: string): void {
    const last = this.size - 1;
    const keyEnd = stemEnd(text, this.start[last]!, this.end[last]!);
    this.keyEnd[last] = keyEnd;
    this.shape[last]! |= STEMMED;
    this.hash[last] = hashWord(text, this.start[last]!, keyEnd, SEED, PRIME, true);
  }

  #push(block: number, start: number, end: number, hash: number, gap: number, shape: number): void {
    if (this.size === this.start.length) this.#grow();
    const n = this.size++;
    this.block[n] = block;
    this.start[n] = start;
    this.end[n] = end;
    this.keyEnd[n] = end;
    this.hash[n] = hash;
    this.gap[n] = gap;
    this.shape[n] = shape;
  }

  #grow(): void {
    const room = this.size * 2;
    for (const column of ['block', 'start', 'end', 'keyEnd', 'hash'] as const) {
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

/** The gap after one more character between two tokens. */
function widen(gap: number, kind: number, spaced: boolean): number {
  let next: number;
  if (kind === SPACE)
    next =
      gap === GAP_PERIOD
        ? GAP_FULL_STOP
        : gap === GAP_HYPHEN || gap === GAP_APOSTROPHE
          ? GAP_BREAK
          : GAP_SPACE;
  else if (kind === HYPHEN) next = spaced || gap !== GAP_TIGHT ? GAP_BREAK : GAP_HYPHEN;
  else if (kind === APOSTROPHE) next = spaced || gap !== GAP_TIGHT ? GAP_BREAK : GAP_APOSTROPHE;
  else if (kind === PERIOD) next = gap === GAP_TIGHT ? GAP_PERIOD : GAP_FULL_STOP;
  else if (kind === MIDDLE_DOT) next = GAP_PERIOD;
  else if (kind === AMPERSAND) next = GAP_AMPERSAND;
  else if (kind === COMMA) next = GAP_COMMA;
  else next = kind === STOP ? GAP_SENTENCE : GAP_BREAK;
  return Math.max(gap, next);
}
