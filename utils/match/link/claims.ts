import { ACRONYM, DERIVED, IS_PERSON, type Posting, WEAK } from '../index/name-index';
import type { PackView } from '../index/pack-view';
import { STARTS_UPPER } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import { ARTICLES, BODIES, COMMON, FREQUENT, HEADS, isPlaceName, TITLES } from '../text/vocabulary';
import type { Part } from '../types';
import { Evidence } from './evidence';
import { type Hit, isHanSurname, type Node } from './hits';
import { insideLonger, isLetter } from './longer-name';
import {
  carrier,
  hasCompanyWord,
  hasTitle,
  isActing,
  isChineseCompany,
  isLed,
  isNoun,
  isNumbered,
  isOneWord,
  isQuotedWithin,
} from './place';
import { addPlaceEvidence } from './place-evidence';
import { ACCEPT, CROWD, PAGE, PLACE, STRENGTH } from './thresholds';
import type { AreTwins } from './twins';

/** A hit with what can be said for and against each candidate before it is known who else is on the page. */
export interface Case {
  readonly hit: Hit;
  readonly isPlace: boolean;
  readonly claims: readonly Claim[];
}

/** One of the entities that a hit may mean. */
export interface Claim {
  readonly node: Node & Posting;
  readonly longer: 'surely' | 'likely' | undefined;
  readonly evidence: Evidence;
}

/** What all cases of a page look at. */
export interface Setting {
  readonly around: Surroundings;
  readonly packs: readonly PackView[];
  /** Words that the page gives to people. */
  readonly borne: ReadonlySet<number>;
  readonly areTwins: AreTwins;
  /** Whether the page is about other countries than the United States. */
  readonly isAbroad: () => boolean;
  readonly without: ReadonlySet<Part>;
}

/** What can be said of a hit by its names and its place. */
export function openCase(hit: Hit, setting: Setting): Case {
  const { around, without } = setting;
  const isPlace = isPlaceName(around.tokens.hash, hit.from, hit.to);
  const shared = new Evidence();
  if (without.has('evidence')) shared.add('several-words', ACCEPT);
  else addPlaceEvidence(shared, hit, isPlace, around, without);
  const claims = hit.candidates.map((node): Claim => {
    const longer = insideLonger(around, hit, node.flags, setting.packs[node.pack]!.names.count > CROWD.names);
    const evidence = shared.copy();
    if (!without.has('evidence')) addCandidateEvidence(evidence, hit, node, longer, setting);
    return { node, longer, evidence };
  });
  return { hit, isPlace, claims };
}

/** Whether a name of only one entity, in its place, is enough. */
export function isStrong({ hit, isPlace, claims }: Case, { around, packs, borne }: Setting): boolean {
  const [only] = claims;
  if (!only || only.node.flags & WEAK || isPlace || only.longer) return false;
  if (!isOneWord(around, hit)) return !isHanSurname(around, hit, only.node.flags);
  if (isNumbered(around, hit.to) || borne.has(around.tokens.hash[hit.to]!)) return false;
  const { pack, flags } = only.node;
  return (
    !(flags & ACRONYM) &&
    crowding(packs[pack]!, flags) > CROWD.noLongerStrong &&
    !around.isOrdinaryCapital(hit.from)
  );
}

