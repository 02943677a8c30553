import { CASELESS, GENITIVE, STARTS_UPPER, STEMMED } from '../text/shape';
import { stemEnd } from '../text/stem';
import type { Tokens } from '../text/tokens';
import { CHECK_PRIME, CHECK_SEED, chain, hashWord } from '../text/word-hash';

/** Mixed into the key of a first word that starts in lower case, so that "more" never asks for the name "More". */
const LOWER_START = 0x5bd1e995;

/** Whether a word of this shape begins with a small letter. */
export const isLowerShape = (shape: number): boolean => (shape & (STARTS_UPPER | CASELESS)) === 0;

/** Whether token `i` begins with a small letter. */
export const startsLower = ({ shape }: Tokens, i: number): boolean => isLowerShape(shape[i]!);

/** The key under which names that begin with a word are grouped: its letters and whether it starts in lower case. */
export const keyAsFirst = (hash: number, isLower: boolean): number => (isLower ? hash ^ LOWER_START : hash);

/** The same of token `i`. */
export const firstKey = (tokens: Tokens, i: number): number =>
  keyAsFirst(tokens.hash[i]!, startsLower(tokens, i));

/** The second, independent hash of a token, read from its text: only asked for when the first one found something. */
export function checkHash(tokens: Tokens, i: number): number {
  const text = tokens.texts[tokens.block[i]!]!;
  const [start, end] = [tokens.start[i]!, tokens.end[i]!];
  const stemmed = (tokens.shape[i]! & STEMMED) !== 0;
  const keyEnd = stemmed ? stemEnd(text, start, end) : tokens.shape[i]! & GENITIVE ? end - 1 : end;
  return hashWord(text, start, keyEnd, CHECK_SEED, CHECK_PRIME, stemmed);
}

/** Key of the words `from`..`to` (both included) as the index holds it: 32 bits to find a slot, 32 to be sure of it. */
export function nameKey(tokens: Tokens, from: number, to: number): { hash: number; check: number } {
  let hash = firstKey(tokens, from);
  let check = checkHash(tokens, from);
  for (let i = from + 1; i <= to; i++) {
    hash = chain(hash, tokens.hash[i]!);
    check = chain(check, checkHash(tokens, i));
  }
  return { hash, check };
}
