import { all, type FtmEntity, kindOf } from '../../ftm';
import { hearAndRemember, hearOuter } from '../fuzzy/hearing';
import { Column } from './columns';
import { COMPILED_FORMAT } from './compiled-format';
import { bucketOf, deletionCount, deletionsOf, HEADER_WORDS, LOAD, MAGIC } from './sound-index';
import { SoundWords } from './sound-words';

/** Names that may be misspelt: weak ones and acronyms are too short to be told from other words. */
const SOUNDED = ['name', 'alias', 'previousName'] as const;

/** Compiles how a pack's people and organizations sound, from its records in order; keeps 12 bytes a name and each sound once. */
export class SoundCompiler {
  readonly #words = new SoundWords();
  readonly #hear = hearAndRemember((sound) => this.#words.idOf(sound));
  readonly #names = {
    first: new Column(Uint32Array),
    last: new Column(Uint32Array),
    entity: new Column(Uint32Array),
  };

  /** Takes the names of the record with this ordinal. */
  add(entity: FtmEntity, ordinal: number): void {
    if (!kindOf(entity.schema)) return;
    for (const property of SOUNDED) {
      for (const name of all(entity, property)) {
        const sounds = hearOuter(name, this.#hear);
        if (!sounds) continue;
        this.#names.first.push(sounds[0]);
        this.#names.last.push(sounds[1]);
        this.#names.entity.push(ordinal);
      }
    }
  }

  /** The index file, handed to the browser section by section, as `sectionsOf` reads them. The compiler is of no use afterwards. */
  finish(): Blob {
    const words = this.#words;
    const count = this.#names.entity.length;
    let deletions = 0;
    for (let id = 0; id < words.count; id++) deletions += deletionCount(words.letters(id).length);
    const buckets = Math.ceil(deletions / LOAD) + 1;
    const header = new Uint32Array(HEADER_WORDS);
    header.set([MAGIC, COMPILED_FORMAT, words.count, count, buckets, deletions, words.pool.length]);
    const parts = [header, words.ends.view(), ...fillBuckets(words, buckets, deletions)].map(blobOf);
    return new Blob([...parts, ...this.#orderNames(), words.pool.view()]);
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
    return [...sorted, Uint32Array.from(order, (place) => place % MOST_NAMES)].map(blobOf);
  }
}

const blobOf = (section: Uint32Array<ArrayBuffer>): Blob => new Blob([section]);

/** Puts every word into the buckets of its deletions, which are made twice: kept, they would take more than all words. */
function fillBuckets(words: SoundWords, buckets: number, deletions: number) {
  const ends = new Uint32Array(buckets);
  for (let id = 0; id < words.count; id++)
    for (const key of deletionsOf(words.letters(id))) ends[bucketOf(key, buckets)]!++;
  for (let bucket = 1; bucket < buckets; bucket++) ends[bucket]! += ends[bucket - 1]!;
  const alike = new Uint32Array(deletions);
  for (let id = 0; id < words.count; id++)
    for (const key of deletionsOf(words.letters(id))) alike[--ends[bucketOf(key, buckets)]!] = id;
  // Filled from the back, each bucket's end has become its start, which is the end of the one before.
  ends.copyWithin(0, 1);
  ends[buckets - 1] = deletions;
  return [ends, alike] as const;
}

/** First letters of all words. */
function initialsOf(words: SoundWords): Uint8Array {
  const initials = new Uint8Array(words.count);
  for (let id = 0; id < words.count; id++) initials[id] = words.letters(id)[0]! % LETTERS;
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
