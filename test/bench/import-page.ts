import type { ImportEvent } from '../../data/import/import-events';
import { Importer } from '../../data/import/run-import';
import { DOWNLOAD_PATIENCE } from '../../data/pack/limits';
import { MetaDb } from '../../data/store/meta-db';
import { median } from './measure';

/** Runs in one of the extension's pages, so that the pack is there for its background afterwards. */
export async function importFile(file: File): Promise<number> {
  const importer = new Importer({
    meta: new MetaDb(),
    exclusive: (name, work) => navigator.locks.request(name, work),
    estimate: () => navigator.storage.estimate(),
    now: Date.now,
    net: { fetch: (url, init) => fetch(url, init), now: Date.now, patience: DOWNLOAD_PATIENCE },
    newId: () => crypto.randomUUID(),
  });
  const { signal } = new AbortController();
  const start = performance.now();
  await finish(importer.preview({ files: [file] }, signal), 'preview');
  await finish(importer.install(signal), 'installed');
  return performance.now() - start;
}

async function finish(events: AsyncIterable<ImportEvent>, wanted: ImportEvent['type']): Promise<void> {
  let last: ImportEvent | undefined;
  for await (const event of events) last = event;
  if (last?.type !== wanted) throw new Error(`The import ended with ${JSON.stringify(last)}`);
}

const READS = 7;

/** Milliseconds to stream, gunzip and parse the same file, line by line, and to keep nothing. */
export async function readFile(file: File): Promise<number> {
  const times: number[] = [];
  for (let read = 0; read < READS; read++) {
    const start = performance.now();
    await parseLines(file);
    times.push(performance.now() - start);
  }
  return median(times);
}

async function parseLines(file: File): Promise<void> {
  const texts = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  const reader = texts.getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) JSON.parse(line);
  }
}
