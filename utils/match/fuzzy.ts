import Fuse from 'fuse.js';
import type { Cast } from './cast';
import { relativeDistance, soundOf } from './distance';
import type { Node } from './hits';
import { isOpeningWord } from './linking';
import type { PackView } from './pack-view';
import type { Surroundings } from './surroundings';
import { FUZZY } from './thresholds';
import { CASELESS, GAP_HYPHEN, GAP_SPACE, HAS_LOWER, STARTS_UPPER } from './tokens';
import { COMMON, HEADS, TITLES } from './vocabulary';

/** A span that nothing matched and that looks like a name: tokens `from`..`to`, both included. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** A span read as a neighbour's name. */
export interface FuzzyMatch extends Span {
  readonly node: Node;
  /** The pack's name it was read as. */
  readonly name: string;
  /** 0 equal .. 1 all different. */
  readonly distance: number;
}

interface Neighbour {
  readonly node: Node;
  readonly name: string;
  readonly sounds: readonly string[];
}

/** Most words in a name that is compared word by word. */
const MOST_WORDS = 4;

/**
 * Reads capitalised spans that nothing matched as misspelt or otherwise transliterated names of the page's neighbourhood:
 * entities one tie away from its cast. The list is small, so thresholds may be loose; whole packs are never searched here.
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
  const read = new Map<string, ReturnType<typeof readAs>>();
  return spans.flatMap((span) => {
    const surface = around.tokens.surface(span.from, span.to);
    if (!read.has(surface)) read.set(surface, readAs(surface, neighbours));
    const best = read.get(surface);
    return best ? [{ ...span, ...best }] : [];
  });
}

/** Capitalised words in a row, two to four, without titles and opening words. */
function unmatchedSpans(around: Surroundings, isTaken: (token: number) => boolean): Span[] {
  const { tokens } = around;
  const isNameLike = (i: number): boolean =>
    !isTaken(i) &&
    (tokens.shape[i]! & (STARTS_UPPER | CASELESS)) === STARTS_UPPER &&
    (tokens.shape[i]! & HAS_LOWER) !== 0;
  const spans: Span[] = [];
  for (let i = 0; i < tokens.size; i++) {
    if (!isNameLike(i)) continue;
    let to = i;
    while (isNameLike(to + 1) && tokens.block[to + 1] === tokens.block[i] && isInner(tokens.gap[to + 1]!))
      to++;
    let from = i;
    while (from < to && (TITLES.has(tokens.hash[from]!) || isOpeningWord(around, from))) from++;
    const words = to - from + 1;
    const last = tokens.hash[to]!;
    if (
      words >= 2 &&
      words <= MOST_WORDS &&
      !HEADS.has(last) &&
      !(COMMON.has(last) && around.standsInLowerCase(last))
    ) {
      spans.push({ from, to });
    }
    i = to;
  }
  return spans;
}

const isInner = (gap: number): boolean => gap === GAP_SPACE || gap === GAP_HYPHEN;

async function loadNeighbours(packs: readonly PackView[], cast: Cast): Promise<Neighbour[]> {
  const wanted = packs.map(() => new Set<number>());
  let room: number = FUZZY.mostNeighbours;
  for (const member of cast.members()) {
    for (const ordinal of cast.neighbours(member)) {
      if (room <= 0) break;
      if (wanted[member.pack]!.has(ordinal)) continue;
      wanted[member.pack]!.add(ordinal);
      room--;
    }
  }
  const neighbours: Neighbour[] = [];
  for (const [pack, ordinals] of wanted.entries()) {
    const list = [...ordinals];
    const labels = await packs[pack]!.labels(list);
    for (const [i, { names }] of labels.entries()) {
      for (const name of names) {
        const sounds = name.split(/[\s-]+/).map(soundOf);
        if (sounds.length >= 2 && sounds.length <= MOST_WORDS) {
          neighbours.push({ node: { pack, ordinal: list[i]! }, name, sounds });
        }
      }
    }
  }
  return neighbours;
}

/** The neighbour a surface form is read as; undefined when none is near, or two are. */
function readAs(surface: string, neighbours: readonly Neighbour[]): Omit<FuzzyMatch, keyof Span> | undefined {
  const sounds = surface.split(/[\s-]+/).map(soundOf);
  const near = neighbours
    .map((neighbour) => ({ ...neighbour, distance: nameDistance(sounds, neighbour.sounds) }))
    .filter(({ distance }) => distance <= FUZZY.nameDistance);
  if (near.length === 0) return undefined;
  // fuse.js orders what the distance let through: it knows about place and length, the distance about letters.
  const fuse = new Fuse(near, { keys: ['name'], includeScore: true, threshold: 1, ignoreDiacritics: true });
  const ranked = fuse
    .search(surface)
    .map(({ item, score = 1 }) => ({ ...item, rank: item.distance + score / 10 }))
    .sort((a, b) => a.rank - b.rank);
  const best = ranked[0] ?? near.toSorted((a, b) => a.distance - b.distance)[0];
  if (!best) return undefined;
  const rival = near.find(
    ({ node, distance }) => node.ordinal !== best.node.ordinal && distance - best.distance < FUZZY.margin,
  );
  return rival ? undefined : { node: best.node, name: best.name, distance: best.distance };
}

/** Mean distance of the words, or 1 where they are not the same number, one is another word, or none is sure. */
function nameDistance(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return 1;
  let sum = 0;
  let surest = 1;
  for (const [i, word] of a.entries()) {
    const other = b[i]!;
    if (Math.abs(word.length - other.length) / Math.max(word.length, other.length, 1) > FUZZY.wordDistance)
      return 1;
    const distance = relativeDistance(word, other);
    if (distance > FUZZY.wordDistance) return 1;
    surest = Math.min(surest, distance);
    sum += distance;
  }
  return surest <= FUZZY.surestWord ? sum / a.length : 1;
}
