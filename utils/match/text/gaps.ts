import { AMPERSAND, APOSTROPHE, COMMA, HYPHEN, MIDDLE_DOT, PERIOD, QUOTE, SPACE, STOP } from './characters';

/** What stands between a token and the one before it; up to `GAP_FULL_STOP` a name may run across it. */
export const GAP_TIGHT = 0;
export const GAP_SPACE = 1;
export const GAP_HYPHEN = 2;
export const GAP_APOSTROPHE = 3;
/** A period with no space, or the middle dot of Chinese and Japanese. */
export const GAP_PERIOD = 4;
export const GAP_AMPERSAND = 5;
/** A period and a space: an abbreviation ("St. Louis") or the end of a sentence. */
export const GAP_FULL_STOP = 6;
/** A space and an opening quotation mark: a name may go on (ЧВК «Вагнер»), or a sentence start. */
export const GAP_QUOTE = 7;
export const GAP_COMMA = 8;
export const GAP_BREAK = 9;
/** The start of a block, or after ! ? : ; */
export const GAP_SENTENCE = 10;

/** The gap after a quotation mark: closing after a word or comma, opening after a space. */
function quoted(gap: number, spaced: boolean): number {
  if (gap === GAP_SPACE) return GAP_QUOTE;
  return gap === GAP_TIGHT || (gap === GAP_COMMA && !spaced) ? GAP_BREAK : GAP_SENTENCE;
}

/** The gap after a period: behind a closing quotation mark or bracket it ends the sentence. */
function afterPeriod(gap: number): number {
  if (gap === GAP_BREAK) return GAP_SENTENCE;
  return gap === GAP_TIGHT ? GAP_PERIOD : GAP_FULL_STOP;
}

/** The gap after one more character between two tokens. */
export function widen(gap: number, kind: number, spaced: boolean): number {
  let next: number;
  // "Industrie- und Handelskammer" runs on.
  if (kind === SPACE)
    next = gap === GAP_PERIOD ? GAP_FULL_STOP : gap === GAP_APOSTROPHE ? GAP_BREAK : GAP_SPACE;
  else if (kind === HYPHEN) next = spaced || gap !== GAP_TIGHT ? GAP_BREAK : GAP_HYPHEN;
  else if (kind === APOSTROPHE) next = spaced || gap !== GAP_TIGHT ? GAP_BREAK : GAP_APOSTROPHE;
  else if (kind === PERIOD) next = afterPeriod(gap);
  // Between spaces it parts items of a list.
  else if (kind === MIDDLE_DOT) next = spaced ? GAP_SENTENCE : GAP_PERIOD;
  else if (kind === AMPERSAND) next = GAP_AMPERSAND;
  else if (kind === COMMA) next = GAP_COMMA;
  else if (kind === QUOTE) next = quoted(gap, spaced);
  else next = kind === STOP ? GAP_SENTENCE : GAP_BREAK;
  return Math.max(gap, next);
}
