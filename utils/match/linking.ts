import { findBorneNames } from './borne-names';
import type { Cast } from './cast';
import type { Hit, Node } from './hits';
import { findIntroductions, isIntroduced, NO_INTRODUCTIONS } from './introduced';
import { ACRONYM, DERIVED, IS_PERSON, type Posting, WEAK } from './name-index';
import type { PackView } from './pack-view';
import {
  carrier,
  hasCompanyWord,
  hasLegalForm,
  hasTitle,
  insideLonger,
  isBareTitle,
  isDescriptor,
  isNoun,
  isNumbered,
  isOneWord,
  isQuotedName,
  type Span,
} from './place';
import type { Surroundings } from './surroundings';
import { ACCEPT, CLEAR_LEAD, CROWD, MOST_CANDIDATES, PAGE, PLACE, STRENGTH } from './thresholds';
import { GAP_AMPERSAND, GAP_COMMA } from './tokens';
import type { AreTwins } from './twins';
import type { Part } from './types';
import { ARTICLES, COMMON, FREQUENT, HEADS, isPlaceName, TITLES } from './vocabulary';

/** A candidate with what spoke for it. */
export interface Scored extends Node {
  readonly flags: number;
  readonly score: number;
  readonly evidence: readonly string[];
}

/** A hit that is believed: candidates best first, and the flags of the best one's name. */
export interface Linked extends Span {
  readonly candidates: readonly Scored[];
}

/** A reason and its weight. */
type Evidence = readonly [code: string, weight: number];

/** What a decision may look at. */
interface PageEvidence {
  readonly around: Surroundings;
  readonly packs: readonly PackView[];
  readonly cast: Cast;
  readonly without: ReadonlySet<Part>;
  readonly areTwins: AreTwins;
  readonly isIntroduced: (hit: Hit, node: Node) => boolean;
  readonly isListed: (span: Span) => boolean;
  readonly borne: ReadonlySet<number>;
}

/**
 * Decides which hits are mentions, and of whom. Strong names first: they make the cast by which weak and shared names are
 * judged; then twice over all, because what the first round believes is evidence in the second.
 */
export function linkHits(
  hits: readonly Hit[],
  around: Surroundings,
  packs: readonly PackView[],
  cast: Cast,
  areTwins: AreTwins,
  without: ReadonlySet<Part>,
): Linked[] {
  const isOne = ([first, ...others]: readonly Node[]): boolean =>
    first !== undefined && others.every((other) => areTwins(first, other));
  const borne = findBorneNames(hits, around, cast);
  const strong = hits.filter((hit) => isOne(hit.candidates) && isStrong(hit, around, packs, borne));
  const addAll = (nodes: readonly Node[]): void => {
    for (const node of nodes) cast.add(node);
  };
  for (const { candidates } of strong) addAll(candidates);
  const strongEnds = new Map(strong.map((hit) => [hit.to, hit.candidates[0]!]));
  const strongStarts = new Set(strong.map(({ from }) => from));
  const introductions = without.has('introductions')
    ? NO_INTRODUCTIONS
    : findIntroductions(around, (token) => strongEnds.get(token));
  const { tokens } = around;
  const page: PageEvidence = {
    around,
    packs,
    cast,
    without,
    areTwins,
    borne,
    isIntroduced: ({ from, to }, node) =>
      from === to && isIntroduced(introductions, tokens.hash[from]!, node),
    isListed: ({ from, to }) =>
      (strongEnds.has(from - 1) &&
        isListGap(tokens.gap[from]!) &&
        tokens.block[from - 1] === tokens.block[from]) ||
      (strongStarts.has(to + 1) &&
        isListGap(tokens.gap[to + 1]!) &&
        tokens.block[to + 1] === tokens.block[to]),
  };
  const known = hits.filter(
    ({ from, to }) => from !== to || !introductions.strangers.has(tokens.hash[from]!),
  );
  for (const hit of known) {
    const linked = link(hit, page);
    // Who it is among several must be told by something else on the page, not by this mention itself.
    if (linked && isOne(linked.candidates)) addAll(linked.candidates);
  }
  return known.flatMap((hit) => link(hit, page) ?? []);
}

