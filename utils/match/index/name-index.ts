import { COMPILED_FORMAT } from './compiled-format';
import { LOWER_FIRST, type NameRows, ordinalOf, wordsOf } from './name-rows';

/**
 * The compiled names of one pack in one ArrayBuffer: what a page's words are looked up in.
 *
 * Layout, all little-endian 32-bit words unless said: header (16 words), slots (2 words each: key, first posting + 1),
 * entities (1 word a posting), then bytes: flags (1 a posting), firsts (1 a bucket), lower firsts (1 a bucket).
 * `firsts` answers "how many words may a name have that begins like this?" for a word in one look-up. First words in lower
 * case have buckets of their own: nearly all words of a text are in lower case and hardly any name is, so that their few
 * buckets stay in the processor's nearest cache and the many others are seldom asked.
 * 19-22 bytes a name; opened without parsing.
 */

const MAGIC = 0x4d_41_52_44;
const HEADER_WORDS = 16;
/** Slots that are in use, at most: open addressing stays short below this. */
const LOAD = 0.7;
/** Entities of one name that are weighed at most: a register of a million people holds a few hundred John Smiths. */
const MOST_SHARING = 250;

/** Flags of a posting: how strong this name is for this entity. */
export const WEAK = 1;
export const IS_PERSON = 2;
/** All capitals or with inner ones: only believed when written so. */
export const ACRONYM = 4;
/** Made by a rule, not given by the pack. */
export const DERIVED = 8;
const FLAGS = WEAK | IS_PERSON | ACRONYM | DERIVED;
/** Last posting of its name. */
const LAST = 128;

/** Which ordinals a name stands for. */
export interface Posting {
  readonly ordinal: number;
  readonly flags: number;
}

export interface NameIndex {
  /** What `lengthsAfter` reads: a byte a bucket, by the low bits of a first word's key. The length is a power of two. */
  readonly firsts: Uint8Array;
  /** The same for first words in lower case. */
  readonly lowerFirsts: Uint8Array;
  /** Whether a name with this key may be there: settles nearly all that are not, before their second hash is made. */
  mayHold(hash: number): boolean;
  /** First posting of a name, or -1. */
  find(hash: number, check: number): number;
  /** Postings from the one `find` answered. */
  postings(from: number): Posting[];
  readonly bytes: number;
  /** Names in all, each with every entity that has it. */
  readonly count: number;
  /** Names of one word in the pack: the more, the likelier one of them is met by chance. */
  readonly singleWords: number;
  /** Of those, names in capitals. */
  readonly acronyms: number;
}

/** Names of so many words and more share a bit. */
const MANY_WORDS = 4;
/** The bit that says "names of so many words". */
export const lengthBit = (words: number): number => 1 << (Math.min(words, MANY_WORDS) - 1);
export const MANY = lengthBit(MANY_WORDS);

/**
 * How many words a name may have that begins with this first word's key, as `lengthBit`s; 0 for nearly all words that begin none.
 * A bucket holds them in its low half and in its high half four more bits of the key, so that of the words that only meet in the
 * bucket one in fifteen is looked at; 0 there where several first words share the bucket.
 */
export function lengthsAfter(firsts: Uint8Array, first: number): number {
  const bucket = firsts[first & (firsts.length - 1)]!;
  return bucket < 16 || (bucket & 0xf0) === tagOfFirst(first) ? bucket & 15 : 0;
}

const tagOfFirst = (first: number): number => (first >>> 28 || 15) << 4;

/** A bucket with one more name in it. */
function withLength(bucket: number, first: number, words: number): number {
  const tag = tagOfFirst(first);
  const shared = bucket !== 0 && (bucket & 0xf0) !== tag;
  return (shared ? 0 : tag) | (bucket & 15) | lengthBit(words);
}

/** Slot for a hash in a table of any size: multiply and shift, no division. */
const slotOf = (hash: number, slots: number): number => Math.floor(((hash >>> 0) * slots) / 0x1_0000_0000);

/**
 * Opens a compiled index over the buffer itself.
 * @throws RangeError when the buffer is no index of this format; the caller compiles it again.
 */
export function openNames(buffer: ArrayBuffer): NameIndex {
  const header = buffer.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(buffer, 0, HEADER_WORDS) : undefined;
  if (header?.[0] !== MAGIC || header[1] !== COMPILED_FORMAT)
    throw new RangeError('not a name index of this format');
  const [, , slots = 0, count = 0, buckets = 0, singleWords = 0, acronyms = 0, lowerBuckets = 0] = header;
  const isPower = (size: number): boolean => (size & (size - 1)) === 0;
  if (
    buffer.byteLength !== byteLength(slots, count, buckets + lowerBuckets) ||
    !isPower(buckets) ||
    !isPower(lowerBuckets)
  ) {
    throw new RangeError('name index is cut short');
  }
  const { slotTable, entities, flags, firsts, lowerFirsts } = sections(buffer, slots, count, buckets);
  return {
    bytes: buffer.byteLength,
    count,
    singleWords,
    acronyms,
    firsts,
    lowerFirsts,
    mayHold(hash) {
      const tag = tagOf(hash);
      for (let slot = slotOf(hash, slots); ; slot = slot + 1 === slots ? 0 : slot + 1) {
        if (slotTable[slot * 2 + 1] === 0) return false;
        if (slotTable[slot * 2]! >>> CHECK_BITS === tag) return true;
      }
    },
    find(hash, check) {
      const wanted = wordOf(hash, check);
      for (let slot = slotOf(hash, slots); ; slot = slot + 1 === slots ? 0 : slot + 1) {
        const posting = slotTable[slot * 2 + 1]!;
        if (posting === 0) return -1;
        if (slotTable[slot * 2] === wanted) return posting - 1;
      }
    },
    postings(from) {
      const found: Posting[] = [];
      for (let at = from; at < Math.min(count, from + MOST_SHARING); at++) {
        found.push({ ordinal: entities[at]!, flags: flags[at]! & ~LAST });
        if (flags[at]! & LAST) break;
      }
      return found;
    },
  };
}

