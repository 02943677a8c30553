import { DERIVED, IS_PERSON, WEAK } from '../index/name-index';
import { GAP_AMPERSAND, GAP_HYPHEN, GAP_PERIOD, GAP_SPACE, GAP_TIGHT } from '../text/gaps';
import { CASELESS, HAS_LOWER, INITIALS, STARTS_UPPER, STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import type { Tokens } from '../text/tokens';
import {
  AFTER_NAMES,
  AFTER_PEOPLE,
  ARTICLES,
  BEFORE_NAMESAKE,
  BODIES,
  CALENDAR,
  COMMON,
  COMPANY_WORDS,
  GENERATIONS,
  GIVEN,
  HEADS,
  isPhrase,
  isPlaceName,
  LEGAL_FORMS,
  NAMESAKE_KINDS,
  OF,
  PARTICLES,
  TITLES,
} from '../text/vocabulary';
import { isBorneByPerson, isGermanCompany, isGiven, isOneWord, isOpeningWord, type Span } from './place';

/** Capitalised words after a name among which a noun like "Airport" is looked for; characters of a Chinese one. */
const LONGEST_TAIL = 3;

/**
 * Whether the name is only a part of a longer one. `surely`: "Johns Hopkins" before "University" is no person, "Home Depot"
 * before "Foundation" another body, whoever is on the page. `likely`: one word beside another capitalised one.
 * `flags` are the name's in the index; `isCrowded` says that its pack has so many names that some begin others.
 */
export function insideLonger(
  around: Surroundings,
  { from, to }: Span,
  flags: number,
  isCrowded = false,
): 'surely' | 'likely' | undefined {
  const { tokens } = around;
  const isPerson = (flags & IS_PERSON) !== 0;
  const oneWord = isOneWord(around, { from, to });
  const next = isPossessive(around, to) ? -1 : around.after(to);
  if (isPerson && (isGeneration(around, next) || isChineseHeir(around, from))) return 'surely';
  if (isRussianCompound(around, to) || (!oneWord && isElsewhere(around, next, flags))) return 'surely';
  if (from === to && isLetter(around, from) && isBesideName(around, from)) return 'surely';
  if (!isPerson && isBeforeHan(around, next, false)) return 'surely';
  if (oneWord && !isPerson && (isBeforeKind(around, to) || isAtPlace(around, { from, to }))) return 'surely';
  if (isPerson && from < to) {
    // "Jean-Paul Martin"
    const isLed = tokens.gap[from] === GAP_HYPHEN && GIVEN.has(tokens.hash[from - 1]!);
    if (isLed || isDoubleBarrelled(around, to) || isHyphened(around, { from, to })) return 'surely';
  }
  if (next >= 0 && oneWord && tokens.gap[next] === GAP_AMPERSAND && around.isUpper(next)) return 'likely';
  if (isPerson ? isNamesake(around, from, next) : !oneWord && isIndexNumber(around, next)) return 'surely';
  if (!isPerson && isHeadOf(around, to)) return 'surely';
  // "Robert-Bosch-Krankenhaus"
  if (next >= 0 && !isPerson && !oneWord && tokens.gap[next] === GAP_HYPHEN && HEADS.has(tokens.hash[next]!))
    return 'surely';
  if (next >= 0 && tokens.gap[next]! <= GAP_SPACE) {
    if (leadsToHead(around, next, isPerson)) return 'surely';
    if (
      isNameWord(around, next) &&
      (oneWord
        ? flags & (WEAK | IS_PERSON)
        : isCrowded && !isPerson && !around.nounsAreUpper && !(tokens.shape[to]! & STEMMED)) &&
      !around.isHeadline(to) &&
      !mayFollowName(around, next)
    )
      // "Adele Exarchopoulos", "Charles Kushner": who goes by one name has no other behind it; "Vogue Business" is no Vogue.
      // "Blue Cross Blue Shield" need not be the Blue Cross that a register has.
      return oneWord &&
        !around.nounsAreUpper &&
        !CALENDAR.has(tokens.hash[next]!) &&
        (isPerson || !GIVEN.has(tokens.hash[next]!))
        ? 'surely'
        : 'likely';
  }
  if (!oneWord) return undefined;
  const before = around.before(from);
  if (around.isHeadline(from)) {
    // "Reporting by Hannah Norland"
    const isBorne = !isPerson && before >= 0 && !COMMON.has(tokens.hash[before]!);
    return isBorne && tokens.gap[from] === GAP_SPACE && isGiven(around, before) ? 'surely' : undefined;
  }
  if (before < 0 || !isNameWord(around, before) || tokens.gap[from] === GAP_HYPHEN) return undefined;
  const word = tokens.hash[before]!;
  // "Abigail Disney" is no company, whoever is on the page; after any other word a distinctive name may stand.
  if (isPerson ? GIVEN.has(word) && tokens.gap[from] === GAP_SPACE : isBorneByPerson(around, from))
    return 'surely';
  const isOthers =
    flags & (WEAK | IS_PERSON)
      ? !TITLES.has(word) &&
        !ARTICLES.has(word) &&
        !isOpeningWord(around, before) &&
        !isGermanCompany(around, before)
      : GIVEN.has(word) && tokens.gap[from] === GAP_SPACE;
  return isOthers ? 'likely' : undefined;
}

/** One letter, as the network X is called. */
export const isLetter = ({ tokens }: Surroundings, i: number): boolean =>
  tokens.end[i]! - tokens.start[i]! === 1 && (tokens.shape[i]! & INITIALS) !== 0;

/** "Malcolm X", "X-ray", "X Factor" */
function isBesideName(around: Surroundings, i: number): boolean {
  const [before, next] = [around.before(i), around.after(i)];
  return (
    (next >= 0 && (around.tokens.gap[next] === GAP_HYPHEN || around.isUpper(next))) ||
    (before >= 0 && (around.tokens.gap[i] === GAP_HYPHEN || around.isUpper(before)))
  );
}

/** "American College of Radiology", "Supreme Court of India": what kind of body it is, and then of what. */
function isHeadOf(around: Surroundings, to: number): boolean {
  const { hash } = around.tokens;
  const of = HEADS.has(hash[to]!) || BODIES.has(hash[to]!) ? around.after(to) : -1;
  let what = of >= 0 && OF.has(hash[of]!) ? around.after(of) : -1;
  if (what >= 0 && ARTICLES.has(hash[what]!)) what = around.after(what);
  return what >= 0 && around.isUpper(what);
}

/** "Louvre Abu Dhabi"; or the name begins that of a place, as "El País vasco" does. */
function isAtPlace(around: Surroundings, { from, to }: Span): boolean {
  const { hash, gap, shape, block, size } = around.tokens;
  let last = to + 1;
  // «Госдума РФ»: in Russian whose it is follows.
  if (around.isHeadline(from) || gap[last] !== GAP_SPACE || shape[to]! & STEMMED) return false;
  for (; last < size && last <= to + LONGEST_TAIL && block[last] === block[to]; last++)
    if (
      isPlaceName(hash, to, last) ||
      (around.isUpper(last) && around.isUpper(to + 1) && isPlaceName(hash, to + 1, last))
    )
      return true;
  return false;
}

/** "Markus Söder-Schmidt": another surname is joined to that of a name whose words are not. */
function isDoubleBarrelled(around: Surroundings, to: number): boolean {
  const { gap, hash } = around.tokens;
  const next = around.after(to);
  return (
    next >= 0 &&
    gap[next] === GAP_HYPHEN &&
    gap[to] !== GAP_HYPHEN &&
    isNameWord(around, next) &&
    !COMMON.has(hash[next]!) &&
    !GIVEN.has(hash[next]!)
  );
}

/**
 * "La piscine Jean-Moulin": what bears somebody's name joins all its words, and so do "die Willy-Brandt-Anhänger" of the man
 * himself, with one more; "Willem-Alexander" is two given names.
 */
function isHyphened({ tokens: { gap, hash } }: Surroundings, { from, to }: Span): boolean {
  if (
    (!GIVEN.has(hash[from]!) && !TITLES.has(hash[from]!)) ||
    GIVEN.has(hash[to]!) ||
    gap[to + 1] === GAP_HYPHEN
  )
    return false;
  for (let i = from + 1; i <= to; i++) if (gap[i] !== GAP_HYPHEN) return false;
  return true;
}

/** "The Amazon rainforest" */
function isBeforeKind(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return next >= 0 && NAMESAKE_KINDS.has(around.tokens.hash[next]!);
}

/** "Jr." or «-младший» behind a name; `next` is the token after it, or -1. */
export const isGeneration = ({ tokens }: Surroundings, next: number): boolean =>
  next >= 0 && GENERATIONS.has(tokens.hash[next]!) && (tokens.shape[next]! & (STARTS_UPPER | STEMMED)) !== 0;

/** 小布什 and 老布什 are two. */
export const isChineseHeir = ({ tokens }: Surroundings, from: number): boolean =>
  (tokens.shape[from]! & CASELESS) !== 0 &&
  tokens.gap[from] === GAP_TIGHT &&
  /[小老]/.test(tokens.texts[tokens.block[from]!]![tokens.start[from]! - 1] ?? '');

/** «Трамп-тауэр», «Газпром-медиа»: another thing, which has the name in its own. */
export const isRussianCompound = ({ tokens }: Surroundings, to: number): boolean =>
  tokens.gap[to + 1] === GAP_HYPHEN &&
  tokens.block[to + 1] === tokens.block[to] &&
  (tokens.shape[to]! & tokens.shape[to + 1]! & STEMMED) !== 0 &&
  !(tokens.shape[to + 1]! & STARTS_UPPER);

/** «Министерство обороны Казахстана» is not Russia's, which may go without the country; `next` is the token after the name, or -1. */
const isElsewhere = ({ tokens: { shape } }: Surroundings, next: number, flags: number): boolean =>
  next >= 0 &&
  (flags & (DERIVED | IS_PERSON)) === DERIVED &&
  (shape[next]! & (STEMMED | STARTS_UPPER)) === (STEMMED | STARTS_UPPER);

/** 伊万卡·特朗普: token `i` goes on with a foreign name that begins before it. */
export const isDotted = ({ gap, shape, block }: Tokens, i: number): boolean =>
  gap[i] === GAP_PERIOD && block[i] === block[i - 1] && (shape[i]! & shape[i - 1]! & CASELESS) !== 0;

/**
 * A street, ship or school that bears somebody's name: "USS Gerald R. Ford", "rue de Victor Hugo", "Willy-Brandt-Haus".
 * `next` is the token after the name, or -1.
 */
export function isNamesake(around: Surroundings, from: number, next: number): boolean {
  const { hash, gap } = around.tokens;
  if (next >= 0 && gap[next] === GAP_HYPHEN && (HEADS.has(hash[next]!) || PARTICLES.has(hash[next]!)))
    return true;
  return isBeforeHan(around, next, true) || isAfterKind(around, from);
}

/** 鲁迅文学院: in Chinese what it is follows without a space. */
function isBeforeHan({ tokens }: Surroundings, next: number, isPerson: boolean): boolean {
  const { shape, gap, hash } = tokens;
  for (let i = next; i >= 0 && i < next + LONGEST_TAIL && shape[i]! & CASELESS && gap[i] === GAP_TIGHT; i++)
    if (isPhrase(AFTER_NAMES, hash, next, i) || (isPerson && isPhrase(AFTER_PEOPLE, hash, next, i)))
      return true;
  return false;
}

/** "calle Salas", «на улице Гергиева». */
function isAfterKind(around: Surroundings, from: number): boolean {
  const { hash } = around.tokens;
  let before = around.before(from);
  if (before >= 0 && PARTICLES.has(hash[before]!)) before = around.before(before);
  return before >= 0 && BEFORE_NAMESAKE.has(hash[before]!);
}

/** "Standard & Poor's 500": an index of stocks. Scores have fewer digits, years more. */
function isIndexNumber({ tokens }: Surroundings, next: number): boolean {
  return next >= 0 && tokens.gap[next] === GAP_SPACE && /^\d00$/.test(tokens.surface(next, next));
}

/** "Robinson College's Center": what follows is owned, not part of the name. */
const isPossessive = ({ tokens }: Surroundings, to: number): boolean => {
  const after = tokens.texts[tokens.block[to]!]![tokens.end[to]!];
  return after === "'" || after === '’';
};

/** Whether the capitalised words from `i` on soon come to a noun that names something else. */
function leadsToHead(around: Surroundings, i: number, isPerson: boolean): boolean {
  for (let at = i; at >= 0 && at < i + LONGEST_TAIL && around.isUpper(at); at = around.after(at)) {
    const word = around.tokens.hash[at]!;
    if (TITLES.has(word)) return false;
    if (HEADS.has(word)) return isPerson || !LEGAL_FORMS.has(word);
    if (!isPerson || !isNameWord(around, at)) return false;
  }
  return false;
}

/** "Inc.", "CEO", "Majority Leader": words that leave the name before them whole. */
function mayFollowName(around: Surroundings, next: number): boolean {
  const { hash } = around.tokens;
  for (let at = next; at >= 0 && at < next + LONGEST_TAIL && around.isUpper(at); at = around.after(at))
    if (TITLES.has(hash[at]!) || LEGAL_FORMS.has(hash[at]!) || COMPANY_WORDS.has(hash[at]!)) return true;
  return COMPANY_WORDS.has(hash[next]!);
}

/** A capitalised word that may belong to a name beside it. */
const isNameWord = (around: Surroundings, i: number): boolean =>
  around.isUpper(i) && (around.tokens.shape[i]! & (HAS_LOWER | INITIALS)) !== 0;
