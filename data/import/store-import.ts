import type { FtmEntity } from '../../utils/ftm';
import { ExactCompiler } from '../../utils/match/index/compile-pack';
import type { ExactPack } from '../../utils/match/index/pack-view';
import { FaultError, faultOf, refusal } from '../fault-error';
import type { Manifest } from '../pack/manifest';
import { addSounds } from '../store/add-sounds';
import { type Exclusive, installLock } from '../store/install-pack';
import type { InstalledPack, MetaDb } from '../store/meta-db';
import { databaseOf, deletePackDb, PackDb } from '../store/pack-db';
import { type PackSource, stageDraft, stagePack } from '../store/stage-pack';
import { joinFragments } from './fragments';
import { holdLock } from './hold-lock';
import type { ImportEvent, Preview } from './import-events';
import { pacer } from './pace';
import { diskFull, type ImportPlace, type Prepared } from './prepare-import';
import { BundleReading } from './read-bundle';

/** What storing needs besides. */
export interface StorePlace extends ImportPlace {
  readonly exclusive: Exclusive;
}

/** A version that answers exact names. */
export interface Stored {
  readonly installed: InstalledPack;
  /** Lets it answer similar spellings too. Never throws. */
  addSounds(): Promise<void>;
}

/**
 * Stores what was prepared in a database of its own, compares it with what the survey counted, and makes it the version
 * that answers. `run` is the id of its job, or any new name: a job that died goes on after its last whole shard if its
 * database is still there (it reads the same bytes), and from the start once the next start of the browser cleared it up.
 * @throws FaultError, `signal`'s reason, or what the browser says; the version before still answers.
 */
export async function* storeImport(
  prepared: Prepared,
  run: string,
  place: StorePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, Stored> {
  const { manifest, preview, survey } = prepared;
  if (preview.obstacle) throw new FaultError(preview.obstacle);
  const staging = new PackDb(databaseOf(manifest.name, manifest.version, run), 'create');
  const whole: Manifest = { ...manifest, entity_count: survey.records };
  const held = await holdLock(place.exclusive, installLock(manifest.name));
  try {
    if ((await place.meta.pack(manifest.name))?.database !== prepared.replaces) throw overtaken(manifest);
    const { draft } = prepared;
    const steps = draft
      ? stageDraft(staging, whole, draft)
      : stagePack(staging, sourceOf(prepared, whole, signal));
    const { counts } = yield* telling(steps, whole, prepared.bundle.data.size, place, signal);
    await staging.close();
    const installed = await pointTo(place, prepared, whole, { database: staging.name, counts }, run);
    return { installed, addSounds: () => addSounds(staging.name, draft?.sounds) };
  } catch (error) {
    await staging.close();
    await deletePackDb(staging.name);
    throw await withRoom(error, preview, place);
  } finally {
    held.release();
  }
}

/** Where the disk is full: the same with how much room it takes and how much there is. */
export async function withRoom(
  error: unknown,
  { room }: Preview,
  { estimate }: ImportPlace,
): Promise<unknown> {
  if (faultOf(error).code !== 'disk-full') return error;
  const { quota = 0, usage = 0 } = await estimate();
  return new FaultError(diskFull({ needed: room.needed, free: Math.max(0, quota - usage) }));
}

/** Passes a staging's steps on as progress: bytes of the file are told by the records that are stored. */
async function* telling(
  steps: AsyncGenerator<number, ExactPack>,
  { entity_count: all }: Manifest,
  total: number,
  { now }: ImportPlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, ExactPack> {
  const tell = pacer(now);
  for (;;) {
    const step = await steps.next();
    signal.throwIfAborted();
    if (step.done) return step.value;
    const records = step.value;
    const last = records === all;
    const bytes = Math.floor((total * records) / all);
    yield* tell({ step: last ? 'finish' : 'store', bytes, total, records }, last);
  }
}

const sourceOf = (
  { bundle, mapping, pieces }: Prepared,
  manifest: Manifest,
  signal: AbortSignal,
): PackSource<ExactPack> => ({
  manifest,
  records: () => joinFragments(entitiesOf(new BundleReading(bundle, mapping), signal), pieces),
  newCompiler: () => new ExactCompiler(),
});

async function* entitiesOf(
  reading: BundleReading,
  signal: AbortSignal,
): AsyncGenerator<readonly FtmEntity[]> {
  for await (const lines of reading.lines(signal)) yield lines.flatMap(({ entity }) => entity ?? []);
}

async function pointTo(
  { meta, now }: { readonly meta: MetaDb; readonly now: () => number },
  { bundle, preview, url }: Prepared,
  manifest: Manifest,
  stored: Pick<InstalledPack, 'database' | 'counts'>,
  run: string,
): Promise<InstalledPack> {
  const { index } = bundle;
  const version = {
    manifest,
    ...stored,
    index: index && { text: index.text, signature: index.signature },
    changes: preview.changes,
    installedAt: new Date(now()).toISOString(),
  };
  const { now: installed, unused } = await meta.pointTo(manifest.name, version, {
    keepBefore: true,
    job: run,
    ...(url !== undefined && { url }),
  });
  await Promise.all(unused.map(deletePackDb));
  return installed;
}

function overtaken({ title }: Manifest): FaultError {
  return refusal(
    'overtaken',
    `Another page has changed ${title} meanwhile`,
    'Look at the preview again, then decide.',
  );
}
