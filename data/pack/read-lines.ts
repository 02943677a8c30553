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

/** Bytes after which reading stops: a line's, and the whole file's after gunzip. */
export interface LineCaps {
  readonly line: number;
  readonly file: number;
}

const PACK_CAPS: LineCaps = { line: LINE_BYTES, file: FILE_BYTES };

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Stands before every part of a file that was put together from several. */
const BYTE_ORDER_MARK = 0xfeff;

/**
 * Yields the lines of a UTF-8 file, plain or gzip (told by its first bytes), as they arrive: the lines of one chunk
 * together, because a promise for each line would cost more than reading it. Blank lines are left out.
 * A file that breaks off, is damaged or passes a cap ends with one line that carries the fault.
 */
export async function* readLines(
  file: ReadableStream<Uint8Array>,
  caps = PACK_CAPS,
): AsyncGenerator<readonly Line[]> {
  const splitter = new LineSplitter(caps);
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
  readonly #caps: LineCaps;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });

  constructor(caps: LineCaps) {
    this.#caps = caps;
  }

  push(chunk: Uint8Array): readonly Line[] {
    this.#bytes += chunk.length;
    if (this.#bytes > this.#caps.file)
      return [this.#stop('file-too-large', `The file holds more than ${this.#caps.file} bytes`)];
    const end = chunk.lastIndexOf(LINE_FEED);
    const lines = end === -1 ? [] : this.#split(this.#withRest(chunk.subarray(0, end)));
    if (this.full) return lines;
    this.#rest.push(chunk.subarray(end + 1));
    this.#restBytes += chunk.length - end - 1;
    return this.#restBytes > this.#caps.line ? [...lines, this.#tooLong()] : lines;
  }

  end(): readonly Line[] {
    const open = this.#restBytes > 0;
    const lines = this.#split(this.#withRest(new Uint8Array()));
    return open ? lines.map((line) => ({ ...line, open })) : lines;
  }

  broken(error: unknown): Line {
    const reason = error instanceof Error ? error.message : String(error);
    return this.#stop('file-broken', `The file breaks off or is damaged (${reason})`);
  }

  #withRest(bytes: Uint8Array): Uint8Array {
    const whole =
      this.#restBytes === 0 ? bytes : joined([...this.#rest, bytes], this.#restBytes + bytes.length);
    this.#rest = [];
    this.#restBytes = 0;
    return whole;
  }

  /** Whole lines, decoded together: decoding each by itself takes longer than parsing it. */
  #split(bytes: Uint8Array): readonly Line[] {
    const text = this.#decode(bytes);
    if (text === undefined || text.length > this.#caps.line) return this.#splitBytes(bytes);
    const lines: Line[] = [];
    for (let start = 0; start <= text.length; ) {
      const feed = text.indexOf('\n', start);
      const end = feed === -1 ? text.length : feed;
      // Blank lines by the billion are cheap to pack.
      if (end === start) this.#number++;
      else this.#put(lines, text.slice(start, end));
      start = end + 1;
    }
    return lines;
  }

  /** The same line by line, where one may be too long or is not UTF-8. */
  #splitBytes(bytes: Uint8Array): readonly Line[] {
    const lines: Line[] = [];
    for (let start = 0; start <= bytes.length; ) {
      const feed = bytes.indexOf(LINE_FEED, start);
      const end = feed === -1 ? bytes.length : feed;
      if (end - start > this.#caps.line) return [...lines, this.#tooLong()];
      const text = this.#decode(bytes.subarray(start, end));
      if (text === undefined)
        lines.push({ number: ++this.#number, text: '', fault: notUtf8(`Line ${this.#number}`) });
      else this.#put(lines, text);
      start = end + 1;
    }
    return lines;
  }

  #put(lines: Line[], text: string): void {
    this.#number++;
    const from = text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
    const to = text.charCodeAt(text.length - 1) === CARRIAGE_RETURN ? text.length - 1 : text.length;
    const line = to - from === text.length ? text : text.slice(from, to);
    if (line.trim() !== '') lines.push({ number: this.#number, text: line });
  }

  #decode(bytes: Uint8Array): string | undefined {
    try {
      return this.#decoder.decode(bytes);
    } catch {
      return undefined;
    }
  }

  #tooLong(): Line {
    this.#number++;
    return this.#stop('line-too-long', `Line ${this.#number} is longer than ${this.#caps.line} bytes`);
  }

  #stop(code: string, message: string): Line {
    this.full = true;
    this.#rest = [];
    const { error } = failure(code, message, 'Fetch the file again; if it stays so, ask its publisher.');
    return { number: Math.max(this.#number, 1), text: '', fault: error };
  }
}

/** @param what a line, or a file that is read whole. */
export const notUtf8 = (what: string): Fault =>
  failure('not-utf8', `${what} is not valid UTF-8`, 'Save the file in the encoding UTF-8.').error;

function joined(parts: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
