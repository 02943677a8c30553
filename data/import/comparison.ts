import { caption, type FtmEntity, kindOf } from '../../utils/ftm';
import { type Graph, openGraph } from '../../utils/match/index/graph';
import { hashId } from '../../utils/match/index/id-table';
import type { Changes } from '../../utils/pack-messages';
import type { PackDb } from '../store/pack-db';

const EXAMPLES = 10;

/**
 * Compares the entities of a coming version with those of the installed one, by 13 bytes of each that is installed.
 * The order of values and properties means nothing. An entity in several lines counts by the first of them.
 */
export class Comparison {
  readonly #version: string;
  readonly #graph: Graph;
  readonly #contents: Float64Array;
  readonly #met: Uint8Array;
  readonly #captions: (ordinal: number) => Promise<string | undefined>;
  readonly #examples = { added: [] as string[], changed: [] as string[], removed: [] as string[] };
  #matched = 0;
  #changed = 0;

  private constructor(
    version: string,
    graph: Graph,
    captions: (ordinal: number) => Promise<string | undefined>,
  ) {
    this.#version = version;
    this.#graph = graph;
    this.#contents = new Float64Array(graph.size);
    this.#met = new Uint8Array(graph.size);
    this.#captions = captions;
  }

  /** Reads the installed version once. Undefined where it cannot be read: then there is nothing to compare. */
  static async with(installed: PackDb, version: string): Promise<Comparison | undefined> {
    const files = await installed.files();
    if (!files) return undefined;
    const graph = openGraph(await files.graph.arrayBuffer());
    const comparison = new Comparison(version, graph, async (ordinal) => {
      const [entity] = await installed.records([ordinal]);
      return entity && kindOf(entity.schema) && caption(entity);
    });
    let ordinal = 0;
    for await (const records of installed.chunks()) {
      for (const entity of records) comparison.#contents[ordinal++] = contentOf(entity);
    }
    return comparison;
  }

  take(entity: FtmEntity): void {
    const ordinal = this.#graph.ordinalOf(entity.id);
    if (ordinal === undefined) {
      this.#example('added', entity);
      return;
    }
    this.#met[ordinal] = 1;
    this.#matched++;
    if (this.#contents[ordinal] === contentOf(entity)) return;
    this.#changed++;
    this.#example('changed', entity);
  }

  /** @param records number of different ids that the coming version has. */
  finish(records: number): Changes {
    return {
      from: this.#version,
      added: records - this.#matched,
      changed: this.#changed,
      removed: this.#graph.size - this.#matched,
      examples: this.#examples,
    };
  }

  /** Reads the names of a few that are gone; to be called before `finish`. */
  async nameRemoved(): Promise<void> {
    const { removed } = this.#examples;
    for (let ordinal = 0; ordinal < this.#met.length && removed.length < EXAMPLES; ordinal++) {
      if (this.#met[ordinal]) continue;
      const name = await this.#captions(ordinal);
      if (name !== undefined) removed.push(name);
    }
  }

  #example(what: 'added' | 'changed', entity: FtmEntity): void {
    if (this.#examples[what].length < EXAMPLES && kindOf(entity.schema)) {
      this.#examples[what].push(caption(entity));
    }
  }
}

/** A sum over all values, so that their order does not count: 53 bits. */
function contentOf({ schema, properties }: FtmEntity): number {
  let low = hashId(schema).hash >>> 0;
  let high = 0;
  for (const [key, values] of Object.entries(properties)) {
    for (const value of values) {
      const { hash, check } = hashId(`${key}\0${value}`);
      low = (low + hash) >>> 0;
      high = (high + check) & 0x1f_ffff;
    }
  }
  return high * 0x1_0000_0000 + low;
}
