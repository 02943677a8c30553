import { openGraph } from './graph';
import { parseLabel } from './labels';
import { openNames } from './name-index';
import type { CompiledPack, PackView } from './pack-view';
import { openSounds } from './sound-index';

/**
 * A compiled pack that is wholly in memory, as the engine reads it.
 * @throws RangeError when a file is of another format.
 */
export function viewCompiled(id: string, compiled: Omit<CompiledPack, 'counts'>): PackView {
  const graph = openGraph(compiled.graph);
  const labels = compiled.labels.arrayBuffer();
  return {
    id,
    names: openNames(compiled.names),
    graph,
    async labels(ordinals) {
      const bytes = new Uint8Array(await labels);
      return ordinals.map((ordinal) => parseLabel(bytes.subarray(...graph.labelRange(ordinal))));
    },
    sounds: async () => openSounds(compiled.sounds),
  };
}
