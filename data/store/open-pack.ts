import type { FtmEntity } from '../../utils/ftm';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import { type Graph, openGraph } from '../../utils/match/index/graph';
import { parseLabels } from '../../utils/match/index/labels';
import { openNames } from '../../utils/match/index/name-index';
import type { Label, PackView } from '../../utils/match/index/pack-view';
import { NO_SOUNDS, openSounds, type SoundIndex } from '../../utils/match/index/sound-index';
import { type FaultError, refusal } from '../fault-error';
import type { InstalledPack } from './meta-db';
import { PackDb, type StoredFiles } from './pack-db';

/** A view over compiled files. */
interface FilesView extends PackView {
  /** Every person and organization of the pack, in order. The file is read in pieces. */
  eachLabel(take: (ordinal: number, label: Label) => void): Promise<void>;
}

/** A pack that can be matched and read. */
export interface OpenPack extends FilesView {
  /** Records at these ordinals, in the order asked; undefined where there is none. */
  records(ordinals: readonly number[]): Promise<readonly (FtmEntity | undefined)[]>;
  close(): Promise<void>;
}

/**
 * Opens an installed pack. Compiled files of another format (the extension was updated) are made again from the records.
 * @throws FaultError `not-there`, `pack-damaged`, or what the browser says.
 */
export async function openPack(pack: InstalledPack): Promise<OpenPack> {
  const db = new PackDb(pack.database, 'existing');
  const view = await openStored(pack, db).catch(async (error: unknown) => {
    await db.close();
    throw error;
  });
  return { ...view, records: (ordinals) => db.records(ordinals), close: () => db.close() };
}

async function openStored(pack: InstalledPack, db: PackDb): Promise<FilesView> {
  const files = await db.files();
  if (!files) throw damaged(pack);
  const sounds = () => db.sounds();
  try {
    return await openFiles(pack.id, files, sounds);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    await compileAgain(db);
    return openFiles(pack.id, (await db.files()) ?? files, sounds);
  }
}

/** Makes the compiled files anew from the records. */
export async function compileAgain(db: PackDb): Promise<void> {
  const compiler = new PackCompiler();
  for await (const records of db.chunks()) for (const entity of records) compiler.add(entity);
  const { counts: _, ...files } = compiler.finish();
  await db.writeFiles(files);
}

/**
 * The matcher's view over the compiled files, wherever they come from.
 * @param readSounds asked again while there are none.
 * @throws RangeError when they are of another format.
 */
export async function openFiles(
  id: string,
  files: StoredFiles,
  readSounds = async () => files.sounds,
): Promise<FilesView> {
  const [names, graph] = await Promise.all([files.names.arrayBuffer(), files.graph.arrayBuffer()]);
  const openedGraph = openGraph(graph);
  const labelBytes = labelReader(files.labels);
  let opened: SoundIndex | undefined;
  return {
    id,
    names: openNames(names),
    graph: openedGraph,
    labels: async (ordinals) =>
      parseLabels(
        await Promise.all(ordinals.map((ordinal) => labelBytes(...openedGraph.labelRange(ordinal)))),
      ),
    async sounds() {
      const sounds = opened ? undefined : await readSounds();
      if (sounds) opened = openSounds(await sounds.arrayBuffer());
      return opened ?? NO_SOUNDS;
    },
    eachLabel: (take) => readLabels(openedGraph, files.labels, take),
  };
}

/** Nodes whose labels are read together: some 300 kB. */
const NODES_AT_ONCE = 4096;

async function readLabels(
  graph: Graph,
  labels: Blob,
  take: (ordinal: number, label: Label) => void,
): Promise<void> {
  for (let from = 0; from < graph.size; from += NODES_AT_ONCE) {
    const to = Math.min(from + NODES_AT_ONCE, graph.size);
    const [start] = graph.labelRange(from);
    const [, end] = graph.labelRange(to - 1);
    const bytes = new Uint8Array(await labels.slice(start, end).arrayBuffer());
    const nodes: number[] = [];
    for (let ordinal = from; ordinal < to; ordinal++)
      if (graph.kindOf(ordinal) !== undefined) nodes.push(ordinal);
    const lines = nodes.map((ordinal) => {
      const [first, last] = graph.labelRange(ordinal);
      return bytes.subarray(first - start, last - start);
    });
    for (const [i, label] of parseLabels(lines).entries()) take(nodes[i]!, label);
  }
}

/** Bytes: label files up to this size are read once and kept; of larger ones only what is asked. */
const LABELS_KEPT = 1024 * 1024;

function labelReader(labels: Blob): (start: number, end: number) => Promise<Uint8Array> {
  if (labels.size > LABELS_KEPT) {
    return async (start, end) => new Uint8Array(await labels.slice(start, end).arrayBuffer());
  }
  let whole: Promise<ArrayBuffer> | undefined;
  return async (start, end) => {
    whole ??= labels.arrayBuffer();
    return new Uint8Array(await whole, start, end - start);
  };
}

function damaged(pack: InstalledPack): FaultError {
  return refusal(
    'pack-damaged',
    `${pack.manifest.title} is not whole in the store`,
    'Repair it under "Storage and backup".',
  );
}
