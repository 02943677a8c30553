import type { Surroundings } from '../text/surroundings';
import { AMERICANS, COUNTRIES, isPhrase, STATES } from '../text/vocabulary';

/**
 * Whether the page names other countries more often than the United States and their states: "the Senate" is not theirs
 * then, whose bodies most packs know by such bare names.
 */
export function isAbroad({ tokens: { hash, block }, capitals }: Surroundings): boolean {
  let abroad = 0;
  for (const i of capitals) {
    const to = block[i + 1] === block[i] ? i + 1 : i;
    if (AMERICANS.has(hash[i]!) || isPhrase(STATES, hash, i) || isPhrase(STATES, hash, i, to)) abroad--;
    else if (isPhrase(COUNTRIES, hash, i) || isPhrase(COUNTRIES, hash, i, to)) abroad++;
  }
  return abroad > 0;
}
