import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { FtmEntity } from '../../utils/ftm';
import { first } from '../../utils/ftm';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import { type Manifest, writeManifest } from './manifest';
import { readStarter } from './read-starter';
import { starterEntities } from './starter-entities';

/** A built file: where it stands on disk and its path inside the pack. */
export interface BuiltFile {
  readonly file: string;
  readonly path: string;
}

/**
 * Builds the bundled pack from its YAML files: entities, their index of names and `index.json`, written into `to`.
 * The same files give the same bytes. What cannot be used is left out and counted on the console (`pack check` names it).
 */
export async function buildStarter(from: string, to: string): Promise<BuiltFile[]> {
  const starter = await readStarter(from);
  const { entities, unknown } = starterEntities(starter);
  const leftOut = starter.problems.length + unknown.length;
  if (leftOut > 0)
    console.warn(`Starter pack: left out ${leftOut} entries or ties; run: npm run pack -- check ${from}`);

  const compiler = new PackCompiler();
  for (const entity of entities) compiler.add(entity);
  const { counts, names } = compiler.finish();
  const files: readonly (readonly [string, Uint8Array])[] = [
    // Not `.json`: browsers' shops read such a file as one document and refuse it.
    ['entities.ftm.jsonl', Buffer.from(entities.map((entity) => `${JSON.stringify(entity)}\n`).join(''))],
    ['names.bin', new Uint8Array(names)],
  ];
  const resources = files.map(([name, bytes]) => ({
    name,
    size: bytes.length,
    checksum: digest('sha1', bytes),
    sha256: digest('sha256', bytes),
  }));
  const day = newestDay(entities);
  const content = digest('sha256', Buffer.from(resources.map((resource) => resource.sha256).join())).slice(
    0,
    8,
  );
  const manifest: Manifest = {
    name: 'starter',
    title: 'Starter pack',
    summary: 'People and organizations that news articles of the world name most.',
    version: `${day}-${content}`,
    updated_at: day,
    license: 'CC0-1.0',
    publisher: { name: 'Dramatis', url: undefined },
    entity_count: counts.records,
    counts,
    resources,
  };
  return writeAll(to, [...files, ['index.json', Buffer.from(writeManifest(manifest))]]);
}

async function writeAll(to: string, files: readonly (readonly [string, Uint8Array])[]): Promise<BuiltFile[]> {
  await mkdir(to, { recursive: true });
  return Promise.all(
    files.map(async ([path, bytes]) => {
      const file = resolve(join(to, path));
      await writeFile(file, bytes);
      return { file, path };
    }),
  );
}

function digest(algorithm: 'sha1' | 'sha256', bytes: Uint8Array): string {
  return createHash(algorithm).update(bytes).digest('hex');
}

/** The newest day on which a fact was known to hold; a month or year counts from its first day. */
function newestDay(entities: readonly FtmEntity[]): string {
  const days = entities.map((entity) => `${first(entity, 'modifiedAt') ?? '0001'}-01-01`.slice(0, 10));
  return days.reduce((newest, day) => (day > newest ? day : newest), '0001-01-01');
}
