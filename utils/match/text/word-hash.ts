import { classOf, EXPANDS, entryOf, expansionOf, IDEOGRAPH, PLAIN, unitAt } from './characters';
import { fleetingVowel } from './stem';

/** FNV-1a's offset and prime (http://www.isthe.com/chongo/tech/comp/fnv/), and an independent pair for the check. */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
export const CHECK_SEED = 0x2f0b4c47;
export const CHECK_PRIME = 0x85ebca6b | 0;

/** Murmur3's finalizer: spreads a hash over all 32 bits. https://github.com/aappleby/smhasher */
export function mix(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Adds to an unmixed hash one wide letter: one that takes more than a byte when folded. */
export const addWide = (hash: number, letter: number, prime: number): number =>
  Math.imul(hash ^ letter, prime);

/** Adds up to four others, the first in the lowest byte. What the high bits say is brought down before the next ones. */
export function addGroup(hash: number, letters: number, prime: number): number {
  const h = Math.imul(hash ^ letters, prime);
  return h ^ (h >>> 13);
}

/**
 * Mixed hash of the letters, digits and ideographs in `text[start, end)`, folded; `PlainWords` makes the same as it reads. Where
 * the last letter is none of the wide ones, what is left of a group of four is added, even if that is nothing.
 */
export function hashWord(
  text: string,
  start: number,
  end: number,
  seed: number,
  prime: number,
  stemmed: boolean,
): number {
  const skip = stemmed ? fleetingVowel(text, start, end) : -1;
  let hash = seed;
  let group = 0;
  let bits = 0;
  let isWide = false;
  for (let i = start; i < end; i++) {
    const entry = entryOf(unitAt(text, i));
    if (entry & EXPANDS) return hashExpanded(text.slice(start, end), seed, prime, stemmed);
    if (i === skip || !(entry & PLAIN || classOf(entry) === IDEOGRAPH)) continue;
    const letter = entry & 0xffff;
    isWide = letter > 0xff;
    if (!isWide) {
      group |= letter << bits;
      bits += 8;
    }
    if (bits === 32 || (isWide && bits > 0)) {
      hash = addGroup(hash, group, prime);
      group = 0;
      bits = 0;
    }
    if (isWide) hash = addWide(hash, letter, prime);
  }
  return mix(isWide ? hash : addGroup(hash, group, prime));
}

function hashExpanded(word: string, seed: number, prime: number, stemmed: boolean): number {
  let letters = '';
  for (let i = 0; i < word.length; i++) letters += expansionOf(word.charCodeAt(i)) || word[i];
  return hashWord(letters, 0, letters.length, seed, prime, stemmed);
}

/** Appends a token's hash to that of the tokens before it; order matters. */
export const chain = (hash: number, token: number): number => mix(Math.imul(hash, 31) ^ token);
