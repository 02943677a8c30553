import { kindOf } from '../../utils/ftm';
import { type CompiledNames, NamesCompiler } from '../../utils/match/index/compile-names';
import { recordsIn, type Shard } from '../store/pack-db';

/** Makes the index of names of a pack's shards, given once and in order. */
export interface ShardCompiler {
  /** Takes the shard's bytes away. */
  add(shard: Shard): void;
  /** The compiler is of no use afterwards. */
  finish(): Promise<CompiledNames>;
}

/** Compiles in this thread. */
export function compileHere(): ShardCompiler {
  const compiler = new NamesCompiler();
  const decoder = new TextDecoder();
  let ordinal = 0;
  return {
    add(shard) {
      for (const entity of recordsIn(decoder.decode(shard))) {
        const kind = kindOf(entity.schema);
        if (kind) compiler.add(entity, kind, ordinal);
        ordinal++;
      }
    },
    finish: async () => compiler.finish(),
  };
}

/** Compiles in the worker behind this port, which runs `serveCompilers`: half of an import's work, on a core of its own. */
export function compileThere(worker: MessagePort): ShardCompiler {
  // A port for each: of a compiler that was given up nothing comes to the next one.
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(port2, [port2]);
  return {
    add: (shard) => port.postMessage(shard, [shard.buffer]),
    finish: () =>
      new Promise((done) => {
        port.onmessage = ({ data }: MessageEvent<CompiledNames>) => {
          port.close();
          done(data);
        };
        port.postMessage(null);
      }),
  };
}

export function serveCompilers(importer: MessagePort): void {
  importer.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
    const compiler = compileHere();
    port.onmessage = async ({ data }: MessageEvent<Shard | null>) => {
      if (data) {
        compiler.add(data);
        return;
      }
      const compiled = await compiler.finish();
      port.postMessage(compiled, [compiled.names]);
    };
  };
}
