import type { Surroundings } from '../text/surroundings';
import { ACCENTED_WORDS, FREQUENT } from '../text/vocabulary';
import type { Part } from '../types';
import type { Evidence } from './evidence';
import {
  carrier,
  hasLegalForm,
  isActing,
  isBareTitle,
  isClub,
  isDescriptor,
  isForeign,
  isInLinkBar,
  isMoving,
  isNoun,
  isNumbered,
  isOneWord,
  isPaper,
  isQuotedName,
  isQuotedWithin,
  type Span,
} from './place';
import { PLACE } from './thresholds';

/** What the place says, whoever it is. */
export function addPlaceEvidence(
  evidence: Evidence,
  hit: Span,
  isPlace: boolean,
  around: Surroundings,
  without: ReadonlySet<Part>,
): void {
  if (isPlace) evidence.add('place-name', PLACE.placeName);
  if (isOneWord(around, hit) && !without.has('casing')) {
    const at = carrier(around, hit);
    const word = around.tokens.hash[at]!;
    if (FREQUENT.has(word) && around.isAllCaps(at) && around.isAmongCapitals(at))
      evidence.add('capitals-everywhere', PLACE.capitalsEverywhere);
    const meant = isForeign(around, at) || isQuotedWithin(around, hit);
    if (!meant && around.isOrdinaryCapital(at)) evidence.add('ordinary-capital', PLACE.ordinaryCapital);
    else if (meant || (isCapitalMeant(around, at) && !around.isHeadline(at) && !isNoun(around, at)))
      evidence.add('proper-casing', PLACE.properCasing);
    if (isAccentedWord(around, at)) evidence.add('accented-word', PLACE.accentedWord);
    if (around.isOrdinaryCapital(at) && (isActing(around, hit.to) || isMoving(around, hit.to)))
      evidence.add('acting', PLACE.acting);
    if (around.isPlatform(hit.from)) evidence.add('network', PLACE.network);
    if (isPaper(around, hit)) evidence.add('paper', PLACE.paper);
    if (isPlace && isClub(around, hit.from)) evidence.add('club', PLACE.club);
    if (isDescriptor(around, hit)) evidence.add('before-quoted-name', PLACE.descriptor);
    if (isInLinkBar(around, hit)) evidence.add('link-bar', PLACE.linkBar);
    if (isNumbered(around, hit.to)) evidence.add('numbered', PLACE.numbered);
  }
  if (isQuotedName(around, hit)) evidence.add('quoted', PLACE.quoted);
  if (isBareTitle(around, hit)) evidence.add('bare-title', PLACE.bareTitle);
  if (hasLegalForm(around, hit.to)) evidence.add('legal-form', PLACE.legalForm);
}

/** A capital that is not there for the start of the sentence: of "BMW" there only the first may be. */
const isCapitalMeant = (around: Surroundings, i: number): boolean =>
  !around.isSentenceStart(i) || (around.isAllCaps(i) && !around.isAmongCapitals(i));

/** "Über" is no Uber: keys know no accents, which here tell a word from a name. */
function isAccentedWord({ tokens }: Surroundings, i: number): boolean {
  const first = tokens.texts[tokens.block[i]!]!.charCodeAt(tokens.start[i]!);
  return first > 0x7f && ACCENTED_WORDS.has(tokens.surface(i, i).toLowerCase());
}
