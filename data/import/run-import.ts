import { failure } from '../../utils/result';
import { faultOf } from '../fault-error';
import type { Job } from '../store/meta-db';
import type { ImportEvent } from './import-events';
import { type ImportInput, type Prepared, prepareImport } from './prepare-import';
import { type StorePlace, storeImport } from './store-import';

/**
 * Imports, one at a time: prepared first, installed when the reader has looked. Never throws: what goes wrong is an
 * event, and what was installed before still answers.
 */
export class Importer {
  readonly #place: StorePlace;
  readonly #newId: () => string;
  #prepared: { readonly what: Prepared; readonly input: ImportInput; readonly url?: string } | undefined;

  constructor(place: StorePlace, newId: () => string) {
    this.#place = place;
    this.#newId = newId;
  }

  /** Ends with `preview`, `table` or `failed`. */
  async *preview(input: ImportInput, signal: AbortSignal, url?: string): AsyncGenerator<ImportEvent> {
    this.#prepared = undefined;
    try {
      const what = yield* prepareImport(input, this.#place, signal);
      if (what) this.#prepared = { what, input, ...(url !== undefined && { url }) };
    } catch (error) {
      yield failed(error, signal);
    }
  }

  /** Installs what was previewed last. Ends with `installed` or `failed`. */
  async *install(signal: AbortSignal): AsyncGenerator<ImportEvent> {
    const prepared = this.#prepared;
    if (!prepared) return;
    const { input, what, url } = prepared;
    const job: Job = {
      id: this.#newId(),
      files: input.files.map((file) => ({ name: file.name, blob: file })),
      ...(what.mapping && { mapping: what.mapping }),
      title: what.manifest.title,
      ...(url !== undefined && { url }),
      startedAt: new Date(this.#place.now()).toISOString(),
    };
    try {
      await this.#place.meta.putJob(job);
      yield* this.#finish(what, job, signal);
    } catch (error) {
      yield failed(error, signal);
    }
  }

  /** Does a job again that died with its page. Ends with `installed` or `failed`. */
  async *resume(id: string, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    try {
      const job = await this.#place.meta.job(id);
      if (!job) return;
      const files = job.files.map(({ name, blob }) => new File([blob], name));
      const { mapping, title } = job;
      const input = { files, title, ...(mapping && { mapping }) };
      const what = yield* prepareImport(input, this.#place, signal);
      if (what) yield* this.#finish(what, job, signal);
    } catch (error) {
      await this.#place.meta.deleteJob(id).catch(() => undefined);
      yield failed(error, signal);
    }
  }

  async *#finish(what: Prepared, job: Job, signal: AbortSignal): AsyncGenerator<ImportEvent> {
    try {
      const { id, manifest, counts } = yield* storeImport(what, job, this.#place, signal);
      yield { type: 'installed', pack: id, version: manifest.version, counts };
    } finally {
      await this.#place.meta.deleteJob(job.id);
    }
  }
}

function failed(error: unknown, signal: AbortSignal): ImportEvent {
  if (!signal.aborted) return { type: 'failed', fault: faultOf(error) };
  const { error: fault } = failure('cancelled', 'The import was stopped', 'Nothing was changed.');
  return { type: 'failed', fault };
}
