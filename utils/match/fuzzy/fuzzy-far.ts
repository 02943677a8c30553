import Fuse from 'fuse.js/basic';
import type { PackView } from '../index/pack-view';
import type { SoundMatch } from '../index/sound-index';
import type { Cast } from '../link/cast';
import type { Node } from '../link/hits';
import { FAR } from '../link/thresholds';
import { foldText } from '../text/characters';
import { relativeDistance, soundOf } from './distance';
import { outerSounds } from './hearing';
import { meanOne } from './neighbours';
import { mayBeSameGiven } from './same-given';

/** The entity a misspelt name is read as. */
export interface FarReading {
  readonly node: Node;
  readonly name: string;
  readonly distance: number;
}

/**
 * Reads a surface form as a misspelt name of any entity of the packs, by their sound indexes: at most fifty candidates a pack,
 * the nearest by letters, ordered by fuse.js where letters leave them equal. Undefined when none is near enough or two are.
 */
export async function readFar(
  surface: string,
  packs: readonly PackView[],
  cast: Cast,
): Promise<FarReading | undefined> {
  const query = outerSounds(surface);
  if (!query) return undefined;
  const offers: FarReading[] = [];
  for (const [pack, view] of packs.entries()) {
    const near = (await view.sounds()).near(...query);
    for (const { ordinal, distance, isSurnameSure } of nearest(near, query)) {
      if (isBelievable(surface, distance, isSurnameSure, { pack, ordinal }, view, cast)) {
        const [label] = await view.labels([ordinal]);
        const name = bestName(surface, distance, label?.names ?? []);
        if (name !== undefined) offers.push({ node: { pack, ordinal }, name, distance });
      }
    }
  }
  offers.sort((a, b) => a.distance - b.distance);
  const [best] = offers;
  const rival = best && offers.find((other) => !meanOne(other, best));
  if (!best || (rival && rival.distance - best.distance < FAR.margin)) return undefined;
  return { node: best.node, name: best.name, distance: best.distance };
}

/** An entity near enough. */
interface Near {
  readonly ordinal: number;
  readonly distance: number;
  /** Whether the last word sounds exactly so. */
  readonly isSurnameSure: boolean;
}

/** The entities near enough, nearest first, at most a shortlist of them. */
function nearest(near: readonly SoundMatch[], query: readonly [string, string]): Near[] {
  const best = new Map<number, readonly [first: Edits, last: Edits]>();
  for (const { ordinal, first, last } of near) {
    const known = best.get(ordinal);
    best.set(ordinal, [fewer(first, query[0], known?.[0]), fewer(last, query[1], known?.[1])]);
  }
  return [...best]
    .filter(([, words]) => words.every(({ edits, letters }) => edits / letters <= FAR.wordDistance))
    .map(([ordinal, [first, last]]) => ({
      ordinal,
      distance: (first.edits + last.edits) / (first.letters + last.letters),
      isSurnameSure: last.edits === 0,
    }))
    .filter(({ distance }) => distance <= FAR.distance)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, FAR.shortlist);
}

/** Edits between two words, and letters of the longer. */
interface Edits {
  readonly edits: number;
  readonly letters: number;
}

/** Of a name's word in any of its spellings the nearest: "Elon Mask" has the first of one and the last of «Илон Маск». */
function fewer(word: string, wanted: string, known: Edits | undefined): Edits {
  const letters = Math.max(word.length, wanted.length);
  const edits = relativeDistance(word, wanted) * letters;
  return known && known.edits <= edits ? known : { edits, letters };
}

function isBelievable(
  surface: string,
  distance: number,
  isSurnameSure: boolean,
  node: Node,
  { names }: PackView,
  cast: Cast,
): boolean {
  const crowded = names.count > FAR.crowdedNames && !cast.isTied(node);
  const last = surface.split(/[\s-]/).at(-1)!;
  const long = surface.length >= FAR.leastLetters && (isSurnameSure || last.length >= FAR.leastLastLetters);
  // In a register of everybody some namesake sounds like anybody, the more so in another script.
  if (crowded) return distance === 0 && long && isLatin(surface);
  return distance === 0 || long;
}

const isLatin = (name: string): boolean => /^[\p{Script=Latin}\P{L}]+$/u.test(name);

/** The entity's name that fuse.js ranks first among those of as many words and near as a whole; undefined without any. */
function bestName(surface: string, distance: number, names: readonly string[]): string | undefined {
  const written = foldText(surface);
  const sound = soundOf(surface);
  // What is written otherwise and then does not even sound the same is another name: "Poshars" and "Poozas".
  const mostWritten = distance > 0 && isLatin(surface) ? FAR.writtenDistance : 1;
  const alike = names.filter((name) => {
    const other = foldText(name);
    return (
      wordsIn(other) === wordsIn(written) &&
      mayBeSameGiven(surface, name) &&
      relativeDistance(soundOf(name), sound) <= FAR.wholeDistance &&
      relativeDistance(other, written) <= mostWritten
    );
  });
  if (alike.length < 2) return alike[0];
  const fuse = new Fuse(alike, { threshold: 1, ignoreDiacritics: true });
  return fuse.search(surface)[0]?.item ?? alike[0];
}

const wordsIn = (folded: string): number => folded.split(/[ -]/).length;
