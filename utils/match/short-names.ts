import { type Node, nodeKey } from './hits';
import { hasTitle, isOpeningWord, type Span } from './place';
import { surnameOf } from './surname';
import type { Surroundings } from './surroundings';
import { GAP_APOSTROPHE, GAP_HYPHEN, GAP_SPACE, HAS_LOWER, INITIALS, type Tokens } from './tokens';
import {
  COMMON,
  ELISIONS,
  GENERATIONS,
  GIVEN,
  HEADS,
  isPlaceName,
  PARTICLES,
  sameGivenName,
  TITLES,
} from './vocabulary';
import { WordTable } from './word-table';

/** A person named in full at tokens `from`..`to`; `node` is undefined for somebody the packs do not know. */
export interface FullName {
  readonly from: number;
  readonly to: number;
  readonly node: Node | undefined;
}

/** A short name that is read as one of the page's people. */
export interface ShortName {
  readonly from: number;
  readonly to: number;
  readonly node: Node;
  readonly kind: 'surname' | 'given';
  readonly evidence: string;
}

/** One of the page's people by the token keys of the name; without a place of its own if named in an earlier part. */
export interface Person {
  readonly node: Node;
  readonly given: number;
  readonly surname: readonly number[];
}

/** What makes the people of full names on this page. */
export function peopleOf({ tokens }: Surroundings, names: readonly FullName[]): Person[] {
  const people = new Map<string, Person>();
  for (const { node, from, to } of names) {
    if (!node) continue;
    for (const person of personOf(tokens, { from, to }, node))
      people.set(`${nodeKey(node)} ${person.surname}`, person);
  }
  return [...people.values()];
}

/** The short names of one full name: its surname with particles and without ("al-Maliki", "Maliki"). */
export function personOf(tokens: Tokens, { from, to }: Span, node: Node): Person[] {
  if (to <= from) return [];
  const [first, last] = surnameOf(tokens, from, to);
  const surname = [...tokens.hash.subarray(first, last + 1)];
  const person = { node, given: tokens.hash[from]!, surname };
  const bare = surname.filter((word) => !PARTICLES.has(word));
  return bare.length > 0 && bare.length < surname.length ? [person, { ...person, surname: bare }] : [person];
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
  const bySurname = group(people, ({ surname }) => surname[0]);
  const byGiven = group(people, ({ given }) => given);
  const antecedents = names.map(({ from, node }) => ({ at: from, node }));
  const found: ShortName[] = [];
  const { tokens } = around;
  const starts = WordTable.of([...bySurname.keys(), ...byGiven.keys()]);
  for (let i = 0; i < tokens.size; i++) {
    if (!starts.has(tokens.hash[i]!) || isTaken(i)) continue;
    const sharing = bySurname.get(tokens.hash[i]!);
    const short = sharing ? readSurname(around, i, sharing, antecedents, isTaken) : undefined;
    const read = short ?? readGiven(around, i, byGiven.get(tokens.hash[i]!), isTaken);
    if (!read) continue;
    found.push(read);
    antecedents.push({ at: read.from, node: read.node });
    i = read.to;
  }
  return found;
}

interface Antecedent {
  readonly at: number;
  /** Undefined: somebody the packs do not know. */
  readonly node: Node | undefined;
}

function readSurname(
  around: Surroundings,
  from: number,
  sharing: readonly Person[],
  antecedents: Antecedent[],
  isTaken: (token: number) => boolean,
): ShortName | undefined {
  const fitting = sharing.filter(({ surname }) => startsWith(around, from, surname));
  const length = Math.max(0, ...fitting.map(({ surname }) => surname.length));
  const to = from + length - 1;
  if (length === 0 || !around.isUpper(to) || !mayEndName(around, to, isTaken) || isChance(around, from, to))
    return undefined;
  const bearers = fitting.filter(({ surname }) => surname.length === length);
  const before = around.before(from);
  const place = before < 0 ? 'free' : placeOf(around, before, from, isTaken);
  if (place === 'part') return undefined;
  if (place === 'name') {
    // Another given name: the same person by a short form of the name, or a stranger who takes the surname over.
    const owner = bearers.find(({ given }) => isForm(around, before, given));
    if (owner) return { from: before, to, node: owner.node, kind: 'surname', evidence: 'given-name-variant' };
    antecedents.push({ at: before, node: undefined });
    return undefined;
  }
  const node = nearest(from, bearers, antecedents);
  return node && { from, to, node, kind: 'surname', evidence: 'full-name-on-page' };
}

