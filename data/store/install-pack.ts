import type { FtmEntity } from '../../utils/ftm';
import type { CompiledPack } from '../../utils/match/pack-view';
import { failure } from '../../utils/result';
import { FaultError } from '../fault-error';
import { SHARD_RECORDS } from '../pack/limits';
import type { Manifest } from '../pack/manifest';
import type { InstalledPack, MetaDb } from './meta-db';
import { databaseOf, deletePackDb, PackDb } from './pack-db';

/** One version of a pack, ready to be read from its beginning (again, when a run was interrupted). */
export interface PackSource {
  readonly manifest: Manifest;
  /** All records in the order of their ordinals, in batches. @throws FaultError when they are damaged. */
  records(): AsyncIterable<readonly FtmEntity[]>;
  compiled(): Promise<CompiledPack>;
}

/** Runs `work` while no other context of the extension runs work of the same name (Web Locks in browsers). */
export type Exclusive = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Held by whoever writes or removes databases of this pack. */
export const installLock = (pack: string): string => `install ${pack}`;

/** Shards in one transaction: about 2,000 records, 5-10 ms, so that a killed background loses little work. */
const SHARDS_PER_STEP = 8;

/**
 * Writes a version into a database of its own, checks it, and only then makes it the one that answers. A crash at any
 * instant leaves the old or the new version whole; an interrupted run goes on where it stopped. Needs `installLock`.
 * @throws FaultError `pack-incomplete`, or what the source or the browser says; the version before still answers.
 */
export async function installPack(meta: MetaDb, source: PackSource): Promise<InstalledPack> {
  const { name: id, version } = source.manifest;
  const staging = new PackDb(databaseOf(id, version), 'create');
  const compiled = await stage(staging, source).catch(async (error: unknown) => {
    await staging.close();
    await deletePackDb(staging.name);
    throw error;
  });
  await staging.close();
  const { manifest } = source;
  const { counts } = compiled;
  const { before, now } = await meta.pointTo({ id, manifest, database: staging.name, counts });
  if (before && before.database !== now.database) await deletePackDb(before.database);
  return now;
}

async function stage(staging: PackDb, source: PackSource): Promise<CompiledPack> {
  const stored = await staging.shardCount();
  let next = 0;
  for await (const shards of inSteps(source.records())) {
    if (next + shards.length > stored) await staging.addShards(next, shards);
    next += shards.length;
  }
  const compiled = await source.compiled();
  await staging.writeFiles(compiled);
  await verify(staging, source.manifest, compiled);
  return compiled;
}

/** Counts what is really in the store: not what was meant to be written. */
async function verify(staging: PackDb, manifest: Manifest, compiled: CompiledPack): Promise<void> {
  const shards = await staging.shardCount();
  const last = await staging.shard(shards - 1);
  const records = Math.max(0, shards - 1) * SHARD_RECORDS + last.length;
  if (records === manifest.entity_count && records === compiled.counts.records) return;
  const { error } = failure(
    'pack-incomplete',
    `${manifest.title} says it holds ${manifest.entity_count} records, ${records} arrived`,
    'Fetch the pack again; what was installed before still answers.',
  );
  throw new FaultError(error);
}

/** Cuts a stream of records into shards and yields as many of them as one transaction writes. */
async function* inSteps(
  batches: AsyncIterable<readonly FtmEntity[]>,
): AsyncGenerator<readonly FtmEntity[][]> {
  const size = SHARD_RECORDS * SHARDS_PER_STEP;
  let pending: FtmEntity[] = [];
  for await (const batch of batches) {
    pending = pending.concat(batch);
    while (pending.length >= size) yield inShards(pending.splice(0, size));
  }
  if (pending.length > 0) yield inShards(pending);
}

function inShards(records: readonly FtmEntity[]): FtmEntity[][] {
  const count = Math.ceil(records.length / SHARD_RECORDS);
  return Array.from({ length: count }, (_, n) => records.slice(n * SHARD_RECORDS, (n + 1) * SHARD_RECORDS));
}
