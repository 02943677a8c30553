/** Milliseconds: of reading the file in a new worker, and then of importing it there up to each kind of answer. */
export interface Round {
  readonly read: number;
  readonly exact: number;
  readonly fuzzy: number;
}

declare const browser: {
  readonly runtime: { sendMessage(message: { name: string; body: unknown }): Promise<unknown> };
};

/**
 * One import as the options page makes it, by a worker that never ran before, into a store without the pack.
 * @param text an article that names somebody of the pack.
 * @param misspelt one that does so with a slip.
 */
export async function importOnce(script: string, text: string, misspelt: string): Promise<Round> {
  const [file] = document.querySelector<HTMLInputElement>('#chosen')?.files ?? [];
  const [worker, compiler] = [new Worker(script), new Worker(script)];
  const { port1, port2 } = new MessageChannel();
  worker.postMessage(null, [port1]);
  compiler.postMessage(null, [port2]);
  const told = (what: string): Promise<void> =>
    new Promise((done, fail) => {
      worker.addEventListener('message', ({ data }) => data === what && done());
      worker.addEventListener('error', ({ message }) => fail(new Error(message)));
    });
  const reading = performance.now();
  worker.postMessage({ read: file });
  await told('done');
  const start = performance.now();
  const [installed, done] = [told('installed'), told('done')];
  worker.postMessage({ import: file });
  await installed;
  await answerOn(text);
  const exact = performance.now() - start;
  await done;
  await answerOn(misspelt);
  const fuzzy = performance.now() - start;
  worker.terminate();
  compiler.terminate();
  await browser.runtime.sendMessage({ name: 'removePack', body: { pack: 'measured' } });
  return { read: start - reading, exact, fuzzy };
}

/** Asks as the reader of a page does; nothing found would be no answer. */
async function answerOn(text: string): Promise<void> {
  const body = { blocks: [{ text, role: 'paragraph' }], known: [] };
  const answer = await browser.runtime.sendMessage({ name: 'annotate', body });
  if (!JSON.stringify(answer).includes('"measured"')) throw new Error(`Nobody found in "${text}"`);
}
