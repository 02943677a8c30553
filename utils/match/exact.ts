import type { NameIndex } from './name-index';
import { checkHash, firstKey } from './name-key';
import { LONGEST_NAME } from './name-variants';
import { CASELESS, GAP_COMMA, GAP_FULL_STOP, INITIALS, STARTS_UPPER, type Tokens } from './tokens';
import { chain } from './word-hash';

/** A run of tokens that the index knows: tokens `from`..`to` (both included), postings from `posting` on. */
export type Found = (from: number, to: number, posting: number) => void;

/** Letters of an abbreviation whose period may stand inside a name: "St. Louis", "Wm. Morrison". */
const LONGEST_ABBREVIATION = 4;

/**
 * The exact stage: every longest known name, left to right, not overlapping. Case of the first letter is part of the key;
 * one probe of a byte table settles most words. `accept` says whether a name found may stand (casing, evidence of the
 * place); where it may not, shorter names at the same word are tried.
 */
export function findNames(
  tokens: Tokens,
  index: NameIndex,
  accept: (from: number, to: number, posting: number) => boolean,
  found: Found,
): void {
  const { hash, shape, block } = tokens;
  const hashes = new Int32Array(LONGEST_NAME + 1);
  for (let i = 0; i < tokens.size; i++) {
    const first = shape[i]! & (STARTS_UPPER | CASELESS) ? hash[i]! : firstKey(tokens, i);
    const lengths = index.lengths(first);
    if (lengths === 0) continue;
    const wanted = lengths & 0x80 ? LONGEST_NAME : 32 - Math.clz32(lengths);
    hashes[0] = first;
    let last = i;
    while (
      last - i + 1 < wanted &&
      last + 1 < tokens.size &&
      block[last + 1] === block[i] &&
      mayRunOn(tokens, last + 1)
    ) {
      last++;
      hashes[last - i] = chain(hashes[last - i - 1]!, hash[last]!);
    }
    i = findLongest(tokens, index, i, last, lengths, hashes, accept, found);
  }
}

/** Reports the longest acceptable name that starts at `from`; answers the last token it took, or `from`. */
function findLongest(
  tokens: Tokens,
  index: NameIndex,
  from: number,
  last: number,
  lengths: number,
  hashes: Int32Array,
  accept: (from: number, to: number, posting: number) => boolean,
  found: Found,
): number {
  for (let to = last; to >= from; to--) {
    const words = Math.min(to - from + 1, 8);
    if (!(lengths & (1 << (words - 1)))) continue;
    const posting = index.find(hashes[to - from]!, checkOf(tokens, from, to));
    if (posting >= 0 && accept(from, to, posting)) {
      found(from, to, posting);
      return to;
    }
  }
  // "Frank L. Blake" for Frank Blake: initials in the middle may be more than the pack has.
  if (lengths & 2 && last >= from + 2 && tokens.shape[from + 1]! & INITIALS) {
    const key = chain(hashes[0]!, tokens.hash[from + 2]!);
    const check = chain(checkHash(tokens, from), checkHash(tokens, from + 2));
    const posting = index.find(key, check);
    if (posting >= 0 && accept(from, from + 2, posting)) {
      found(from, from + 2, posting);
      return from + 2;
    }
  }
  return from;
}

function checkOf(tokens: Tokens, from: number, to: number): number {
  let check = checkHash(tokens, from);
  for (let i = from + 1; i <= to; i++) check = chain(check, checkHash(tokens, i));
  return check;
}

/** Whether a name may run on from the token before `i` to `i`. */
export function mayRunOn(tokens: Tokens, i: number): boolean {
  const gap = tokens.gap[i]!;
  if (gap < GAP_FULL_STOP) return true;
  if (gap >= GAP_COMMA) return false;
  const before = i - 1;
  return (
    (tokens.shape[before]! & INITIALS) !== 0 ||
    tokens.end[before]! - tokens.start[before]! <= LONGEST_ABBREVIATION
  );
}
