import type { PackView } from '../index/pack-view';
import { GAP_AMPERSAND, GAP_APOSTROPHE, GAP_COMMA, GAP_SPACE } from '../text/gaps';
import type { Surroundings } from '../text/surroundings';
import type { Tokens } from '../text/tokens';
import { AND, CALENDAR } from '../text/vocabulary';
import type { Part } from '../types';
import { isAbroad } from './abroad';
import { findBorneNames } from './borne-names';
import type { Cast } from './cast';
import { type Case, type Claim, isStrong, openCase, type Setting } from './claims';
import type { Evidence } from './evidence';
import type { Hit, Node } from './hits';
import { findIntroductions, isIntroduced, NO_INTRODUCTIONS } from './introduced';
import type { Span } from './place';
import { ACCEPT, CLEAR_LEAD, MOST_CANDIDATES, PAGE, PLACE } from './thresholds';
import type { AreTwins } from './twins';

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

/** A candidate with what speaks for it, the page included. */
type Weighed = Pick<Claim, 'node' | 'evidence'>;

/** What is known of the page by its strong names. */
interface PageEvidence {
  readonly cast: Cast;
  readonly without: ReadonlySet<Part>;
  readonly isIntroduced: (span: Span, node: Node) => boolean;
  readonly isListed: (span: Span) => boolean;
  readonly isOwner: (span: Span, node: Node) => boolean;
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
  let abroad: boolean | undefined;
  const setting: Setting = {
    around,
    packs,
    borne: findBorneNames(hits, around, cast),
    areTwins,
    isAbroad: () => (abroad ??= isAbroad(around)),
    without,
  };
  const cases = hits.map((hit) => openCase(hit, setting));
  const strong = cases
    .filter((one) => isOne(one.hit.candidates) && isStrong(one, setting))
    .map(({ hit }) => hit);
  const addAll = (nodes: readonly Node[]): void => {
    for (const node of nodes) cast.add(node);
  };
  for (const { candidates } of strong) addAll(candidates);
  const { endingAt, startingAt } = byEnds(strong, around.tokens.size);
  const introductions = without.has('introductions') ? NO_INTRODUCTIONS : findIntroductions(around, endingAt);
  const { tokens } = around;
  const page: PageEvidence = {
    cast,
    without,
    isIntroduced: ({ from, to }, node) =>
      from === to && isIntroduced(introductions, tokens.hash[from]!, node),
    isListed: ({ from, to }) =>
      !CALENDAR.has(tokens.hash[to]!) &&
      (endingAt(listedBefore(tokens, from)) ?? startingAt(listedAfter(tokens, to))) !== undefined,
    isOwner: ({ to }, node) => {
      const owned = isOwning(tokens, to + 1) ? startingAt(to + 2) : undefined;
      return owned !== undefined && cast.areTied(node, owned);
    },
  };
  const known = cases.filter(
    ({ hit: { from, to } }) => from !== to || !introductions.strangers.has(tokens.hash[from]!),
  );
  const first = known.map((one) => {
    const weighed = weigh(one, page);
    const members = cast.members().length;
    // Who it is among several must be told by something else on the page, not by this mention itself.
    const nodes = weighed.map(({ node }) => node);
    if (isOne(nodes)) addAll(nodes);
    return { one, weighed, members };
  });
  // Where nobody joined the cast since, the second round is the first again.
  return first
    .map(({ one, weighed, members }) =>
      link(one.hit, members === cast.members().length ? weighed : weigh(one, page)),
    )
    .filter(({ candidates }) => candidates.length > 0);
}

/** Whom the name means that ends or starts at a token: an array is made in a fifth of a Map's time. */
function byEnds(hits: readonly Hit[], tokens: number) {
  const places = new Int32Array(tokens);
  for (const [place, { from, to }] of hits.entries()) places[from] = places[to] = place + 1;
  const at = (token: number, end: keyof Span): Node | undefined => {
    const hit = hits[places[token]! - 1];
    return hit?.[end] === token ? hit.candidates[0] : undefined;
  };
  return {
    endingAt: (token: number) => at(token, 'to'),
    startingAt: (token: number) => at(token, 'from'),
  };
}

/** The token before `i` in a list: only a comma, an ampersand or "and" stands between; or -1. */
function listedBefore(tokens: Tokens, i: number): number {
  if (isListGap(tokens, i)) return i - 1;
  return isAnd(tokens, i - 1) && tokens.block[i - 2] === tokens.block[i] ? i - 2 : -1;
}

/** The token after `i` in a list; or -1. */
function listedAfter(tokens: Tokens, i: number): number {
  if (isListGap(tokens, i + 1)) return i + 1;
  return isAnd(tokens, i + 1) && tokens.block[i + 2] === tokens.block[i] ? i + 2 : -1;
}

const isListGap = ({ gap, block }: Tokens, i: number): boolean =>
  (gap[i] === GAP_COMMA || gap[i] === GAP_AMPERSAND) && block[i - 1] === block[i];

const isAnd = ({ gap, hash }: Tokens, i: number): boolean =>
  AND.has(hash[i]!) && gap[i] === GAP_SPACE && gap[i + 1] === GAP_SPACE;

/** The s of "Meta's". */
const isOwning = ({ gap, start, end }: Tokens, i: number): boolean =>
  gap[i] === GAP_APOSTROPHE && end[i]! - start[i]! === 1 && gap[i + 1] === GAP_SPACE;

function link({ from, to }: Hit, weighed: readonly Weighed[]): Linked {
  const candidates = weighed.map(({ node: { pack, ordinal, flags }, evidence }) => ({
    pack,
    ordinal,
    flags,
    score: evidence.sum,
    evidence: evidence.codes(),
  }));
  return { from, to, candidates };
}

/** The candidates that are believed, best first, by what is known of the page so far. */
function weigh({ hit, isPlace, claims }: Case, page: PageEvidence): Weighed[] {
  const weighOne = ({ node, evidence }: Claim): Weighed => ({
    node,
    evidence: page.without.has('evidence') ? evidence : withPage(evidence, hit, isPlace, node, page),
  });
  // Nearly every name has only one, and nothing to put in order.
  if (claims.length === 1) {
    const only = weighOne(claims[0]!);
    return only.evidence.sum >= ACCEPT ? [only] : [];
  }
  const weighed = claims.map(weighOne);
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
  { cast, isIntroduced, isListed, isOwner, without }: PageEvidence,
): Evidence {
  const all = evidence.copy();
  if (isListed(hit)) all.add('listed', PLACE.listed);
  if (isOwner(hit, node)) all.add('owner', PLACE.owner);
  if (isIntroduced(hit, node)) all.add('introduced', PAGE.introduced);
  else if (cast.has(node)) all.add('full-name-on-page', isPlace ? 0 : PAGE.sameEntity);
  if (!without.has('ties') && cast.isTied(node)) all.add('tied-to-page', PAGE.tied);
  return all;
}
