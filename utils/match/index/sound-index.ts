import { mix, PRIME, SEED } from '../text/word-hash';
import { COMPILED_FORMAT } from './compiled-format';

/**
 * The compiled sounds of one pack in one ArrayBuffer: what misspelt names are looked up in when nobody near them on the page
 * fits. Names of two to four words, by how their first and last words sound; words by the hashes of what is left when one
 * letter of their first seven is dropped, so that words one edit apart meet (symmetric deletion,
 * https://github.com/wolfgarbe/SymSpell). Opened without parsing.
 */
export const MAGIC = 0x53_44_4e_53;
export const HEADER_WORDS = 8;
/** Deletions in one bucket, on average. */
export const LOAD = 2;
/** Letters of a word that deletions are made of: misspellings further back are met by what comes before. */
const PREFIX = 7;
/** Names that share a word, looked through at most: common given names have thousands. */
const MOST_SHARING = 400;
/** Words that share a deletion, looked through at most, and words taken to be near. */
const MOST_ALIKE = 1000;
const MOST_NEAR = 200;

/** A name near a query: the record's ordinal, and how its two words sound. */
export interface SoundMatch {
  readonly ordinal: number;
  readonly first: string;
  readonly last: string;
}

export interface SoundIndex {
  readonly bytes: number;
  /** Names whose first and last words are each at most one edit from these sounds, or one of them is and the other has nearly the same letters. */
  near(first: string, last: string): SoundMatch[];
  /** Records with a name whose last word sounds exactly so; none where more than 400 names share it. */
  bearing(last: string): number[];
}

/** Of a pack whose sounds are not there yet. */
export const NO_SOUNDS: SoundIndex = { bytes: 0, near: () => [], bearing: () => [] };

/**
 * Opens a compiled sound index over the buffer itself.
 * @throws RangeError when the buffer is no sound index of this format; the caller compiles it again.
 */
export function openSounds(buffer: ArrayBuffer): SoundIndex {
  const header = buffer.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(buffer, 0, HEADER_WORDS) : undefined;
  if (header?.[0] !== MAGIC || header[1] !== COMPILED_FORMAT)
    throw new RangeError('not a sound index of this format');
  const [, , words = 0, names = 0, buckets = 0, deletions = 0, pool = 0] = header;
  const sizes = { words, names, buckets, deletions, pool };
  if (buffer.byteLength !== byteLength(sizes)) throw new RangeError('sound index is cut short');
  return new Opened(buffer, sizes);
}

class Opened implements SoundIndex {
  readonly bytes: number;
  readonly #s: Sections;
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();

  constructor(buffer: ArrayBuffer, sizes: Sizes) {
    this.bytes = buffer.byteLength;
    this.#s = sectionsOf(buffer, sizes);
  }

