import { readCsv } from '../formats/csv-entities';
import { readPopolo } from '../formats/popolo';
import { readWikidata } from '../formats/wikidata';
import { refuseBroken } from '../import/read-bundle';
import type { ParsedLine } from '../pack/parse-entity';
import { readEntities } from '../pack/read-entities';

/** What a pack can be built from, besides this project's own YAML folders. */
export const SOURCES = ['csv', 'popolo', 'wikidata', 'ftm'] as const;
export type Source = (typeof SOURCES)[number];

export interface Input {
  readonly source: Source;
  /** As messages call it. */
  readonly name: string;
  readonly stream: ReadableStream<Uint8Array>;
  /** Of Wikidata's names, the main one first. */
  readonly languages: readonly string[];
}

/**
 * The entities of any source, in batches, by the same readers as an import's.
 * @throws FaultError for a file that is not whole, or not of this kind.
 */
export async function* readInput(input: Input): AsyncGenerator<readonly ParsedLine[]> {
  for await (const lines of linesOf(input)) {
    refuseBroken(lines);
    yield lines;
  }
}

function linesOf({ source, name, stream, languages }: Input): AsyncIterable<readonly ParsedLine[]> {
  if (source === 'csv') return readCsv(stream);
  if (source === 'popolo') return readPopolo(stream, name);
  if (source === 'wikidata') return readWikidata(stream, languages);
  return readEntities(stream);
}