function readGiven(
  around: Surroundings,
  at: number,
  sharing: readonly Person[] | undefined,
  isTaken: (token: number) => boolean,
): ShortName | undefined {
  const [only] = sharing ?? [];
  if (!only || new Set(sharing?.map(({ node }) => nodeKey(node))).size > 1) return undefined;
  const word = around.tokens.hash[at]!;
  if (!around.isUpper(at) || COMMON.has(word) || isPlaceName([word]) || around.isHeadline(at))
    return undefined;
  if (!mayEndName(around, at, isTaken) || isTaken(at + 1)) return undefined;
  const before = around.before(at);
  if (before >= 0 && placeOf(around, before, at, isTaken) !== 'free') return undefined;
  return { from: at, to: at, node: only.node, kind: 'given', evidence: 'full-name-on-page' };
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
  if (gap === GAP_HYPHEN) return around.isAllCaps(before) || COMMON.has(word) ? 'free' : 'part';
  if (tokens.shape[before]! & INITIALS) return 'name';
  if (TITLES.has(word) || isTaken(before) || isOpeningWord(around, before)) return 'free';
  if (!(tokens.shape[before]! & HAS_LOWER) && !around.isHeadline(from)) return 'free';
  return around.isHeadline(from) && !GIVEN.has(word) ? 'free' : 'name';
}

/** Nothing after it makes it longer: no "Ford Foundation", "Smith-Jones", "Clinton Global". */
function mayEndName(around: Surroundings, to: number, isTaken: (token: number) => boolean): boolean {
  const { tokens } = around;
  const next = around.after(to);
  if (next < 0 || !around.isUpper(next) || isTaken(next)) return true;
  const word = tokens.hash[next]!;
  if (tokens.gap[next] !== GAP_SPACE) return tokens.gap[next] === GAP_HYPHEN && COMMON.has(word);
  if (GENERATIONS.has(word) || TITLES.has(word)) return true;
  if (HEADS.has(word)) return false;
  return around.isHeadline(to) || COMMON.has(word) || !(tokens.shape[next]! & HAS_LOWER);
}

/** A surname that is also a word ("Brown", "More") where a capital means nothing. */
function isChance(around: Surroundings, from: number, to: number): boolean {
  if (from !== to || hasTitle(around, from)) return false;
  return around.isOrdinaryCapital(from) && around.standsInLowerCase(around.tokens.hash[from]!);
}

/** Whether the word or initial at `at` may stand for this given name. */
function isForm(around: Surroundings, at: number, given: number): boolean {
  return sameGivenName(around.tokens.hash[at]!, given);
}

function startsWith(around: Surroundings, from: number, surname: readonly number[]): boolean {
  const { tokens } = around;
  return surname.every(
    (word, i) => tokens.hash[from + i] === word && tokens.block[from + i] === tokens.block[from],
  );
}

/** The bearer last named before `at`; where nobody was, the only bearer of the page. */
function nearest(
  at: number,
  bearers: readonly Person[],
  antecedents: readonly Antecedent[],
): Node | undefined {
  const keys = new Set(bearers.map(({ node }) => nodeKey(node)));
  let last: Antecedent | undefined;
  for (const antecedent of antecedents) {
    if (
      antecedent.at < at &&
      (!last || antecedent.at > last.at) &&
      (!antecedent.node || keys.has(nodeKey(antecedent.node)))
    ) {
      last = antecedent;
    }
  }
  if (last) return last.node;
  return keys.size === 1 ? bearers[0]?.node : undefined;
}

function group<T>(items: readonly T[], key: (item: T) => number | undefined): Map<number, T[]> {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const of = key(item);
    if (of !== undefined) groups.set(of, [...(groups.get(of) ?? []), item]);
  }
  return groups;
}
