// @vitest-environment node
// Blobs of happy-dom cannot go through a port.
import { describe, expect, it } from 'vitest';
import {
  compileHere,
  compileThere,
  type IndexCompiler,
  serveCompilers,
} from '../../data/import/index-compiler';
import type { EntityNames } from '../../utils/match/index/entity-names';

const called = (...full: string[]): EntityNames => ({ kind: 'person', full, abbreviations: [], weak: [] });
const RECORDS = [called('Sam Altman', 'Sam'), undefined, called('Ilya Sutskever', 'Илья Суцкевер')];

/** A port whose other end compiles, and the ports of the compilers that it was sent. */
function aWorker(): { worker: MessagePort; compilers: MessagePort[] } {
  const { port1: worker, port2 } = new MessageChannel();
  const compilers: MessagePort[] = [];
  port2.addEventListener('message', ({ data }: MessageEvent<MessagePort>) => compilers.push(data));
  serveCompilers(port2);
  return { worker, compilers };
}

async function compiled(compiler: IndexCompiler) {
  for (const record of RECORDS) compiler.add([record]);
  const { names, sounds } = compiler.finish();
  const exact = await names;
  return { exact, sounds: await (await sounds()).text() };
}

describe('compiling in another worker', () => {
  it('comes to what compiling here does', async () => {
    const { worker } = aWorker();
    expect(await compiled(compileThere(worker))).toEqual(await compiled(compileHere()));
    worker.close();
  });

  it('ends there where it is given up here, and leaves the next one alone', async () => {
    const { worker, compilers } = aWorker();
    const first = compileThere(worker);
    first.add(RECORDS);
    const second = compileThere(worker);
    while (compilers.length < 2) await new Promise(setImmediate);
    const ended = new Promise((done) => compilers[0]!.addEventListener('close', done));
    first.giveUp();
    await ended;
    expect(await compiled(second)).toEqual(await compiled(compileHere()));
    worker.close();
  });
});
