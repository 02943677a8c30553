import { loadLabels } from '../index/load-labels';
import type { PackView } from '../index/pack-view';
import { foldText } from '../text/characters';
import { type Hit, type Node, nodeKey } from './hits';

/** Whether two candidates are, as far as a text can tell, one entity that two packs know. */
export type AreTwins = (one: Node, other: Node) => boolean;

/**
 * Twins among the candidates of hits: of one kind and with one main name, each in a pack of its own. They do not make a name
 * ambiguous. Whether their cards are put together is decided by more than that, when they are read.
 */
export async function findTwins(hits: readonly Hit[], packs: readonly PackView[]): Promise<AreTwins> {
  const shared = hits.filter(({ candidates }) => candidates.some(({ pack }) => pack !== candidates[0]!.pack));
  const labels = await loadLabels(
    shared.flatMap(({ candidates }) => candidates),
    packs,
  );
  const names = new Map(
    [...labels].map(([key, { kind, names }]) => [key, `${kind} ${foldText(names[0] ?? '')}`]),
  );
  return (one, other) => one.pack !== other.pack && names.get(nodeKey(one)) === names.get(nodeKey(other));
}
