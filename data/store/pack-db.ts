import { type DBSchema, deleteDB } from 'idb';
import type { FtmEntity } from '../../utils/ftm';
import { WIDEST } from '../../utils/match/index/columns';
import type { CompiledPack } from '../../utils/match/index/pack-view';
import { CHUNK_RECORDS, CHUNK_SHARDS, SHARD_RECORDS } from '../pack/limits';
import { Connection, type Migration } from './connection';

/** The compiled files of a pack, stored as Blobs: read in 7-17 ms at 100k entities, 3 times faster than buffers. */
export type PackFile = keyof Omit<CompiledPack, 'counts'>;
/** Sounds may come later than the others: exact answers need none. */
export type StoredFiles = Readonly<Record<Exclude<PackFile, 'sounds'>, Blob>> & { readonly sounds?: Blob };

/**
 * A row of shards: records as JSON lines in UTF-8, each with its line end. Browsers take a Blob as it is: text takes Firefox eight
 * times as long, Chromium twice.
 */
export interface Chunk {
  readonly lines: Blob;
  /** Bytes at which each shard ends. */
  readonly ends: readonly number[];
}

interface PackSchema extends DBSchema {
  /** Chunk n holds the records with the ordinals from n * CHUNK_RECORDS. */
  chunks: { key: number; value: Chunk };
  files: { key: PackFile; value: Blob };
  /** Of version 1 alone: shards as rows of their own, lines joined by line ends. */
  shards: { key: number; value: string };
}

const MIGRATIONS: readonly Migration<PackSchema>[] = [
  (db) => {
    db.createObjectStore('shards');
    db.createObjectStore('files');
  },
  async (db, change) => {
    // A damaged one, which is found out afterwards.
    if (!db.objectStoreNames.contains('shards')) return;
    const chunks = db.createObjectStore('chunks');
    for (let n = 0; ; n++) {
      const from = n * CHUNK_SHARDS;
      const range = IDBKeyRange.bound(from, from + CHUNK_SHARDS - 1);
      const shards = await change.objectStore('shards').getAll(range);
      if (shards.length === 0) break;
      await chunks.put(chunkFrom(shards.join('\n').split('\n')), n);
    }
    db.deleteObjectStore('shards');
  },
];

const PREFIX = 'pack/';

/**
 * The database of one version of a pack. Versions never share one, so that an old one is deleted whole, in 15-40 ms. `run` keeps
 * apart what several imports of one version write.
 */
export const databaseOf = (pack: string, version: string, run?: string): string =>
  `${PREFIX}${pack}/${version}${run === undefined ? '' : `/${run}`}`;

/** The pack a database belongs to; undefined for databases that hold no pack. */
export const packOf = (database: string): string | undefined =>
  database.startsWith(PREFIX) ? database.split('/')[1] : undefined;

/** Records and compiled files of one version of one pack. */
export class PackDb {
  readonly #connection: Connection<PackSchema>;

  /** @param mode 'create' while a version is being written, 'existing' to read one: reading never creates. */
  constructor(
    readonly name: string,
    mode: 'create' | 'existing',
  ) {
    this.#connection = new Connection({ name, migrations: MIGRATIONS, stores: ['chunks', 'files'] }, mode);
  }

  async chunkCount(): Promise<number> {
    return (await this.#connection.use()).count('chunks');
  }

  /** Records that are really there. */
  async recordCount(): Promise<number> {
    const before = (await this.chunkCount()) - 1;
    const last = await this.#text(before);
    return last === undefined ? 0 : before * CHUNK_RECORDS + last.split('\n').length - 1;
  }

  /** All records in order, those of one chunk together. */
  async *chunks(): AsyncGenerator<readonly FtmEntity[]> {
    for (let n = 0; ; n++) {
      const lines = await this.#text(n);
      if (lines === undefined) return;
      yield recordsIn(lines);
    }
  }

  async #text(chunk: number): Promise<string | undefined> {
    return (await (await this.#connection.use()).get('chunks', chunk))?.lines.text();
  }

  /** Writes chunks with rising numbers from `from`, in one transaction. */
  async addChunks(from: number, chunks: readonly Chunk[]): Promise<void> {
    const change = (await this.#connection.use()).transaction('chunks', 'readwrite', {
      durability: 'strict',
    });
    await Promise.all([...chunks.map((chunk, index) => change.store.put(chunk, from + index)), change.done]);
  }

  /** Records at these ordinals, in the order asked; undefined where there is none. One transaction. */
  async records(ordinals: readonly number[]): Promise<readonly (FtmEntity | undefined)[]> {
    const { store } = (await this.#connection.use()).transaction('chunks');
    const numbers = [...new Set(ordinals.map(shardOf))];
    const shards = new Map(
      await Promise.all(
        numbers.map(
          async (number) =>
            [number, await linesOf(await store.get(Math.floor(number / CHUNK_SHARDS)), number)] as const,
        ),
      ),
    );
    return ordinals.map((ordinal) => {
      const line = shards.get(shardOf(ordinal))?.[ordinal % SHARD_RECORDS];
      return line ? readRecord(line) : undefined;
    });
  }

  /** Strict: once this is done, everything written before it is on the disk too. */
  async writeFiles(compiled: Partial<Omit<CompiledPack, 'counts'>>): Promise<void> {
    const change = (await this.#connection.use()).transaction('files', 'readwrite', { durability: 'strict' });
    const puts = FILES.map((file) => compiled[file] && change.store.put(new Blob([compiled[file]]), file));
    await Promise.all([...puts, change.done]);
  }

  /** The files together; undefined where one is missing that exact answers need. */
  async files(): Promise<StoredFiles | undefined> {
    const { store } = (await this.#connection.use()).transaction('files');
    const [names, graph, labels, sounds] = await Promise.all(FILES.map((file) => store.get(file)));
    return names && graph && labels && { names, graph, labels, ...(sounds && { sounds }) };
  }

  async sounds(): Promise<Blob | undefined> {
    return (await this.#connection.use()).get('files', 'sounds');
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

/** Does not wait for a context that still holds it: the browser deletes the database when that one lets go. */
export function deletePackDb(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    deleteDB(name, { blocked: () => resolve() }).then(resolve, reject);
  });
}

const FILES: readonly PackFile[] = ['names', 'graph', 'labels', 'sounds'];

const encoder = new TextEncoder();

/** Records' lines as they are stored: encoded in place, since an array of its own for each shard takes Chromium longer. */
export function chunkFrom(records: readonly string[]): Chunk {
  const shards: string[] = [];
  for (let at = 0; at < records.length; at += SHARD_RECORDS)
    shards.push(`${records.slice(at, at + SHARD_RECORDS).join('\n')}\n`);
  const bytes = new Uint8Array(shards.reduce((units, { length }) => units + length, 0) * WIDEST);
  let end = 0;
  const ends = shards.map((shard) => (end += encoder.encodeInto(shard, bytes.subarray(end)).written));
  return { lines: new Blob([bytes.subarray(0, end)]), ends };
}

export const recordsIn = (lines: string): readonly FtmEntity[] => lines.trimEnd().split('\n').map(readRecord);

/** Records passed every check before they were written. */
const readRecord = (line: string): FtmEntity => JSON.parse(line);

const shardOf = (ordinal: number): number => Math.floor(ordinal / SHARD_RECORDS);

async function linesOf(chunk: Chunk | undefined, shard: number): Promise<readonly string[] | undefined> {
  const at = shard % CHUNK_SHARDS;
  const text = await chunk?.lines.slice(chunk.ends[at - 1] ?? 0, chunk.ends[at] ?? 0).text();
  return text?.split('\n');
}
