import { isPartOfHan } from '../link/han-borders';
import type { Node } from '../link/hits';
import { isChineseHeir, isDotted, isGeneration, isNamesake, isRussianCompound } from '../link/longer-name';
import {
  hasTitle,
  isDetermined,
  isField,
  isGiven,
  isNoun,
  isOpeningWord,
  isQuotedName,
  isTitle,
  type Span,
} from '../link/place';
import type { Surroundings } from '../text/surroundings';
import {
  CASELESS,
  GAP_APOSTROPHE,
  GAP_COMMA,
  GAP_HYPHEN,
  GAP_PERIOD,
  GAP_SPACE,
  GAP_TIGHT,
  GENITIVE,
  HAS_LOWER,
  INITIALS,
  STARTS_UPPER,
  STEMMED,
} from '../text/tokens';
import {
  ARTICLES,
  AUXILIARIES,
  BEFORE_GIVEN,
  BEFORE_TIME_OR_PLACE,
  CALENDAR,
  COMMON,
  CONJUNCTIONS,
  ELDERS,
  ELISIONS,
  FREQUENT,
  GENERATIONS,
  GIVEN,
  HEADS,
  isPlaceWord,
  NATIONALITIES,
  NEVER_BEFORE_SURNAME,
  RULERS,
  SPEECH,
  TITLES,
} from '../text/vocabulary';
import { Bearers, type Person, ShortStarts } from './bearers';
import { type Gender, genderOfEnding, genderOfGiven, genderOfTitle } from './gender';
import { type FullName, initialOf } from './people';
import { isPatronymic } from './surname';

/** A short name that is read as one of the page's people. */
export interface ShortName extends Span {
  readonly node: Node;
  readonly kind: 'surname' | 'given';
  readonly evidence: string;
}

/**
 * Surnames and given names that stand alone. "After a full name the surname means that person": the nearest full name
 * before, else (headlines, standfirsts) the only one after; never where a capitalised word beside it makes it part of
 * somebody else's name ("Annie Altman").
 */
export function findShortNames(
  around: Surroundings,
  people: readonly Person[],
  names: readonly FullName[],
  isTaken: (token: number) => boolean,
): ShortName[] {
  const starts = new ShortStarts(people);
  /** Made when a word is met that may be a short name: lists of names hold none. */
  let bearers: Bearers | undefined;
  const found: ShortName[] = [];
  const { tokens } = around;
  let next = 0;
  let until = -1;
  const isUsed = (token: number): boolean => token <= until || isTaken(token);
  let i = 0;
  for (const capital of around.capitals) {
    // All of a short name but its last word may be in lower case.
    for (i = Math.max(i, capital - starts.longest + 1); i <= capital; i++) {
      if (!starts.has(tokens.hash[i]!, around.isUpper(i)) || isTaken(i)) continue;
      bearers ??= new Bearers(people);
      for (; next < names.length && names[next]!.from < i; next++) bearers.name(names[next]!.node);
      const read = readSurname(around, i, bearers, isUsed) ?? readGiven(around, i, bearers, isUsed);
      if (!read) continue;
      found.push(read);
      bearers.name(read.node, read.kind);
      i = until = read.to;
    }
  }
  return found;
}

