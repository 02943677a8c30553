import { type ParsedLine, parseEntity } from './parse-entity';
import { readLines } from './read-lines';

/** Reads a FollowTheMoney NDJSON file, plain or gzip, as a stream of parsed lines, those of one chunk together. */
export async function* readEntities(file: ReadableStream<Uint8Array>): AsyncGenerator<readonly ParsedLine[]> {
  for await (const lines of readLines(file)) yield lines.map(parseEntity);
}
