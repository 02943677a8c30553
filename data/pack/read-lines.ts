import { type Fault, failure } from '../../utils/result';
import { gunzip } from './gunzip';
import { FILE_BYTES, LINE_BYTES } from './limits';

/** One line of a text file, without its line end; `number` counts from 1. `fault` stands where it is unreadable. */
export interface Line {
  readonly number: number;
  readonly text: string;
  /** The last line, without a line end: where a file was cut it is not whole. */
  readonly open?: true;
  readonly fault?: Fault;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/**
 * Yields the lines of a UTF-8 file, plain or gzip (told by its first bytes), as they arrive: the lines of one chunk
 * together, because a promise for each line would cost more than reading it. Blank lines are left out.
 * A file that breaks off, is damaged or passes a cap ends with one line that carries the fault.
 */
export async function* readLines(file: ReadableStream<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const splitter = new LineSplitter();
  let reader: ReadableStreamDefaultReader<Uint8Array> | undefined;
  try {
    reader = (await gunzip(file)).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      yield splitter.push(part.value);
      if (splitter.full) return;
    }
    yield splitter.end();
  } catch (error) {
    yield [splitter.broken(error)];
  } finally {
    await reader?.cancel().catch(() => undefined);
  }
}

/** Bytes in, lines out; holds at most one unfinished line. */
class LineSplitter {
  /** True once a cap was passed: nothing after it is read. */
  full = false;
  #number = 0;
  #bytes = 0;
  #rest: Uint8Array[] = [];
  #restBytes = 0;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  push(chunk: Uint8Array): readonly Line[] {
    const lines: Line[] = [];
    this.#bytes += chunk.length;
    if (this.#bytes > FILE_BYTES)
      return [this.#stop('file-too-large', `The file holds more than ${FILE_BYTES} bytes`)];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      this.#take(chunk.subarray(start, end), lines);
      if (this.full) return lines;
      start = end + 1;
    }
    this.#hold(chunk.subarray(start), lines);
    return lines;
  }

  end(): readonly Line[] {
    const lines: Line[] = [];
    const open = this.#restBytes > 0;
    this.#take(new Uint8Array(), lines);
    return open ? lines.map((line) => ({ ...line, open })) : lines;
  }

  broken(error: unknown): Line {
    const reason = error instanceof Error ? error.message : String(error);
    return this.#stop('file-broken', `The file breaks off or is damaged (${reason})`);
  }

  #take(tail: Uint8Array, lines: Line[]): void {
    this.#hold(tail, lines);
    if (this.full) return;
    const bytes = this.#rest.length === 1 ? this.#rest[0]! : joined(this.#rest, this.#restBytes);
    this.#rest = [];
    this.#restBytes = 0;
    this.#number += 1;
    const line = this.#decode(bytes.at(-1) === CARRIAGE_RETURN ? bytes.subarray(0, -1) : bytes);
    if (line.fault || line.text.trim() !== '') lines.push(line);
  }

  #hold(bytes: Uint8Array, lines: Line[]): void {
    if (bytes.length === 0) return;
    this.#restBytes += bytes.length;
    if (this.#restBytes > LINE_BYTES) {
      this.#number += 1;
      lines.push(this.#stop('line-too-long', `Line ${this.#number} is longer than ${LINE_BYTES} bytes`));
      return;
    }
    this.#rest.push(bytes);
  }

  #decode(bytes: Uint8Array): Line {
    try {
      return { number: this.#number, text: this.#decoder.decode(bytes) };
    } catch {
      const fault = failure(
        'not-utf8',
        `Line ${this.#number} is not valid UTF-8`,
        'Save the file in the encoding UTF-8.',
      );
      return { number: this.#number, text: '', fault: fault.error };
    }
  }

  #stop(code: string, message: string): Line {
    this.full = true;
    this.#rest = [];
    const { error } = failure(code, message, 'Fetch the file again; if it stays so, ask its publisher.');
    return { number: Math.max(this.#number, 1), text: '', fault: error };
  }
}

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