function readSurname(
  around: Surroundings,
  from: number,
  bearers: Bearers,
  isUsed: (token: number) => boolean,
): ShortName | undefined {
  const family = bearers.familyAt(around.tokens, from);
  if (!family) return undefined;
  const to = from + family.length - 1;
  for (let i = from; i <= to; i++) if (isUsed(i)) return undefined;
  const isNamed = typeof family.last === 'object';
  if (!around.isUpper(to) || isChance(around, from, to, isNamed)) return undefined;
  const { tokens } = around;
  const next = around.after(to);
  if (isGeneration(around, next)) {
    const node = isUsed(next) ? undefined : family.ofGiven(tokens.hash[next]!);
    return node && { from, to: next, node, kind: 'surname', evidence: 'given-name-variant' };
  }
  if (isDotted(tokens, from) || isRussianCompound(around, to)) return undefined;
  if (
    tokens.shape[from]! & CASELESS &&
    (isChineseHeir(around, from) || isPartOfHan(around, { from, to }, false))
  )
    return undefined;
  // «С Бессентом Маск ругался», "the Trump-Putin summit"
  const isBesideOther =
    (tokens.shape[to]! & STEMMED || tokens.gap[to + 1] === GAP_HYPHEN) && bearers.familyAt(tokens, to + 1);
  if (!isTight(around, to + 1) && !isBesideOther && !mayEndName(around, to, isUsed)) return undefined;
  const before = around.before(from);
  const start = before >= 0 && isGiven(around, before) ? before : from;
  if (isNamesake(around, start, next)) return undefined;
  // "The elder Murdoch", "les Arnault": whoever is older, or of the family, need not be on the page; "im Sommer" is a season.
  if (before >= 0 && NEVER_BEFORE_SURNAME.has(tokens.hash[before]!)) return undefined;
  if ([before, next].some((i) => i >= 0 && ELDERS.has(tokens.hash[i]!))) {
    family.meet(tokens.block[from]!);
    return undefined;
  }
  if (isNoun(around, from, to) || isPlural(around, to, family.endsHard) || isTown(around, to))
    return undefined;
  // "Prince Philippe": rulers and popes go by their given names.
  if (before >= 0 && RULERS.has(tokens.hash[before]!) && !family.isGiven) {
    family.meet(tokens.block[from]!, genderOfTitle(tokens.hash[before]!));
    return undefined;
  }
  const place = before < 0 ? 'free' : placeOf(around, before, from, isUsed);
  if (place === 'part' || (before >= 0 && isQuotedTitle(around, before, to))) return undefined;
  if (place === 'name') {
    // Another given name: the same person by a short form of the name, or a stranger who takes the surname over.
    const owner =
      family.ofGiven(around.tokens.hash[before]!) ??
      // "С. В. Лавров": a patronymic that the given name of the page lacks.
      (around.tokens.shape[before]! & INITIALS
        ? family.ofGiven(initialOf(around.tokens, before))
        : undefined);
    if (owner && !isUsed(before))
      return { from: before, to, node: owner, kind: 'surname', evidence: 'given-name-variant' };
    family.meet(tokens.block[from]!, genderOfGiven(tokens.hash[before]!));
    return undefined;
  }
  family.enter(tokens.block[from]!);
  const gender = genderAt(around, before, to);
  const node = gender ? family.ofGender(gender) : family.bearer();
  return node && { from, to, node, kind: 'surname', evidence: 'full-name-on-page' };
}

/** What a title before a surname or a Russian ending says of its bearer: stronger than who was named last. */
function genderAt({ tokens }: Surroundings, before: number, to: number): Gender | undefined {
  const titled = before < 0 ? undefined : genderOfTitle(tokens.hash[before]!);
  if (titled || !(tokens.shape[to]! & STEMMED)) return titled;
  return genderOfEnding(tokens.texts[tokens.block[to]!]!.slice(tokens.start[to], tokens.end[to]));
}

/**
 * «Скрипалей», «Захаровы»: the plural of a Russian surname is a family, «Маски» is none. Foreign names in -ей are in the
 * nominative after no stem; those in -а have -ы in the genitive, but none that end with a consonant.
 */
const isPlural = ({ tokens }: Surroundings, i: number, endsHard: boolean): boolean =>
  (tokens.shape[i]! & STEMMED) !== 0 &&
  (endsHard
    ? /[ыи]$|[оеё]вых$|иных$|[жлнртчшщ]ей$|[аяыи]ми$/u
    : /[жлнртчшщ]ей$|[аяыи]ми$|(?:[оеё]в|ин)ых?$/u
  ).test(tokens.surface(i, i));

/** «Уголок Дурова»: two words that stand in quotation marks, the first with a capital, are what something is called. */
const isQuotedTitle = (around: Surroundings, from: number, to: number): boolean =>
  around.isUpper(from) && isQuotedName(around, { from, to });

/** "Warren, Mich., has grown": a town with the state or country that it lies in. */
function isTown({ tokens }: Surroundings, i: number): boolean {
  const { size, gap, block, hash } = tokens;
  const next = i + 1;
  if (next >= size || gap[next] !== GAP_COMMA || block[next] !== block[i] || !isPlaceWord(hash[next]!))
    return false;
  return next + 1 >= size || block[next + 1] !== block[i] || gap[next + 1]! >= GAP_PERIOD;
}

/** Chinese and Japanese write no space after a name. */
const isTight = ({ tokens }: Surroundings, i: number): boolean =>
  i < tokens.size && tokens.block[i] === tokens.block[i - 1] && tokens.gap[i] === GAP_TIGHT;

