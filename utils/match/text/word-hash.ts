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

/** Adds one code unit's folded form to an unmixed hash. */
export function addUnit(hash: number, unit: number, entry: number, prime: number): number {
  if (!(entry & EXPANDS)) return Math.imul(hash ^ (entry & 0xffff), prime);
  let h = hash;
  for (const c of expansionOf(unit)) h = Math.imul(h ^ c.charCodeAt(0), prime);
  return h;
}

/**
 * Mixed hash of the letters, digits and ideographs in `text[start, end)`: what the tokenizer computes as it reads,
 * for the cases where it must read again (stems, the second hash of a name).
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
  for (let i = start; i < end; i++) {
    const unit = unitAt(text, i);
    const entry = entryOf(unit);
    if (i === skip) continue;
    if (entry & PLAIN) hash = Math.imul(hash ^ (entry & 0xffff), prime);
    else if (entry & EXPANDS || classOf(entry) === IDEOGRAPH) hash = addUnit(hash, unit, entry, prime);
  }
  return mix(hash);
}

/** Appends a token's hash to that of the tokens before it; order matters. */
export const chain = (hash: number, token: number): number => mix(Math.imul(hash, 31) ^ token);
