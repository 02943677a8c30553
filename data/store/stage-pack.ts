import type { FtmEntity } from '../../utils/ftm';
import type { CompiledPack } from '../../utils/match/pack-view';
import { failure } from '../../utils/result';
import { FaultError } from '../fault-error';
import { SHARD_RECORDS } from '../pack/limits';
import type { Manifest } from '../pack/manifest';
import type { PackDb } from './pack-db';

/** Takes the records of a pack one by one and makes the files the engine reads. */
export interface RecordCompiler {
  add(entity: FtmEntity): void;
  finish(): Promise<CompiledPack>;
}

/** One version of a pack, ready to be read from its beginning (again, when a run was interrupted). */
export interface PackSource {
  readonly manifest: Manifest;
  /** All records in the order of their ordinals, in batches. @throws FaultError when they are damaged. */
  records(): AsyncIterable<readonly FtmEntity[]>;
  newCompiler(): RecordCompiler;
}

/** Shards in one transaction: about 2,000 records, 5-10 ms, so that a killed background loses little work. */
const SHARDS_PER_STEP = 8;

/**
 * Writes a version into a database of its own and compares what is really in the store with what the pack says it
 * holds. Yields the number of records so far; shards that an interrupted run has left are kept.
 * @throws FaultError `pack-incomplete`, or what the source or the browser says.
 */
export async function* stagePack(staging: PackDb, source: PackSource): AsyncGenerator<number, CompiledPack> {
  const stored = await staging.shardCount();
  const compiler = source.newCompiler();
  let next = 0;
  let records = 0;
  for await (const shards of inSteps(source.records())) {
    const writing = next + shards.length > stored ? staging.addShards(next, shards) : undefined;
    // The browser writes while the index is made.
    for (const shard of shards) for (const entity of shard) compiler.add(entity);
    await writing;
    next += shards.length;
    records += shards.reduce((sum, shard) => sum + shard.length, 0);
    yield records;
  }
  const compiled = await compiler.finish();
  await staging.writeFiles(compiled);
  await verify(staging, source.manifest, compiled);
  return compiled;
}

/** Counts what is in the store: not what was meant to be written. */
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
