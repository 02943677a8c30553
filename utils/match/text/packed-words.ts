import { keysOf, phraseKeysOf } from './vocabulary';
import { WordSet } from './word-set';

/** Lists that the engine reads word by word, not as a set. */
const NO_SETS = new Set(['GIVEN_NAME_FAMILIES']);

/**
 * The source of a file of word lists with every list packed as a set: what the build puts in place of `words/*.ts`. It halves
 * what the lists take of the package and spares each start of the background to read them.
 */
export function packWordLists(source: string, file: string): string {
  const keys = /(?:places|chinese)\.ts$/.test(file) ? phraseKeysOf : keysOf;
  return source.replace(/export const (\w+) = `([^`]*)`/g, (whole, name: string, list: string) =>
    NO_SETS.has(name) ? whole : `export const ${name} = '${WordSet.of(keys(list)).pack()}'`,
  );
}
