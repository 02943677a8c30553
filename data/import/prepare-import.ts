import { type Fault, failure } from '../../utils/result';
import { refusal } from '../fault-error';
import { sampleTable } from '../formats/csv-entities';
import { guessMapping, type Mapping } from '../formats/guess-mapping';
import type { Manifest } from '../pack/manifest';
import { fingerprintOf } from '../pack/signature';
import type { PackFile } from '../pack/zip';
import type { InstalledPack, MetaDb } from '../store/meta-db';
import { PackDb } from '../store/pack-db';
import type { Draft } from '../store/stage-pack';
import { Comparison } from './comparison';
import { DraftWriter } from './draft';
import type { ImportEvent, Preview, Progress } from './import-events';
import type { IndexCompiler } from './index-compiler';
import { obstacleTo } from './may-replace';
import { type Bundle, openBundle } from './open-bundle';
import { pacer } from './pace';
import { BundleReading } from './read-bundle';
import { type Survey, Surveyor } from './survey';

/** What a look at a bundle needs from the place it runs in. */
export interface PreviewPlace {
  readonly meta: Pick<MetaDb, 'pack'>;
  /** Bytes; what the browser says (`navigator.storage.estimate`). */
  readonly estimate: () => Promise<{ readonly quota?: number; readonly usage?: number }>;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Absent where nothing will be installed. */
  readonly compile?: () => IndexCompiler;
}

/** What an import needs besides. */
export interface ImportPlace extends PreviewPlace {
  readonly meta: MetaDb;
  readonly compile: () => IndexCompiler;
}

/** What is to be imported. */
export interface ImportInput {
  readonly files: readonly (PackFile & Blob)[];
  readonly mapping?: Mapping | undefined;
  /** Instead of the one made from the file's name, where there is no index. */
  readonly title?: string | undefined;
  /** Of its index, for updates to come. */
  readonly url?: string | undefined;
}

/** A bundle that was read once from beginning to end and may be installed. */
export interface Prepared {
  readonly bundle: Bundle;
  readonly mapping: Mapping | undefined;
  readonly manifest: Manifest;
  readonly survey: Survey;
  /** Ids that stand in several lines. */
  readonly pieces: ReadonlyMap<string, number>;
  readonly preview: Preview;
  /** What was read, ready to be stored; absent where it must be read again. */
  readonly draft: Draft | undefined;
  /** Database of the version that it was compared with. */
  readonly replaces: string | undefined;
  /** Of its index, for updates to come. */
  readonly url: string | undefined;
}

/** Rows of a table shown for saying what its columns are. */
const TABLE_ROWS = 5;

/**
 * Reads a bundle once without writing anything: what is it, is it whole, what would it change.
 * Answers undefined where a table's columns must be said first.
 * @throws FaultError, or `signal`'s reason.
 */
