import { IS_PERSON, WEAK } from './name-index';
import type { Surroundings } from './surroundings';
import {
  GAP_AMPERSAND,
  GAP_APOSTROPHE,
  GAP_HYPHEN,
  GAP_SPACE,
  HAS_DIGIT,
  HAS_LOWER,
  INITIALS,
  STEMMED,
} from './tokens';
import {
  ARTICLES,
  COMMON,
  COMPANY_WORDS,
  GENERATIONS,
  GIVEN,
  HEADS,
  LEGAL_FORMS,
  TITLES,
} from './vocabulary';

/** Tokens `from`..`to` of the text, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** Capitalised words after a name among which a noun like "Airport" is looked for. */
const LONGEST_TAIL = 3;

/** One word that carries the name: "Target", "The Standard", "Bob's". */
export function isOneWord({ tokens }: Surroundings, { from, to }: Span): boolean {
  if (from === to) return true;
  if (to !== from + 1) return false;
  return (
    ARTICLES.has(tokens.hash[from]!) ||
    (tokens.gap[to] === GAP_APOSTROPHE && tokens.end[to]! - tokens.start[to]! === 1)
  );
}

/** The word of a one-word name that carries it. */
export const carrier = ({ tokens }: Surroundings, { from, to }: Span): number =>
  from < to && ARTICLES.has(tokens.hash[from]!) ? to : from;

/**
 * "Johns Hopkins" before "University" is no person, "George Bush" not in "George Bush Intercontinental Airport"; one word
 * beside another capitalised one is part of a longer name. `flags` are the name's in the index.
 */
export function isInsideLonger(around: Surroundings, { from, to }: Span, flags: number): boolean {
  const { tokens } = around;
  const isPerson = (flags & IS_PERSON) !== 0;
  const oneWord = isOneWord(around, { from, to });
  if (!oneWord && !isPerson) return false;
  const next = around.after(to);
  if (next >= 0 && isPerson && GENERATIONS.has(tokens.hash[next]!) && around.isUpper(next)) return true;
  if (next >= 0 && oneWord && tokens.gap[next] === GAP_AMPERSAND && around.isUpper(next)) return true;
  if (next >= 0 && tokens.gap[next]! <= GAP_SPACE && isNameWord(around, next)) {
    if (leadsToHead(around, next, isPerson)) return true;
    if (oneWord && flags & (WEAK | IS_PERSON) && !around.isHeadline(to) && !mayFollowName(around, next))
      return true;
  }
  if (!oneWord || around.isHeadline(from)) return false;
  const before = around.before(from);
  if (before < 0 || !isNameWord(around, before) || tokens.gap[from] === GAP_HYPHEN) return false;
  const word = tokens.hash[before]!;
  // "Abigail Disney" is no company; after any other word a distinctive name may stand.
  if (!(flags & (WEAK | IS_PERSON))) return GIVEN.has(word) && tokens.gap[from] === GAP_SPACE;
  return !TITLES.has(word) && !ARTICLES.has(word) && !isOpeningWord(around, before);
}

/** Whether the capitalised words from `i` on soon come to a noun that names something else. */
function leadsToHead(around: Surroundings, i: number, isPerson: boolean): boolean {
  for (let at = i; at >= 0 && at < i + LONGEST_TAIL && isNameWord(around, at); at = around.after(at)) {
    const word = around.tokens.hash[at]!;
    if (TITLES.has(word)) return false;
    if (HEADS.has(word)) return isPerson || !LEGAL_FORMS.has(word);
    if (!isPerson) return false;
  }
  return false;
}

const mayFollowName = ({ tokens }: Surroundings, i: number): boolean =>
  TITLES.has(tokens.hash[i]!) || LEGAL_FORMS.has(tokens.hash[i]!) || COMPANY_WORDS.has(tokens.hash[i]!);

/** A capitalised word that may belong to a name beside it. */
const isNameWord = (around: Surroundings, i: number): boolean =>
  around.isUpper(i) && (around.tokens.shape[i]! & (HAS_LOWER | INITIALS)) !== 0;

/** A word that is capitalised only because it opens the sentence: "But Altman", "When Musk". */
export const isOpeningWord = (around: Surroundings, i: number): boolean =>
  around.isSentenceStart(i) &&
  (COMMON.has(around.tokens.hash[i]!) || around.standsInLowerCase(around.tokens.hash[i]!));

/** "President", "Ms.", "CEO" before it. */
export function hasTitle(around: Surroundings, from: number): boolean {
  const before = around.before(from);
  return before >= 0 && TITLES.has(around.tokens.hash[before]!);
}

/** "Target CEO", "Apple shares", "Gap Inc.". */
export function hasCompanyWord(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return next >= 0 && around.tokens.gap[next]! <= GAP_SPACE && COMPANY_WORDS.has(around.tokens.hash[next]!);
}

export function hasLegalForm(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return next >= 0 && LEGAL_FORMS.has(around.tokens.hash[next]!) && around.isUpper(next);
}

/** «Мемориал»: Russian puts the names of organizations in quotation marks, and no ordinary word alone. */
export function isQuotedName({ tokens }: Surroundings, { from, to }: Span): boolean {
  const text = tokens.texts[tokens.block[from]!]!;
  return (
    (tokens.shape[from]! & STEMMED) !== 0 &&
    /[«„"“]/.test(text[tokens.start[from]! - 1] ?? '') &&
    /[»“"”]/.test(text[tokens.end[to]!] ?? '')
  );
}

/** "Apache 2.0", "Apollo 11": a product, a version, an event. */
export function isNumbered(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return (
    next >= 0 && (around.tokens.shape[next]! & HAS_DIGIT) !== 0 && around.tokens.gap[next]! <= GAP_HYPHEN
  );
}
