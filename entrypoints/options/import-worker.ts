import type { ImportCommand, ImportEvent } from '../../data/import/import-events';
import { compileThere, serveCompilers } from '../../data/import/index-compiler';
import { Importer } from '../../data/import/run-import';
import { DOWNLOAD_PATIENCE } from '../../data/pack/limits';
import { MetaDb } from '../../data/store/meta-db';

/**
 * Imports run here: off the page's thread, and owned by the page, since a background is stopped 30 s after its last event.
 * One at a time: a new command ends what runs.
 */
const importer = new Importer({
  meta: new MetaDb(),
  exclusive: (name, work) => navigator.locks.request(name, work),
  estimate: () => navigator.storage.estimate(),
  now: Date.now,
  compile: () => compileThere(compiler),
  net: { fetch: (url, init) => fetch(url, init), now: Date.now, patience: DOWNLOAD_PATIENCE },
  newId: () => crypto.randomUUID(),
});
let running = new AbortController();
/** Leads to the worker beside this one, for which it compiles; comes before any command. */
let compiler: MessagePort;

addEventListener('message', ({ data, ports: [port] }: MessageEvent<ImportCommand>) => {
  if (port) {
    compiler = port;
    serveCompilers(port);
    return;
  }
  running.abort();
  if (data.type === 'cancel') return;
  running = new AbortController();
  tell(eventsOf(data, running.signal), running);
});

async function* eventsOf(command: ImportCommand, signal: AbortSignal): AsyncGenerator<ImportEvent> {
  if (command.type === 'preview') yield* importer.preview(command, signal);
  else if (command.type === 'remap') yield* importer.remap(command, signal);
  else if (command.type === 'install') yield* importer.install(signal);
  else if (command.type === 'resume') yield* importer.resume(command.job, signal);
  else if (command.type === 'subscribe') yield* importer.subscribe(command.url, signal);
  else if (command.type === 'export') yield* importer.export(command.pack);
  else if (command.type === 'backup') yield* importer.export();
  else if (command.type === 'restore') yield* importer.restore(command.file, signal);
  else if (command.type === 'update') yield* importer.update(command.pack, signal);
}

/** The end of what was given up for something else is nobody's news. */
async function tell(events: AsyncIterable<ImportEvent>, run: AbortController): Promise<void> {
  for await (const event of events) if (run === running) postMessage(event);
}
