import type { CastMember } from '../../utils/match/types';
import type { OpenPack } from '../store/open-pack';

/** Pages through the people and organizations of packs, in the order of the pack. */
export class PackBrowser {
  /** Ordinals of the nodes among all records: 4 bytes each, as long as the pack stays open. */
  readonly #nodes = new WeakMap<OpenPack, Uint32Array>();

  async page(
    pack: OpenPack,
    from: number,
    count: number,
  ): Promise<{ total: number; members: readonly CastMember[] }> {
    const nodes = this.#nodes.get(pack) ?? nodesOf(pack);
    this.#nodes.set(pack, nodes);
    const labels = await pack.labels([...nodes.subarray(from, from + count)]);
    const members = labels.map(({ id, kind, names }) => ({
      pack: pack.id,
      id,
      kind,
      caption: names[0] ?? id,
    }));
    return { total: nodes.length, members };
  }
}

function nodesOf({ graph }: OpenPack): Uint32Array {
  const nodes: number[] = [];
  for (let ordinal = 0; ordinal < graph.size; ordinal++) {
    if (graph.kindOf(ordinal) !== undefined) nodes.push(ordinal);
  }
  return Uint32Array.from(nodes);
}
