import type { ImportEvent } from '../../data/import/import-events';
import { compileThere, serveCompilers } from '../../data/import/index-compiler';
import { Importer } from '../../data/import/run-import';
import { DOWNLOAD_PATIENCE } from '../../data/pack/limits';
import { MetaDb } from '../../data/store/meta-db';

/** Runs in a worker of the extension, as its own importer does: reads a file only, or imports it, and tells when. */
addEventListener(
  'message',
  async ({ data, ports }: MessageEvent<{ read: File } | { import: File } | null>) => {
    const [port] = ports;
    if (port) {
      compiler = port;
      serveCompilers(port);
    }
    if (!data) return;
    if ('read' in data) await parseLines(data.read);
    else await importFile(data.import);
    postMessage('done');
  },
);

let compiler: MessagePort | undefined;

async function importFile(file: File): Promise<void> {
  const importer = new Importer({
    meta: new MetaDb(),
    exclusive: (name, work) => navigator.locks.request(name, work),
    estimate: () => navigator.storage.estimate(),
    now: Date.now,
    compile: () => compileThere(compiler!),
    net: { fetch: (url, init) => fetch(url, init), now: Date.now, patience: DOWNLOAD_PATIENCE },
    newId: () => crypto.randomUUID(),
  });
  const { signal } = new AbortController();
  await finish(importer.preview({ files: [file] }, signal), 'preview');
  await finish(importer.install(signal), 'installed');
}

async function finish(events: AsyncIterable<ImportEvent>, wanted: ImportEvent['type']): Promise<void> {
  for await (const event of events) {
    if (event.type === wanted) postMessage(wanted);
    else if (event.type !== 'progress') throw new Error(`The import ended with ${JSON.stringify(event)}`);
  }
}

/** The floor under every import: streams, gunzips and parses the same file line by line, and keeps nothing. */
async function parseLines(file: File): Promise<void> {
  const texts = file
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .pipeThrough(new TextDecoderStream());
  const reader = texts.getReader();
  let rest = '';
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const lines = (rest + chunk.value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) JSON.parse(line);
  }
}
