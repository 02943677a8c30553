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
    for (const [ordinal, distance] of nearest(near, query)) {
      if (isBelievable(surface, distance, { pack, ordinal }, view, cast)) {
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

/** Distance of each entity near enough, nearest first, at most a shortlist of them. */
function nearest(
  near: readonly SoundMatch[],
  query: readonly [string, string],
): [ordinal: number, distance: number][] {
  const best = new Map<number, number>();
  for (const match of near) {
    const distance = soundDistance(match, query);
    if (distance <= Math.min(FAR.distance, best.get(match.ordinal) ?? 1)) best.set(match.ordinal, distance);
  }
  return [...best].sort((a, b) => a[1] - b[1]).slice(0, FAR.shortlist);
}

/** Edits of both words divided by all their letters. */
function soundDistance({ first, last }: SoundMatch, query: readonly [string, string]): number {
  const lengths = [Math.max(first.length, query[0].length), Math.max(last.length, query[1].length)] as const;
  const edits =
    relativeDistance(first, query[0]) * lengths[0] + relativeDistance(last, query[1]) * lengths[1];
  return edits / (lengths[0] + lengths[1]);
}

function isBelievable(
  surface: string,
  distance: number,
  node: Node,
  { names }: PackView,
  cast: Cast,
): boolean {
  const crowded = names.count > FAR.crowdedNames && !cast.isTied(node);
  const last = surface.split(/[\s-]/).at(-1)!;
  const long = surface.length >= FAR.leastLetters && last.length >= FAR.leastLastLetters;
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
