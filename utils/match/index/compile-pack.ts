import type { FtmEntity } from '../../ftm';
import { type CompiledGraph, GraphCompiler } from './compile-graph';
import { type CompiledNames, NamesCompiler } from './compile-names';
import { SoundCompiler } from './compile-sounds';
import { namesOf } from './entity-names';
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
  add(entity: FtmEntity, names = namesOf(entity)): void {
    this.#graph.add(entity, names?.kind);
    this.#names.add(names);
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

  /** Takes the next record; its ordinal is the number of records before it. */
  add(entity: FtmEntity): void {
    const names = namesOf(entity);
    this.#exact.add(entity, names);
    this.#sounds.add(names);
  }

  /** The compiled files. The compiler is of no use afterwards. */
  finish(): CompiledPack {
    return { ...this.#exact.finish(), sounds: this.#sounds.finish() };
  }
}
