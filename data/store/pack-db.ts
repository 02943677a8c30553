import { type DBSchema, deleteDB } from 'idb';
import type { FtmEntity } from '../../utils/ftm';
import type { CompiledPack } from '../../utils/match/index/pack-view';
import { SHARD_RECORDS } from '../pack/limits';
import { Connection, type Migration } from './connection';

/** The compiled files of a pack, stored as Blobs: read in 7-17 ms at 100k entities, 3 times faster than buffers. */
export type PackFile = keyof Omit<CompiledPack, 'counts'>;
/** Sounds may come later than the others: exact answers need none. */
export type StoredFiles = Readonly<Record<Exclude<PackFile, 'sounds'>, Blob>> & { readonly sounds?: Blob };

/** Records as JSON lines: written and read without the copy that a browser makes of every object. */
export type Shard = string;

interface PackSchema extends DBSchema {
  /** Shard n holds the records with the ordinals from n * SHARD_RECORDS. */
  shards: { key: number; value: Shard };
  files: { key: PackFile; value: Blob };
}

const MIGRATIONS: readonly Migration<PackSchema>[] = [
  (db) => {
    db.createObjectStore('shards');
    db.createObjectStore('files');
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
    this.#connection = new Connection({ name, migrations: MIGRATIONS, stores: ['shards', 'files'] }, mode);
  }

  async shardCount(): Promise<number> {
    return (await this.#connection.use()).count('shards');
  }

  /** One shard; an empty list where there is none. */
  async shard(number: number): Promise<readonly FtmEntity[]> {
    return recordsIn(await (await this.#connection.use()).get('shards', number));
  }

  /** All records in order, those of one shard together; some shards are asked for at a time, as each question costs a wait. */
  async *shards(): AsyncGenerator<readonly FtmEntity[]> {
    for (let from = 0, read = ASKED_SHARDS; read === ASKED_SHARDS; from += read) {
      const db = await this.#connection.use();
      const shards = await db.getAll('shards', IDBKeyRange.bound(from, from + ASKED_SHARDS - 1));
      for (const shard of shards) yield recordsIn(shard);
      read = shards.length;
    }
  }

  /** Writes shards with rising numbers from `from`, in one transaction. */
  async addShards(from: number, shards: readonly Shard[]): Promise<void> {
    const change = (await this.#connection.use()).transaction('shards', 'readwrite', {
      durability: 'relaxed',
    });
    await Promise.all([...shards.map((shard, index) => change.store.put(shard, from + index)), change.done]);
  }

  /** Records at these ordinals, in the order asked; undefined where there is none. One transaction. */
  async records(ordinals: readonly number[]): Promise<readonly (FtmEntity | undefined)[]> {
    const { store } = (await this.#connection.use()).transaction('shards');
    const numbers = [...new Set(ordinals.map(shardOf))];
    const shards = new Map(
      await Promise.all(
        numbers.map(async (number) => [number, (await store.get(number))?.split('\n')] as const),
      ),
    );
    return ordinals.map((ordinal) => {
      const line = shards.get(shardOf(ordinal))?.[ordinal % SHARD_RECORDS];
      return line === undefined ? undefined : readRecord(line);
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

/** Shards that are read together: 1 MB of most packs. */
const ASKED_SHARDS = 16;

const FILES: readonly PackFile[] = ['names', 'graph', 'labels', 'sounds'];

export const shardFrom = (lines: readonly string[]): Shard => lines.join('\n');

export const recordsIn = (shard: Shard | undefined): readonly FtmEntity[] =>
  shard === undefined ? [] : shard.split('\n').map(readRecord);

/** Records passed every check before they were written. */
const readRecord = (line: string): FtmEntity => JSON.parse(line);

const shardOf = (ordinal: number): number => Math.floor(ordinal / SHARD_RECORDS);