/** Low bits of a slot's word that come from the second hash; those above are the low bits of the first one. */
const CHECK_BITS = 20;
const tagOf = (hash: number): number => hash & (2 ** (32 - CHECK_BITS) - 1);
const wordOf = (hash: number, check: number): number =>
  ((tagOf(hash) << CHECK_BITS) | (check & (2 ** CHECK_BITS - 1))) >>> 0;

/** Builds the index in linear passes: count the postings of each name, then put each where it belongs. Uses the rows up. */
export function buildNames(names: NameRows): ArrayBuffer {
  const { count } = names;
  const slots = Math.max(8, Math.ceil(count / LOAD));
  const { buckets, lowerBuckets, singleWords, acronyms } = survey(names);
  const buffer = new ArrayBuffer(byteLength(slots, count, buckets + lowerBuckets));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    COMPILED_FORMAT,
    slots,
    count,
    buckets,
    singleWords,
    acronyms,
    lowerBuckets,
  ]);
  const { slotTable, entities, flags, firsts, lowerFirsts } = sections(buffer, slots, count, buckets);
  // The second word of a slot counts its postings first, then says where the last of them ends, and at last where they begin.
  // Where each name went takes the place of its hash, which is not asked for again.
  names.each((row, at) => {
    const hash = row[at]!;
    const word = wordOf(hash, row[at + 1]!);
    let slot = slotOf(hash, slots);
    while (slotTable[slot * 2 + 1]! > 0 && slotTable[slot * 2] !== word)
      slot = slot + 1 === slots ? 0 : slot + 1;
    slotTable[slot * 2] = word;
    slotTable[slot * 2 + 1]!++;
    row[at] = slot;
    const first = row[at + 2]!;
    const table = row[at + 3]! & LOWER_FIRST ? lowerFirsts : firsts;
    const bucket = first & (table.length - 1);
    table[bucket] = withLength(table[bucket]!, first, wordsOf(row[at + 3]!));
  });
  for (let slot = 0, next = 0; slot < slots; slot++) {
    const size = slotTable[slot * 2 + 1]!;
    if (size === 0) continue;
    next += size;
    slotTable[slot * 2 + 1] = next + 1;
    flags[next - 1] = LAST;
  }
  names.each((row, at) => {
    const posting = --slotTable[row[at]! * 2 + 1]! - 1;
    entities[posting] = ordinalOf(row[at + 3]!);
    flags[posting]! |= row[at + 3]! & FLAGS;
  });
  names.free();
  return buffer;
}

/** What the sizes of an index depend on. */
function survey(names: NameRows) {
  const bits = 2 ** Math.max(8, Math.ceil(Math.log2(names.count * 4 + 1)));
  const seen = [new Uint8Array(bits / 8), new Uint8Array(bits / 8)] as const;
  const distinct: [number, number] = [0, 0];
  let singleWords = 0;
  let acronyms = 0;
  names.each((row, at) => {
    const last = row[at + 3]!;
    if (wordsOf(last) === 1) singleWords++;
    if (last & ACRONYM) acronyms++;
    const lower = last & LOWER_FIRST ? 1 : 0;
    const byte = (row[at + 2]! & (bits - 1)) >> 3;
    const bit = 1 << (row[at + 2]! & 7);
    if ((seen[lower][byte]! & bit) === 0) distinct[lower]++;
    seen[lower][byte]! |= bit;
  });
  return { buckets: bucketsFor(distinct[0]), lowerBuckets: bucketsFor(distinct[1]), singleWords, acronyms };
}

/** Buckets for so many different first words: about six times as many, so that most words of a text miss. */
const bucketsFor = (distinct: number): number => 2 ** Math.max(8, Math.round(Math.log2(distinct * 6)));

const byteLength = (slots: number, count: number, buckets: number): number =>
  HEADER_WORDS * 4 + slots * 8 + count * 5 + buckets;

function sections(buffer: ArrayBuffer, slots: number, count: number, buckets: number) {
  const slotTable = new Uint32Array(buffer, HEADER_WORDS * 4, slots * 2);
  const entities = new Uint32Array(buffer, HEADER_WORDS * 4 + slots * 8, count);
  const bytesAt = HEADER_WORDS * 4 + slots * 8 + count * 4;
  return {
    slotTable,
    entities,
    flags: new Uint8Array(buffer, bytesAt, count),
    firsts: new Uint8Array(buffer, bytesAt + count, buckets),
    lowerFirsts: new Uint8Array(buffer, bytesAt + count + buckets),
  };
}
