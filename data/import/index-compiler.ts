import { type CompiledNames, NamesCompiler } from '../../utils/match/index/compile-names';
import { SoundCompiler } from '../../utils/match/index/compile-sounds';
import { type EntityNames, readNames, writeNames } from '../../utils/match/index/entity-names';

/** Makes the indexes of names and sounds of a pack's records, given once and in order. */
export interface IndexCompiler {
  /** Takes what the next records are called. */
  add(records: readonly (EntityNames | undefined)[]): void;
  /** Nothing may be added afterwards. */
  finish(): Indexes;
  /** Instead of finishing. */
  giveUp(): void;
}

export interface Indexes {
  readonly names: Promise<CompiledNames>;
  /** For when exact names answer already. The compiler is of no use afterwards. */
  sounds(): Promise<Blob>;
}

/** Compiles in this thread. */
export const compileHere = (): IndexCompiler => {
  const compiler = new TextCompiler();
  return {
    add: (records) => compiler.add(writeNames(records)),
    finish: () => ({
      names: Promise.resolve(compiler.names()),
      sounds: async () => compiler.sounds(),
    }),
    giveUp: () => undefined,
  };
};

/** What goes through the port: names, as `writeNames` writes them, and at their end null, which is answered with both indexes. */
type Part = string | null;

/** Compiles in the worker behind this port, which runs `serveCompilers`: half of an import's work, on a core of its own. */
export function compileThere(worker: MessagePort): IndexCompiler {
  // A port for each: of a compiler that was given up nothing comes to the next one.
  const { port1: port, port2 } = new MessageChannel();
  worker.postMessage(port2, [port2]);
  const tell = (part: Part) => port.postMessage(part);
  return {
    add: (records) => tell(writeNames(records)),
    finish() {
      const answer = <T>(): Promise<T> =>
        new Promise((done) => {
          port.onmessage = ({ data }: MessageEvent<T>) => done(data);
        });
      const names = answer<CompiledNames>();
      const sounds = names.then(() => answer<Blob>()).finally(() => port.close());
      tell(null);
      return { names, sounds: () => sounds };
    },
    // With its last port the compiler there is garbage.
    giveUp: () => port.close(),
  };
}

export function serveCompilers(importer: MessagePort): void {
  importer.onmessage = ({ data: port }: MessageEvent<MessagePort>) => {
    const compiler = new TextCompiler();
    port.onmessage = ({ data: part }: MessageEvent<Part>) => {
      if (part !== null) {
        compiler.add(part);
        return;
      }
      const compiled = compiler.names();
      port.postMessage(compiled, [compiled.names]);
      // Not when they are asked for: meanwhile the reader looks at the preview, or the importer writes.
      port.postMessage(compiler.sounds());
    };
  };
}

/** Keeps the names as text: as lists they would take the collector of garbage more time than it takes to read them again. */
class TextCompiler {
  readonly #compiler = new NamesCompiler();
  readonly #texts: string[] = [];

  add(text: string): void {
    this.#texts.push(text);
    for (const names of readNames(text)) this.#compiler.add(names);
  }

  names(): CompiledNames {
    return this.#compiler.finish();
  }

  sounds(): Blob {
    const compiler = new SoundCompiler();
    for (const text of this.#texts.splice(0)) for (const names of readNames(text)) compiler.add(names);
    return compiler.finish();
  }
}
