import { foldText } from './characters';
import { type Hit, type Node, nodeKey } from './hits';
import type { PackView } from './pack-view';

/** Whether two candidates are, as far as a text can tell, one entity that two packs know. */
export type AreTwins = (one: Node, other: Node) => boolean;

const NOBODY: AreTwins = () => false;

/**
 * Twins among the candidates of hits: of one kind and with one main name, each in a pack of its own. They do not make a name
 * ambiguous. Whether their cards are put together is decided by more than that, when they are read.
 */
export async function findTwins(hits: readonly Hit[], packs: readonly PackView[]): Promise<AreTwins> {
  const wanted = packs.map(() => new Set<number>());
  for (const { candidates } of hits) {
    if (!candidates.some(({ pack }) => pack !== candidates[0]!.pack)) continue;
    for (const { pack, ordinal } of candidates) wanted[pack]!.add(ordinal);
  }
  if (wanted.every(({ size }) => size === 0)) return NOBODY;
  const names = new Map<string, string>();
  for (const [pack, ordinals] of wanted.entries()) {
    const list = [...ordinals];
    for (const [i, label] of (await packs[pack]!.labels(list)).entries())
      names.set(nodeKey({ pack, ordinal: list[i]! }), `${label.kind} ${foldText(label.names[0] ?? '')}`);
  }
  return (one, other) => one.pack !== other.pack && names.get(nodeKey(one)) === names.get(nodeKey(other));
}
