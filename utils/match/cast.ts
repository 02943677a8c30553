import { type Node, nodeKey } from './hits';
import type { PackView } from './pack-view';

/** Ties of a node that are followed at most: a state's government may have thousands. */
const MOST_TIES = 2000;

/** The entities that a page is known to name, and how the packs tie them. */
export class Cast {
  readonly #packs: readonly PackView[];
  readonly #members = new Map<string, Node>();

  constructor(packs: readonly PackView[]) {
    this.#packs = packs;
  }

  add(node: Node): void {
    this.#members.set(nodeKey(node), node);
  }

  has(node: Node): boolean {
    return this.#members.has(nodeKey(node));
  }

  members(): readonly Node[] {
    return [...this.#members.values()];
  }

  /** Whether the packs tie this node to another member. */
  isTied(node: Node): boolean {
    return this.neighbours(node).some(
      (ordinal) => ordinal !== node.ordinal && this.has({ pack: node.pack, ordinal }),
    );
  }

  /** Ordinals one edge away; positions and other records that are no people or organizations are passed through. */
  neighbours({ pack, ordinal }: Node): number[] {
    const { graph } = this.#packs[pack]!;
    const found = new Set<number>();
    for (const { other } of graph.ties(ordinal).slice(0, MOST_TIES)) {
      if (graph.kindOf(other)) found.add(other);
      else
        for (const next of graph.ties(other).slice(0, MOST_TIES))
          if (graph.kindOf(next.other)) found.add(next.other);
    }
    return [...found];
  }
}