function readGiven(
  around: Surroundings,
  at: number,
  bearers: Bearers,
  isUsed: (token: number) => boolean,
): ShortName | undefined {
  const node = bearers.ofGiven(around.tokens.hash[at]!);
  if (!node) return undefined;
  if (!around.isUpper(at) || isGivenByChance(around, at)) return undefined;
  const second = around.after(at);
  // «Михаил Сергеевич»
  const to = second >= 0 && around.isUpper(second) && isPatronymic(around.tokens, second) ? second : at;
  if (around.isHeadline(at) && !endsHeadlineName(around, to)) return undefined;
  const [before, next] = [around.before(at), around.after(to)];
  if (!mayEndName(around, to, isUsed) || (next >= 0 && isUsed(next))) return undefined;
  if (isNamesake(around, at, next)) return undefined;
  if (isDotted(around.tokens, at) || isDotted(around.tokens, to + 1)) return undefined;
  if (next >= 0 && isSurnameLike(around, next)) return undefined;
  if (before >= 0 && placeOf(around, before, at, isUsed) !== 'free') return undefined;
  // "Pope François", "King Abdallah": somebody else who goes by a given name; "Sir Keir" goes by his.
  if (hasTitle(around, at) && !BEFORE_GIVEN.has(around.tokens.hash[before]!)) return undefined;
  return { from: at, to, node, kind: 'given', evidence: 'full-name-on-page' };
}

/** "James Baker": in the middle of a sentence even an ordinary word has its capital from a name. */
const isSurnameLike = (around: Surroundings, i: number): boolean =>
  around.isUpper(i) &&
  !around.nounsAreUpper &&
  !around.isHeadline(i) &&
  !TITLES.has(around.tokens.hash[i]!) &&
  !CALENDAR.has(around.tokens.hash[i]!) &&
  (around.tokens.shape[i]! & HAS_LOWER) !== 0;

/** A given name that is also a word ("Bill", "Venus", "Will") where a capital means nothing, or a place ("Jordan"). */
function isGivenByChance(around: Surroundings, at: number): boolean {
  const word = around.tokens.hash[at]!;
  const before = around.before(at);
  return (
    around.isAllCaps(at) ||
    isPlaceWord(word) ||
    FREQUENT.has(word) ||
    around.isOrdinaryCapital(at) ||
    (COMMON.has(word) && before >= 0 && ARTICLES.has(around.tokens.hash[before]!))
  );
}

/** In title case a given name is only alone where an ordinary word or nothing follows: "Venus Beats Serena". */
function endsHeadlineName(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return next < 0 || !around.isUpper(next) || COMMON.has(around.tokens.hash[next]!);
}

/** How the token before belongs: 'free' of it, a given 'name' or initial, or the short name is 'part' of something. */
function placeOf(
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
  // "En Venezuela Maduro se presenta", "the Spaniard Alcaraz", but "Chelsea Clinton" is a person.
  if (NATIONALITIES.has(word) || (isPlaceWord(word) && !GIVEN.has(word))) return 'free';
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
function mayEndName(around: Surroundings, to: number, isTaken: (token: number) => boolean): boolean {
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

/** "Jobs said", "Jordan added that": words do not speak. */
function isSpeaking(around: Surroundings, to: number): boolean {
  const next = around.after(to);
  return next >= 0 && around.tokens.gap[next] === GAP_SPACE && SPEECH.has(around.tokens.hash[next]!);
}

/** "Weil übernahm", "Jordan had scored": behind a conjunction or a place at the start of the sentence hardly ever a verb. */
const isSubject = ({ tokens: { hash, gap, shape } }: Surroundings, at: number): boolean =>
  (isPlaceWord(hash[at]!) || CONJUNCTIONS.has(hash[at]!)) &&
  gap[at + 1] === GAP_SPACE &&
  !(shape[at + 1]! & STARTS_UPPER) &&
  (AUXILIARIES.has(hash[at + 1]!) || !COMMON.has(hash[at + 1]!));

/** A surname that is also a word ("Brown", "More") where a capital means nothing; `isNamed` says that its bearer was named before. */
function isChance(around: Surroundings, from: number, to: number, isNamed: boolean): boolean {
  if (from !== to || hasTitle(around, from) || isSpeaking(around, to)) return false;
  const word = around.tokens.hash[from]!;
  const before = around.before(from);
  // "The West looks on"
  if (before >= 0 && ARTICLES.has(around.tokens.hash[before]!) && COMMON.has(word)) return true;
  if (isNamed && before < 0 && !around.isHeadline(from) && isSubject(around, from)) return false;
  if (CALENDAR.has(word) || isPlaceWord(word)) {
    return before < 0 || BEFORE_TIME_OR_PLACE.has(around.tokens.hash[before]!);
  }
  if (around.isSentenceStart(from) && !around.isHeadline(from)) return FREQUENT.has(word);
  return around.isHeadline(from) && COMMON.has(word) && around.standsInLowerCase(from);
}