  near(first: string, last: string): SoundMatch[] {
    const firsts = this.#nearWords(first);
    const lasts = this.#nearWords(last);
    const { entity, first: firstOf, last: lastOf } = this.#s;
    const names = new Set<number>();
    for (const id of lasts) for (const i of this.#withLast(id)) if (firsts.has(firstOf[i]!)) names.add(i);
    // One word nearly as it should be, several edits in the other: one in writing may sound like two.
    for (const id of firsts) for (const i of this.#withFirst(id, last)) names.add(i);
    for (const id of lasts) for (const i of this.#withLast(id, first)) names.add(i);
    return Array.from(names, (i) => ({
      ordinal: entity[i]!,
      first: this.#word(firstOf[i]!),
      last: this.#word(lastOf[i]!),
    }));
  }

  bearing(last: string): number[] {
    const found = new Set<number>();
    for (const id of this.#nearWords(last))
      if (this.#word(id) === last) for (const i of this.#withLast(id)) found.add(this.#s.entity[i]!);
    return found.size < MOST_SHARING ? [...found] : [];
  }

  /** Words at most one edit from `sound`. */
  #nearWords(sound: string): Set<number> {
    const near = new Set<number>();
    const { bucketEnds, alike } = this.#s;
    const letters = this.#encoder.encode(sound);
    eachDeletion(letters, 0, letters.length, (key) => {
      const bucket = bucketOf(key, bucketEnds.length);
      const start = bucket === 0 ? 0 : bucketEnds[bucket - 1]!;
      const end = Math.min(bucketEnds[bucket]!, start + MOST_ALIKE);
      for (let at = start; at < end && near.size < MOST_NEAR; at++) {
        const id = alike[at]!;
        if (!near.has(id) && isOneEdit(this.#word(id), sound)) near.add(id);
      }
    });
    return near;
  }

  /** Names with this first word and a last word that is alike; of very many only those where it also begins so. */
  #withFirst(id: number, like: string): Generator<number> {
    const { first, last } = this.#s;
    return this.#sharing(first, last, (at) => at, id, like);
  }

  /** Names with this last word, and a first word that is alike where one is given. */
  #withLast(id: number, like?: string): Generator<number> {
    const { first, last, byLast } = this.#s;
    return this.#sharing(last, first, (at) => byLast[at]!, id, like);
  }

  /** Names whose `word` is `id`, in an order by that word and then the other one's initial. */
  *#sharing(
    word: Uint32Array,
    other: Uint32Array,
    nameAt: (at: number) => number,
    id: number,
    like?: string,
  ): Generator<number> {
    const length = word.length;
    const letters = this.#encoder.encode(like);
    let start = lowerBound(length, (at) => word[nameAt(at)]! < id);
    let end = lowerBound(length, (at) => word[nameAt(at)]! <= id);
    if (like && end - start > MOST_SHARING) {
      const initial = like.charCodeAt(0);
      const isBefore = (at: number, letter: number): boolean =>
        word[nameAt(at)]! < id || (word[nameAt(at)] === id && this.#initial(other[nameAt(at)]!) < letter);
      start = lowerBound(length, (at) => isBefore(at, initial));
      end = lowerBound(length, (at) => isBefore(at, initial + 1));
    }
    for (let at = start; at < end && at < start + MOST_SHARING; at++) {
      const name = nameAt(at);
      if (!like || isAlike(this.#letters(other[name]!), letters)) yield name;
    }
  }

  #from = (id: number): number => (id === 0 ? 0 : this.#s.wordEnds[id - 1]!);
  #initial = (id: number): number => this.#s.pool[this.#from(id)]!;
  #letters = (id: number): Uint8Array => this.#s.pool.subarray(this.#from(id), this.#s.wordEnds[id]!);
  #word = (id: number): string => this.#decoder.decode(this.#letters(id));
}

/** Whether two words have nearly the same letters, in whatever order: so have all that are two edits apart. */
function isAlike(a: Uint8Array, b: Uint8Array): boolean {
  let differ = bitsOf(a) ^ bitsOf(b);
  for (let edit = 0; edit < 4; edit++) differ &= differ - 1;
  return differ === 0 && Math.abs(a.length - b.length) <= 2;
}

/** A bit for each letter. */
function bitsOf(word: Uint8Array): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word[i]! & 31);
  return bits;
}

/** First index for which `before` no longer holds. */
function lowerBound(length: number, before: (i: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Gives hashes of the beginning of the sound that stands in `letters` from `start` to `end`, and of what is left of it when one
 * letter is dropped: different ones, as no letter is doubled.
 */
export function eachDeletion(
  letters: Uint8Array,
  start: number,
  end: number,
  take: (key: number) => void,
): void {
  const last = Math.min(end, start + PREFIX);
  let before = SEED;
  for (let dropped = start; dropped < last; dropped++) {
    let hash = before;
    for (let i = dropped + 1; i < last; i++) hash = Math.imul(hash ^ letters[i]!, PRIME);
    take(mix(hash));
    before = Math.imul(before ^ letters[dropped]!, PRIME);
  }
  take(mix(before));
}

/** How many `eachDeletion` gives for a sound of this length. */
export const deletionCount = (length: number): number => Math.min(length, PREFIX) + 1;

export const bucketOf = (key: number, buckets: number): number =>
  Math.floor(((mix(key) >>> 0) * buckets) / 0x1_0000_0000);

/** Whether two words are equal but for one letter dropped, added, changed, or two neighbours swapped. */
function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  const isEqualFrom = (inA: number, inB: number): boolean => a.slice(i + inA) === b.slice(i + inB);
  return (
    isEqualFrom(Number(a.length >= b.length), Number(b.length >= a.length)) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && isEqualFrom(2, 2))
  );
}

export interface Sizes {
  readonly words: number;
  readonly names: number;
  readonly buckets: number;
  readonly deletions: number;
  readonly pool: number;
}
export type Sections = ReturnType<typeof sectionsOf>;

export const byteLength = ({ words, names, buckets, deletions, pool }: Sizes): number =>
  (HEADER_WORDS + words + buckets + deletions + names * 4) * 4 + pool;

export function sectionsOf(buffer: ArrayBuffer, { words, names, buckets, deletions, pool }: Sizes) {
  let at = HEADER_WORDS * 4;
  const section = (length: number): Uint32Array => {
    const part = new Uint32Array(buffer, at, length);
    at += length * 4;
    return part;
  };
  return {
    wordEnds: section(words),
    /** Where the words of each deletion end in `alike`, by the deletion's hash. */
    bucketEnds: section(buckets),
    alike: section(deletions),
    /** Names by first word, then by the last word's initial. */
    first: section(names),
    last: section(names),
    entity: section(names),
    /** Positions of names by last word, then by the first word's initial. */
    byLast: section(names),
    pool: new Uint8Array(buffer, at, pool),
  };
}
