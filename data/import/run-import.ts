import { failure } from '../../utils/result';
import { writeBackup } from '../backup/backup';
import { exportPack } from '../backup/export-pack';
import { restoreBackup } from '../backup/restore-backup';
import { FaultError, faultOf } from '../fault-error';
import type { Mapping } from '../formats/guess-mapping';
import type { Job } from '../store/meta-db';
import { readAddress } from '../update/address';
import { download, type Net } from '../update/download';
import { entitiesOf, fetchIndex, fetchResource, isIndex } from '../update/fetch-pack';
import { type UpdatePlace, updatePack } from '../update/update-pack';
import { type Held, holdLock, jobLock } from './hold-lock';
import type { ImportEvent } from './import-events';
import { type ImportInput, type Prepared, prepareImport } from './prepare-import';
import { storeImport, withRoom } from './store-import';

/**
 * Imports, one at a time: prepared first, installed when the reader has looked. Never throws: what goes wrong is an
 * event, and what was installed before still answers.
 */
export class Importer {
  readonly #place: UpdatePlace;
  /** What was given last to look at, and what came of it. */
  #given: ImportInput | undefined;
  #prepared: Prepared | undefined;

  constructor(place: UpdatePlace) {
    this.#place = place;
  }

  /** Ends with `preview`, `table` or `failed`. */
  async *preview(input: ImportInput, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    this.#prepared = undefined;
    this.#given = input;
    try {
      const what = yield* prepareImport(input, this.#place, signal);
      if (!signal.aborted) this.#prepared = what;
    } catch (error) {
      yield failed(error, signal);
    }
  }

  /** Previews a table again with other columns. Ends as `preview` does. */
  async *remap(
    choices: { readonly mapping: Mapping; readonly title: string },
    signal: AbortSignal,
  ): AsyncGenerator<ImportEvent> {
    if (!this.#given) yield NOTHING_GIVEN;
    else yield* this.preview({ ...this.#given, ...choices }, signal);
  }

  /** Fetches a pack and previews it; one with an index can be updated later. Ends as `preview` does. */
  async *subscribe(url: string, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    this.#prepared = undefined;
    let files: readonly File[];
    try {
      files = yield* fetchFiles(url, this.#place.net, signal);
    } catch (error) {
      yield failed(error, signal);
      return;
    }
    yield* this.preview({ files, url: isIndex(url) ? url : undefined }, signal);
  }

  /** Ends with `installed`, `up-to-date` or `failed`. */
  update(pack: string, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    this.#prepared = undefined;
    return updatePack(pack, this.#place, signal);
  }

  /** One pack, or everything the reader has. Ends with `file` or `failed`. */
  async *export(pack?: string): AsyncGenerator<ImportEvent> {
    const { meta, now } = this.#place;
    try {
      const installed = pack === undefined ? undefined : await meta.pack(pack);
      const today = new Date(now()).toISOString().slice(0, 10);
      yield { type: 'file', file: await (installed ? exportPack(installed) : writeBackup(meta, today)) };
    } catch (error) {
      yield { type: 'failed', fault: faultOf(error) };
    }
  }

  /** Ends with `restored` or `failed`. */
  restore(file: File, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    this.#prepared = undefined;
    return restoreBackup(file, this.#place, signal);
  }

  /** Installs what was previewed last. Ends with `installed` or `failed`. */
  async *install(signal: AbortSignal): AsyncGenerator<ImportEvent> {
    const [what, input] = [this.#prepared, this.#given];
    this.#prepared = undefined;
    if (!what || !input) {
      yield NOTHING_GIVEN;
      return;
    }
    const job: Job = {
      id: this.#place.newId(),
      files: input.files.map((file) => ({ name: file.name, blob: file })),
      mapping: what.mapping,
      title: what.manifest.title,
      url: what.url,
      startedAt: new Date(this.#place.now()).toISOString(),
    };
    let held: Held | undefined;
    try {
      held = await holdLock(this.#place.exclusive, jobLock(job.id));
      await this.#place.meta.putJob(job).catch(async (error: unknown) => {
        throw await withRoom(error, what.preview, this.#place);
      });
      yield* this.#finish(what, job, signal);
    } catch (error) {
      yield failed(error, signal);
    } finally {
      held?.release();
    }
  }

  /** Does a job again that died with its page. Ends with `installed` or `failed`. */
  async *resume(id: string, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    let held: Held | undefined;
    try {
      held = await holdLock(this.#place.exclusive, jobLock(id));
      const job = await this.#place.meta.job(id);
      if (!job) throw new FaultError(jobGone());
      const files = job.files.map(({ name, blob }) => new File([blob], name));
      const what = yield* prepareImport({ ...job, files }, this.#place, signal);
      if (what) yield* this.#finish(what, job, signal);
    } catch (error) {
      await this.#place.meta.deleteJob(id).catch(() => undefined);
      yield failed(error, signal);
    } finally {
      held?.release();
    }
  }

  async *#finish(what: Prepared, job: Job, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    try {
      const { installed, addSounds } = yield* storeImport(what, job.id, this.#place, signal);
      const { id, manifest, counts } = installed;
      const { title, version } = manifest;
      yield { type: 'installed', pack: id, title, version, counts };
      await addSounds();
    } finally {
      await this.#place.meta.deleteJob(job.id);
    }
  }
}

const NOTHING_GIVEN: ImportEvent = {
  type: 'failed',
  fault: failure('nothing-given', 'There is nothing to install any more', 'Choose the file again.').error,
};

const jobGone = () =>
  failure(
    'no-such-job',
    'This import has ended already',
    'See in the list of packs whether it is there; else choose the file again.',
  ).error;

function failed(error: unknown, signal: AbortSignal): ImportEvent {
  if (!signal.aborted) return { type: 'failed', fault: faultOf(error) };
  const { error: fault } = failure('cancelled', 'The import was stopped', 'Nothing was changed.');
  return { type: 'failed', fault };
}

async function* fetchFiles(
  url: string,
  net: Net,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, readonly File[]> {
  const address = readAddress(url);
  if (!address.ok) throw new FaultError(address.error);
  const { href } = address.value;
  if (!isIndex(href)) return [yield* download(href, net, signal)];
  const index = yield* fetchIndex(href, net, signal);
  return [...index.files, yield* fetchResource(index, entitiesOf(index), net, signal)];
}
