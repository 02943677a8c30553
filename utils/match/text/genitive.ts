import type { NameIndex } from '../index/name-index';
import { checkHash, firstKey } from '../index/name-key';
import { GENITIVE, HAS_LOWER, STARTS_UPPER } from './shape';
import type { Tokens } from './tokens';
import { GENITIVE_LANGUAGES } from './vocabulary';
import { hashWord, PRIME, SEED } from './word-hash';

/** Letters a word keeps without its ending: "Brauns" is Braun's, "Bus" is a bus. */
const SHORTEST = 4;
const S = 0x73;

/** Whether names take a plain -s in the genitive in this BCP 47 language: "Merkels Rede". */
export const hasGenitiveS = (lang: string | undefined): boolean =>
  lang !== undefined && GENITIVE_LANGUAGES.has(lang.toLowerCase().split('-')[0]!);

/**
 * Reads words in -s as genitives of one-word names: "Volkswagens Aktie". A word that is itself a name stays as it is.
 * The token's span keeps the ending, as in every inflected name.
 */
export function readNameGenitives(tokens: Tokens, indexes: readonly NameIndex[]): void {
  const isName = (i: number): boolean =>
    indexes.some(
      (index) =>
        index.mayHold(firstKey(tokens, i)) && index.find(firstKey(tokens, i), checkHash(tokens, i)) !== 0,
    );
  for (let i = 0; i < tokens.size; i++) {
    if (!mayBeGenitive(tokens, i) || isName(i)) continue;
    const whole = tokens.hash[i]!;
    tokens.hash[i] = keyWithoutS(tokens, i);
    tokens.shape[i]! |= GENITIVE;
    if (isName(i)) continue;
    tokens.hash[i] = whole;
    tokens.shape[i]! &= ~GENITIVE;
  }
}

/** Reads words in -s as genitives of the surnames and given names that the page's people go by: "Merkels", "Marsaleks". */
export function readPersonGenitives(tokens: Tokens, isKnown: (word: number) => boolean): void {
  for (let i = 0; i < tokens.size; i++) {
    if (!mayBeGenitive(tokens, i) || isKnown(tokens.hash[i]!)) continue;
    const key = keyWithoutS(tokens, i);
    if (!isKnown(key)) continue;
    tokens.hash[i] = key;
    tokens.shape[i]! |= GENITIVE;
  }
}

function mayBeGenitive({ shape, start, end, texts, block }: Tokens, i: number): boolean {
  if ((shape[i]! & (STARTS_UPPER | HAS_LOWER | GENITIVE)) !== (STARTS_UPPER | HAS_LOWER)) return false;
  const text = texts[block[i]!]!;
  const s = end[i]! - 1;
  return text.charCodeAt(s) === S && (s - start[i]! >= SHORTEST || /\p{Lu}/u.test(text[s - 1]!));
}

const keyWithoutS = ({ texts, block, start, end }: Tokens, i: number): number =>
  hashWord(texts[block[i]!]!, start[i]!, end[i]! - 1, SEED, PRIME, false);
