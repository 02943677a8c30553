import type { FtmEntity } from '../../utils/ftm';
import type { CompiledPack, ExactPack } from '../../utils/match/index/pack-view';
import { failure } from '../../utils/result';
import { FaultError } from '../fault-error';
import { SHARD_RECORDS } from '../pack/limits';
import type { Manifest } from '../pack/manifest';
import { type PackDb, type Shard, shardFrom } from './pack-db';

/** Takes the records of a pack one by one and makes the files the engine reads. */
export interface RecordCompiler<C extends ExactPack = CompiledPack> {
  add(entity: FtmEntity): void;
  finish(): C | Promise<C>;
}

/** One version of a pack, ready to be read from its beginning (again, when a run was interrupted). */
export interface PackSource<C extends ExactPack = CompiledPack> {
  readonly manifest: Manifest;
  /** All records in the order of their ordinals, in batches. @throws FaultError when they are damaged. */
  records(): AsyncIterable<readonly FtmEntity[]>;
  newCompiler(): RecordCompiler<C>;
}

/** Shards in one transaction: about 2,000 records, 5-10 ms, so that a killed background loses little work. */
const SHARDS_PER_STEP = 8;
/** The same where they are ready: 3 MB, so that waiting for the store does not take longer than writing to it. */
const READY_SHARDS_PER_STEP = 64;

/** A version that was read already, as it is stored. Writing uses it up, so that its memory is free again. */
export interface Draft {
  readonly shards: Shard[];
  /** May still be in the making while shards are written. */
  readonly exact: Promise<ExactPack>;
}

/**
 * Writes a version into a database of its own and compares what is really in the store with what the pack says it
 * holds. Yields the number of records so far; shards that an interrupted run has left are kept.
 * @throws FaultError `pack-incomplete`, or what the source or the browser says.
 */
export async function* stagePack<C extends ExactPack>(
  staging: PackDb,
  source: PackSource<C>,
): AsyncGenerator<number, C> {
  const stored = await staging.shardCount();
  const compiler = source.newCompiler();
  let next = 0;
  let records = 0;
  for await (const step of inSteps(source.records())) {
    const shards = inShards(step);
    const writing = next + shards.length > stored ? staging.addShards(next, shards) : undefined;
    // The browser writes while the index is made.
    for (const entity of step) compiler.add(entity);
    await writing;
    next += shards.length;
    records += step.length;
    yield records;
  }
  const compiled = await compiler.finish();
  await seal(staging, source.manifest, compiled);
  return compiled;
}

/** Writes a draft in the same way. */
export async function* stageDraft(
  staging: PackDb,
  manifest: Manifest,
  { shards, exact }: Draft,
): AsyncGenerator<number, ExactPack> {
  let next = await staging.shardCount();
  shards.splice(0, next);
  while (shards.length > 0) {
    const step = shards.splice(0, READY_SHARDS_PER_STEP);
    await staging.addShards(next, step);
    next += step.length;
    yield Math.min(next * SHARD_RECORDS, manifest.entity_count);
  }
  const compiled = await exact;
  await seal(staging, manifest, compiled);
  return compiled;
}

/** Writes the compiled files and counts what is in the store: not what was meant to be written. */
async function seal(staging: PackDb, manifest: Manifest, compiled: ExactPack): Promise<void> {
  const { counts, ...files } = compiled;
  await staging.writeFiles(files);
  const shards = await staging.shardCount();
  const last = await staging.shard(shards - 1);
  const records = Math.max(0, shards - 1) * SHARD_RECORDS + last.length;
  if (records === manifest.entity_count && records === counts.records) return;
  const { error } = failure(
    'pack-incomplete',
    `${manifest.title} says it holds ${manifest.entity_count} records, ${records} arrived`,
    'Fetch the pack again; what was installed before still answers.',
  );
  throw new FaultError(error);
}

/** Yields as many records of a stream as one transaction writes. */
async function* inSteps(batches: AsyncIterable<readonly FtmEntity[]>): AsyncGenerator<readonly FtmEntity[]> {
  const size = SHARD_RECORDS * SHARDS_PER_STEP;
  let pending: FtmEntity[] = [];
  for await (const batch of batches) {
    pending = pending.concat(batch);
    while (pending.length >= size) yield pending.splice(0, size);
  }
  if (pending.length > 0) yield pending;
}

function inShards(records: readonly FtmEntity[]): Shard[] {
  const count = Math.ceil(records.length / SHARD_RECORDS);
  return Array.from({ length: count }, (_, n) =>
    shardFrom(
      records.slice(n * SHARD_RECORDS, (n + 1) * SHARD_RECORDS).map((record) => JSON.stringify(record)),
    ),
  );
}
