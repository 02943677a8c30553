import { startsLower } from '../index/name-key';
import { GAP_APOSTROPHE, GAP_HYPHEN, GAP_PERIOD, GAP_SPACE } from '../text/gaps';
import { CASELESS, STEMMED } from '../text/shape';
import type { Tokens } from '../text/tokens';
import { FAMILY_FIRST, GENERATIONS, PARTICLES } from '../text/vocabulary';

/** A name of more words than this is not in the East Asian order: "Kim Jong Un" has three. */
const LONGEST_FAMILY_FIRST = 3;

/** The tokens of a full name that make its surname, both included: with particles, "Xi" of "Xi Jinping". */
export function surnameOf(tokens: Tokens, from: number, to: number): readonly [first: number, last: number] {
  let last = to;
  while (last > from && GENERATIONS.has(tokens.hash[last]!)) last--;
  if (tokens.shape[last]! & CASELESS) return caselessSurname(tokens, from, last);
  // "Lai Ching-te": a small syllable behind a hyphen ends a given name.
  const endsSmall =
    tokens.gap[last] === GAP_HYPHEN && tokens.gap[last - 1] === GAP_SPACE && startsLower(tokens, last);
  if (
    last > from &&
    last - from < LONGEST_FAMILY_FIRST &&
    (endsSmall || FAMILY_FIRST.has(tokens.hash[from]!))
  )
    return [from, from];
  let first = last;
  while (first > from + 1 && (tokens.gap[first] === GAP_HYPHEN || tokens.gap[first] === GAP_APOSTROPHE))
    first--;
  while (first > from + 1 && PARTICLES.has(tokens.hash[first - 1]!)) first--;
  return [first, last];
}

/** After the dot between the parts of a foreign name in Chinese and Japanese, or after the last space. */
function caselessSurname(tokens: Tokens, from: number, to: number): readonly [number, number] {
  for (let i = to; i > from; i--) if (tokens.gap[i] === GAP_PERIOD && to > i) return [i, to];
  for (let i = to; i > from; i--) if (tokens.gap[i] === GAP_SPACE) return [i, to];
  return [from, to];
}

/** «Сергеевич», «Сергеевны», in all their cases. */
const PATRONYMIC = /(?:[оеё]вич|ьич|[оеё]вн|ичн)(?:[аеуыоё]м?й?|ой)?$/u;

export const isPatronymic = (tokens: Tokens, i: number): boolean =>
  (tokens.shape[i]! & STEMMED) !== 0 && PATRONYMIC.test(tokens.surface(i, i));
