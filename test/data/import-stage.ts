import { gzipSync } from 'node:zlib';
import type { ImportEvent } from '../../data/import/import-events';
import { compileHere } from '../../data/import/index-compiler';
import { Importer } from '../../data/import/run-import';
import { type InstalledPack, MetaDb } from '../../data/store/meta-db';
import { openPack } from '../../data/store/open-pack';
import type { UpdatePlace } from '../../data/update/update-pack';
import type { FtmEntity } from '../../utils/ftm';
import { locks } from './small-pack';

/** Where an import of a test runs: a store of its own, a clock that stands, room enough. */
export function importPlace(change: Partial<UpdatePlace> = {}): UpdatePlace {
  return {
    meta: new MetaDb(),
    exclusive: locks(),
    estimate: async () => ({ quota: 10_000_000_000, usage: 0 }),
    compile: compileHere,
    now: () => Date.UTC(2026, 0, 31, 12),
    net: { fetch, now: Date.now, patience: 1500 },
    newId: () => `run-${++run}`,
    ...change,
  };
}

export const linesOf = (entities: readonly FtmEntity[]): string =>
  entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
export const fileOf = (content: string | Uint8Array, name = 'news.ftm.json'): File =>
  new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
export const zipped = (text: string): Uint8Array => gzipSync(text);

export async function eventsOf(events: AsyncIterable<ImportEvent>): Promise<readonly ImportEvent[]> {
  const all: ImportEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}

let run = 0;

/** Previews files and, where nothing was wrong, installs them; answers every event. */
export async function importFiles(
  files: readonly File[],
  place: UpdatePlace,
  signal = new AbortController().signal,
): Promise<readonly ImportEvent[]> {
  const importer = new Importer(place);
  const first = await eventsOf(importer.preview({ files }, signal));
  if (first.at(-1)?.type !== 'preview') return first;
  return [...first, ...(await eventsOf(importer.install(signal)))];
}

/** All records of an installed pack as another context reads them; undefined where it is not installed. */
export async function recordsOf(id: string): Promise<readonly FtmEntity[] | undefined> {
  const meta = new MetaDb();
  const pack = await meta.pack(id);
  await meta.close();
  return pack && readAll(pack);
}

export async function readAll(pack: InstalledPack): Promise<readonly FtmEntity[]> {
  const open = await openPack(pack);
  const ordinals = Array.from({ length: open.graph.size }, (_, ordinal) => ordinal);
  const records = await open.records(ordinals);
  await open.close();
  return records.flatMap((record) => record ?? []);
}

export const databases = async (): Promise<readonly (string | undefined)[]> =>
  (await indexedDB.databases()).map(({ name }) => name).sort();
