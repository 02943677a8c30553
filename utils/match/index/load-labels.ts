import { type Node, nodeKey } from '../link/hits';
import type { Label, PackView } from './pack-view';

/** Labels by `nodeKey`, those of one pack read at once; in the order of the packs, then as asked. */
export async function loadLabels(
  nodes: Iterable<Node>,
  packs: readonly PackView[],
): Promise<Map<number, Label>> {
  const wanted = packs.map(() => new Set<number>());
  for (const { pack, ordinal } of nodes) wanted[pack]!.add(ordinal);
  const labels = new Map<number, Label>();
  for (const [pack, ordinals] of wanted.entries()) {
    const list = [...ordinals];
    if (list.length === 0) continue;
    const found = await packs[pack]!.labels(list);
    for (let i = 0; i < list.length; i++) labels.set(nodeKey({ pack, ordinal: list[i]! }), found[i]!);
  }
  return labels;
}
