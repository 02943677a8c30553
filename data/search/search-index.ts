import { soundOf } from '../../utils/match/fuzzy/distance';
import { Column } from '../../utils/match/index/columns';
import type { Label } from '../../utils/match/index/pack-view';
import { type Difference, LONGEST_TYPED, TypedWord } from './typed-word';

/** A node that fits a query: 0 says it in full, 1 not at all. */
export interface Near {
  readonly ordinal: number;
  readonly distance: number;
}

/** Words that differ more than this from what was typed are other words: one slip in three letters. */
const WORD_DISTANCE = 0.34;
/** What a word that only begins as typed counts as, at most: "alt" for Altman comes after "Alt", before "Alb". */
const UNFINISHED = 0.15;
/** What a name loses for words that were not asked for, at most. */
const OTHER_WORDS = 0.1;

/**
 * Every word of every name of a pack by how it sounds, so that a query is compared with each different word once (some
 * 80,000 in 100,000 names) and not with each name. Built in one pass; about 60 bytes a name.
 */
export class SearchIndex {
  readonly #numbers = new Map<string, number>();
  /** UTF-16 units of all words, one word after the other, and where each ends. */
  readonly #units = new Column(Uint16Array);
  readonly #wordEnds = new Column(Uint32Array);
  readonly #letters = new Column(Uint32Array);
  /** Words of all names, one name after the other. */
  readonly #nameWords = new Column(Uint32Array);
  readonly #nameEnds = new Column(Uint32Array);
  readonly #nameOwner = new Column(Uint32Array);

  /** Ordinals must rise. */
  add(ordinal: number, { names }: Pick<Label, 'names'>): void {
    for (const name of names) {
      for (const word of wordsOf(name)) this.#nameWords.push(this.#numberOf(word));
      this.#nameEnds.push(this.#nameWords.length);
      this.#nameOwner.push(ordinal);
    }
  }

  /** The nodes with the nearest names, at most `limit`, nearest first, of equally near ones those with lower ordinals. */
  nearest(query: string, limit: number): readonly Near[] {
    // Signs alone sound like nothing, and nothing is how every word begins.
    const sounds = wordsOf(query)
      .map(soundOf)
      .filter((sound) => sound !== '');
    if (sounds.length === 0) return [];
    const asked = sounds.map((sound) => this.#distances(sound));
    // "open ai" for OpenAI.
    const joined = asked.length > 1 ? [this.#distances(soundOf(wordsOf(query).join('')))] : asked;
    const nameWords = this.#nameWords.view();
    const ends = this.#nameEnds.view();
    const owners = this.#nameOwner.view();
    const nearest = new Nearest(limit);
    let from = 0;
    for (let name = 0; name < ends.length; name++) {
      const to = ends[name]!;
      let distance = nameDistance(asked, nameWords, from, to);
      if (joined !== asked) distance = Math.min(distance, nameDistance(joined, nameWords, from, to));
      from = to;
      if (distance <= WORD_DISTANCE) nearest.offer(owners[name]!, distance);
    }
    return nearest.inOrder();
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const sound = soundOf(word);
    const number = this.#numbers.size;
    this.#numbers.set(word, number);
    for (let i = 0; i < sound.length; i++) this.#units.push(sound.charCodeAt(i));
    this.#wordEnds.push(this.#units.length);
    this.#letters.push(lettersOf(sound));
    return number;
  }

  /** Distance of every word to one that was typed. */
  #distances(sound: string): Float32Array {
    const typed = new TypedWord(sound.slice(0, LONGEST_TYPED));
    const length = Math.min(sound.length, LONGEST_TYPED);
    const letters = lettersOf(sound);
    const mayMiss = Math.floor(length * WORD_DISTANCE);
    const has = this.#letters.view();
    const ends = this.#wordEnds.view();
    const units = this.#units.view();
    const distances = new Float32Array(ends.length).fill(1);
    let from = 0;
    for (let word = 0; word < ends.length; word++) {
      const to = ends[word]!;
      if (bitsIn(letters & ~has[word]!) <= mayMiss)
        distances[word] = wordDistance(length, to - from, typed.differenceTo(units, from, to));
      from = to;
    }
    return distances;
  }
}

/** The best of many, each kept once; most are turned away by one comparison. */
class Nearest {
  readonly #limit: number;
  readonly #best: { ordinal: number; distance: number }[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Of names of one node, which come one after another, the nearest counts. */
  offer(ordinal: number, distance: number): void {
    const best = this.#best;
    if (best.length === this.#limit && distance >= best[best.length - 1]!.distance) return;
    const known = best.findIndex((one) => one.ordinal === ordinal);
    if (known >= 0) {
      if (best[known]!.distance <= distance) return;
      best.splice(known, 1);
    }
    const after = best.findIndex((one) => one.distance > distance);
    best.splice(after < 0 ? best.length : after, 0, { ordinal, distance });
    if (best.length > this.#limit) best.pop();
  }

  inOrder(): readonly Near[] {
    return this.#best;
  }
}

/** Mean distance of the words asked for to the nearest of the name's, a little more for words left over. */
function nameDistance(scores: readonly Float32Array[], words: Uint32Array, from: number, to: number): number {
  let sum = 0;
  for (const distances of scores) {
    let nearest = 1;
    for (let at = from; at < to; at++) nearest = Math.min(nearest, distances[words[at]!]!);
    if (nearest > WORD_DISTANCE) return 1;
    sum += nearest;
  }
  const leftOver = Math.max(0, to - from - scores.length);
  return sum / scores.length + (OTHER_WORDS * leftOver) / (leftOver + 4);
}

/** @param typed and `word` are lengths in UTF-16 units. */
function wordDistance(typed: number, word: number, { whole, beginning }: Difference): number {
  if (beginning === 0 && word >= typed) return (UNFINISHED * (word - typed)) / word;
  const distance = whole / Math.max(typed, word);
  return distance <= WORD_DISTANCE || word <= typed ? distance : UNFINISHED + beginning / typed;
}

const wordsOf = (text: string): string[] => text.split(/[\s.,\-–’']+/u).filter((word) => word !== '');

/** Which letters a word has, as a bit each; letters 32 apart share one. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) letters |= 1 << (word.charCodeAt(i) & 31);
  return letters;
}

function bitsIn(word: number): number {
  let count = 0;
  for (let rest = word; rest !== 0; rest &= rest - 1) count++;
  return count;
}
