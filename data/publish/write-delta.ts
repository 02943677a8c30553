import { createHash, type Hash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FtmEntity } from '../../utils/ftm';
import { refusal } from '../fault-error';
import { compareVersions } from '../import/compare-versions';
import { joinFragments } from '../import/fragments';
import { INDEX_FILE } from '../import/group-files';
import type { Bundle } from '../import/open-bundle';
import { BundleReading } from '../import/read-bundle';
import { Surveyor } from '../import/survey';
import { type Manifest, type Resource, writeManifest } from '../pack/manifest';
import { SIGNATURE_FILE } from '../pack/signature';
import { entitiesOf as entitiesFile } from '../update/fetch-pack';
import { writeLines } from './build-pack';
import { longestRise } from './longest-rise';
import { manifestIn, openFile } from './open-files';

/** How many entities the new version adds, changes (or moves), and deletes. */
export interface DeltaCounts {
  readonly file: string;
  readonly size: number;
  /** Bytes of the whole new version: readers fetch the delta only where it is smaller. */
  readonly whole: number;
  readonly added: number;
  readonly changed: number;
  readonly deleted: number;
}

/**
 * Writes what changed from one version's folder to the other's beside the new one, and names it in that one's index,
 * which has to be signed again. Applied to the old version it gives the new one's bytes, if `build` wrote them.
 * @throws FaultError `other-pack`, `not-newer`, and as an import of either does.
 */
export async function writeDelta(oldFolder: string, newFolder: string): Promise<DeltaCounts> {
  const [before, after] = await Promise.all([openVersion(oldFolder), openVersion(newFolder)]);
  const from = before.manifest.version;
  refuseUnfit(before, after);
  const known = await digestsOf(before);
  const staying = stayingIn(known, await placesOf(after, known));
  const counts = { added: 0, changed: 0, deleted: 0 };
  const gzip = after.bundle.data.name.endsWith('.gz');
  const name = `delta-from-${from.toLowerCase().replaceAll('+', '-')}.ftm.json${gzip ? '.gz' : ''}`;
  const whole = createHash('sha256');
  const lines = changes(after, known, staying, { counts, whole });
  const written = await writeLines(lines, join(newFolder, name), gzip);
  const others = after.manifest.resources.filter((resource) => resource.from !== from);
  const delta: Resource = { name, ...written, from, leads_to: whole.digest('hex') };
  const manifest = { ...after.manifest, resources: [...others, delta] };
  await writeFile(join(newFolder, INDEX_FILE), writeManifest(manifest));
  await rm(join(newFolder, SIGNATURE_FILE), { force: true });
  return { file: name, size: delta.size, whole: after.bundle.data.size, ...counts };
}

interface Version {
  readonly manifest: Manifest;
  readonly bundle: Bundle;
  /** Ids that stand in several lines. */
  readonly pieces: ReadonlyMap<string, number>;
}

/** Reads a version once, with all that an import would refuse, but for the signature: that comes last. */
async function openVersion(folder: string): Promise<Version> {
  const manifest = await manifestIn(folder);
  const data = await openFile(join(folder, entitiesFile({ manifest }).name));
  const index = { manifest, text: '' };
  const bundle: Bundle = { data, format: 'ftm', index, id: manifest.name, title: manifest.title };
  const surveyor = new Surveyor();
  for await (const batch of new BundleReading(bundle).lines(new AbortController().signal)) {
    for (const line of batch) surveyor.take(line);
  }
  surveyor.finish(data.name);
  return { manifest, bundle, pieces: surveyor.ids.pieces };
}

function refuseUnfit({ manifest: old }: Version, { manifest }: Version): void {
  if (old.name !== manifest.name) {
    throw refusal(
      'other-pack',
      `${old.name} and ${manifest.name} are two packs`,
      'Compare versions of one pack.',
    );
  }
  if (compareVersions(manifest.version, old.version) <= 0) {
    const message = `Version ${manifest.version} does not come after ${old.version}`;
    throw refusal(
      'not-newer',
      message,
      'Name the old version first; build the new one with a higher --version.',
    );
  }
}

async function* entitiesOf({ bundle, pieces }: Version): AsyncGenerator<FtmEntity> {
  const lines = new BundleReading(bundle).lines(new AbortController().signal);
  for await (const batch of joinFragments(entitiesIn(lines), pieces)) yield* batch;
}

async function* entitiesIn(lines: ReturnType<BundleReading['lines']>): AsyncGenerator<readonly FtmEntity[]> {
  for await (const batch of lines) yield batch.flatMap(({ entity }) => entity ?? []);
}

/** Where each entity stands, and what it says. */
type Known = ReadonlyMap<string, { readonly at: number; readonly digest: string }>;

async function digestsOf(version: Version): Promise<Known> {
  const known = new Map<string, { at: number; digest: string }>();
  for await (const entity of entitiesOf(version))
    known.set(entity.id, { at: known.size, digest: digestOf(entity) });
  return known;
}

const digestOf = (entity: FtmEntity): string =>
  createHash('sha256').update(JSON.stringify(entity)).digest('base64');

/** The places in the old version of what is still there, in the order of the new one. */
async function placesOf(version: Version, known: Known): Promise<number[]> {
  const places: number[] = [];
  for await (const { id } of entitiesOf(version)) {
    const place = known.get(id)?.at;
    if (place !== undefined) places.push(place);
  }
  return places;
}

/** Ids that need not move: as many as possible keep their order. */
function stayingIn(known: Known, places: readonly number[]): ReadonlySet<string> {
  const kept = new Set(longestRise(places));
  return new Set([...known].flatMap(([id, { at }]) => (kept.has(at) ? id : [])));
}

async function* changes(
  version: Version,
  known: Known,
  staying: ReadonlySet<string>,
  { counts, whole }: { counts: { added: number; changed: number; deleted: number }; whole: Hash },
): AsyncGenerator<readonly unknown[]> {
  const gone = new Set(known.keys());
  let after = '';
  for await (const entity of entitiesOf(version)) {
    gone.delete(entity.id);
    whole.update(`${JSON.stringify(entity)}\n`);
    const before = known.get(entity.id);
    if (!before) {
      counts.added++;
      yield [{ op: 'ADD', entity, after }];
    } else if (!staying.has(entity.id)) {
      counts.changed++;
      yield [{ op: 'MOD', entity, after }];
    } else if (before.digest !== digestOf(entity)) {
      counts.changed++;
      yield [{ op: 'MOD', entity }];
    }
    after = entity.id;
  }
  counts.deleted = gone.size;
  yield [...gone].map((id) => ({ op: 'DEL', entity: { id } }));
}
