import type { Cast } from '../link/cast';
import type { Node } from '../link/hits';
import { isNameLike, type Span } from '../link/place';
import { FUZZY } from '../link/thresholds';
import { putUnshared } from '../short/bearers';
import { peopleNamed } from '../short/people';
import { GAP_COMMA, GAP_HYPHEN, GAP_SPACE } from '../text/gaps';
import type { Surroundings } from '../text/surroundings';
import { ARTICLES, keysOf, TITLES } from '../text/vocabulary';
import { WordTable } from '../text/word-table';
import { soundOf } from './distance';
import { meanOne, type Neighbour, type ReadAs } from './neighbours';

/**
 * A word read as the misspelt surname of somebody on the page, or the misspelt name of an organization there; or a surname
 * that the page never gives in full, of somebody tied to those whom it names.
 */
export interface MisspeltWord extends Span {
  readonly node: Node;
  /** The pack's name it was read as, where it is misspelt. */
  readonly name?: string;
  readonly kind: 'fuzzy' | 'surname';
}

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
    if (isTaken(i) || !isNameLike(around, i)) continue;
    if (isBesideName(around, i) || isExplained(around, i)) owned.add(tokens.hash[i]!);
    else places.push(i);
  }
  const candidates = places.filter((i) => !owned.has(tokens.hash[i]!));
  if (candidates.length === 0) return [];
  const neighbours = await loadNeighbours();
  const names = bySound(neighbours, cast);
  const surnames = bySurname(neighbours);
  return candidates.flatMap((i): MisspeltWord[] => {
    const node = surnames.get(tokens.hash[i]!);
    if (node && !cast.has(node)) return [{ from: i, to: i, kind: 'surname', node }];
    if (tokens.end[i]! - tokens.start[i]! < FUZZY.shortestWord) return [];
    const { name, spelt } = names.get(soundOf(tokens.surface(i, i))) ?? NOBODY;
    // Spelt right and not matched: there were reasons.
    return name && !spelt.has(tokens.hash[i]!) ? [{ from: i, to: i, kind: 'fuzzy', ...name }] : [];
  });
}

/** "Altmann, the physicist": somebody new is introduced so. */
const isExplained = ({ tokens }: Surroundings, i: number): boolean =>
  tokens.gap[i + 1] === GAP_COMMA && ARTICLES.has(tokens.hash[i + 1]!);

function isBesideName(around: Surroundings, i: number): boolean {
  const { gap, hash } = around.tokens;
  const [before, after] = [around.before(i), around.after(i)];
  const isName = (at: number): boolean => around.isUpper(at) && !TITLES.has(hash[at]!);
  return (
    (before >= 0 &&
      isName(before) &&
      // "Konrad-Adenauer-Straße"
      (gap[i] === GAP_HYPHEN || (gap[i]! <= GAP_SPACE && !around.isSentenceStart(before)))) ||
    (after >= 0 && gap[after]! <= GAP_SPACE && isName(after))
  );
}

/** People by their surnames' keys; nobody where two share it. */
function bySurname(neighbours: readonly Neighbour[]): Map<number, Node | undefined> {
  const found = new Map<number, Node | undefined>();
  for (const { kind, ...read } of neighbours)
    if (kind === 'person')
      for (const { surname, node } of peopleNamed(read))
        if (surname.length === 1) putUnshared(found, surname[0]!, node);
  return found;
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
