import type { ReadAs } from '../fuzzy/neighbours';
import { IS_PERSON, WEAK } from '../index/name-index';
import { nameKey } from '../index/name-key';
import type { PackView } from '../index/pack-view';
import type { Node } from '../link/hits';
import type { Span } from '../link/place';
import { GAP_COMMA, GAP_SPACE } from '../text/gaps';
import type { Surroundings } from '../text/surroundings';
import { Tokens } from '../text/tokens';
import { AND, COMMON, GIVEN, isPlaceWord, TITLES } from '../text/vocabulary';
import type { FullName } from './people';
import { surnameOf } from './surname';

/** A given name that is joined to a full name, whose surname it shares. */
export type Joined = Span & ReadAs;

/** "Serena and Venus Williams", "Kim, Khloé and Kourtney Kardashian": those whom the packs know by these given names and the surname. */
export function findJoined(
  around: Surroundings,
  names: readonly FullName[],
  packs: readonly PackView[],
  isTaken: (token: number) => boolean,
): Joined[] {
  const { tokens } = around;
  const found: Joined[] = [];
  for (const { from, to } of names) {
    const [first, last] = surnameOf(tokens, from, to);
    if (first === from) continue;
    for (let at = beforeAnd(tokens, from); at >= 0; at = beforeComma(tokens, at)) {
      if (isTaken(at) || !mayBeGiven(around, at)) break;
      const name = `${tokens.surface(at, at)} ${tokens.surface(first, last)}`;
      const node = bearerOf(name, packs);
      if (!node) break;
      found.push({ from: at, to: at, node, name });
    }
  }
  return found;
}

/** The token before "and" before `i`; or -1. */
function beforeAnd({ gap, hash, block }: Tokens, i: number): number {
  const isJoined =
    gap[i] === GAP_SPACE &&
    AND.has(hash[i - 1]!) &&
    (gap[i - 1] === GAP_SPACE || gap[i - 1] === GAP_COMMA) &&
    block[i - 2] === block[i];
  return isJoined ? i - 2 : -1;
}

/** The token before a comma before `i`; or -1. */
const beforeComma = ({ gap, block }: Tokens, i: number): number =>
  gap[i] === GAP_COMMA && block[i - 1] === block[i] ? i - 1 : -1;

/** One word with a capital that stands alone: not the "Jordan" of Michael Jordan, nor the country. */
function mayBeGiven(around: Surroundings, i: number): boolean {
  const { hash } = around.tokens;
  const before = around.before(i);
  const isAlone =
    before < 0 ||
    !around.isUpper(before) ||
    TITLES.has(hash[before]!) ||
    around.isOrdinaryCapital(before) ||
    (around.nounsAreUpper && !GIVEN.has(hash[before]!));
  const isWord = COMMON.has(hash[i]!) && !GIVEN.has(hash[i]!);
  return around.isUpper(i) && isAlone && !isWord && !isPlaceWord(hash[i]!);
}

/** The only one with this name in the first pack that knows anybody by it. */
function bearerOf(name: string, packs: readonly PackView[]): Node | undefined {
  const tokens = Tokens.of([name]);
  const { hash, check } = nameKey(tokens, 0, tokens.size - 1);
  for (const [pack, { names }] of packs.entries()) {
    const people = names
      .postings(names.find(hash, check))
      .filter(({ flags }) => (flags & (IS_PERSON | WEAK)) === IS_PERSON);
    if (people.length > 0) return people.length === 1 ? { pack, ordinal: people[0]!.ordinal } : undefined;
  }
  return undefined;
}