export async function* prepareImport(
  { files, ...choices }: ImportInput,
  place: PreviewPlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, Prepared | undefined> {
  return yield* prepareBundle(await openBundle(files), choices, place, signal);
}

/** The same for a bundle that is open already. */
export async function* prepareBundle(
  bundle: Bundle,
  { mapping, title, url }: Omit<ImportInput, 'files'>,
  place: PreviewPlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, Prepared | undefined> {
  const table = bundle.format === 'csv' ? await sampleTable(bundle.data.stream(), TABLE_ROWS) : undefined;
  const columns = table && (mapping ?? guessMapping(table.header));
  if (table && columns?.name === undefined) {
    yield { type: 'table', title: title ?? bundle.title, ...table, guess: columns ?? {} };
    return undefined;
  }
  const installed = await place.meta.pack(bundle.index?.manifest.name ?? bundle.id);
  const { survey, pieces, text, draft } = yield* surveyBundle(bundle, columns, installed, place, signal);
  const manifest = bundle.index?.manifest ?? manifestOf(bundle, survey, title, place.now());
  if (bundle.index) compareCounts(manifest, survey);
  const preview = await previewOf({
    bundle,
    survey,
    manifest,
    installed,
    text,
    table: table && columns && { ...table, mapping: columns },
    place,
  });
  yield { type: 'preview', preview };
  const replaces = installed?.database;
  return { bundle, mapping: columns, manifest, survey, pieces, draft, replaces, url, preview };
}

interface Surveyed extends Pick<Prepared, 'survey' | 'pieces'> {
  /** UTF-16 units of all values. */
  readonly text: number;
  readonly draft: Draft | undefined;
}

async function* surveyBundle(
  bundle: Bundle,
  mapping: Mapping | undefined,
  installed: InstalledPack | undefined,
  { now, compile }: PreviewPlace,
  signal: AbortSignal,
): AsyncGenerator<Progress, Surveyed> {
  const stored = installed && new PackDb(installed.database, 'existing');
  const writer = new DraftWriter(bundle.data, compile);
  try {
    const comparison =
      installed && (await Comparison.with(stored!, installed.manifest.version).catch(() => undefined));
    const surveyor = new Surveyor(comparison, bundle.format !== 'csv');
    const reading = new BundleReading(bundle, mapping);
    const tell = pacer(now);
    let text = 0;
    for await (const lines of reading.lines(signal)) {
      for (const line of lines) {
        surveyor.take(line);
        writer.take(line);
        if (line.entity) text += sizeOf(line.entity.properties);
      }
      // Lines that must be joined first are not what is stored.
      if (surveyor.ids.pieces.size > 0) writer.giveUp();
      const { bytes, total } = reading;
      yield* tell({ step: 'survey', bytes, total, records: surveyor.ids.size });
    }
    await comparison?.nameRemoved();
    const survey = surveyor.finish(bundle.data.name);
    return { survey, pieces: surveyor.ids.pieces, text, draft: writer.finish() };
  } finally {
    writer.giveUp();
    await stored?.close();
  }
}

/** An index promises a number of entities; lines that had to be refused are owned up to. */
function compareCounts({ title, entity_count }: Manifest, { records, refused }: Survey): void {
  if (entity_count === records || entity_count === records + refused) return;
  throw refusal(
    'wrong-count',
    `${title} says it holds ${entity_count} entities, the file has ${records}`,
    'It was changed or damaged on the way: fetch it again.',
  );
}

/** What a file without an index says of itself: its name, and when it was brought here. */
function manifestOf(bundle: Bundle, survey: Survey, title: string | undefined, now: number): Manifest {
  const moment = new Date(now).toISOString();
  return {
    name: bundle.id,
    title: title ?? bundle.title,
    version: moment.slice(0, 19).replaceAll(':', '').replace('T', '-'),
    updated_at: survey.asOf ?? moment.slice(0, 10),
    entity_count: survey.records,
    resources: [{ name: 'entities.ftm.json', size: bundle.data.size }],
  };
}

/** Bytes that a stored entity, its label and its names in the index take besides its values: measured at 100k. */
const BYTES_PER_RECORD = 400;

async function previewOf({
  bundle,
  survey,
  manifest,
  installed,
  text,
  table,
  place,
}: {
  bundle: Bundle;
  survey: Survey;
  manifest: Manifest;
  installed: InstalledPack | undefined;
  text: number;
  table: Preview['table'];
  place: PreviewPlace;
}): Promise<Preview> {
  const { name: id, title, version, summary, publisher, license, public_key: key } = manifest;
  const { quota = 0, usage = 0 } = await place.estimate();
  const room = { needed: survey.records * BYTES_PER_RECORD + text * 2, free: Math.max(0, quota - usage) };
  const obstacle = obstacleTo(id, bundle.index, installed) ?? lackOf(room, quota);
  return {
    ...survey,
    id,
    title,
    version,
    summary,
    asOf: bundle.index ? manifest.updated_at.slice(0, 10) : survey.asOf,
    publisher: publisher?.name,
    license,
    size: bundle.data.size,
    format: bundle.format,
    table,
    signer:
      key === undefined
        ? undefined
        : { fingerprint: await fingerprintOf(key), known: installed?.manifest.public_key === key },
    replaces: installed?.manifest,
    room,
    obstacle,
  };
}

const MEGABYTE = 1_000_000;

/** A browser that does not say how much there is is not asked twice. */
function lackOf(room: Preview['room'], quota: number) {
  return quota === 0 || room.needed <= room.free ? undefined : diskFull(room);
}

export function diskFull({ needed, free }: Preview['room']): Fault {
  const mb = (bytes: number) => Math.ceil(bytes / MEGABYTE);
  return failure(
    'disk-full',
    `This pack needs about ${mb(needed)} MB; ${mb(free)} MB are free`,
    'Free some disk space, or remove a pack that you no longer need.',
  ).error;
}

/** UTF-16 units of all values: near enough to their bytes. */
function sizeOf(properties: Readonly<Record<string, readonly string[]>>): number {
  let size = 0;
  for (const key in properties) {
    for (const value of properties[key]!) size += value.length + 8;
  }
  return size;
}
