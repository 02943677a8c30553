import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { viewCompiled } from '../../utils/match/index/compiled-view';
import type { PackView } from '../../utils/match/index/pack-view';

/** A pack that `compile-pack.ts` left in a folder. */
export function viewFolder(folder: string): PackView {
  const read = (name: string): ArrayBuffer => new Uint8Array(readFileSync(resolve(folder, name))).buffer;
  return viewCompiled('pack', {
    names: read('names'),
    graph: read('graph'),
    labels: new Blob([read('labels')]),
    sounds: new Blob([read('sounds')]),
  });
}

/** Some of its names, for the text that is read. */
export const samplesIn = (folder: string): string[] =>
  JSON.parse(readFileSync(resolve(folder, 'samples.json'), 'utf8'));
