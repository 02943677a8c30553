import { openGraph } from './graph';
import { parseLabels } from './labels';
import { openNames } from './name-index';
import type { CompiledPack, PackView } from './pack-view';
import { openSounds, type SoundIndex } from './sound-index';

/**
 * A compiled pack that is wholly in memory, as the engine reads it.
 * @throws RangeError when a file is of another format.
 */
export function viewCompiled(id: string, compiled: Omit<CompiledPack, 'counts'>): PackView {
  const graph = openGraph(compiled.graph);
  const labels = compiled.labels.arrayBuffer();
  let sounds: Promise<SoundIndex> | undefined;
  return {
    id,
    names: openNames(compiled.names),
    graph,
    async labels(ordinals) {
      const bytes = new Uint8Array(await labels);
      return parseLabels(
        ordinals.map((ordinal) => {
          const [start, end] = graph.labelRange(ordinal);
          return bytes.subarray(start, end);
        }),
      );
    },
    sounds() {
      sounds ??= compiled.sounds.arrayBuffer().then(openSounds);
      return sounds;
    },
  };
}
