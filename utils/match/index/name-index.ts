import { COMPILED_FORMAT } from './compiled-format';
import { LOWER_FIRST, type NameRows, ordinalOf, wordsOf } from './name-rows';

/**
 * The compiled names of one pack in one ArrayBuffer: what a page's words are looked up in.
 *
 * Layout, all little-endian 32-bit words unless said: header (16 words); slots (2 words each: key, value); firsts and lower
 * firsts (a byte a bucket); postings. Most names are one entity's: the value of such a slot is the posting itself, so that
 * one look into memory answers whose name it is; where several share a name it says where their postings begin.
 * `firsts` answers "how many words may a name have that begins like this?" for a word in one look-up. First words in lower
 * case have buckets of their own: nearly all words of a text are in lower case and hardly any name is, so that their few
 * buckets stay in the processor's nearest cache and the many others are seldom asked.
 * 14-16 bytes a name; opened without parsing.
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
/** A posting is its flags and above them its ordinal, of 27 bits. */
const FLAG_BITS = 4;
/** The sign says of a slot's value that it is the name's only posting (else it is the place of the first of several, counted from 1)… */
const ALONE = 1 << 31;
/** … and of one of several postings that it is the last. */
const LAST = 1 << 31;

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
  /** What the index has for a name, for `postings`; 0 where there is no such name. */
  find(hash: number, check: number): number;
  /** Postings of the name for which `find` answered this; none for 0. */
  postings(found: number): Posting[];
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

/** Slot for a hash in a table of any size: no division, and a cut is made faster than a floor. */
const slotOf = (hash: number, slots: number): number => ((hash >>> 0) * (slots / 0x1_0000_0000)) | 0;

/**
 * Opens a compiled index over the buffer itself.
 * @throws RangeError when the buffer is no index of this format; the caller compiles it again.
 */
export function openNames(buffer: ArrayBuffer): NameIndex {
  const header = buffer.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(buffer, 0, HEADER_WORDS) : undefined;
  if (header?.[0] !== MAGIC || header[1] !== COMPILED_FORMAT)
    throw new RangeError('not a name index of this format');
  const [, , slots = 0, count = 0, buckets = 0, singleWords = 0, acronyms = 0, lowerBuckets = 0, shared = 0] =
    header;
  const isPower = (size: number): boolean => (size & (size - 1)) === 0;
  const sizes = { slots, buckets, lowerBuckets, shared };
  if (buffer.byteLength !== byteLength(sizes) || !isPower(buckets) || !isPower(lowerBuckets)) {
    throw new RangeError('name index is cut short');
  }
  const { slotTable, firsts, lowerFirsts, sharing } = sections(buffer, sizes);
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
        const value = slotTable[slot * 2 + 1]!;
        if (value === 0 || slotTable[slot * 2] === wanted) return value;
      }
    },
    postings(found) {
      if (found < 0) return [postingOf(found)];
      const postings: Posting[] = [];
      const end = Math.min(shared, found - 1 + MOST_SHARING);
      for (let at = found - 1; at >= 0 && at < end; at++) {
        postings.push(postingOf(sharing[at]!));
        if (sharing[at]! < 0) break;
      }
      return postings;
    },
  };
}

const postingOf = (value: number): Posting => ({
  ordinal: (value & ~ALONE) >>> FLAG_BITS,
  flags: value & FLAGS,
});

/** Low bits of a slot's word that come from the second hash; those above are the low bits of the first one. */
const CHECK_BITS = 20;
const tagOf = (hash: number): number => hash & (2 ** (32 - CHECK_BITS) - 1);
const wordOf = (hash: number, check: number): number =>
  (tagOf(hash) << CHECK_BITS) | (check & (2 ** CHECK_BITS - 1));

/** Builds the index in linear passes: count the postings of each name, then put each where it belongs. Uses the rows up. */
export function buildNames(names: NameRows): ArrayBuffer {
  const { count } = names;
  const slots = Math.max(8, Math.ceil(count / LOAD));
  const { buckets, lowerBuckets, singleWords, acronyms } = survey(names);
  // How many share a name is only known when all are in: what is too much of the room is never touched, and cut off in the end.
  const room = { slots, buckets, lowerBuckets, shared: count };
  const buffer = new ArrayBuffer(byteLength(room));
  const { slotTable, firsts, lowerFirsts, sharing } = sections(buffer, room);
  // The value of a slot counts its postings first. Where each name went takes the place of its hash, which is not asked for again.
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
  // Then it says where the last of several ends, and at last where they begin.
  let shared = 0;
  for (let slot = 0; slot < slots; slot++) {
    const size = slotTable[slot * 2 + 1]!;
    if (size === 0) continue;
    if (size > 1) {
      shared += size;
      sharing[shared - 1] = LAST;
    }
    slotTable[slot * 2 + 1] = size > 1 ? shared + 1 : ALONE;
  }
  names.each((row, at) => {
    const value = row[at]! * 2 + 1;
    const posting = (ordinalOf(row[at + 3]!) << FLAG_BITS) | (row[at + 3]! & FLAGS);
    if (slotTable[value]! < 0) slotTable[value]! |= posting;
    else sharing[--slotTable[value]! - 1]! |= posting;
  });
  names.free();
  new Uint32Array(buffer, 0, HEADER_WORDS).set([
    MAGIC,
    COMPILED_FORMAT,
    slots,
    count,
    buckets,
    singleWords,
    acronyms,
    lowerBuckets,
    shared,
  ]);
  return cut(buffer, byteLength({ ...room, shared }));
}

/** The beginning of a buffer, which is of no use afterwards. Node 20 copies it, and holds both. */
const cut = (buffer: ArrayBuffer & { transfer?(bytes: number): ArrayBuffer }, bytes: number): ArrayBuffer =>
  buffer.transfer?.(bytes) ?? buffer.slice(0, bytes);

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

/** How much of what an index holds. */
interface Sizes {
  readonly slots: number;
  readonly buckets: number;
  readonly lowerBuckets: number;
  /** Postings of names that several share. */
  readonly shared: number;
}

const byteLength = ({ slots, buckets, lowerBuckets, shared }: Sizes): number =>
  HEADER_WORDS * 4 + slots * 8 + buckets + lowerBuckets + shared * 4;

function sections(buffer: ArrayBuffer, { slots, buckets, lowerBuckets, shared }: Sizes) {
  const bytesAt = HEADER_WORDS * 4 + slots * 8;
  return {
    slotTable: new Int32Array(buffer, HEADER_WORDS * 4, slots * 2),
    firsts: new Uint8Array(buffer, bytesAt, buckets),
    lowerFirsts: new Uint8Array(buffer, bytesAt + buckets, lowerBuckets),
    sharing: new Int32Array(buffer, bytesAt + buckets + lowerBuckets, shared),
  };
}
