import { openGraph } from './graph';
import { parseLabel } from './labels';
import { openNames } from './name-index';
import type { CompiledPack, PackView } from './pack-view';

/**
 * A compiled pack that is wholly in memory, as the engine reads it.
 * @throws RangeError when a file is of another format.
 */
export function viewCompiled(
  id: string,
  compiled: Pick<CompiledPack, 'names' | 'graph' | 'labels'>,
): PackView {
  const graph = openGraph(compiled.graph);
  const bytes = new Uint8Array(compiled.labels);
  return {
    id,
    names: openNames(compiled.names),
    graph,
    labels: async (ordinals) =>
      ordinals.map((ordinal) => parseLabel(bytes.subarray(...graph.labelRange(ordinal)))),
  };
}
