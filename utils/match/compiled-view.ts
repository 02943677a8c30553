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
  const bytes = new Uint8Array(compiled.labels);
  return {
    id,
    names: openNames(compiled.names),
    graph,
    labels: async (ordinals) =>
      ordinals.map((ordinal) => parseLabel(bytes.subarray(...graph.labelRange(ordinal)))),
    sounds: async () => openSounds(compiled.sounds),
  };
}
