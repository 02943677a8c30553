import { kindOf } from '../../utils/ftm';
import { GraphCompiler } from '../../utils/match/index/compile-graph';
import { joinFiles } from '../../utils/match/index/compile-pack';
import { CHUNK_RECORDS, DRAFT_BYTES } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import type { PackFile } from '../pack/zip';
import { type Chunk, chunkFrom, shardsFrom } from '../store/pack-db';
import type { Draft } from '../store/stage-pack';
import type { ShardCompiler } from './compile-shards';

/** Packed entities take an eighth of their size at most: they repeat one another's words. */
const PACKED = 8;

/**
 * Keeps a pack as it will be stored while it is looked at, so that installing it does not read it again. Nothing is written.
 * Given up for a pack that is too large to be kept: that one is read twice.
 */
export class DraftWriter {
  #compiler: ShardCompiler | undefined;
  readonly #graph = new GraphCompiler();
  readonly #chunks: Chunk[] = [];
  #lines: string[] = [];
  #bytes = 0;

  /**
   * @param file what will be read: given up at once where it cannot but be too large.
   * @param compile undefined where nothing will be installed.
   */
  constructor({ name, size }: Pick<PackFile, 'name' | 'size'>, compile?: () => ShardCompiler) {
    if (size * (name.endsWith('.gz') ? PACKED : 1) <= DRAFT_BYTES) this.#compiler = compile?.();
  }

  take({ entity, json }: ParsedLine): void {
    if (!this.#compiler || !entity) return;
    this.#graph.add(entity, kindOf(entity.schema));
    this.#lines.push(json ?? JSON.stringify(entity));
    if (this.#lines.length === CHUNK_RECORDS) this.#endChunk();
    if (this.#bytes > DRAFT_BYTES) this.giveUp();
  }

  giveUp(): void {
    this.#compiler = undefined;
    this.#chunks.length = 0;
    this.#lines = [];
  }

  /** Undefined where it was given up. The writer is of no use afterwards. */
  finish(): Draft | undefined {
    if (this.#lines.length > 0) this.#endChunk();
    const names = this.#compiler?.finish();
    if (!names) return undefined;
    // In the time that the names take.
    const graph = this.#graph.finish();
    return { chunks: this.#chunks, exact: names.then((compiled) => joinFiles(compiled, graph)) };
  }

  #endChunk(): void {
    const shards = shardsFrom(this.#lines);
    const chunk = chunkFrom(shards);
    this.#chunks.push(chunk);
    this.#bytes += chunk.lines.size;
    for (const shard of shards) this.#compiler?.add(shard);
    this.#lines = [];
  }
}
