import type { ImportCommand, ImportEvent } from '../../data/import/import-events';
import { failure } from '../../utils/result';

/** The worker that imports, and one like it that compiles for it: give it commands, it tells events until the page goes. */
export function startImporter(onEvent: (event: ImportEvent) => void): (command: ImportCommand) => void {
  const start = (port: MessagePort): Worker => {
    const worker = new Worker('/import-worker.js', { type: 'module' });
    worker.addEventListener('error', ({ message }) => onEvent({ type: 'failed', fault: stopped(message) }));
    worker.postMessage(null, [port]);
    return worker;
  };
  const { port1, port2 } = new MessageChannel();
  start(port1);
  const importer = start(port2);
  importer.addEventListener('message', ({ data }: MessageEvent<ImportEvent>) => onEvent(data));
  return (command) => importer.postMessage(command);
}

const stopped = (reason: string) =>
  failure('unexpected', `The importer stopped (${reason})`, 'Reload this page, then go on.').error;
