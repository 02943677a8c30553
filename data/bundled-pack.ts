import type { FtmEntity } from '../utils/ftm';
import type { CompiledPack } from '../utils/match/pack-view';
import { failure } from '../utils/result';
import { FaultError } from './fault-error';
import { type Manifest, readManifest } from './pack/manifest';
import { readEntities } from './pack/read-entities';
import type { PackSource } from './store/install-pack';
import { type OpenPack, openFiles } from './store/open-pack';

/** The id of the pack that comes with the extension. */
export const STARTER = 'starter';

/** Reads one file of the bundled pack, by its path inside the pack. */
export type ReadBundle = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/** @throws FaultError `bad-manifest`. */
export async function readBundledManifest(read: ReadBundle): Promise<Manifest> {
  const manifest = readManifest(new TextDecoder().decode(await read('index.json')));
  if (!manifest.ok) throw new FaultError(manifest.error);
  return manifest.value;
}

/** The bundled pack as something to install; every file is compared with its size and checksum. */
export function bundledSource(read: ReadBundle, manifest: Manifest): PackSource {
  const file = (name: string) => readChecked(read, manifest, name);
  return {
    manifest,
    async *records() {
      yield* readRecords(await file('entities.ftm.json'));
    },
    async compiled() {
      const [names, graph, labels] = await Promise.all([
        file('names.bin'),
        file('graph.bin'),
        file('labels.bin'),
      ]);
      if (!manifest.counts) throw damaged('index.json');
      return { names: names.buffer, graph: graph.buffer, labels: labels.buffer, counts: manifest.counts };
    },
  };
}

/** The bundled pack straight from the bundle: for where nothing can be stored. All of it stays in memory. */
export async function openBundledPack(source: PackSource, compiled: CompiledPack): Promise<OpenPack> {
  const { names, graph, labels } = compiled;
  const view = await openFiles(STARTER, {
    names: new Blob([names]),
    graph: new Blob([graph]),
    labels: new Blob([labels]),
  });
  let all: Promise<readonly FtmEntity[]> | undefined;
  return {
    ...view,
    async records(ordinals) {
      all ??= collect(source.records());
      const records = await all;
      return ordinals.map((ordinal) => records[ordinal]);
    },
    close: async () => undefined,
  };
}

async function readChecked(
  read: ReadBundle,
  manifest: Manifest,
  name: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await read(name);
  const said = manifest.resources.find((resource) => resource.name === name);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  if (said?.size !== bytes.length || said.sha256 !== hexOf(hash)) throw damaged(name);
  return bytes;
}

async function* readRecords(bytes: Uint8Array<ArrayBuffer>): AsyncGenerator<readonly FtmEntity[]> {
  for await (const lines of readEntities(new Blob([bytes]).stream())) {
    const fault = lines.find((line) => !line.entity)?.faults[0];
    if (fault) throw new FaultError(fault);
    yield lines.flatMap((line) => line.entity ?? []);
  }
}

async function collect<T>(batches: AsyncIterable<readonly T[]>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const batch of batches) all.push(...batch);
  return all;
}

function damaged(name: string): FaultError {
  const { error } = failure(
    'bundle-damaged',
    `${name} of the bundled pack is not what its index says`,
    'Install the extension again.',
  );
  return new FaultError(error);
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
