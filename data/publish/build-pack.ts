import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { FtmEntity } from '../../utils/ftm';
import { joinFragments } from '../import/fragments';
import { INDEX_FILE } from '../import/group-files';
import { refuseBroken } from '../import/read-bundle';
import { type Survey, Surveyor } from '../import/survey';
import { type Manifest, type Resource, writeManifest } from '../pack/manifest';
import type { ParsedLine } from '../pack/parse-entity';
import { readEntities } from '../pack/read-entities';
import { SIGNATURE_FILE } from '../pack/signature';
import { describePack, type PackDetails } from './describe-pack';
import { isThere, manifestIn, openFile } from './open-files';

const ENTITIES = 'entities.ftm.json';
const PACKED = `${ENTITIES}.gz`;
/** Written to until it is whole. */
const PART = `${ENTITIES}.part`;

export interface BuildOptions {
  readonly details: PackDetails;
  readonly gzip: boolean;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * Writes a pack into a folder: `index.json`, and the entities in their order, each id once, in the plainest form: the
 * same input gives the same bytes, and so does an export of what was imported. Streamed twice, so that memory holds some
 * bytes for each id and no more. Takes the place of a version that stands there only when all is written.
 * @throws FaultError for what the index may not say, or where there is nothing to write.
 */
export async function buildPack(
  lines: AsyncIterable<readonly ParsedLine[]>,
  folder: string,
  { details, gzip, today }: BuildOptions,
): Promise<{ readonly manifest: Manifest; readonly survey: Survey }> {
  const at = (name: string) => join(folder, name);
  const [name, other] = gzip ? [PACKED, ENTITIES] : [ENTITIES, PACKED];
  const made = await mkdir(folder, { recursive: true });
  const before = (await isThere(at(INDEX_FILE))) ? await manifestIn(folder) : undefined;
  try {
    const surveyor = new Surveyor();
    await writeLines(surveyed(lines, surveyor), at(PART));
    const survey = surveyor.finish('The input');
    const joined = joinFragments(entitiesIn(at(PART)), surveyor.ids.pieces);
    const resource = { name, ...(await writeLines(joined, at(`${PART}.2`), gzip)) };
    const built = { survey, resource, fallback: basename(resolve(folder)), today };
    const manifest = describePack(details, before, built);
    await rename(at(`${PART}.2`), at(name));
    await writeFile(at(INDEX_FILE), writeManifest(manifest));
    await Promise.all([other, SIGNATURE_FILE].map((stale) => rm(at(stale), { force: true })));
    return { manifest, survey };
  } catch (error) {
    // The folder that was not there before.
    if (made !== undefined) await rm(made, { recursive: true });
    throw error;
  } finally {
    await Promise.all([PART, `${PART}.2`].map((part) => rm(at(part), { force: true })));
  }
}

async function* surveyed(
  batches: AsyncIterable<readonly ParsedLine[]>,
  surveyor: Surveyor,
): AsyncGenerator<readonly FtmEntity[]> {
  for await (const batch of batches) {
    for (const line of batch) surveyor.take(line);
    yield batch.flatMap(({ entity }) => entity ?? []);
  }
}

async function* entitiesIn(file: string): AsyncGenerator<readonly FtmEntity[]> {
  for await (const batch of readEntities((await openFile(file)).stream())) {
    refuseBroken(batch);
    yield batch.flatMap(({ entity }) => entity ?? []);
  }
}

/** Batches of anything as one JSON line each; answers what an index says of the file. */
export async function writeLines(
  batches: AsyncIterable<readonly unknown[]>,
  file: string,
  gzip = false,
): Promise<Omit<Resource, 'name'>> {
  const hashes = [createHash('sha1'), createHash('sha256')] as const;
  let size = 0;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      size += chunk.length;
      for (const hash of hashes) hash.update(chunk);
      done(null, chunk);
    },
  });
  const text = Readable.from(texts(batches));
  const out = createWriteStream(file);
  if (gzip) await pipeline(text, createGzip({ level: 9 }), count, out);
  else await pipeline(text, count, out);
  const [checksum, sha256] = hashes.map((hash) => hash.digest('hex'));
  return { url: undefined, size, checksum, sha256 };
}

async function* texts(batches: AsyncIterable<readonly unknown[]>): AsyncGenerator<Buffer> {
  for await (const batch of batches) {
    if (batch.length > 0) yield Buffer.from(batch.map((one) => `${JSON.stringify(one)}\n`).join(''));
  }
}
