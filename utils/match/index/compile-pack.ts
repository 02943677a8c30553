import { type FtmEntity, kindOf } from '../../ftm';
import { type CompiledGraph, GraphCompiler } from './compile-graph';
import { type CompiledNames, NamesCompiler } from './compile-names';
import { SoundCompiler } from './compile-sounds';
import type { CompiledPack, ExactPack } from './pack-view';

/** The files that exact answers need, made of both halves. */
export const joinFiles = (
  { names, count }: CompiledNames,
  { counts, ...files }: CompiledGraph,
): ExactPack => ({
  names,
  ...files,
  counts: { ...counts, names: count },
});

/**
 * Compiles a pack's records, given once and in order, into the files that exact answers need. Linear in the records; what
 * it keeps of each is numbers and one label line: about 200 bytes a node.
 */
export class ExactCompiler {
  readonly #graph = new GraphCompiler();
  readonly #names = new NamesCompiler();

  /** Takes the next record; its ordinal is the number of records before it. */
  add(entity: FtmEntity): void {
    const kind = kindOf(entity.schema);
    const ordinal = this.#graph.add(entity, kind);
    if (kind) this.#names.add(entity, kind, ordinal);
  }

  /** The compiled files. The compiler is of no use afterwards. */
  finish(): ExactPack {
    return joinFiles(this.#names.finish(), this.#graph.finish());
  }
}

/** Compiles all files of a pack at once. */
export class PackCompiler {
  readonly #exact = new ExactCompiler();
  readonly #sounds = new SoundCompiler();
  #records = 0;

  /** Takes the next record; its ordinal is the number of records before it. */
  add(entity: FtmEntity): void {
    this.#exact.add(entity);
    this.#sounds.add(entity, this.#records++);
  }

  /** The compiled files. The compiler is of no use afterwards. */
  finish(): CompiledPack {
    return { ...this.#exact.finish(), sounds: this.#sounds.finish() };
  }
}
