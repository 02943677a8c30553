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
  /** Names whose first and last words are each at most one edit, or one of them two, from these sounds. */
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
    const { entity } = this.#s;
    const found = new Map<number, SoundMatch>();
    const take = (i: number): void => {
      found.set(i, {
        ordinal: entity[i]!,
        first: this.#word(this.#s.first[i]!),
        last: this.#word(this.#s.last[i]!),
      });
    };
    for (const id of lasts.keys()) {
      for (const i of this.#withLast(id)) if (firsts.has(this.#s.first[i]!)) take(i);
    }
    // One word as it should be, two edits in the other: that one still begins as it should.
    for (const [id, word] of firsts) if (word === first) for (const i of this.#withFirst(id, last)) take(i);
    for (const [id, word] of lasts) if (word === last) for (const i of this.#withLast(id, first)) take(i);
    return [...found.values()];
  }

  bearing(last: string): number[] {
    const found = new Set<number>();
    for (const [id, word] of this.#nearWords(last))
      if (word === last) for (const i of this.#withLast(id)) found.add(this.#s.entity[i]!);
    return found.size < MOST_SHARING ? [...found] : [];
  }

  /** Words at most one edit from `sound`, by id. */
  #nearWords(sound: string): Map<number, string> {
    const near = new Map<number, string>();
    const { bucketEnds, alike } = this.#s;
    for (const key of deletionsOf(this.#encoder.encode(sound))) {
      const bucket = bucketOf(key, bucketEnds.length);
      const start = bucket === 0 ? 0 : bucketEnds[bucket - 1]!;
      const end = Math.min(bucketEnds[bucket]!, start + MOST_ALIKE);
      for (let at = start; at < end && near.size < MOST_NEAR; at++) {
        const id = alike[at]!;
        if (near.has(id)) continue;
        const word = this.#word(id);
        if (isOneEdit(word, sound)) near.set(id, word);
      }
    }
    return near;
  }

  /** Names with this first word; of very many only those whose last word begins as `like`. */
  *#withFirst(id: number, like?: string): Generator<number> {
    const { first, last } = this.#s;
    yield* this.#sharing(first, last, (at) => at, id, like);
  }

  /** Names with this last word; of very many only those whose first word begins as `like`. */
  *#withLast(id: number, like?: string): Generator<number> {
    const { first, last, byLast } = this.#s;
    yield* this.#sharing(last, first, (at) => byLast[at]!, id, like);
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
    let start = lowerBound(length, (at) => word[nameAt(at)]! < id);
    let end = lowerBound(length, (at) => word[nameAt(at)]! <= id);
    if (like !== undefined && end - start > MOST_SHARING) {
      const initial = like.charCodeAt(0);
      const isBefore = (at: number, letter: number): boolean =>
        word[nameAt(at)]! < id || (word[nameAt(at)] === id && this.#initial(other[nameAt(at)]!) < letter);
      start = lowerBound(length, (at) => isBefore(at, initial));
      end = lowerBound(length, (at) => isBefore(at, initial + 1));
    }
    for (let at = start; at < end && at < start + MOST_SHARING; at++) {
      const name = nameAt(at);
      if (like === undefined || Math.abs(this.#length(other[name]!) - like.length) <= 2) yield name;
    }
  }

  #from = (id: number): number => (id === 0 ? 0 : this.#s.wordEnds[id - 1]!);
  #length = (id: number): number => this.#s.wordEnds[id]! - this.#from(id);
  #initial = (id: number): number => this.#s.pool[this.#from(id)]!;
  #word = (id: number): string =>
    this.#decoder.decode(this.#s.pool.subarray(this.#from(id), this.#s.wordEnds[id]!));
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

/** Hashes of a sound's beginning and of what is left of it when one letter is dropped: different ones, as no letter is doubled. */
export function deletionsOf(letters: ArrayLike<number>): number[] {
  const length = Math.min(letters.length, PREFIX);
  const keys: number[] = [];
  for (let dropped = length; dropped >= 0; dropped--) {
    let hash = SEED;
    for (let i = 0; i < length; i++) if (i !== dropped) hash = Math.imul(hash ^ letters[i]!, PRIME);
    keys.push(mix(hash));
  }
  return keys;
}

/** How many `deletionsOf` answers for a sound of this length. */
export const deletionCount = (length: number): number => Math.min(length, PREFIX) + 1;

export const bucketOf = (key: number, buckets: number): number =>
  Math.floor(((mix(key) >>> 0) * buckets) / 0x1_0000_0000);

/** Whether two words are equal but for one letter dropped, added, changed, or two neighbours swapped. */
export function isOneEdit(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i++;
  if (a.slice(i) === b.slice(i)) return true;
  if (a.length > b.length) return a.slice(i + 1) === b.slice(i);
  if (a.length < b.length) return a.slice(i) === b.slice(i + 1);
  return (
    a.slice(i + 1) === b.slice(i + 1) ||
    (a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2))
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
