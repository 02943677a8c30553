import { ExactCompiler } from '../../utils/match/index/compile-pack';
import { DRAFT_UNITS, SHARD_RECORDS } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import type { PackFile } from '../pack/zip';
import { type Shard, shardFrom } from '../store/pack-db';
import type { Draft } from '../store/stage-pack';

/** Packed entities take an eighth of their size at most: they repeat one another's words. */
const PACKED = 8;

/**
 * Keeps a pack as it will be stored while it is looked at, so that installing it does not read it again. Nothing is written.
 * Given up for a pack that is too large to be kept: that one is read twice.
 */
export class DraftWriter {
  #compiler = new ExactCompiler();
  readonly #shards: Shard[] = [];
  #lines: string[] = [];
  #units = 0;
  #givenUp: boolean;

  /** @param file what will be read: given up at once where it cannot but be too large. */
  constructor({ name, size }: Pick<PackFile, 'name' | 'size'>) {
    this.#givenUp = size * (name.endsWith('.gz') ? PACKED : 1) > DRAFT_UNITS;
  }

  take({ entity, json }: ParsedLine): void {
    if (this.#givenUp || !entity) return;
    this.#compiler.add(entity);
    this.#lines.push(json ?? JSON.stringify(entity));
    if (this.#lines.length === SHARD_RECORDS) this.#endShard();
    if (this.#units > DRAFT_UNITS) this.giveUp();
  }

  giveUp(): void {
    this.#givenUp = true;
    this.#compiler = new ExactCompiler();
    this.#shards.length = 0;
    this.#lines = [];
  }

  /** Undefined where it was given up. The writer is of no use afterwards. */
  finish(): Draft | undefined {
    if (this.#givenUp) return undefined;
    if (this.#lines.length > 0) this.#endShard();
    return { shards: this.#shards, exact: this.#compiler.finish() };
  }

  #endShard(): void {
    const shard = shardFrom(this.#lines);
    this.#units += shard.length;
    this.#shards.push(shard);
    this.#lines = [];
  }
}
