import type { Cast } from './cast';
import { type Hit, type Node, nodeKey } from './hits';
import { ACRONYM, IS_PERSON, type Posting, WEAK } from './name-index';
import type { Surroundings } from './surroundings';
import { ACCEPT, CLEAR_LEAD, MOST_CANDIDATES, PAGE, PLACE, STRENGTH } from './thresholds';
import { GAP_AMPERSAND, GAP_COMMA, GAP_HYPHEN, GAP_SPACE, HAS_DIGIT, HAS_LOWER, INITIALS } from './tokens';
import { COMMON, HEADS, LEGAL_FORMS, TITLES } from './vocabulary';

/** Capitalised words after a person's name among which a noun like "Airport" is looked for. */
const LONGEST_TAIL = 3;

/** A candidate with what spoke for it. */
export interface Scored extends Node {
  readonly flags: number;
  readonly surface: number;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** A hit that is believed: candidates best first. */
export interface Linked {
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly Scored[];
}

/** What the rest of the page gives to a decision. */
export interface PageEvidence {
  readonly around: Surroundings;
  readonly cast: Cast;
  /** Nodes that a parenthesis introduced for this string. */
  introduced(hit: Hit, node: Node): boolean;
  /** Whether the hit stands in a list with names already believed. */
  isListed(hit: Hit): boolean;
}

/** Scores the candidates of a hit; undefined when none is believed. */
export function link(hit: Hit, page: PageEvidence): Linked | undefined {
  const place = placeEvidence(hit, page);
  const scored = hit.candidates
    .map((candidate) => scoreCandidate(hit, candidate, place, page))
    .sort((a, b) => b.score - a.score || a.pack - b.pack);
  const best = scored[0];
  if (!best || best.score < ACCEPT) return undefined;
  const live = scored.filter(({ score }) => score >= ACCEPT && best.score - score < CLEAR_LEAD);
  return { from: hit.from, to: hit.to, candidates: live.slice(0, MOST_CANDIDATES) };
}

/** Whether the name by itself, in its place, is enough: these make the page's first cast. */
export function isStrong({ candidates, from, to }: Hit, around: Surroundings): boolean {
  const [only] = candidates;
  if (candidates.length !== 1 || !only || only.flags & WEAK) return false;
  if (from < to) return !isInsideLonger(around, from, to, only.flags);
  return !(only.flags & ACRONYM) && !isInsideLonger(around, from, to, only.flags);
}

function scoreCandidate(
  hit: Hit,
  candidate: Node & Posting,
  place: readonly [string, number][],
  page: PageEvidence,
): Scored {
  const evidence: [string, number][] = [strengthOf(hit, candidate, page.around), ...place];
  if (candidate.flags & IS_PERSON ? hasTitle(page.around, hit.from) : hasCompanyWord(page.around, hit)) {
    evidence.push(['title', PLACE.title]);
  }
  if (isInsideLonger(page.around, hit.from, hit.to, candidate.flags))
    evidence.push(['inside-longer-name', PLACE.insideLongerName]);
  if (page.introduced(hit, candidate)) evidence.push(['introduced', PAGE.introduced]);
  else if (page.cast.has(candidate)) evidence.push(['full-name-on-page', PAGE.sameEntity]);
  if (page.cast.isTied(candidate)) evidence.push(['tied-to-page', PAGE.tied]);
  const homonyms = new Set(hit.candidates.map(nodeKey)).size - 1;
  if (homonyms > 0) evidence.push(['shared-name', Math.max(PAGE.homonymFloor, homonyms * PAGE.perHomonym)]);
  return {
    pack: candidate.pack,
    ordinal: candidate.ordinal,
    flags: candidate.flags,
    surface: candidate.surface,
    score: evidence.reduce((sum, [, weight]) => sum + weight, 0),
    evidence: evidence
      .filter(([, weight]) => weight > 0)
      .toSorted((a, b) => b[1] - a[1])
      .map(([code]) => code),
  };
}

function strengthOf({ from, to }: Hit, { flags }: Posting, around: Surroundings): [string, number] {
  if (flags & WEAK)
    return from === to ? ['weak-word', STRENGTH.weakWord] : ['weak-name', STRENGTH.weakWord + 1];
  if (from < to) return ['several-words', STRENGTH.severalWords];
  if (flags & ACRONYM) {
    const short = around.tokens.end[from]! - around.tokens.start[from]! < 4;
    return short ? ['short-acronym', STRENGTH.shortAcronym] : ['acronym', STRENGTH.longAcronym];
  }
  return ['distinctive-word', STRENGTH.distinctiveWord];
}

/** What the place says, whoever it is. */
function placeEvidence({ from, to }: Hit, page: PageEvidence): [string, number][] {
  const { around } = page;
  const found: [string, number][] = [];
  if (from === to) {
    const word = around.tokens.hash[from]!;
    if (around.isOrdinaryCapital(from)) found.push(['ordinary-capital', PLACE.ordinaryCapital]);
    else if (!around.isSentenceStart(from) && !around.isHeadline(from))
      found.push(['proper-casing', PLACE.properCasing]);
    if (COMMON.has(word) && around.standsInLowerCase(word))
      found.push(['also-lower-case', PLACE.alsoLowerCase]);
  }
  if (page.isListed({ from, to, candidates: [] })) found.push(['listed', PLACE.listed]);
  const next = around.after(to);
  if (next >= 0 && from === to && around.tokens.shape[next]! & HAS_DIGIT)
    found.push(['numbered', PLACE.numbered]);
  if (next >= 0 && LEGAL_FORMS.has(around.tokens.hash[next]!) && around.isUpper(next))
    found.push(['legal-form', PLACE.legalForm]);
  return found;
}

/**
 * "Johns Hopkins" before "University" is no person, "George Bush" not in "George Bush Intercontinental Airport"; one word
 * beside another capitalised one is part of a longer name.
 */
export function isInsideLonger(around: Surroundings, from: number, to: number, flags: number): boolean {
  const { tokens } = around;
  const isPerson = (flags & IS_PERSON) !== 0;
  const next = around.after(to);
  if (next >= 0 && tokens.gap[next] === GAP_AMPERSAND && around.isUpper(next) && from === to) return true;
  if (from < to && !isPerson) return false;
  if (next >= 0 && isNameWord(around, next) && tokens.gap[next]! <= GAP_SPACE) {
    if (leadsToHead(around, next, isPerson)) return true;
    const mayLengthen = from === to && (flags & (WEAK | IS_PERSON)) !== 0 && !around.isHeadline(to);
    if (mayLengthen && !TITLES.has(tokens.hash[next]!) && !LEGAL_FORMS.has(tokens.hash[next]!)) return true;
  }
  const before = around.before(from);
  if (before < 0 || from !== to || !isNameWord(around, before) || tokens.gap[from] === GAP_HYPHEN)
    return false;
  if (!(flags & (WEAK | IS_PERSON)) || around.isHeadline(from)) return false;
  return !TITLES.has(tokens.hash[before]!) && !isOpeningWord(around, before);
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

/** A capitalised word that may belong to a name beside it. */
const isNameWord = (around: Surroundings, i: number): boolean =>
  around.isUpper(i) && (around.tokens.shape[i]! & (HAS_LOWER | INITIALS)) !== 0;

/** A word that is capitalised only because it opens the sentence: "But Altman", "When Musk". */
export const isOpeningWord = (around: Surroundings, i: number): boolean =>
  around.isSentenceStart(i) &&
  (COMMON.has(around.tokens.hash[i]!) || around.standsInLowerCase(around.tokens.hash[i]!));

export function hasTitle(around: Surroundings, from: number): boolean {
  const before = around.before(from);
  return before >= 0 && TITLES.has(around.tokens.hash[before]!);
}

/** A legal form after an organization, or a title of its people: "Target Corp.", "Target CEO Brian Cornell". */
function hasCompanyWord(around: Surroundings, { to }: Hit): boolean {
  const next = around.after(to);
  return next >= 0 && around.tokens.gap[next]! <= GAP_SPACE && TITLES.has(around.tokens.hash[next]!);
}

/** Gaps across which names are listed. */
export const isListGap = (gap: number): boolean =>
  gap === GAP_COMMA || gap === GAP_SPACE || gap === GAP_AMPERSAND;
