import type { Cast } from '../link/cast';
import type { Span } from '../link/place';
import { FUZZY } from '../link/thresholds';
import type { Surroundings } from '../text/surroundings';
import { GAP_SPACE, HAS_LOWER } from '../text/tokens';
import { COMMON, GIVEN, HEADS, isPlaceWord, keysOf, TITLES } from '../text/vocabulary';
import { WordTable } from '../text/word-table';
import { soundOf } from './distance';
import { meanOne, type Neighbour, type ReadAs } from './neighbours';

/** A word read as the misspelt surname of somebody on the page, or the misspelt name of an organization there. */
export type MisspeltWord = Span & ReadAs;

/**
 * Single capitalised words that nothing matched but that sound exactly like a name of the page's cast: "Aschenbrener",
 * "Anthropik". One word is little to go by, so no letter may be heard differently, and a word that stands elsewhere on the
 * page behind another capitalised one is somebody's own.
 */
export async function findMisspeltWords(
  around: Surroundings,
  cast: Cast,
  loadNeighbours: () => Promise<readonly Neighbour[]>,
  isTaken: (token: number) => boolean,
): Promise<MisspeltWord[]> {
  const { tokens } = around;
  const places: number[] = [];
  const owned = new WordTable(around.capitals.length);
  for (const i of around.capitals) {
    if (isTaken(i) || !isWordLike(around, i)) continue;
    if (isBesideName(around, i)) owned.add(tokens.hash[i]!);
    else places.push(i);
  }
  const candidates = places.filter((i) => !owned.has(tokens.hash[i]!));
  if (candidates.length === 0) return [];
  const names = bySound(await loadNeighbours(), cast);
  return candidates.flatMap((i) => {
    const surface = tokens.surface(i, i);
    const name = names.get(soundOf(surface));
    // Spelt right and not matched: there were reasons.
    return name && keysOf(name.name.split(' ').at(-1)!)[0] !== tokens.hash[i]
      ? [{ from: i, to: i, ...name }]
      : [];
  });
}

function isWordLike(around: Surroundings, i: number): boolean {
  const { shape, start, end, hash } = around.tokens;
  const word = hash[i]!;
  return (
    end[i]! - start[i]! >= FUZZY.shortestWord &&
    (shape[i]! & HAS_LOWER) !== 0 &&
    !COMMON.has(word) &&
    !GIVEN.has(word) &&
    !TITLES.has(word) &&
    !HEADS.has(word) &&
    !isPlaceWord(word) &&
    !around.standsInLowerCase(i)
  );
}

function isBesideName(around: Surroundings, i: number): boolean {
  const { gap, hash } = around.tokens;
  const [before, after] = [around.before(i), around.after(i)];
  const isName = (at: number): boolean => around.isUpper(at) && !TITLES.has(hash[at]!);
  return (
    (before >= 0 && gap[i]! <= GAP_SPACE && isName(before) && !around.isSentenceStart(before)) ||
    (after >= 0 && gap[after]! <= GAP_SPACE && isName(after))
  );
}

/** Surnames of the cast's people and one-word names of its organizations, by sound; none that two of them share. */
function bySound(neighbours: readonly Neighbour[], cast: Cast): Map<string, ReadAs | undefined> {
  const found = new Map<string, ReadAs | undefined>();
  for (const { node, name, kind } of neighbours) {
    const words = name.split(' ');
    if (kind === 'person' ? words.length < 2 || !cast.has(node) : words.length > 1) continue;
    const word = words.at(-1)!;
    if (word.length < FUZZY.shortestWord) continue;
    const sound = soundOf(word);
    const known = found.has(sound) ? found.get(sound) : { node, name };
    found.set(sound, known && meanOne(known, { node, name }) ? known : undefined);
  }
  return found;
}
