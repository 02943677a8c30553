import { Column } from '../utils/match/columns';
import { relativeDistance, soundOf } from '../utils/match/distance';
import type { Label } from '../utils/match/pack-view';

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
  readonly #words: string[] = [];
  readonly #letters = new Column(Uint32Array);
  readonly #numbers = new Map<string, number>();
  /** Words of all names, one name after the other. */
  readonly #nameWords = new Column(Uint32Array);
  readonly #nameEnds = new Column(Uint32Array);
  readonly #nameOwner = new Column(Uint32Array);

  add(ordinal: number, { names }: Label): void {
    for (const name of names) {
      for (const word of wordsOf(name)) this.#nameWords.push(this.#numberOf(word));
      this.#nameEnds.push(this.#nameWords.length);
      this.#nameOwner.push(ordinal);
    }
  }

  /** The nodes with the nearest names, at most `limit`, nearest first. */
  nearest(query: string, limit: number): readonly Near[] {
    const asked = wordsOf(query);
    if (asked.length === 0) return [];
    const best = new Map<number, number>();
    // "open ai" for OpenAI.
    const joined = asked.length > 1 ? [asked.join('')] : [];
    for (const words of [asked, joined]) if (words.length > 0) this.#collect(words, best);
    return [...best]
      .map(([ordinal, distance]) => ({ ordinal, distance }))
      .sort((a, b) => a.distance - b.distance || a.ordinal - b.ordinal)
      .slice(0, limit);
  }

  #collect(words: readonly string[], best: Map<number, number>): void {
    const scores = words.map((word) => this.#distances(soundOf(word)));
    const nameWords = this.#nameWords.view();
    const ends = this.#nameEnds.view();
    const owners = this.#nameOwner.view();
    let from = 0;
    for (let name = 0; name < ends.length; name++) {
      const to = ends[name]!;
      const distance = nameDistance(scores, nameWords, from, to);
      from = to;
      if (distance > WORD_DISTANCE) continue;
      const owner = owners[name]!;
      if (distance < (best.get(owner) ?? 1)) best.set(owner, distance);
    }
  }

  #numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const sound = soundOf(word);
    const number = this.#words.push(sound) - 1;
    this.#numbers.set(word, number);
    this.#letters.push(lettersOf(sound));
    return number;
  }

  /** Distance of every word to one that was typed. */
  #distances(typed: string): Float32Array {
    const letters = lettersOf(typed);
    const mayMiss = Math.floor(typed.length * WORD_DISTANCE);
    const distances = new Float32Array(this.#words.length).fill(1);
    const has = this.#letters.view();
    for (let i = 0; i < distances.length; i++) {
      if (bitsIn(letters & ~has[i]!) <= mayMiss) distances[i] = wordDistance(typed, this.#words[i]!);
    }
    return distances;
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

function wordDistance(typed: string, word: string): number {
  if (word.startsWith(typed)) return (UNFINISHED * (word.length - typed.length)) / word.length;
  const whole = relativeDistance(typed, word);
  if (whole <= WORD_DISTANCE || word.length <= typed.length) return whole;
  return UNFINISHED + relativeDistance(typed, word.slice(0, typed.length));
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
