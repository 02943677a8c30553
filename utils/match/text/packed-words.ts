import { packPairs } from './simplified';
import { keysOf, phraseKeysOf } from './vocabulary';
import { WordSet } from './word-set';
import * as english from './words/english';
import * as french from './words/french';
import * as german from './words/german';
import * as places from './words/places';
import * as russian from './words/russian';
import * as spanish from './words/spanish';

/** Lists that the engine reads word by word, not as a set. */
const NO_SETS = new Set(['GIVEN_NAME_FAMILIES']);

const others = [german, french, spanish, russian];
/**
 * Lists that the engine asks together: the first ships with the words of all, the others empty, since in a large set a word
 * takes fewer bits. 1 kB less.
 */
const TOGETHER: readonly (readonly string[])[] = [
  [english.FREQUENT, english.ORDINARY_CAPITALS, ...others.map(({ FREQUENT }) => FREQUENT)],
  [english.COMMON, ...others.map(({ COMMON }) => COMMON)],
  [english.TITLES, ...others.map(({ TITLES }) => TITLES)],
  [english.HEADS, ...others.map(({ HEADS }) => HEADS)],
  [
    places.CITIES,
    places.REGIONS,
    places.IN_GERMAN,
    places.IN_FRENCH,
    places.IN_SPANISH,
    places.IN_RUSSIAN,
    places.IN_CHINESE,
  ],
];
const shippedAs = new Map(
  TOGETHER.flatMap((lists) =>
    lists.map((list, i) => [list, i > 0 ? '' : lists.map((one) => one.trim()).join(',\n')]),
  ),
);

/**
 * The source of a file of word lists with every list packed as a set: what the build puts in place of `words/*.ts`. It halves
 * what the lists take of the package and spares each start of the background to read them.
 */
export function packWordLists(source: string, file: string): string {
  const keys = /(?:places|chinese)\.ts$/.test(file) ? phraseKeysOf : keysOf;
  const packList = (list: string): string =>
    file.endsWith('traditional.ts') ? packPairs(list) : WordSet.of(keys(shippedAs.get(list) ?? list)).pack();
  return source.replace(/export const (\w+) = `([^`]*)`/g, (whole, name: string, list: string) =>
    NO_SETS.has(name) ? whole : `export const ${name} = '${packList(list)}'`,
  );
}

/**
 * A built script with all packed sets in one string at its beginning: each is compressed by what the others are like, where
 * code around it is not. 1.8 kB less.
 */
export function gatherSets(code: string): string {
  const sets: string[] = [];
  const rest = code.replace(
    /([`"'])(~=[A-Za-z\d+/]+=*)\1(?![(:])/g,
    (_whole, _quote, set: string) => `$sets[${sets.push(set) - 1}]`,
  );
  return sets.length === 0 ? code : `const $sets=\`${sets.join('')}\`.split(/(?=~=)/);${rest}`;
}
