import { GraphCompiler } from '../../utils/match/index/compile-graph';
import { joinFiles } from '../../utils/match/index/compile-pack';
import { type EntityNames, namesOf } from '../../utils/match/index/entity-names';
import { CHUNK_RECORDS, DRAFT_BYTES } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import type { PackFile } from '../pack/zip';
import { type Chunk, chunkFrom } from '../store/pack-db';
import type { Draft } from '../store/stage-pack';
import type { IndexCompiler } from './index-compiler';

/** Packed entities take an eighth of their size at most: they repeat one another's words. */
const PACKED = 8;

/**
 * Keeps a pack as it will be stored while it is looked at, so that installing it does not read it again. Nothing is written.
 * Given up for a pack that is too large to be kept: that one is read twice.
 */
export class DraftWriter {
  #compiler: IndexCompiler | undefined;
  readonly #graph = new GraphCompiler();
  #chunks: Chunk[] = [];
  #lines: string[] = [];
  #names: (EntityNames | undefined)[] = [];
  #bytes = 0;

  /**
   * @param file what will be read: given up at once where it cannot but be too large.
   * @param compile undefined where nothing will be installed.
   */
  constructor({ name, size }: Pick<PackFile, 'name' | 'size'>, compile?: () => IndexCompiler) {
    if (size * (name.endsWith('.gz') ? PACKED : 1) <= DRAFT_BYTES) this.#compiler = compile?.();
  }

  take({ entity, json }: ParsedLine): void {
    if (!this.#compiler || !entity) return;
    const names = namesOf(entity);
    this.#graph.add(entity, names?.kind);
    this.#names.push(names);
    this.#lines.push(json ?? JSON.stringify(entity));
    if (this.#lines.length === CHUNK_RECORDS) this.#endChunk();
    if (this.#bytes > DRAFT_BYTES) this.giveUp();
  }

  /** Does nothing to what was finished. */
  giveUp(): void {
    this.#compiler?.giveUp();
    this.#compiler = undefined;
    this.#chunks = [];
    this.#lines = [];
    this.#names = [];
  }

  /** Undefined where it was given up. The writer is of no use afterwards. */
  finish(): Draft | undefined {
    if (this.#lines.length > 0) this.#endChunk();
    const indexes = this.#compiler?.finish();
    this.#compiler = undefined;
    if (!indexes) return undefined;
    const { names, sounds } = indexes;
    // In the time that the names take.
    const graph = this.#graph.finish();
    return { chunks: this.#chunks, exact: names.then((compiled) => joinFiles(compiled, graph)), sounds };
  }

  #endChunk(): void {
    this.#compiler?.add(this.#names);
    const chunk = chunkFrom(this.#lines);
    this.#chunks.push(chunk);
    this.#bytes += chunk.lines.size;
    this.#lines = [];
    this.#names = [];
  }
}
