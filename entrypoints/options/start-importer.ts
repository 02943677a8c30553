import type { ImportCommand, ImportEvent } from '../../data/import/import-events';

/** The worker that imports: give it commands, it tells events until the page goes. */
export function startImporter(onEvent: (event: ImportEvent) => void): (command: ImportCommand) => void {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ImportEvent>) => onEvent(data));
  return (command) => worker.postMessage(command);
}
