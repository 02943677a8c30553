import type { Cast } from '../link/cast';
import type { Span } from '../link/place';
import { FUZZY } from '../link/thresholds';
import type { Surroundings } from '../text/surroundings';
import { GAP_COMMA, GAP_SPACE, HAS_LOWER } from '../text/tokens';
import { ARTICLES, COMMON, GIVEN, HEADS, isPlaceWord, keysOf, TITLES } from '../text/vocabulary';
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
    if (isBesideName(around, i) || isExplained(around, i)) owned.add(tokens.hash[i]!);
    else places.push(i);
  }
  const candidates = places.filter((i) => !owned.has(tokens.hash[i]!));
  if (candidates.length === 0) return [];
  const names = bySound(await loadNeighbours(), cast);
  return candidates.flatMap((i) => {
    const { name, spelt } = names.get(soundOf(tokens.surface(i, i))) ?? NOBODY;
    // Spelt right and not matched: there were reasons.
    return name && !spelt.has(tokens.hash[i]!) ? [{ from: i, to: i, ...name }] : [];
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

/** "Altmann, the physicist": somebody new is introduced so. */
const isExplained = ({ tokens }: Surroundings, i: number): boolean =>
  tokens.gap[i + 1] === GAP_COMMA && ARTICLES.has(tokens.hash[i + 1]!);

function isBesideName(around: Surroundings, i: number): boolean {
  const { gap, hash } = around.tokens;
  const [before, after] = [around.before(i), around.after(i)];
  const isName = (at: number): boolean => around.isUpper(at) && !TITLES.has(hash[at]!);
  return (
    (before >= 0 && gap[i]! <= GAP_SPACE && isName(before) && !around.isSentenceStart(before)) ||
    (after >= 0 && gap[after]! <= GAP_SPACE && isName(after))
  );
}

/** Who has a name that sounds so, and how all such names are spelt, by the keys of their last words. */
interface Heard {
  name: ReadAs | undefined;
  readonly spelt: Set<number>;
}
const NOBODY: Heard = { name: undefined, spelt: new Set() };

/** Surnames of the cast's people and one-word names of its organizations, by sound; nobody's where two of them share it. */
function bySound(neighbours: readonly Neighbour[], cast: Cast): Map<string, Heard> {
  const found = new Map<string, Heard>();
  for (const { node, name, kind } of neighbours) {
    const words = name.split(' ');
    if (kind === 'person' ? words.length < 2 || !cast.has(node) : words.length > 1) continue;
    const word = words.at(-1)!;
    if (word.length < FUZZY.shortestWord) continue;
    const sound = soundOf(word);
    const heard = found.get(sound) ?? { name: { node, name }, spelt: new Set() };
    if (heard.name && !meanOne(heard.name, { node, name })) heard.name = undefined;
    heard.spelt.add(keysOf(word)[0]!);
    found.set(sound, heard);
  }
  return found;
}
