import type { Cast } from './cast';
import { foldText } from './characters';
import { soundOf } from './distance';
import { type Node, nodeKey } from './hits';
import type { PackView } from './pack-view';
import type { Span } from './place';
import type { Surroundings } from './surroundings';
import { FUZZY } from './thresholds';
import { GAP_SPACE, HAS_LOWER } from './tokens';
import { COMMON, GIVEN, HEADS, isPlaceName, TITLES } from './vocabulary';
import { WordTable } from './word-table';

/** A word read as the misspelt surname of somebody on the page, or the misspelt name of an organization there. */
export interface MisspeltWord extends Span {
  readonly node: Node;
  /** The name it was read as. */
  readonly name: string;
}

/**
 * Single capitalised words that nothing matched but that sound exactly like a name of the page's cast: "Aschenbrener",
 * "Anthropik". One word is little to go by, so no letter may be heard differently, and a word that stands elsewhere on the
 * page behind another capitalised one is somebody's own.
 */
export async function findMisspeltWords(
  around: Surroundings,
  packs: readonly PackView[],
  cast: Cast,
  isTaken: (token: number) => boolean,
): Promise<MisspeltWord[]> {
  const { tokens } = around;
  const places: number[] = [];
  const owned = new WordTable(tokens.size);
  for (let i = 0; i < tokens.size; i++) {
    if (isTaken(i) || !isWordLike(around, i)) continue;
    if (isBesideName(around, i)) owned.add(tokens.hash[i]!);
    else places.push(i);
  }
  const candidates = places.filter((i) => !owned.has(tokens.hash[i]!));
  if (candidates.length === 0) return [];
  const names = await loadSounds(packs, cast);
  return candidates.flatMap((i) => {
    const surface = tokens.surface(i, i);
    const name = names.get(soundOf(surface));
    // Spelt right and not matched: there were reasons.
    return name && foldText(name.name.split(' ').at(-1)!) !== foldText(surface)
      ? [{ from: i, to: i, ...name }]
      : [];
  });
}

function isWordLike(around: Surroundings, i: number): boolean {
  const { shape, start, end, hash } = around.tokens;
  const word = hash[i]!;
  return (
    end[i]! - start[i]! >= FUZZY.shortestWord &&
    around.isUpper(i) &&
    (shape[i]! & HAS_LOWER) !== 0 &&
    !COMMON.has(word) &&
    !GIVEN.has(word) &&
    !TITLES.has(word) &&
    !HEADS.has(word) &&
    !isPlaceName([word]) &&
    !around.standsInLowerCase(word)
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
async function loadSounds(
  packs: readonly PackView[],
  cast: Cast,
): Promise<Map<string, Omit<MisspeltWord, keyof Span> | undefined>> {
  const found = new Map<string, Omit<MisspeltWord, keyof Span> | undefined>();
  for (const [pack, view] of packs.entries()) {
    const members = cast
      .members()
      .filter((node) => node.pack === pack)
      .slice(0, FUZZY.mostNeighbours);
    const own = new Set(members.map(({ ordinal }) => ordinal));
    const ordinals = [...new Set([...own, ...members.flatMap((node) => cast.neighbours(node))])];
    for (const [i, { names, kind }] of (
      await view.labels(ordinals.slice(0, FUZZY.mostNeighbours))
    ).entries()) {
      const node = { pack, ordinal: ordinals[i]! };
      for (const name of names) {
        const words = name.split(' ');
        if (kind === 'person' ? words.length < 2 || !own.has(node.ordinal) : words.length > 1) continue;
        const word = words.at(-1)!;
        if (word.length < FUZZY.shortestWord) continue;
        const sound = soundOf(word);
        const known = found.has(sound) ? found.get(sound) : { node, name };
        found.set(sound, known && nodeKey(known.node) === nodeKey(node) ? known : undefined);
      }
    }
  }
  return found;
}
