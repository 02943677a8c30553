import { ENTRIES, PLAIN, UNEVEN, unitAt } from './characters';
import { GAP_SPACE } from './gaps';
import { HAS_LOWER, STARTS_UPPER, shapeOf } from './shape';
import type { Tokens } from './tokens';
import { addGroup, mix, PRIME, SEED } from './word-hash';

/**
 * Reads words of Latin letters and digits with one space between them: nearly all of most texts, so this is what the time of the
 * exact stage goes to (`npm run bench`). Letter by letter it took 2.7 times as long as one look at every letter, because no
 * processor guesses where a word ends; so the text is read as UTF-8, four letters at a time where they are small ones.
 */
export class PlainWords {
  #text = '';
  #bytes = new Uint8Array(0);
  #view = new DataView(this.#bytes.buffer);
  /** Bytes of the text; -1 until it is encoded. */
  #length = -1;
  /** One place in the text, counted in bytes and in code units. */
  #byte = 0;
  #unit = 0;
  /** Of the word that was read letter by letter. */
  #hash = 0;
  #shape = 0;

  /** Takes the next text. */
  open(text: string): void {
    this.#text = text;
    this.#length = -1;
    this.#byte = 0;
    this.#unit = 0;
  }

  /**
   * Reads on from code unit `from` and adds the words to `tokens`. Answers where it stopped: behind a word, behind a space, or
   * where it began: a word that may be an initial, or with other than plain letters, is read elsewhere.
   */
  read(tokens: Tokens, from: number, gapBefore: number): number {
    if (this.#length < 0) this.#encode();
    this.#seek(from);
    const { start, end, hash: keys, gap: gaps, shape: shapes } = tokens;
    const bytes = this.#bytes;
    const view = this.#view;
    let wider = this.#byte - this.#unit;
    let n = tokens.size;
    let gap = gapBefore;
    let at = this.#byte;
    while (n < start.length) {
      const word = at;
      // The first letter alone may be a capital.
      let group = view.getInt32(at, true) | SMALL;
      let others = notSmall(group);
      let hash = SEED;
      while (others === 0) {
        hash = addGroup(hash, group, PRIME);
        at += GROUP;
        group = view.getInt32(at, true);
        others = notSmall(group);
      }
      const past = others & -others;
      at += (31 - Math.clz32(past)) >> 3;
      const isCapital = (~bytes[word]! >> 5) & 1;
      start[n] = word - wider;
      if (at - word > isCapital && !goesOn(bytes, at)) {
        keys[n] = mix(addGroup(hash, group & ((past >>> 7) - 1), PRIME));
        shapes[n] = HAS_LOWER | isCapital;
      } else {
        at = this.#readLetters(word, wider);
        if (at === word) break;
        wider = at - this.#unit;
        keys[n] = this.#hash;
        shapes[n] = this.#shape;
      }
      end[n] = at - wider;
      gaps[n++] = gap;
      if (bytes[at] !== BLANK) break;
      gap = GAP_SPACE;
      at++;
    }
    tokens.size = n;
    this.#byte = at;
    this.#unit = at - wider;
    return this.#unit;
  }

  /** Reads the word at byte `word` letter by letter; answers the byte behind it, or `word` where it is to be read elsewhere. */
  #readLetters(word: number, wider: number): number {
    const length = this.#length;
    let at = word;
    let unit = word - wider;
    let hash = SEED;
    let group = 0;
    let bits = 0;
    let first = 0;
    let rest = 0;
    for (; at < length; unit++) {
      const lead = this.#bytes[at]!;
      const entry = ENTRIES[lead < 0x80 ? lead : unitOf(this.#bytes, at)]!;
      const letter = entry & 0xffff;
      if (!(entry & PLAIN) || letter > 0xff) break;
      if (at === word) first = entry;
      else rest |= entry;
      group |= letter << bits;
      bits += 8;
      if (bits === 32) {
        hash = addGroup(hash, group, PRIME);
        group = 0;
        bits = 0;
      }
      at += widthOf(lead);
    }
    this.#shape = shapeOf(first, rest);
    const isInitial = unit - (word - wider) === 1 && (this.#shape & STARTS_UPPER) !== 0;
    if (isInitial || goesOn(this.#bytes, at)) return word;
    this.#hash = mix(addGroup(hash, group, PRIME));
    this.#unit = unit;
    return at;
  }

  #encode(): void {
    const text = this.#text;
    const room = text.length * MOST_BYTES + GROUP;
    if (this.#bytes.length < room) {
      this.#bytes = new Uint8Array(room);
      this.#view = new DataView(this.#bytes.buffer);
    }
    this.#length = this.#copyShort(text) ? text.length : encoder.encodeInto(text, this.#bytes).written;
    // No letters, so that reading stops there.
    this.#view.setInt32(this.#length, 0);
  }

  /** Copies a text that is short and ASCII, as most names are: calling the encoder would take longer. */
  #copyShort(text: string): boolean {
    if (text.length > SHORT) return false;
    let all = 0;
    for (let i = 0; i < text.length; i++) all |= this.#bytes[i] = unitAt(text, i);
    return all < 0x80;
  }

  /** Goes on to code unit `i`. */
  #seek(i: number): void {
    while (this.#unit < i) {
      const lead = this.#bytes[this.#byte]!;
      this.#byte += widthOf(lead);
      this.#unit += lead < 0xf0 ? 1 : 2;
    }
  }
}

const encoder = new TextEncoder();
/** Code units that are copied one by one in the time of a call of the encoder. */
const SHORT = 64;
/** Bytes that a code unit takes in UTF-8, at most. */
const MOST_BYTES = 3;
/** Letters that are read at once. */
const GROUP = 4;
const BLANK = 0x20;
/** Makes a capital letter a small one. */
const SMALL = 0x20;

/** Of four bytes the highest bit of each that is no letter from a to z: https://graphics.stanford.edu/~seander/bithacks.html#HasLessInWord */
function notSmall(bytes: number): number {
  const low = bytes & 0x7f7f7f7f;
  return ~((low + 0x1f1f1f1f) & ~(low + 0x05050505) & ~bytes) & 0x80808080;
}

/** Bytes of the character that begins with this one. */
const widthOf = (lead: number): number => (lead < 0x80 ? 1 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4);

/** Whether a word goes on at `at`, as far as is known of the character there. Behind the text there is none. */
function goesOn(bytes: Uint8Array, at: number): boolean {
  const lead = bytes[at]!;
  if (lead <= BLANK) return false;
  const entry = ENTRIES[unitOf(bytes, at)]!;
  return entry === 0 || (entry & (PLAIN | UNEVEN)) !== 0;
}

/** The code unit that is written at `at`; of two that make one character a surrogate, whichever. */
function unitOf(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  if (lead < 0x80) return lead;
  if (lead < 0xe0) return ((lead & 0x1f) << 6) | (bytes[at + 1]! & 0x3f);
  if (lead < 0xf0) return ((lead & 0xf) << 12) | ((bytes[at + 1]! & 0x3f) << 6) | (bytes[at + 2]! & 0x3f);
  return 0xd800;
}
