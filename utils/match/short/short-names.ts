import { isPartOfHan } from '../link/han-borders';
import type { Node } from '../link/hits';
import { isChineseHeir, isDotted, isGeneration, isNamesake, isRussianCompound } from '../link/longer-name';
import { hasTitle, isGiven, isNoun, isQuotedName, type Span } from '../link/place';
import { GAP_HYPHEN, GAP_PERIOD } from '../text/gaps';
import { CASELESS, INITIALS, STEMMED } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import { BEFORE_GIVEN, ELDERS, IN, NAMING, NEVER_BEFORE_SURNAME, RULERS } from '../text/vocabulary';
import { Bearers, type Person, ShortStarts } from './bearers';
import { endsHeadlineName, isSurnameLike, isTight, isTown, mayEndName, placeOf } from './beside';
import { isChance, isGivenByChance } from './chance';
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
    // 佩德罗·戈麦斯 is another Pedro.
    (tokens.gap[to + 1] === GAP_PERIOD ||
      isChineseHeir(around, from) ||
      isPartOfHan(around, { from, to }, false))
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
  const isElder = [before, next].some((i) => i >= 0 && ELDERS.has(tokens.hash[i]!));
  if (isElder || (before >= 0 && NAMING.has(tokens.hash[before]!))) {
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
    // "Donald John Trump"
    const first = around.before(before);
    const bearer = first >= 0 && around.isUpper(first) ? family.ofGiven(tokens.hash[first]!) : undefined;
    if (bearer && !isUsed(first) && !isNamesake(around, first, next))
      return { from: first, to, node: bearer, kind: 'surname', evidence: 'given-name-variant' };
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

function readGiven(
  around: Surroundings,
  at: number,
  bearers: Bearers,
  isUsed: (token: number) => boolean,
): ShortName | undefined {
  const { hash, block } = around.tokens;
  const node = bearers.ofGiven(hash[at]!, block[at]!);
  if (!node) return undefined;
  if (!around.isUpper(at) || isGivenByChance(around, at)) return undefined;
  const second = around.after(at);
  // «Михаил Сергеевич»
  const to = second >= 0 && around.isUpper(second) && isPatronymic(around.tokens, second) ? second : at;
  if (around.isHeadline(at) && !endsHeadlineName(around, to)) return undefined;
  const [before, next] = [around.before(at), around.after(to)];
  if (next >= 0 && isUsed(next)) return undefined;
  if ((next >= 0 && isSurnameLike(around, next)) || (before >= 0 && NAMING.has(hash[before]!))) {
    bearers.meet(node, block[at]!);
    return undefined;
  }
  if (!mayEndName(around, to, isUsed) || isNamesake(around, at, next)) return undefined;
  if (isDotted(around.tokens, at) || isDotted(around.tokens, to + 1)) return undefined;
  // "In Nancy", "Nancy, France"
  if (isTown(around, to) || (before >= 0 && IN.has(hash[before]!))) return undefined;
  if (before >= 0 && placeOf(around, before, at, isUsed) !== 'free') return undefined;
  // "Pope François", "King Abdallah": somebody else who goes by a given name; "Sir Keir" goes by his.
  if (hasTitle(around, at) && !BEFORE_GIVEN.has(around.tokens.hash[before]!)) return undefined;
  return { from: at, to, node, kind: 'given', evidence: 'full-name-on-page' };
}
