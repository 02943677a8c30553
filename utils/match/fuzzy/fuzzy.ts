import Fuse from 'fuse.js/basic';
import type { PackView } from '../index/pack-view';
import type { Cast } from '../link/cast';
import type { Span } from '../link/place';
import { FUZZY } from '../link/thresholds';
import type { Surroundings } from '../text/surroundings';
import { relativeDistance, soundOf } from './distance';
import { readFar } from './fuzzy-far';
import { meanOne, type Neighbour, type ReadAs } from './neighbours';
import { mayBeSameGiven } from './same-given';
import { MOST_WORDS, unmatchedSpans } from './unmatched';

/** A span read as the misspelt or otherwise transliterated name of an entity. */
export interface FuzzyMatch extends Span, ReadAs {
  /** 0 equal .. 1 all different. */
  readonly distance: number;
}

/** A name of the neighbourhood, and how its words sound. */
interface HeardName extends ReadAs {
  readonly words: readonly Word[];
}

/** A word of a name: how it sounds, and how many letters it is written with. */
interface Word {
  readonly sound: string;
  readonly letters: number;
}

type Reading = Omit<FuzzyMatch, keyof Span>;

/**
 * Reads capitalised spans that nothing matched: first as names of the page's neighbourhood, its cast and the entities one tie
 * away, a small list where thresholds may be loose; then, strictly, as names of whole packs by their sound indexes.
 */
export async function findFuzzy(
  around: Surroundings,
  packs: readonly PackView[],
  cast: Cast,
  loadNeighbours: () => Promise<readonly Neighbour[]>,
  isTaken: (token: number) => boolean,
): Promise<FuzzyMatch[]> {
  const spans = unmatchedSpans(around, isTaken);
  if (spans.length === 0) return [];
  const neighbourhood = new Neighbourhood(await loadNeighbours());
  const readings = new Map<string, Promise<Reading | undefined>>();
  const far = (surface: string): Promise<Reading | undefined> => {
    const known = readings.get(surface) ?? readFar(surface, packs, cast);
    readings.set(surface, known);
    return known;
  };
  const found: FuzzyMatch[] = [];
  const used = new Set<number>();
  for (const { from, to } of spans) {
    if (used.has(from) || used.has(to)) continue;
    const surface = around.tokens.surface(from, to);
    const best = neighbourhood.read(surface) ?? (await far(surface));
    if (!best) continue;
    found.push({ from, to, ...best });
    for (let i = from; i <= to; i++) used.add(i);
  }
  return found;
}

const wordsOf = (name: string): Word[] =>
  name.split(/[\s-]+/).map((word) => ({ sound: soundOf(word), letters: word.length }));

/** Names by the first letter of each of their words: the surest word of a misspelt name begins as it should. */
class Neighbourhood {
  readonly #byStart = new Map<string, HeardName[]>();
  readonly #read = new Map<string, Reading | undefined>();

  constructor(neighbours: readonly Neighbour[]) {
    for (const { node, name } of neighbours) {
      const heard = { node, name, words: wordsOf(name) };
      if (heard.words.length < 2 || heard.words.length > MOST_WORDS) continue;
      for (const key of new Set(startsOf(heard.words))) {
        const list = this.#byStart.get(key);
        if (list) list.push(heard);
        else this.#byStart.set(key, [heard]);
      }
    }
  }

  /** The neighbour a surface form is read as; undefined when none is near, or two are. */
  read(surface: string): Reading | undefined {
    if (!this.#read.has(surface)) this.#read.set(surface, this.#nearest(surface));
    return this.#read.get(surface);
  }

  #nearest(surface: string): Reading | undefined {
    const words = wordsOf(surface);
    const near = new Map<HeardName, number>();
    for (const start of startsOf(words)) {
      for (const neighbour of this.#byStart.get(start) ?? []) {
        if (near.has(neighbour)) continue;
        const distance = nameDistance(words, neighbour.words);
        if (distance <= FUZZY.nameDistance && (distance === 0 || mayBeSameGiven(surface, neighbour.name)))
          near.set(neighbour, distance);
      }
    }
    if (near.size === 0) return undefined;
    const closest = Math.min(...near.values());
    const best = bestOf(
      surface,
      [...near.keys()].filter((neighbour) => near.get(neighbour) === closest),
    );
    for (const [other, distance] of near) {
      if (distance - closest < FUZZY.margin && !meanOne(other, best)) return undefined;
    }
    return { node: best.node, name: best.name, distance: closest };
  }
}

/** One key a word: how many words, which one, its first letter. */
const startsOf = (words: readonly Word[]): string[] =>
  words.map(({ sound }, i) => `${words.length}${i}${sound[0] ?? ''}`);

/** Among names equally far by letters, the one fuse.js ranks first: it also weighs where the letters differ. */
function bestOf(surface: string, equal: readonly HeardName[]): HeardName {
  if (equal.length === 1) return equal[0]!;
  const fuse = new Fuse(equal, { keys: ['name'], threshold: 1, ignoreDiacritics: true });
  return fuse.search(surface)[0]?.item ?? equal[0]!;
}

/** Mean distance of the words; 1 where they are not the same number, one is another word, or none is sure. */
function nameDistance(a: readonly Word[], b: readonly Word[]): number {
  if (a.length !== b.length) return 1;
  let sum = 0;
  let surest = 1;
  for (const [i, word] of a.entries()) {
    const distance = wordDistance(word, b[i]!);
    if (distance === 1) return 1;
    surest = Math.min(surest, distance);
    sum += distance;
  }
  return surest <= FUZZY.surestWord ? sum / a.length : 1;
}

/** Relative distance of two words, 1 where it is more than words of this length may differ. */
function wordDistance({ sound, letters }: Word, other: Word): number {
  if (sound === other.sound) return 0;
  const longer = Math.max(sound.length, other.sound.length, 1);
  // "Leike" sounds like four letters; one more than it sounds is as far as writing counts.
  const length = Math.min(Math.max(letters, other.letters), longer + 1);
  const most = FUZZY.wordDistance.find(({ from }) => length >= from)!.most;
  if (Math.abs(sound.length - other.sound.length) / longer > most) return 1;
  const distance = relativeDistance(sound, other.sound);
  return distance > most ? 1 : distance;
}
