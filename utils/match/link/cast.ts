import type { PackView } from '../index/pack-view';
import type { Node } from './hits';

/** Ties of a node that are followed at most: a state's government may have thousands. */
const MOST_TIES = 2000;

/** Of the many that have no ties. */
const NONE: readonly number[] = [];

/** The entities that a page is known to name, and how the packs tie them. */
export class Cast {
  readonly #packs: readonly PackView[];
  readonly #members: Node[] = [];
  /** Ordinals of the members, by pack. */
  readonly #ordinals: readonly Set<number>[];
  /** By ordinal of the member, by pack. */
  readonly #neighbours: readonly Map<number, readonly number[]>[];

  constructor(packs: readonly PackView[]) {
    this.#packs = packs;
    this.#ordinals = packs.map(() => new Set());
    this.#neighbours = packs.map(() => new Map());
  }

  add(node: Node): void {
    if (this.has(node)) return;
    this.#ordinals[node.pack]!.add(node.ordinal);
    this.#members.push(node);
  }

  has({ pack, ordinal }: Node): boolean {
    return this.#ordinals[pack]!.has(ordinal);
  }

  members(): readonly Node[] {
    return this.#members;
  }

  /** Whether the packs tie this node to another member. */
  isTied(node: Node): boolean {
    const members = this.#ordinals[node.pack]!;
    return this.neighbours(node).some((ordinal) => ordinal !== node.ordinal && members.has(ordinal));
  }

  /** Whether the packs tie these two. */
  areTied(one: Node, other: Node): boolean {
    return one.pack === other.pack && this.neighbours(one).includes(other.ordinal);
  }

  /** Ordinals one edge away; positions and other records that are no people or organizations are passed through. */
  neighbours(node: Node): readonly number[] {
    if (this.#packs[node.pack]!.graph.tieCount(node.ordinal) === 0) return NONE;
    const read = this.#neighbours[node.pack]!;
    const found = read.get(node.ordinal) ?? this.#readNeighbours(node);
    read.set(node.ordinal, found);
    return found;
  }

  #readNeighbours({ pack, ordinal }: Node): number[] {
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