/** What speaks for and against this candidate, whoever else is on the page. */
function addCandidateEvidence(
  evidence: Evidence,
  hit: Hit,
  node: Node & Posting,
  longer: Claim['longer'],
  { around, packs, borne, areTwins, isAbroad }: Setting,
): void {
  const pack = packs[node.pack]!;
  const { flags } = node;
  const oneWord = isOneWord(around, hit);
  addStrength(evidence, hit, flags, around);
  if (oneWord && borne.has(around.tokens.hash[carrier(around, hit)]!))
    evidence.add('borne-by-person', PLACE.borneByPerson);
  const isSurname = isHanSurname(around, hit, flags);
  if (oneWord || isSurname) evidence.add('crowded-pack', crowding(pack, flags, isSurname));
  if (flags & DERIVED && hit.from === hit.to && lacksArticle(around, hit.from))
    evidence.add('article-missing', PLACE.articleMissing);
  if (flags & WEAK && oneWord && isWordThere(around, hit)) evidence.add('noun', PLACE.noun);
  if ((flags & (WEAK | IS_PERSON)) === WEAK && BODIES.has(around.tokens.hash[hit.to]!) && isAbroad())
    evidence.add('body-abroad', PLACE.bodyAbroad);
  evidence.add('well-tied', prominence(pack, node.ordinal));
  // Of people with such a name there are many: "Tom Brown" is nobody by his capitals.
  const isWeakBody = (flags & (WEAK | IS_PERSON)) === WEAK;
  if (isWeakBody && !oneWord && around.tokens.shape[hit.to]! & STARTS_UPPER && !around.isHeadline(hit.to))
    evidence.add('capitalised-words', PLACE.capitalisedWords);
  if (isWeakBody && isChineseCompany(around, hit.to)) evidence.add('acting', PLACE.acting);
  if (longer)
    evidence.add(
      'inside-longer-name',
      longer === 'surely' ? PLACE.insideLongerSurely : PLACE.insideLongerName,
    );
  if (
    flags & IS_PERSON ? hasTitle(around, hit.from) : hasCompanyWord(around, hit.to) || isLed(around, hit.from)
  )
    evidence.add('title', PLACE.title);
  if (hit.candidates.length === 1) return;
  const homonyms = hit.candidates.filter((other) => other !== node && !areTwins(other, node)).length;
  if (homonyms === 0) return;
  const each = flags & WEAK && oneWord ? PAGE.perWordHomonym : PAGE.perHomonym;
  evidence.add('shared-name', Math.max(PAGE.homonymFloor, homonyms * each));
  if (flags & DERIVED) evidence.add('derived', PAGE.derived);
}

/** "Das Bild des Tages" is no paper even where the page names it; "die „Bild“", "die Bild schrieb" are. */
const isWordThere = (around: Surroundings, hit: Hit): boolean =>
  isNoun(around, carrier(around, hit)) && !isQuotedWithin(around, hit) && !isActing(around, hit.to);

/** "Post to reddit": of "The Post" only the article, or what such a body has, tells a word from the paper. */
function lacksArticle(around: Surroundings, i: number): boolean {
  const before = around.before(i);
  const led = before >= 0 && ARTICLES.has(around.tokens.hash[before]!);
  return COMMON.has(around.tokens.hash[i]!) && !led && !hasCompanyWord(around, i);
}

function addStrength(evidence: Evidence, hit: Hit, flags: number, around: Surroundings): void {
  const { hash, start, end } = around.tokens;
  const word = hash[carrier(around, hit)]!;
  if (!isOneWord(around, hit)) {
    if (flags & WEAK) evidence.add('weak-name', STRENGTH.weakName);
    else evidence.add('several-words', STRENGTH.severalWords);
  } else if (FREQUENT.has(word) || TITLES.has(word) || HEADS.has(word) || isLetter(around, hit.from))
    evidence.add('frequent-word', STRENGTH.frequentWord);
  else if (flags & WEAK || COMMON.has(word)) evidence.add('weak-word', STRENGTH.weakWord);
  else if (!(flags & ACRONYM)) evidence.add('distinctive-word', STRENGTH.distinctiveWord);
  else if (end[hit.from]! - start[hit.from]! < 4) evidence.add('short-acronym', STRENGTH.shortAcronym);
  else evidence.add('acronym', STRENGTH.longAcronym);
}

/** How likely one word of this pack stands in a text by chance, or a lone surname for somebody else. */
function crowding({ names }: PackView, flags: number, isSurname = false): number {
  if (isSurname) return crowd(names.count, CROWD.surname);
  return flags & ACRONYM ? crowd(names.acronyms, CROWD.acronym) : crowd(names.singleWords, CROWD.singleWord);
}

const crowd = (count: number, { weight, free }: { weight: number; free: number }): number =>
  weight * Math.max(0, Math.log10(count / free));

/** How much the pack itself has to say of an entity: what many roles and owners lead to is what news mean. */
const prominence = ({ graph }: PackView, ordinal: number): number =>
  Math.min(PAGE.mostProminent, PAGE.prominence * Math.log2(1 + graph.tieCount(ordinal)));
