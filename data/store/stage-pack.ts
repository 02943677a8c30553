import type { FtmEntity } from '../../utils/ftm';
import type { CompiledPack, ExactPack } from '../../utils/match/index/pack-view';
import { refusal } from '../fault-error';
import { CHUNK_RECORDS } from '../pack/limits';
import type { Manifest } from '../pack/manifest';
import { type Chunk, chunkFrom, type PackDb } from './pack-db';

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

/** A version that was read already, as it is stored. Writing uses it up, so that its memory is free again. */
export interface Draft {
  readonly chunks: Chunk[];
  /** May still be in the making while chunks are written. */
  readonly exact: Promise<ExactPack>;
  /** Asked for when exact names answer. */
  sounds(): Promise<Blob>;
}

/**
 * Writes a version into a database of its own and compares what is really in the store with what the pack says it
 * holds. Yields the number of records so far; chunks that an interrupted run has left are kept.
 * @throws FaultError `pack-incomplete`, or what the source or the browser says.
 */
export async function* stagePack<C extends ExactPack>(
  staging: PackDb,
  source: PackSource<C>,
): AsyncGenerator<number, C> {
  const stored = await staging.chunkCount();
  const compiler = source.newCompiler();
  let next = 0;
  let records = 0;
  for await (const step of inSteps(source.records())) {
    const lines = step.map((record) => JSON.stringify(record));
    const writing = next < stored ? undefined : staging.addChunks(next, [chunkFrom(lines)]);
    // The browser writes while the index is made.
    for (const entity of step) compiler.add(entity);
    await writing;
    next++;
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
  { chunks, exact }: Omit<Draft, 'sounds'>,
): AsyncGenerator<number, ExactPack> {
  await staging.addChunks(0, chunks.splice(0));
  yield manifest.entity_count;
  const compiled = await exact;
  await seal(staging, manifest, compiled);
  return compiled;
}

/** Writes the compiled files and counts what is in the store: not what was meant to be written. */
async function seal(staging: PackDb, manifest: Manifest, compiled: ExactPack): Promise<void> {
  const { counts, ...files } = compiled;
  await staging.writeFiles(files);
  const records = await staging.recordCount();
  if (records === manifest.entity_count && records === counts.records) return;
  throw refusal(
    'pack-incomplete',
    `${manifest.title} says it holds ${manifest.entity_count} records, ${records} arrived`,
    'Fetch the pack again; what was installed before still answers.',
  );
}

/** Yields as many records of a stream as one transaction writes: 20-40 ms, so that a killed background loses little work. */
async function* inSteps(batches: AsyncIterable<readonly FtmEntity[]>): AsyncGenerator<readonly FtmEntity[]> {
  let pending: FtmEntity[] = [];
  for await (const batch of batches) {
    pending = pending.concat(batch);
    while (pending.length >= CHUNK_RECORDS) yield pending.splice(0, CHUNK_RECORDS);
  }
  if (pending.length > 0) yield pending;
}
