import { findBorneNames } from './borne-names';
import type { Cast } from './cast';
import { Evidence } from './evidence';
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
  isActing,
  isBareTitle,
  isClub,
  isDescriptor,
  isNoun,
  isNumbered,
  isOneWord,
  isPaper,
  isQuotedName,
  type Span,
} from './place';
import type { Surroundings } from './surroundings';
import { ACCEPT, CLEAR_LEAD, CROWD, MOST_CANDIDATES, PAGE, PLACE, STRENGTH } from './thresholds';
import { GAP_AMPERSAND, GAP_COMMA, type Tokens } from './tokens';
import type { AreTwins } from './twins';
import type { Part } from './types';
import { ACCENTED_WORDS, ARTICLES, COMMON, FREQUENT, HEADS, isPlaceName, TITLES } from './vocabulary';

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

/** A hit with what can be said for and against each candidate before it is known who else is on the page. */
interface Case {
  readonly hit: Hit;
  readonly isPlace: boolean;
  readonly claims: readonly Claim[];
}

interface Claim {
  readonly node: Node & Posting;
  readonly longer: 'surely' | 'likely' | undefined;
  readonly evidence: Evidence;
}

/** What a decision may look at, whoever is on the page. */
interface PlaceEvidence {
  readonly around: Surroundings;
  readonly packs: readonly PackView[];
  /** Words that the page gives to people. */
  readonly borne: ReadonlySet<number>;
  readonly areTwins: AreTwins;
  readonly without: ReadonlySet<Part>;
}

/** What is known of the page by its strong names. */
interface PageEvidence {
  readonly cast: Cast;
  readonly without: ReadonlySet<Part>;
  readonly isIntroduced: (span: Span, node: Node) => boolean;
  readonly isListed: (span: Span) => boolean;
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
  const isOne = (nodes: readonly Node[]): boolean =>
    nodes.length > 0 && nodes.every((node) => node === nodes[0] || areTwins(nodes[0]!, node));
  const place: PlaceEvidence = {
    around,
    packs,
    borne: findBorneNames(hits, around, cast),
    areTwins,
    without,
  };
  const cases = hits.map((hit) => openCase(hit, place));
  const strong = cases
    .filter((one) => isOne(one.hit.candidates) && isStrong(one, place))
    .map(({ hit }) => hit);
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
    cast,
    without,
    isIntroduced: ({ from, to }, node) =>
      from === to && isIntroduced(introductions, tokens.hash[from]!, node),
    isListed: ({ from, to }) =>
      (isListGap(tokens, from) && strongEnds.has(from - 1)) ||
      (isListGap(tokens, to + 1) && strongStarts.has(to + 1)),
  };
  const known = cases.filter(
    ({ hit: { from, to } }) => from !== to || !introductions.strangers.has(tokens.hash[from]!),
  );
  for (const one of known) {
    const nodes = weigh(one, page).map(({ node }) => node);
    // Who it is among several must be told by something else on the page, not by this mention itself.
    if (isOne(nodes)) addAll(nodes);
  }
  return known.map((one) => link(one, page)).filter(({ candidates }) => candidates.length > 0);
}

/** Whether only a comma or an ampersand stands before token `i`. */
const isListGap = ({ gap, block }: Tokens, i: number): boolean =>
  (gap[i] === GAP_COMMA || gap[i] === GAP_AMPERSAND) && block[i - 1] === block[i];

/** Whether a name of only one entity, in its place, is enough. */
function isStrong({ hit, isPlace, claims }: Case, { around, packs, borne }: PlaceEvidence): boolean {
  const [only] = claims;
  if (!only || only.node.flags & WEAK || isPlace || only.longer) return false;
  if (!isOneWord(around, hit)) return true;
  if (isNumbered(around, hit.to) || borne.has(around.tokens.hash[hit.to]!)) return false;
  const { pack, flags } = only.node;
  return (
    !(flags & ACRONYM) &&
    crowding(packs[pack]!, flags) > CROWD.noLongerStrong &&
    !around.isOrdinaryCapital(hit.from)
  );
}

