import { failure } from '../../utils/result';
import { FaultError, faultOf, refusal } from '../fault-error';
import type { ImportEvent } from '../import/import-events';
import type { Bundle } from '../import/open-bundle';
import { type Prepared, prepareBundle, prepareImport } from '../import/prepare-import';
import { type Stored, type StorePlace, storeImport } from '../import/store-import';
import type { Resource } from '../pack/manifest';
import type { InstalledPack, Subscription } from '../store/meta-db';
import { PackDb } from '../store/pack-db';
import { patchedFile, readDelta } from './delta';
import type { Net } from './download';
import { entitiesOf, type FetchedIndex, fetchIndex, fetchResource } from './fetch-pack';
import { judgeUpdate } from './may-update';

export interface UpdatePlace extends StorePlace {
  readonly net: Net;
  /** A new name for each run. */
  readonly newId: () => string;
}

/**
 * Looks for a newer version where the pack came from and installs it; ends with `installed`, `up-to-date` or `failed`.
 * Never throws. However it ends, the pack's subscription says so.
 */
export async function* updatePack(
  id: string,
  place: UpdatePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent> {
  const checkedAt = new Date(place.now()).toISOString();
  const note = (how: Pick<Subscription, 'fault'>) =>
    place.meta.changePack(id, (pack) => {
      if (!pack.subscription) return pack;
      const { url, automatic } = pack.subscription;
      return { ...pack, subscription: { url, automatic, checkedAt, ...how } };
    });
  try {
    const pack = await place.meta.pack(id);
    if (!pack?.subscription) throw notSubscribed(id);
    const index = yield* fetchIndex(pack.subscription.url, place.net, signal);
    const verdict = judgeUpdate(pack, index, place.now());
    if (verdict === 'same') {
      await note({});
      yield { type: 'up-to-date', pack: id, version: pack.manifest.version };
    } else if (verdict === 'new') {
      const { installed, addSounds } = yield* installFrom(pack, index, place, signal);
      await note({});
      const { manifest, counts } = installed;
      const { title, version } = manifest;
      yield { type: 'installed', pack: id, title, version, counts };
      await addSounds();
    } else throw new FaultError(verdict);
  } catch (error) {
    if (signal.aborted) {
      const { error: fault } = failure('cancelled', 'The update was stopped', 'Nothing was changed.');
      yield { type: 'failed', fault };
      return;
    }
    const fault = faultOf(error);
    await note({ fault }).catch(() => undefined);
    yield { type: 'failed', fault };
  }
}

/** By what changed where that is less to fetch; else, or where it does not fit, the whole. */
async function* installFrom(
  pack: InstalledPack,
  index: FetchedIndex,
  place: UpdatePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, Stored> {
  const full = entitiesOf(index);
  const delta = index.manifest.resources.find(({ from }) => from === pack.manifest.version);
  const sha256 = delta?.leads_to ?? (full.name.endsWith('.gz') ? undefined : full.sha256);
  // Where nobody promises what comes of it, a delta that was made wrongly would go unseen.
  if (delta && sha256 !== undefined && delta.size < full.size) {
    const stored = yield* installDelta(pack, index, { resource: delta, sha256 }, place, signal);
    if (stored) return stored;
  }
  const data = yield* fetchResource(index, full, place.net, signal);
  const prepared = yield* prepareImport({ files: [...index.files, data] }, place, signal);
  return yield* store(prepared, place, signal);
}

/** Undefined where the delta does not lead to what the index promises: the whole pack will. */
async function* installDelta(
  pack: InstalledPack,
  index: FetchedIndex,
  { resource, sha256 }: { readonly resource: Resource; readonly sha256: string },
  place: UpdatePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, Stored | undefined> {
  const installed = new PackDb(pack.database, 'existing');
  try {
    const file = yield* fetchResource(index, resource, place.net, signal);
    const delta = await readDelta(await checked(file, resource.sha256));
    const data = patchedFile(installed, delta, 'entities-with-changes', pack.counts.records);
    const { id, manifest } = pack;
    const bundle: Bundle = { data, format: 'ftm', index, sha256, id, title: manifest.title };
    const prepared = yield* prepareBundle(bundle, {}, place, signal);
    return yield* store(prepared, place, signal);
  } catch (error) {
    if (error instanceof FaultError && DELTA_FAULTS.has(error.fault.code)) return undefined;
    throw error;
  } finally {
    await installed.close();
  }
}

const DELTA_FAULTS = new Set([
  'bad-delta',
  'wrong-count',
  'wrong-checksum',
  'not-found',
  'cut-short',
  'file-broken',
]);

async function* store(
  prepared: Prepared | undefined,
  place: UpdatePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, Stored> {
  if (!prepared) throw refusal('not-a-pack', 'The update is a table', 'Ask the publisher.');
  return yield* storeImport(prepared, place.newId(), place, signal);
}

/** A delta is small: it is digested at once. */
async function checked(file: File, sha256: string | undefined): Promise<ReadableStream<Uint8Array>> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  const hex = Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
  if (sha256 !== undefined && sha256 !== hex) {
    const message = `${file.name} has another checksum than its index says`;
    throw refusal('wrong-checksum', message, 'The whole pack is fetched instead.');
  }
  return file.stream();
}

function notSubscribed(id: string): FaultError {
  const message = `The pack ${id} did not come from an address`;
  return refusal('not-subscribed', message, 'Import its next version by hand.');
}
