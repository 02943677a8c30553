import type { ImportCommand, ImportEvent } from '../../data/import/import-events';
import { failure } from '../../utils/result';

/** The worker that imports: give it commands, it tells events until the page goes. */
export function startImporter(onEvent: (event: ImportEvent) => void): (command: ImportCommand) => void {
  const worker = new Worker('/import-worker.js', { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<ImportEvent>) => onEvent(data));
  worker.addEventListener('error', ({ message }) => onEvent({ type: 'failed', fault: stopped(message) }));
  return (command) => worker.postMessage(command);
}

const stopped = (reason: string) =>
  failure(
    'unexpected',
    `The importer stopped (${reason || 'no reason given'})`,
    'What was installed before still answers. Reload this page, then go on.',
  ).error;
