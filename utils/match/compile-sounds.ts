import { all, type FtmEntity, kindOf } from '../ftm';
import { Column } from './columns';
import { COMPILED_FORMAT } from './compiled-format';
import { soundOf } from './distance';
import {
  bucketOf,
  byteLength,
  deletionsOf,
  HEADER_WORDS,
  isSound,
  LOAD,
  MAGIC,
  outerWords,
  type Sections,
  sectionsOf,
} from './sound-index';

/** Names that may be misspelt: weak ones and acronyms are too short to be told from other words. */
const SOUNDED = ['name', 'alias', 'previousName'] as const;

/** Words whose sound is kept at hand: given names come again and again. */
const MOST_HEARD = 50_000;

/** Compiles how a pack's people and organizations sound, from its records in order; keeps 12 bytes a name and each sound once. */
export class SoundCompiler {
  readonly #ids = new Map<string, number>();
  readonly #heard = new Map<string, string>();
  readonly #names = {
    first: new Column(Uint32Array),
    last: new Column(Uint32Array),
    entity: new Column(Uint32Array),
  };

  /** Takes the names of the record with this ordinal. */
  add(entity: FtmEntity, ordinal: number): void {
    if (!kindOf(entity.schema)) return;
    for (const property of SOUNDED) for (const name of all(entity, property)) this.#addName(name, ordinal);
  }

  /** The index file. The compiler is of no use afterwards. */
  finish(): ArrayBuffer {
    const words = [...this.#ids.keys()];
    const pool = new TextEncoder().encode(words.join(''));
    const count = this.#names.entity.length;
    const keys = new Column(Int32Array);
    const keyEnds = new Uint32Array(words.length);
    for (const [id, word] of words.entries()) {
      for (const key of deletionsOf(word)) keys.push(key);
      keyEnds[id] = keys.length;
    }
    const buckets = Math.ceil(keys.length / LOAD) + 1;
    const sizes = { words: words.length, names: count, buckets, deletions: keys.length, pool: pool.length };
    const buffer = new ArrayBuffer(byteLength(sizes));
    const header = [MAGIC, COMPILED_FORMAT, sizes.words, count, buckets, sizes.deletions, sizes.pool];
    new Uint32Array(buffer, 0, HEADER_WORDS).set(header);
    const s = sectionsOf(buffer, sizes);
    s.pool.set(pool);
    for (let id = 0, at = 0; id < words.length; id++) s.wordEnds[id] = at += words[id]!.length;
    fillBuckets(s, keys.view(), keyEnds);
    this.#orderNames(s);
    return buffer;
  }

  #addName(name: string, ordinal: number): void {
    const words = outerWords(name);
    if (!words) return;
    const first = this.#hear(words[0]);
    const last = this.#hear(words[1]);
    if (first === '' || last === '') return;
    this.#names.first.push(this.#id(first));
    this.#names.last.push(this.#id(last));
    this.#names.entity.push(ordinal);
  }

  /** The sound of a word; empty where it has none. */
  #hear(word: string): string {
    const known = this.#heard.get(word);
    if (known !== undefined) return known;
    if (this.#heard.size === MOST_HEARD) this.#heard.clear();
    const heard = soundOf(word);
    const sound = isSound(heard) ? heard : '';
    this.#heard.set(word, sound);
    return sound;
  }

  #id(sound: string): number {
    const known = this.#ids.get(sound);
    if (known !== undefined) return known;
    this.#ids.set(sound, this.#ids.size);
    return this.#ids.size - 1;
  }

  /** By first word, then the last word's initial; and where each name then stands by last word and the first one's initial. */
  #orderNames(s: Sections): void {
    const first = this.#names.first.view();
    const last = this.#names.last.view();
    const entity = this.#names.entity.view();
    const order = new Float64Array(first.length);
    sortBy(first, last, s, order);
    for (let i = 0; i < order.length; i++) {
      const name = order[i]! % MOST_NAMES;
      s.first[i] = first[name]!;
      s.last[i] = last[name]!;
      s.entity[i] = entity[name]!;
    }
    sortBy(s.last, s.first, s, order);
    for (let i = 0; i < order.length; i++) s.byLast[i] = order[i]! % MOST_NAMES;
  }
}

/** Puts every word into the buckets of its deletions. */
function fillBuckets(s: Sections, keys: Int32Array, keyEnds: Uint32Array): void {
  const { bucketEnds, alike } = s;
  const buckets = bucketEnds.length;
  for (const key of keys) bucketEnds[bucketOf(key, buckets)]!++;
  for (let bucket = 1; bucket < buckets; bucket++) bucketEnds[bucket]! += bucketEnds[bucket - 1]!;
  const next = bucketEnds.slice();
  for (let id = 0, at = 0; id < keyEnds.length; id++) {
    for (; at < keyEnds[id]!; at++) alike[--next[bucketOf(keys[at]!, buckets)]!] = id;
  }
}

/** Letters, and as many names as one number has room for beside a word and a letter. */
const LETTERS = 32;
const MOST_NAMES = 2 ** 26;

/**
 * Sorts positions by `word`, then by the initial of `other`, then as they stand: the three as one number each, since a typed
 * array sorts numbers ten times as fast as it asks a function. What remains of one by `MOST_NAMES` is the position.
 */
function sortBy(
  word: Uint32Array,
  other: Uint32Array,
  { pool, wordEnds }: Sections,
  order: Float64Array,
): void {
  for (let i = 0; i < order.length; i++) {
    const id = other[i]!;
    const initial = pool[id === 0 ? 0 : wordEnds[id - 1]!]! % LETTERS;
    order[i] = (word[i]! * LETTERS + initial) * MOST_NAMES + i;
  }
  order.sort();
}
