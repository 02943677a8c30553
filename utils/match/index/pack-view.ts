import type { Kind } from '../../ftm';
import type { Graph } from './graph';
import type { NameIndex } from './name-index';
import type { SoundIndex } from './sound-index';

/** What a matcher must know of one entity to name it. */
export interface Label {
  readonly id: string;
  readonly kind: Kind;
  readonly caption: string;
  /** First the caption, then every other name. */
  readonly names: readonly string[];
}

/** One enabled pack as the engine reads it. Ordinals are positions of records in the pack's file, from 0. */
export interface PackView {
  readonly id: string;
  readonly names: NameIndex;
  readonly graph: Graph;
  /** Labels of these nodes, in the order asked. */
  labels(ordinals: readonly number[]): Promise<readonly Label[]>;
  /** How the names sound; read when first asked for, since most pages never do. */
  sounds(): Promise<SoundIndex>;
}

/** The compiled files of a pack: typed arrays, ready to be stored and opened as they are. */
export interface CompiledPack {
  /** Surface forms -> entities, for the exact stage (`name-index.ts`). */
  readonly names: ArrayBuffer;
  /** Ids -> ordinals, ties between nodes, kinds, where each label stands (`graph.ts`). */
  readonly graph: ArrayBuffer;
  /** UTF-8, an entry a node; read by slices (`graph.labelRange`). */
  readonly labels: Blob;
  /** Misspelt names -> entities, for the fuzzy stage (`sound-index.ts`). */
  readonly sounds: Blob;
  readonly counts: PackCounts;
}

/** What exact answers need of it; a large pack gets its sounds later. */
export type ExactPack = Omit<CompiledPack, 'sounds'>;

export interface PackCounts {
  /** All records. */
  readonly records: number;
  readonly people: number;
  readonly organizations: number;
  /** Edges whose two ends are in the pack. */
  readonly ties: number;
  /** Indexed surface forms. */
  readonly names: number;
}
