import { hearAndRemember, hearOuter } from '../fuzzy/hearing';
import { Column } from './columns';
import { COMPILED_FORMAT } from './compiled-format';
import type { EntityNames } from './entity-names';
import { bucketOf, deletionCount, eachDeletion, HEADER_WORDS, LOAD, MAGIC } from './sound-index';
import { SoundWords } from './sound-words';

/**
 * Compiles how a pack's people and organizations sound, from its records in order; keeps 12 bytes a name and each sound once.
 * Only full names may be misspelt: weak ones and acronyms are too short to be told from other words.
 */
export class SoundCompiler {
  #records = 0;
  readonly #words = new SoundWords();
  readonly #hear = hearAndRemember((sound) => this.#words.idOf(sound));
  readonly #names = {
    first: new Column(Uint32Array),
    last: new Column(Uint32Array),
    entity: new Column(Uint32Array),
  };

  /** Takes the names of the next record, if it has any. */
  add(names: EntityNames | undefined): void {
    const ordinal = this.#records++;
    if (!names) return;
    for (const name of names.full) {
      const sounds = hearOuter(name, this.#hear);
      if (!sounds) continue;
      this.#names.first.push(sounds[0]);
      this.#names.last.push(sounds[1]);
      this.#names.entity.push(ordinal);
    }
  }

  /** The index file, handed to the browser section by section, as `sectionsOf` reads them. The compiler is of no use afterwards. */
  finish(): Blob {
    const words = this.#words;
    words.close();
    const count = this.#names.entity.length;
    let deletions = 0;
    for (let id = 0; id < words.count; id++)
      deletions += deletionCount(words.ends.at(id) - words.startOf(id));
    const buckets = Math.ceil(deletions / LOAD) + 1;
    const header = new Uint32Array(HEADER_WORDS);
    header.set([MAGIC, COMPILED_FORMAT, words.count, count, buckets, deletions, words.pool.length]);
    // Names are let go of before words take their room.
    const ordered = this.#orderNames();
    const parts = [header, words.ends.view(), ...fillBuckets(words, buckets, deletions)].map(blobOf);
    return new Blob([...parts, ...ordered, words.pool.view()]);
  }

  /** By first word, then the last word's initial; and where each name then stands by last word and the first one's initial. */
  #orderNames(): Blob[] {
    const { first, last, entity } = this.#names;
    const initials = initialsOf(this.#words);
    const order = new Float64Array(entity.length);
    sortBy(first.view(), last.view(), initials, order);
    const sorted = [first, last, entity].map((column) => {
      const ordered = new Uint32Array(order.length);
      for (let i = 0; i < order.length; i++) ordered[i] = column.at(order[i]! % MOST_NAMES);
      column.free();
      return ordered;
    });
    sortBy(sorted[1]!, sorted[0]!, initials, order);
    const byLast = new Uint32Array(order.length);
    for (let i = 0; i < order.length; i++) byLast[i] = order[i]! % MOST_NAMES;
    return [...sorted, byLast].map(blobOf);
  }
}

const blobOf = (section: Uint32Array<ArrayBuffer>): Blob => new Blob([section]);

/** Puts every word into the buckets of its deletions, which are made twice: kept, they would take more than all words. */
function fillBuckets(words: SoundWords, buckets: number, deletions: number) {
  const ends = new Uint32Array(buckets);
  eachOfAll(words, (key) => ends[bucketOf(key, buckets)]!++);
  for (let bucket = 1; bucket < buckets; bucket++) ends[bucket]! += ends[bucket - 1]!;
  const alike = new Uint32Array(deletions);
  eachOfAll(words, (key, id) => {
    alike[--ends[bucketOf(key, buckets)]!] = id;
  });
  // Filled from the back, each bucket's end has become its start, which is the end of the one before.
  ends.copyWithin(0, 1);
  ends[buckets - 1] = deletions;
  return [ends, alike] as const;
}

function eachOfAll(words: SoundWords, take: (key: number, id: number) => void): void {
  const letters = words.pool.view();
  let id = 0;
  const takeOne = (key: number) => take(key, id);
  for (; id < words.count; id++) eachDeletion(letters, words.startOf(id), words.ends.at(id), takeOne);
}

/** First letters of all words. */
function initialsOf(words: SoundWords): Uint8Array {
  const initials = new Uint8Array(words.count);
  for (let id = 0; id < words.count; id++) initials[id] = words.pool.at(words.startOf(id)) % LETTERS;
  return initials;
}

/** Letters, and as many names as one number has room for beside a word and a letter. */
const LETTERS = 32;
const MOST_NAMES = 2 ** 26;

/**
 * Sorts positions by `word`, then by the initial of `other`, then as they stand: the three as one number each, since a typed
 * array sorts numbers ten times as fast as it asks a function. What remains of one by `MOST_NAMES` is the position.
 */
function sortBy(word: Uint32Array, other: Uint32Array, initials: Uint8Array, order: Float64Array): void {
  for (let i = 0; i < order.length; i++)
    order[i] = (word[i]! * LETTERS + initials[other[i]!]!) * MOST_NAMES + i;
  order.sort();
}
