import type { Kind } from '../../ftm';
import { loadLabels } from '../index/load-labels';
import type { PackView } from '../index/pack-view';
import type { Cast } from '../link/cast';
import { type Node, nodeKey } from '../link/hits';
import { FUZZY } from '../link/thresholds';
import { foldText } from '../text/characters';

/** Whom something is read as, and by which of the pack's names. */
export interface ReadAs {
  readonly node: Node;
  readonly name: string;
}

/** Whether both mean one entity: several packs may know it by the same name. */
export const meanOne = (one: ReadAs, other: ReadAs): boolean =>
  nodeKey(one.node) === nodeKey(other.node) ||
  (one.node.pack !== other.node.pack && foldText(one.name) === foldText(other.name));

/** A name of the page's cast, or of an entity one tie away from it. */
export interface Neighbour extends ReadAs {
  readonly kind: Kind;
}

/** All names of the cast and of those one tie away, `FUZZY.mostNeighbours` entities at most. */
export async function loadNeighbours(packs: readonly PackView[], cast: Cast): Promise<Neighbour[]> {
  const near = new Map<number, Node>();
  for (const { pack, ordinal } of cast.members()) {
    for (const other of [ordinal, ...cast.neighbours({ pack, ordinal })]) {
      if (near.size >= FUZZY.mostNeighbours) break;
      const node = { pack, ordinal: other };
      near.set(nodeKey(node), node);
    }
  }
  const labels = await loadLabels(near.values(), packs);
  return [...near].flatMap(([key, node]) => {
    const { names, kind } = labels.get(key)!;
    return names.map((name) => ({ node, name, kind }));
  });
}