function link(one: Case, page: PageEvidence): Linked {
  const candidates = weigh(one, page).map(({ node: { pack, ordinal, flags }, evidence }) => ({
    pack,
    ordinal,
    flags,
    score: evidence.sum,
    evidence: evidence.codes(),
  }));
  return { from: one.hit.from, to: one.hit.to, candidates };
}

/** The candidates that are believed, best first, by what is known of the page so far. */
function weigh({ hit, isPlace, claims }: Case, page: PageEvidence): Pick<Claim, 'node' | 'evidence'>[] {
  const weighed = claims.map(({ node, evidence }) => ({
    node,
    evidence: page.without.has('evidence') ? evidence : withPage(evidence, hit, isPlace, node, page),
  }));
  const best = weighed.reduce((most, { evidence }) => Math.max(most, evidence.sum), ACCEPT);
  return weighed
    .filter(({ evidence: { sum } }) => sum >= ACCEPT && best - sum < CLEAR_LEAD)
    .sort((a, b) => b.evidence.sum - a.evidence.sum || a.node.pack - b.node.pack)
    .slice(0, MOST_CANDIDATES);
}

/** With what those say who are known to be on the page. */
function withPage(
  evidence: Evidence,
  hit: Hit,
  isPlace: boolean,
  node: Node,
  { cast, isIntroduced, isListed, without }: PageEvidence,
): Evidence {
  const all = evidence.copy();
  if (isListed(hit)) all.add('listed', PLACE.listed);
  if (isIntroduced(hit, node)) all.add('introduced', PAGE.introduced);
  else if (cast.has(node)) all.add('full-name-on-page', isPlace ? 0 : PAGE.sameEntity);
  if (!without.has('ties') && cast.isTied(node)) all.add('tied-to-page', PAGE.tied);
  return all;
}

function openCase(hit: Hit, place: PlaceEvidence): Case {
  const { around, without } = place;
  const isPlace = isPlaceName(around.tokens.hash, hit.from, hit.to);
  const shared = new Evidence();
  if (without.has('evidence')) shared.add('several-words', ACCEPT);
  else addPlaceEvidence(shared, hit, isPlace, place);
  const claims = hit.candidates.map((node): Claim => {
    const longer = insideLonger(around, hit, node.flags);
    const evidence = shared.copy();
    if (!without.has('evidence')) addCandidateEvidence(evidence, hit, node, longer, place);
    return { node, longer, evidence };
  });
  return { hit, isPlace, claims };
}

/** What speaks for and against this candidate, whoever else is on the page. */
function addCandidateEvidence(
  evidence: Evidence,
  hit: Hit,
  node: Node & Posting,
  longer: Claim['longer'],
  { around, packs, borne, areTwins }: PlaceEvidence,
): void {
  const pack = packs[node.pack]!;
  const { flags } = node;
  const oneWord = isOneWord(around, hit);
  addStrength(evidence, hit, flags, around);
  if (oneWord && !(flags & IS_PERSON) && borne.has(around.tokens.hash[carrier(around, hit)]!))
    evidence.add('borne-by-person', PLACE.borneByPerson);
  if (oneWord) evidence.add('crowded-pack', crowding(pack, flags));
  if (flags & DERIVED && hit.from === hit.to && lacksArticle(around, hit.from))
    evidence.add('article-missing', PLACE.articleMissing);
  evidence.add('well-tied', prominence(pack, node.ordinal));
  if (flags & WEAK && !oneWord && around.isUpper(hit.to) && !around.isHeadline(hit.to))
    evidence.add('capitalised-words', PLACE.capitalisedWords);
  if (longer)
    evidence.add(
      'inside-longer-name',
      longer === 'surely' ? PLACE.insideLongerSurely : PLACE.insideLongerName,
    );
  if (flags & IS_PERSON ? hasTitle(around, hit.from) : hasCompanyWord(around, hit.to))
    evidence.add('title', PLACE.title);
  const homonyms = hit.candidates.filter((other) => other !== node && !areTwins(other, node)).length;
  if (homonyms === 0) return;
  const each = flags & WEAK && oneWord ? PAGE.perWordHomonym : PAGE.perHomonym;
  evidence.add('shared-name', Math.max(PAGE.homonymFloor, homonyms * each));
  if (flags & DERIVED) evidence.add('derived', PAGE.derived);
}

