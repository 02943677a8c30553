import { DRAFT_UNITS, SHARD_RECORDS } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import type { PackFile } from '../pack/zip';
import { type Shard, shardFrom } from '../store/pack-db';
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
  readonly #shards: Shard[] = [];
  #lines: string[] = [];
  #units = 0;

  /**
   * @param file what will be read: given up at once where it cannot but be too large.
   * @param compile undefined where nothing will be installed.
   */
  constructor({ name, size }: Pick<PackFile, 'name' | 'size'>, compile?: () => ShardCompiler) {
    if (size * (name.endsWith('.gz') ? PACKED : 1) <= DRAFT_UNITS) this.#compiler = compile?.();
  }

  take({ entity, json }: ParsedLine): void {
    if (!this.#compiler || !entity) return;
    this.#lines.push(json ?? JSON.stringify(entity));
    if (this.#lines.length === SHARD_RECORDS) this.#endShard();
    if (this.#units > DRAFT_UNITS) this.giveUp();
  }

  giveUp(): void {
    this.#compiler = undefined;
    this.#shards.length = 0;
    this.#lines = [];
  }

  /** Undefined where it was given up. The writer is of no use afterwards. */
  finish(): Draft | undefined {
    if (this.#lines.length > 0) this.#endShard();
    return this.#compiler && { shards: this.#shards, exact: this.#compiler.finish() };
  }

  #endShard(): void {
    const shard = shardFrom(this.#lines);
    this.#units += shard.length;
    this.#shards.push(shard);
    this.#compiler?.add(shard);
    this.#lines = [];
  }
}
