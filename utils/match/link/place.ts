import { GAP_APOSTROPHE, GAP_COMMA, GAP_HYPHEN, GAP_QUOTE, GAP_SPACE, GAP_TIGHT } from '../text/gaps';
import { CASELESS, HAS_DIGIT, HAS_LOWER, INITIALS, STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import {
  AFTER_COMPANIES,
  ARTICLES,
  BEFORE_CLUB,
  BEFORE_TIME_OR_PLACE,
  CHINESE_OFFICES,
  COMMON,
  COMPANY_WORDS,
  DETERMINERS,
  ELISIONS,
  FREQUENT,
  GERMAN_COMPANY,
  GERMAN_OFFICE,
  GIVEN,
  HEADS,
  isPhrase,
  isPlaceWord,
  LEGAL_FORMS,
  LIKE_NAMES,
  MENS_TITLES,
  MOVES,
  OF,
  OFFICES,
  PAPERS,
  RELATIVES,
  SHARES,
  SPEECH,
  TITLES,
  WOMENS_TITLES,
} from '../text/vocabulary';

/** Tokens `from`..`to` of the text, both included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

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

/** Whether a one-word name has a given name or a person's title before it: "Gerald R. Ford", "President Ford". */
export function isBorneByPerson(around: Surroundings, from: number): boolean {
  const { hash, gap, shape } = around.tokens;
  let before = around.before(from);
  if (before >= 0 && shape[before]! & INITIALS) before = around.before(before);
  else if (gap[from] === GAP_HYPHEN) return false;
  if (before < 0) return false;
  const word = hash[before]!;
  // «Генсек НАТО», «президент Роснефти»: in Russian whose office it is follows.
  if (OFFICES.has(word)) return !(shape[before]! & STEMMED);
  return (
    around.isUpper(before) && (isGiven(around, before) || MENS_TITLES.has(word) || WOMENS_TITLES.has(word))
  );
}

/** A given name, if it is also a frequent word by its capital: "Al" before "Goldman", but not the "May" of "in May Ford said". */
export function isGiven(around: Surroundings, i: number): boolean {
  const word = around.tokens.hash[i]!;
  if (!GIVEN.has(word) || isPlaceWord(word)) return false;
  if (!FREQUENT.has(word)) return true;
  const before = around.before(i);
  return before >= 0 && !BEFORE_TIME_OR_PLACE.has(around.tokens.hash[before]!);
}

/** A word that is capitalised only because it opens the sentence: "But Altman", "When Musk". */
export const isOpeningWord = (around: Surroundings, i: number): boolean =>
  around.isSentenceStart(i) &&
  (COMMON.has(around.tokens.hash[i]!) ||
    (around.nounsAreUpper && LIKE_NAMES.has(around.tokens.hash[i]!)) ||
    around.standsInLowerCase(i));

/** "President", "Ms.", "CEO" before it. */
export function hasTitle(around: Surroundings, from: number): boolean {
  const before = around.before(from);
  return before >= 0 && (isTitle(around, before) || endsChineseOffice(around, before));
}

/** "President"; "Bundesinnenministerin", which German writes as one word. */
export const isTitle = ({ tokens, nounsAreUpper }: Surroundings, i: number): boolean =>
  TITLES.has(tokens.hash[i]!) || (nounsAreUpper && GERMAN_OFFICE.test(tokens.surface(i, i)));

/** 前国务卿, 首席执行官 */
export const endsChineseOffice = ({ tokens: { hash, shape } }: Surroundings, i: number): boolean =>
  (shape[i]! & CASELESS) !== 0 &&
  i > 0 &&
  (isPhrase(CHINESE_OFFICES, hash, i - 1, i) || isPhrase(CHINESE_OFFICES, hash, i - 2, i));

/** "Traf Nagel den Nagel auf den Kopf": where nouns have capitals, an article stands before the noun, and before no name but "die SPD". */
export const isNoun = (around: Surroundings, from: number, to = from): boolean =>
  around.nounsAreUpper &&
  isLedByDeterminer(around, from) &&
  !around.isAllCaps(from) &&
  around.tokens.gap[to + 1] !== GAP_HYPHEN;

function isLedByDeterminer(around: Surroundings, from: number): boolean {
  const before = around.before(from);
  return before >= 0 && DETERMINERS.has(around.tokens.hash[before]!);
}

/** The same with words in between: "die erst gestern gewählte Quästorin". */
export function isDetermined(around: Surroundings, noun: number): boolean {
  const { gap } = around.tokens;
  let at = noun;
  while (gap[at] === GAP_HYPHEN) at--;
  at = around.before(at);
  for (let between = 0; at >= 0 && !DETERMINERS.has(around.tokens.hash[at]!); at = around.before(at))
    if (around.isUpper(at) || ++between > MOST_ATTRIBUTES) return false;
  return at >= 0;
}
/** Words between an article and its noun. */
const MOST_ATTRIBUTES = 3;

/** "Technologiekonzern", before the name of one. */
export const isGermanCompany = ({ tokens, nounsAreUpper }: Surroundings, i: number): boolean =>
  nounsAreUpper && GERMAN_COMPANY.test(tokens.surface(i, i));

/** "Minister of the Interior", « ministre de l’Intérieur »: what an office is for. */
export function isField(around: Surroundings, i: number): boolean {
  const { hash } = around.tokens;
  let of = around.before(i);
  if (of >= 0 && (ARTICLES.has(hash[of]!) || ELISIONS.has(hash[of]!))) of = around.before(of);
  const office = of >= 0 && OF.has(hash[of]!) ? around.before(of) : -1;
  return office >= 0 && OFFICES.has(hash[office]!);
}

/** "Chief executive of Target", «основатель Telegram»: Russian needs no word between. */
export function isLed(around: Surroundings, from: number): boolean {
  const { hash, shape } = around.tokens;
  const before = around.before(from);
  if (before < 0) return false;
  if (shape[before]! & STEMMED) return TITLES.has(hash[before]!);
  if (isGermanCompany(around, before)) return true;
  const office = OF.has(hash[before]!) ? around.before(before) : -1;
  return office >= 0 && (TITLES.has(hash[office]!) || COMPANY_WORDS.has(hash[office]!));
}

/** «Apple», written so among Russian or Chinese words: no word of the language. */
export function isForeign({ tokens }: Surroundings, i: number): boolean {
  const isOther = (at: number): boolean =>
    at >= 0 &&
    at < tokens.size &&
    tokens.block[at] === tokens.block[i] &&
    /[\p{Script=Cyrillic}\p{Script=Han}]/u.test(tokens.surface(at, at));
  return !isOther(i) && (isOther(i - 1) || isOther(i + 1));
}

/** Alone in quotation marks within a sentence, in any language: das Blatt „Bild“. */
export function isQuotedWithin({ tokens }: Surroundings, { from, to }: Span): boolean {
  const text = tokens.texts[tokens.block[from]!]!;
  const before = text.slice(Math.max(0, tokens.start[from]! - 4), tokens.start[from]);
  const after = text.slice(tokens.end[to], tokens.end[to]! + 2);
  return /[\p{L}\p{M},] [«„"“]\s?$/u.test(before) && /^\s?[»“"”]/.test(after);
}

/** Words of a block that is read as a bar of links. */
const LONGEST_LINK_BAR = 12;

/** "Facebook · Twitter · WhatsApp": what is shared where, not prose. */
export function isInLinkBar({ tokens }: Surroundings, { from, to }: Span): boolean {
  const at = tokens.block[from]!;
  if (tokens.blockStarts[at + 1]! - tokens.blockStarts[at]! > LONGEST_LINK_BAR) return false;
  const text = tokens.texts[at]!;
  const before = text.slice(Math.max(0, tokens.start[from]! - 3), tokens.start[from]);
  return /[·•|]\s*$/.test(before) || /^\s*[·•|]/.test(text.slice(tokens.end[to], tokens.end[to]! + 3));
}

/** "Gap: –4 %", "Gap lost 4 percent": a row of a table, or what stocks do. */
export function isMoving({ tokens }: Surroundings, to: number): boolean {
  const { hash, block, end, texts } = tokens;
  const move = MOVE.exec(texts[block[to]!]!.slice(end[to], end[to]! + LONGEST_MOVE));
  return move !== null && (move[1] === undefined || MOVES.has(hash[to + 1]!));
}
const MOVE = /^(?:: *[-–+−]?|(?: (\p{Ll}+)) [$€£]?)\d/u;
const LONGEST_MOVE = 16;

/** 微软首席执行官, 苹果股价 */
export function isChineseCompany({ tokens: { hash, gap, shape } }: Surroundings, to: number): boolean {
  const next = to + 1;
  if (!(shape[next]! & CASELESS) || gap[next] !== GAP_TIGHT) return false;
  return (
    isPhrase(AFTER_COMPANIES, hash, next, next + 1) ||
    isPhrase(CHINESE_OFFICES, hash, next, next + 1) ||
    isPhrase(CHINESE_OFFICES, hash, next, next + 2)
  );
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

/** "The Duchess": a title with its article, even where a pack has it as a name. */
export function isBareTitle(around: Surroundings, { from, to }: Span): boolean {
  const { tokens } = around;
  if (from !== to || !TITLES.has(tokens.hash[from]!)) return false;
  const before = around.before(from);
  return before >= 0 && ARTICLES.has(tokens.hash[before]!) && !around.isUpper(before);
}

/** ФК «Зенит»: Russian says in capitals what it is and then in quotation marks what it is called. */
export function isDescriptor(around: Surroundings, { to }: Span): boolean {
  const { tokens } = around;
  const next = to + 1;
  return (
    next < tokens.size &&
    tokens.block[next] === tokens.block[to] &&
    tokens.gap[next] === GAP_QUOTE &&
    around.isAllCaps(to) &&
    /\p{Script=Cyrillic}/u.test(tokens.surface(to, to))
  );
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

/** "Apple said", "Visa, which", "Shell’s shares": in front of these stands no ordinary word alone. */
export function isActing({ tokens: { size, block, gap, hash } }: Surroundings, to: number): boolean {
  const next = to + 1;
  if (next >= size || block[next] !== block[to]) return false;
  if (gap[next] === GAP_COMMA) return RELATIVES.has(hash[next]!);
  if (gap[next] === GAP_SPACE && SPEECH.has(hash[next]!)) return true;
  const owned = gap[next] === GAP_APOSTROPHE ? next + 1 : next;
  return gap[owned] === GAP_SPACE && SHARES.has(hash[owned]!);
}

/** "el Barcelona", "del Sevilla": Spanish leads clubs with an article, and cities with none. */
export function isClub(around: Surroundings, from: number): boolean {
  const before = around.before(from);
  return before >= 0 && around.tokens.gap[from] === GAP_SPACE && BEFORE_CLUB.has(around.tokens.hash[before]!);
}

/** "The Times": a newspaper's word behind its article, the one or the other with a capital that the sentence does not ask for. */
export function isPaper(around: Surroundings, { from, to }: Span): boolean {
  const { hash } = around.tokens;
  const article = from < to ? from : around.before(from);
  return PAPERS.has(hash[to]!) && article >= 0 && ARTICLES.has(hash[article]!) && around.isUpper(article);
}

/** A capitalised word that may be a surname or what a body is called: no ordinary word, given name, title or place. */
export function isNameLike(around: Surroundings, i: number): boolean {
  const { shape, hash } = around.tokens;
  const word = hash[i]!;
  return (
    (shape[i]! & HAS_LOWER) !== 0 &&
    ![COMMON, GIVEN, TITLES, HEADS].some((words) => words.has(word)) &&
    !isPlaceWord(word) &&
    !around.standsInLowerCase(i)
  );
}
