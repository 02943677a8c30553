import { ExactCompiler } from '../../utils/match/index/compile-pack';
import type { ExactPack } from '../../utils/match/index/pack-view';
import { recordsIn, type Shard } from '../store/pack-db';

/** Makes the files that exact answers need of a pack's shards, given once and in order. */
export interface ShardCompiler {
  add(shard: Shard): void;
  /** The compiler is of no use afterwards. */
  finish(): Promise<ExactPack>;
}

/** Compiles in this thread. */
export function compileHere(): ShardCompiler {
  const compiler = new ExactCompiler();
  return {
    add: (shard) => {
      for (const record of recordsIn(shard)) compiler.add(record);
    },
    finish: async () => compiler.finish(),
  };
}

/** Compiles in the worker behind this port, which runs `serveCompilers`: two thirds of an import's work, on a core of its own. */
export function compileThere(worker: MessagePort): ShardCompiler {
  // A port for each: of a compiler that was given up nothing comes to the next one.
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(port2, [port2]);
  return {
    add: (shard) => port.postMessage(shard),
    finish: () =>
      new Promise((done) => {
        port.onmessage = ({ data }: MessageEvent<ExactPack>) => {
          port.close();
          done(data);
        };
        port.postMessage(END);
      }),
  };
}

/** No shard is empty. */
const END = '';

export function serveCompilers(importer: MessagePort): void {
  importer.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
    const compiler = compileHere();
    port.onmessage = async ({ data }: MessageEvent<Shard>) => {
      if (data !== END) compiler.add(data);
      else port.postMessage(await compiler.finish());
    };
  };
}
