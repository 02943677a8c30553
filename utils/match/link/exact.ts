import { lengthBit, lengthsAfter, MANY, type NameIndex } from '../index/name-index';
import { checkHash, isLowerShape, keyAsFirst } from '../index/name-key';
import { LONGEST_NAME } from '../index/name-variants';
import { isPatronymic } from '../short/surname';
import { GAP_COMMA, GAP_FULL_STOP, GAP_QUOTE } from '../text/gaps';
import { INITIALS } from '../text/shape';
import type { Tokens } from '../text/tokens';
import { GENERATIONS } from '../text/vocabulary';
import { chain } from '../text/word-hash';

/**
 * Offered a name that stands at tokens `from`..`to` (both included); `found` is what the index answered. Answers whether it
 * takes it: where it does not, shorter names at the same word are offered.
 */
export type TakeName = (from: number, to: number, found: number) => boolean;

/** Letters of an abbreviation whose period may stand inside a name: "St. Louis", "Wm. Morrison". */
const LONGEST_ABBREVIATION = 4;

/**
 * The exact stage: every longest known name, left to right, not overlapping. The case of the first letter is part of the
 * key; one probe of a byte table settles most words.
 */
export function findNames(tokens: Tokens, index: NameIndex, take: TakeName): void {
  const { size, hash, shape } = tokens;
  const { firsts, lowerFirsts } = index;
  const scan = new Scan(tokens, index, take);
  for (let i = 0; i < size; i++) {
    const isLower = isLowerShape(shape[i]!);
    const first = keyAsFirst(hash[i]!, isLower);
    const lengths = lengthsAfter(isLower ? lowerFirsts : firsts, first);
    if (lengths !== 0) i = scan.takeLongest(i, first, lengths);
  }
}

class Scan {
  readonly #tokens: Tokens;
  readonly #index: NameIndex;
  readonly #take: TakeName;
  /** Chained keys of the words from the current one on. */
  readonly #keys = new Int32Array(LONGEST_NAME);

  constructor(tokens: Tokens, index: NameIndex, take: TakeName) {
    this.#tokens = tokens;
    this.#index = index;
    this.#take = take;
  }

  /** Offers the names that start at `from`, longest first; answers the last token taken, or `from`. */
  takeLongest(from: number, first: number, lengths: number): number {
    const last = this.#chainFrom(from, first, lengths);
    for (let to = last; to >= from; to--) {
      if (lengths & lengthBit(to - from + 1) && this.#offer(from, to, this.#keys[to - from]!, false))
        return to;
    }
    // "Frank L. Blake", Ramesh "Sunny" Balwani, «Михаил Сергеевич Горбачёв»: the middle may be more than the pack has.
    const isMiddle =
      lengths & 2 && (last >= from + 2 ? this.#isMiddle(from + 1) : this.#isNickname(from + 1));
    if (isMiddle && this.#offer(from, from + 2, chain(first, this.#tokens.hash[from + 2]!), true))
      return from + 2;
    return from;
  }

  #isMiddle(i: number): boolean {
    return (this.#tokens.shape[i]! & INITIALS) !== 0 || isPatronymic(this.#tokens, i);
  }

  #isNickname(i: number): boolean {
    const { gap, block, texts, end } = this.#tokens;
    return (
      gap[i] === GAP_QUOTE &&
      block[i + 1] === block[i - 1] &&
      /["”»]/.test(texts[block[i]!]!.slice(end[i], end[i]! + 1))
    );
  }

  /** Chains the keys of as many words as a name may have here; answers the last. */
  #chainFrom(from: number, first: number, lengths: number): number {
    const { hash, block, size } = this.#tokens;
    const most = from + (lengths & MANY ? LONGEST_NAME : 3) - 1;
    this.#keys[0] = first;
    let last = from;
    while (
      last < most &&
      last + 1 < size &&
      block[last + 1] === block[from] &&
      mayRunOn(this.#tokens, last + 1)
    ) {
      last++;
      this.#keys[last - from] = chain(this.#keys[last - from - 1]!, hash[last]!);
    }
    return last;
  }

  #offer(from: number, to: number, key: number, skipsMiddle: boolean): boolean {
    if (!this.#index.mayHold(key)) return false;
    let check = checkHash(this.#tokens, from);
    for (let i = skipsMiddle ? to : from + 1; i <= to; i++) check = chain(check, checkHash(this.#tokens, i));
    const found = this.#index.find(key, check);
    return found !== 0 && this.#take(from, to, found);
  }
}

/** Whether a name may run on from the token before `i` to `i`. */
function mayRunOn({ gap, shape, start, end, hash }: Tokens, i: number): boolean {
  if (gap[i]! < GAP_FULL_STOP || gap[i] === GAP_QUOTE) return true;
  // "Robert Downey, Jr."
  if (gap[i] === GAP_COMMA) return GENERATIONS.has(hash[i]!);
  if (gap[i]! > GAP_COMMA) return false;
  return (shape[i - 1]! & INITIALS) !== 0 || end[i - 1]! - start[i - 1]! <= LONGEST_ABBREVIATION;
}
