import { isDetermined, isField, isGiven, isOpeningWord, isTitle } from '../link/place';
import { GAP_APOSTROPHE, GAP_COMMA, GAP_HYPHEN, GAP_PERIOD, GAP_SPACE, GAP_TIGHT } from '../text/gaps';
import { GENITIVE, HAS_LOWER, INITIALS, STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import {
  CALENDAR,
  COMMON,
  ELISIONS,
  GENERATIONS,
  GIVEN,
  HEADS,
  isPlaceWord,
  TITLES,
} from '../text/vocabulary';

/** "Warren, Mich., has grown": a town with the state or country that it lies in. */
export function isTown({ tokens }: Surroundings, i: number): boolean {
  const { size, gap, block, hash } = tokens;
  const next = i + 1;
  if (next >= size || gap[next] !== GAP_COMMA || block[next] !== block[i] || !isPlaceWord(hash[next]!))
    return false;
  return next + 1 >= size || block[next + 1] !== block[i] || gap[next + 1]! >= GAP_PERIOD;
}

/** Chinese and Japanese write no space after a name. */
export const isTight = ({ tokens }: Surroundings, i: number): boolean =>
  i < tokens.size && tokens.block[i] === tokens.block[i - 1] && tokens.gap[i] === GAP_TIGHT;

/** "James Baker": in the middle of a sentence even an ordinary word has its capital from a name. */
export const isSurnameLike = (around: Surroundings, i: number): boolean =>
  around.isUpper(i) &&
  !around.nounsAreUpper &&
  !around.isHeadline(i) &&
  !TITLES.has(around.tokens.hash[i]!) &&
  !CALENDAR.has(around.tokens.hash[i]!) &&
  (around.tokens.shape[i]! & HAS_LOWER) !== 0;

/** In title case a given name is only alone where an ordinary word or nothing follows: "Venus Beats Serena". */
export function endsHeadlineName(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return next < 0 || !around.isUpper(next) || COMMON.has(around.tokens.hash[next]!);
}

/** How the token before belongs: 'free' of it, a given 'name' or initial, or the short name is 'part' of something. */
export function placeOf(
  around: Surroundings,
  before: number,
  from: number,
  isTaken: (token: number) => boolean,
): 'free' | 'name' | 'part' {
  const { tokens } = around;
  const gap = tokens.gap[from]!;
  const word = tokens.hash[before]!;
  if (gap === GAP_APOSTROPHE) return ELISIONS.has(word) ? 'free' : 'part';
  if (!around.isUpper(before)) return 'free';
  // "Boulevard du Général-Leclerc", but "the Trump-Putin summit"
  if (gap === GAP_HYPHEN) {
    const isOther = isTaken(before) || around.isAllCaps(before) || (COMMON.has(word) && !TITLES.has(word));
    return isOther ? 'free' : 'part';
  }
  if (isTitle(around, before) || CALENDAR.has(word)) return 'free';
  // "En Venezuela Maduro se presenta": a place, but "Chelsea Clinton" is a person.
  if (isPlaceWord(word) && !GIVEN.has(word)) return 'free';
  // "Die Regierung Merkels", "aus Sicht Merkels": a noun, no given name.
  if (
    around.nounsAreUpper &&
    !GIVEN.has(word) &&
    (isDetermined(around, before) || tokens.shape[from]! & GENITIVE)
  )
    return 'free';
  // Russian sentences often start with a noun or preposition before a surname: "О Навальном", "Сторонники Навального".
  const isInitial = (tokens.shape[before]! & INITIALS) !== 0 && gap !== GAP_SPACE;
  if (tokens.shape[from]! & STEMMED && around.isSentenceStart(before) && !GIVEN.has(word) && !isInitial)
    return 'free';
  // « À Harari », "J Edgar": what begins a sentence is a word.
  if (tokens.shape[before]! & INITIALS)
    return gap === GAP_SPACE && around.isSentenceStart(before) ? 'free' : 'name';
  if (isTaken(before) || (!GIVEN.has(word) && isField(around, before))) return 'free';
  if (isOpeningWord(around, before)) return isGiven(around, before) ? 'name' : 'free';
  if (!(tokens.shape[before]! & HAS_LOWER) && !around.isHeadline(from)) return 'free';
  return around.isHeadline(from) && !GIVEN.has(word) ? 'free' : 'name';
}

/** Nothing after it makes it longer: no "Ford Foundation", "Smith-Jones", "Clinton Global". */
export function mayEndName(around: Surroundings, to: number, isTaken: (token: number) => boolean): boolean {
  const { tokens } = around;
  const next = around.after(to);
  if (next < 0 || !around.isUpper(next) || isTaken(next)) return true;
  // "Merkels Rede": what follows a genitive is owned, and German writes all nouns with capitals.
  if (tokens.shape[to]! & GENITIVE) return true;
  // "Henry A. Kissinger Center"
  if (tokens.shape[next]! & INITIALS) return false;
  const word = tokens.hash[next]!;
  // "Das Merkel-Papier", but "Frau Merkel-Schmidt"
  if (tokens.gap[next] === GAP_HYPHEN)
    return COMMON.has(word) || (around.nounsAreUpper && !HEADS.has(word) && isDetermined(around, to));
  if (tokens.gap[next] !== GAP_SPACE) return false;
  if (GENERATIONS.has(word) || TITLES.has(word)) return true;
  if (HEADS.has(word)) return false;
  return around.isHeadline(to) || COMMON.has(word) || !(tokens.shape[next]! & HAS_LOWER);
}
