import { type FtmEntity, kindOf } from '../ftm';
import { GraphCompiler } from './compile-graph';
import { NamesCompiler } from './compile-names';
import type { CompiledPack } from './pack-view';

/**
 * Compiles a pack's records, given once and in order, into the files the engine reads. Linear in the records; what
 * it keeps of each is numbers and one label line: about 200 bytes a node.
 */
export class PackCompiler {
  readonly #graph = new GraphCompiler();
  readonly #names = new NamesCompiler();

  /** Takes the next record; its ordinal is the number of records before it. */
  add(entity: FtmEntity): void {
    const ordinal = this.#graph.add(entity);
    const kind = kindOf(entity.schema);
    if (kind) this.#names.add(entity, kind, ordinal);
  }

  /** The compiled files. The compiler is of no use afterwards. */
  finish(): CompiledPack {
    const names = this.#names.finish();
    const { counts, ...files } = this.#graph.finish();
    return { names, ...files, counts: { ...counts, names: this.#names.count } };
  }
}
