import { hasTitle } from '../link/place';
import { GAP_SPACE } from '../text/gaps';
import { STARTS_UPPER } from '../text/shape';
import type { Surroundings } from '../text/surroundings';
import {
  ARTICLES,
  AUXILIARIES,
  BEFORE_TIME_OR_PLACE,
  CALENDAR,
  COMMON,
  CONJUNCTIONS,
  FREQUENT,
  isPlaceWord,
  SPEECH,
} from '../text/vocabulary';

/** A given name that is also a word ("Bill", "Venus", "Will") where a capital means nothing, or a place ("Jordan"). */
export function isGivenByChance(around: Surroundings, at: number): boolean {
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
export function isChance(around: Surroundings, from: number, to: number, isNamed: boolean): boolean {
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