const isListGap = (gap: number): boolean => gap === GAP_COMMA || gap === GAP_AMPERSAND;

/** Whether a name of only one entity, in its place, is enough. */
function isStrong(
  hit: Hit,
  around: Surroundings,
  packs: readonly PackView[],
  borne: ReadonlySet<number>,
): boolean {
  const [only] = hit.candidates;
  if (!only || only.flags & WEAK || isPlace(around, hit)) return false;
  if (insideLonger(around, hit, only.flags)) return false;
  if (!isOneWord(around, hit)) return true;
  if (isNumbered(around, hit.to) || borne.has(around.tokens.hash[hit.to]!)) return false;
  return (
    !(only.flags & ACRONYM) &&
    crowding(packs[only.pack]!, only.flags) > CROWD.noLongerStrong &&
    !around.isOrdinaryCapital(hit.from)
  );
}

/** Scores the candidates of a hit; undefined when none is believed. */
function link(hit: Hit, page: PageEvidence): Linked | undefined {
  const place = placeEvidence(hit, page);
  const scored = hit.candidates
    .map((candidate) => score(hit, candidate, place, page))
    .sort((a, b) => b.score - a.score || a.pack - b.pack);
  const best = scored[0];
  if (!best || best.score < ACCEPT) return undefined;
  const live = scored.filter((other) => other.score >= ACCEPT && best.score - other.score < CLEAR_LEAD);
  return { from: hit.from, to: hit.to, candidates: live.slice(0, MOST_CANDIDATES) };
}

function score(hit: Hit, candidate: Node & Posting, place: readonly Evidence[], page: PageEvidence): Scored {
  const all: Evidence[] = page.without.has('evidence')
    ? [['several-words', ACCEPT]]
    : [...place, ...candidateEvidence(hit, candidate, page)];
  return {
    pack: candidate.pack,
    ordinal: candidate.ordinal,
    flags: candidate.flags,
    score: all.reduce((sum, [, weight]) => sum + weight, 0),
    evidence: all
      .filter(([, weight]) => weight > 0)
      .toSorted((a, b) => b[1] - a[1])
      .map(([code]) => code),
  };
}

/** What speaks for and against this candidate. */
function* candidateEvidence(hit: Hit, candidate: Node & Posting, page: PageEvidence): Generator<Evidence> {
  const { around, cast, packs } = page;
  const { flags } = candidate;
  yield strengthOf(hit, flags, around);
  if (hit.from === hit.to && !(flags & IS_PERSON) && page.borne.has(around.tokens.hash[hit.to]!))
    yield ['borne-by-person', PLACE.borneByPerson];
  if (isOneWord(around, hit)) yield ['crowded-pack', crowding(packs[candidate.pack]!, flags)];
  if (flags & DERIVED && hit.from === hit.to && lacksArticle(around, hit.from))
    yield ['article-missing', PLACE.articleMissing];
  yield ['well-tied', prominence(packs[candidate.pack]!, candidate.ordinal)];
  if (flags & WEAK && !isOneWord(around, hit) && around.isUpper(hit.to) && !around.isHeadline(hit.to)) {
    yield ['capitalised-words', PLACE.capitalisedWords];
  }
  const longer = insideLonger(around, hit, flags);
  if (longer)
    yield ['inside-longer-name', longer === 'surely' ? PLACE.insideLongerSurely : PLACE.insideLongerName];
  if (flags & IS_PERSON ? hasTitle(around, hit.from) : hasCompanyWord(around, hit.to))
    yield ['title', PLACE.title];
  if (page.isIntroduced(hit, candidate)) yield ['introduced', PAGE.introduced];
  else if (cast.has(candidate)) yield ['full-name-on-page', isPlace(around, hit) ? 0 : PAGE.sameEntity];
  if (!page.without.has('ties') && cast.isTied(candidate)) yield ['tied-to-page', PAGE.tied];
  const homonyms = hit.candidates.filter(
    (other) => other !== candidate && !page.areTwins(other, candidate),
  ).length;
  if (homonyms > 0) {
    const each = flags & WEAK && isOneWord(around, hit) ? PAGE.perWordHomonym : PAGE.perHomonym;
    yield ['shared-name', Math.max(PAGE.homonymFloor, homonyms * each)];
  }
  if (homonyms > 0 && flags & DERIVED) yield ['derived', PAGE.derived];
}