/** "Über" is no Uber: keys know no accents, which here tell a word from a name. */
function isAccentedWord({ tokens }: Surroundings, i: number): boolean {
  const first = tokens.texts[tokens.block[i]!]!.charCodeAt(tokens.start[i]!);
  return first > 0x7f && ACCENTED_WORDS.has(tokens.surface(i, i).toLowerCase());
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
function addPlaceEvidence(
  evidence: Evidence,
  hit: Hit,
  isPlace: boolean,
  { around, without }: PlaceEvidence,
): void {
  if (isPlace) evidence.add('place-name', PLACE.placeName);
  if (isOneWord(around, hit) && !without.has('casing')) {
    const at = carrier(around, hit);
    const word = around.tokens.hash[at]!;
    if (FREQUENT.has(word) && around.isAllCaps(at) && around.isAmongCapitals(at))
      evidence.add('capitals-everywhere', PLACE.capitalsEverywhere);
    if (around.isOrdinaryCapital(at)) evidence.add('ordinary-capital', PLACE.ordinaryCapital);
    else if (isCapitalMeant(around, at) && !around.isHeadline(at) && !isNoun(around, at))
      evidence.add('proper-casing', PLACE.properCasing);
    if (COMMON.has(word) && around.isAllCaps(at) && !around.isHeadline(at))
      evidence.add('all-capitals', PLACE.allCapitals);
    if (isAccentedWord(around, at)) evidence.add('accented-word', PLACE.accentedWord);
    if (around.isOrdinaryCapital(at) && isActing(around, hit.to)) evidence.add('acting', PLACE.acting);
    if (isPaper(around, hit)) evidence.add('paper', PLACE.paper);
    if (isPlace && isClub(around, hit.from)) evidence.add('club', PLACE.club);
    if (isDescriptor(around, hit)) evidence.add('before-quoted-name', PLACE.descriptor);
    if (isNumbered(around, hit.to)) evidence.add('numbered', PLACE.numbered);
  }
  if (isQuotedName(around, hit)) evidence.add('quoted', PLACE.quoted);
  if (isBareTitle(around, hit)) evidence.add('bare-title', PLACE.bareTitle);
  if (hasLegalForm(around, hit.to)) evidence.add('legal-form', PLACE.legalForm);
}

function addStrength(evidence: Evidence, hit: Hit, flags: number, around: Surroundings): void {
  const { hash, start, end } = around.tokens;
  const word = hash[carrier(around, hit)]!;
  if (!isOneWord(around, hit)) {
    if (flags & WEAK) evidence.add('weak-name', STRENGTH.weakName);
    else evidence.add('several-words', STRENGTH.severalWords);
  } else if (FREQUENT.has(word) || TITLES.has(word) || HEADS.has(word))
    evidence.add('frequent-word', STRENGTH.frequentWord);
  else if (flags & WEAK || COMMON.has(word)) evidence.add('weak-word', STRENGTH.weakWord);
  else if (!(flags & ACRONYM)) evidence.add('distinctive-word', STRENGTH.distinctiveWord);
  else if (end[hit.from]! - start[hit.from]! < 4) evidence.add('short-acronym', STRENGTH.shortAcronym);
  else evidence.add('acronym', STRENGTH.longAcronym);
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
