import type { FtmEntity } from '../../utils/ftm';
import { GraphCompiler } from '../../utils/match/index/compile-graph';
import { SoundCompiler } from '../../utils/match/index/compile-sounds';
import { namesOf } from '../../utils/match/index/entity-names';
import type { CompiledPack } from '../../utils/match/index/pack-view';
import { FaultError, refusal } from '../fault-error';
import { type Manifest, readManifest } from '../pack/manifest';
import { readEntities } from '../pack/read-entities';
import { STARTER } from '../pack/starter-id';
import { type OpenPack, openFiles } from '../store/open-pack';
import type { PackSource, RecordCompiler } from '../store/stage-pack';

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
      yield* readRecords(await file('entities.ftm.jsonl'));
    },
    newCompiler: () => new BundleCompiler(manifest, () => file('names.bin')),
  };
}

/** The index of names comes with the extension, since making it takes ten times as long as all the rest. */
class BundleCompiler implements RecordCompiler {
  readonly #manifest: Manifest;
  readonly #names: Promise<Uint8Array<ArrayBuffer>>;
  readonly #graph = new GraphCompiler();
  readonly #sounds = new SoundCompiler();

  constructor(manifest: Manifest, readNames: () => Promise<Uint8Array<ArrayBuffer>>) {
    this.#manifest = manifest;
    this.#names = readNames();
    this.#names.catch(() => undefined);
  }

  add(entity: FtmEntity): void {
    const names = namesOf(entity);
    this.#graph.add(entity, names?.kind);
    this.#sounds.add(names);
  }

  async finish(): Promise<CompiledPack> {
    const names = await this.#names;
    if (!this.#manifest.counts) throw damaged('index.json');
    const { counts, ...files } = this.#graph.finish();
    return {
      names: names.buffer,
      ...files,
      sounds: this.#sounds.finish(),
      counts: { ...counts, names: this.#manifest.counts.names },
    };
  }
}

/** The bundled pack straight from the bundle: for where nothing can be stored. All of it stays in memory. */
export async function openBundledPack(
  source: PackSource,
): Promise<{ open: OpenPack; counts: CompiledPack['counts'] }> {
  const compiler = source.newCompiler();
  const records: FtmEntity[] = [];
  for await (const batch of source.records()) {
    for (const entity of batch) {
      compiler.add(entity);
      records.push(entity);
    }
  }
  const { names, graph, labels, sounds, counts } = await compiler.finish();
  const view = await openFiles(STARTER, {
    names: new Blob([names]),
    graph: new Blob([graph]),
    labels: new Blob([labels]),
    sounds,
  });
  const open: OpenPack = {
    ...view,
    records: async (ordinals) => ordinals.map((ordinal) => records[ordinal]),
    close: async () => undefined,
  };
  return { open, counts };
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

function damaged(name: string): FaultError {
  return refusal(
    'bundle-damaged',
    `${name} of the bundled pack is not what its index says`,
    'Install the extension again.',
  );
}

const hexOf = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
