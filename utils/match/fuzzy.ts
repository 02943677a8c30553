import Fuse from 'fuse.js';
import type { Cast } from './cast';
import { relativeDistance, soundOf } from './distance';
import { type Node, nodeKey } from './hits';
import type { PackView } from './pack-view';
import type { Span } from './place';
import type { Surroundings } from './surroundings';
import { FUZZY } from './thresholds';
import { MOST_WORDS, unmatchedSpans } from './unmatched';

/** A span read as the misspelt or otherwise transliterated name of an entity. */
export interface FuzzyMatch extends Span {
  readonly node: Node;
  /** The pack's name it was read as. */
  readonly name: string;
  /** 0 equal .. 1 all different. */
  readonly distance: number;
}

/** A name of the neighbourhood, and how its words sound. */
interface Neighbour {
  readonly node: Node;
  readonly name: string;
  readonly sounds: readonly string[];
}

/**
 * Reads capitalised spans that nothing matched as names of the page's neighbourhood: its cast and the entities one tie away.
 * That list is small, so thresholds may be loose; whole packs are never searched here.
 */
export async function findFuzzy(
  around: Surroundings,
  packs: readonly PackView[],
  cast: Cast,
  isTaken: (token: number) => boolean,
): Promise<FuzzyMatch[]> {
  const spans = unmatchedSpans(around, isTaken);
  if (spans.length === 0) return [];
  const neighbours = await loadNeighbours(packs, cast);
  if (neighbours.length === 0) return [];
  const readings = new Map<string, Reading | undefined>();
  const read = (surface: string): Reading | undefined => {
    if (!readings.has(surface)) readings.set(surface, readAs(surface, neighbours));
    return readings.get(surface);
  };
  const found: FuzzyMatch[] = [];
  const used = new Set<number>();
  for (const { from, to } of spans) {
    if (used.has(from) || used.has(to)) continue;
    const best = read(around.tokens.surface(from, to));
    if (!best) continue;
    found.push({ from, to, ...best });
    for (let i = from; i <= to; i++) used.add(i);
  }
  return found;
}

type Reading = Omit<FuzzyMatch, keyof Span>;

async function loadNeighbours(packs: readonly PackView[], cast: Cast): Promise<Neighbour[]> {
  const wanted = packs.map(() => new Set<number>());
  let room: number = FUZZY.mostNeighbours;
  for (const member of cast.members()) {
    for (const ordinal of [member.ordinal, ...cast.neighbours(member)]) {
      if (room <= 0) break;
      if (wanted[member.pack]!.has(ordinal)) continue;
      wanted[member.pack]!.add(ordinal);
      room--;
    }
  }
  const neighbours: Neighbour[] = [];
  for (const [pack, ordinals] of wanted.entries()) {
    const list = [...ordinals];
    for (const [i, { names }] of (await packs[pack]!.labels(list)).entries()) {
      const node = { pack, ordinal: list[i]! };
      for (const name of names) {
        const sounds = soundsOf(name);
        if (sounds.length >= 2 && sounds.length <= MOST_WORDS) neighbours.push({ node, name, sounds });
      }
    }
  }
  return neighbours;
}

const soundsOf = (name: string): string[] => name.split(/[\s-]+/).map(soundOf);

/** The neighbour a surface form is read as; undefined when none is near, or two are. */
function readAs(surface: string, neighbours: readonly Neighbour[]): Reading | undefined {
  const sounds = soundsOf(surface);
  const near = neighbours
    .map((neighbour) => ({ ...neighbour, distance: nameDistance(sounds, neighbour.sounds) }))
    .filter(({ distance }) => distance <= FUZZY.nameDistance);
  const best = nearest(surface, near);
  if (!best) return undefined;
  const rival = near.some(
    ({ node, distance }) => nodeKey(node) !== nodeKey(best.node) && distance - best.distance < FUZZY.margin,
  );
  return rival ? undefined : { node: best.node, name: best.name, distance: best.distance };
}

/**
 * The distance lets through what may be the same name; among several, fuse.js, which also weighs where letters differ, orders
 * those that are equally far.
 */
function nearest<T extends { name: string; distance: number }>(
  surface: string,
  near: readonly T[],
): T | undefined {
  const closest = Math.min(...near.map(({ distance }) => distance));
  const equal = near.filter(({ distance }) => distance === closest);
  if (equal.length < 2) return equal[0];
  const fuse = new Fuse(equal, { keys: ['name'], threshold: 1, ignoreDiacritics: true });
  return fuse.search(surface)[0]?.item ?? equal[0];
}

/** Mean distance of the words; 1 where they are not the same number, one is another word, or none is sure. */
function nameDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return 1;
  let sum = 0;
  let surest = 1;
  for (const [i, word] of a.entries()) {
    const other = b[i]!;
    const longer = Math.max(word.length, other.length, 1);
    const most = FUZZY.wordDistance.find(({ from }) => longer >= from)!.most;
    if (Math.abs(word.length - other.length) / longer > most) return 1;
    const distance = relativeDistance(word, other);
    if (distance > most) return 1;
    surest = Math.min(surest, distance);
    sum += distance;
  }
  return surest <= FUZZY.surestWord ? sum / a.length : 1;
}