/** "Post to reddit": of "The Post" only the article, or what such a body has, tells a word from the paper. */
function lacksArticle(around: Surroundings, i: number): boolean {
  const before = around.before(i);
  const led = before >= 0 && ARTICLES.has(around.tokens.hash[before]!);
  return COMMON.has(around.tokens.hash[i]!) && !led && !hasCompanyWord(around, i);
}

/** A capital that is not there for the start of the sentence: of "BMW" there only the first may be. */
const isCapitalMeant = (around: Surroundings, i: number): boolean =>
  !around.isSentenceStart(i) || (around.isAllCaps(i) && !around.isAmongCapitals(i));

/** What the place says, whoever it is. */
function placeEvidence(hit: Hit, page: PageEvidence): Evidence[] {
  const { around } = page;
  const found: Evidence[] = [];
  if (isPlace(around, hit)) found.push(['place-name', PLACE.placeName]);
  if (isOneWord(around, hit) && !page.without.has('casing')) {
    const at = carrier(around, hit);
    const word = around.tokens.hash[at]!;
    if (FREQUENT.has(word) && around.isAllCaps(at) && around.isAmongCapitals(at))
      found.push(['capitals-everywhere', PLACE.capitalsEverywhere]);
    if (around.isOrdinaryCapital(at)) found.push(['ordinary-capital', PLACE.ordinaryCapital]);
    else if (isCapitalMeant(around, at) && !around.isHeadline(at) && !isNoun(around, at))
      found.push(['proper-casing', PLACE.properCasing]);
    if (COMMON.has(word) && around.isAllCaps(at) && !around.isHeadline(at))
      found.push(['all-capitals', PLACE.allCapitals]);
    if (isDescriptor(around, hit)) found.push(['before-quoted-name', PLACE.descriptor]);
    if (isNumbered(around, hit.to)) found.push(['numbered', PLACE.numbered]);
  }
  if (isQuotedName(around, hit)) found.push(['quoted', PLACE.quoted]);
  if (isBareTitle(around, hit)) found.push(['bare-title', PLACE.bareTitle]);

  if (page.isListed(hit)) found.push(['listed', PLACE.listed]);
  if (hasLegalForm(around, hit.to)) found.push(['legal-form', PLACE.legalForm]);
  return found;
}

function strengthOf(hit: Hit, flags: number, around: Surroundings): Evidence {
  const word = around.tokens.hash[carrier(around, hit)]!;
  if (!isOneWord(around, hit))
    return flags & WEAK ? ['weak-name', STRENGTH.weakName] : ['several-words', STRENGTH.severalWords];
  if (FREQUENT.has(word) || TITLES.has(word) || HEADS.has(word))
    return ['frequent-word', STRENGTH.frequentWord];
  if (flags & WEAK || COMMON.has(word)) return ['weak-word', STRENGTH.weakWord];
  if (!(flags & ACRONYM)) return ['distinctive-word', STRENGTH.distinctiveWord];
  const { start, end } = around.tokens;
  return end[hit.from]! - start[hit.from]! < 4
    ? ['short-acronym', STRENGTH.shortAcronym]
    : ['acronym', STRENGTH.longAcronym];
}

/** How likely one word of this pack stands in a text by chance. */
function crowding({ names }: PackView, flags: number): number {
  const [count, { weight, free }] =
    flags & ACRONYM ? [names.acronyms, CROWD.acronym] : [names.singleWords, CROWD.singleWord];
  return weight * Math.max(0, Math.log10(count / free));
}

/** How much the pack itself has to say of an entity: what many roles and owners lead to is what news mean. */
const prominence = ({ graph }: PackView, ordinal: number): number =>
  Math.min(PAGE.mostProminent, PAGE.prominence * Math.log2(1 + graph.tieCount(ordinal)));

const isPlace = ({ tokens }: Surroundings, { from, to }: Span): boolean => isPlaceName(tokens.hash, from, to);
