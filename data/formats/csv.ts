import { type Fault, failure } from '../../utils/result';
import { COLUMNS, FIELD_LENGTH } from '../pack/limits';
import { readLines } from '../pack/read-lines';

/** A row of a table; `line` is the line it begins on, from 1. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
  readonly fault?: Fault;
}

const DELIMITERS = [',', ';', '\t'] as const;
/** By such a first line Excel is told what separates. */
const SEPARATOR = /^\uFEFF?sep=(.)$/i;

/**
 * Reads comma-, semicolon- or tab-separated values (RFC 4180; what separates is told from the first line), plain or gzip,
 * in batches. Quoted cells may hold line ends and doubled quotes.
 */
export async function* readRows(file: ReadableStream<Uint8Array>): AsyncGenerator<readonly Row[]> {
  let reader: RowReader | undefined;
  for await (const lines of readLines(file)) {
    const rows: Row[] = [];
    for (const { number, text, fault } of lines) {
      const said = reader ? undefined : SEPARATOR.exec(text)?.[1];
      reader ??= new RowReader(said ?? delimiterOf(text));
      if (said) continue;
      if (fault) rows.push({ line: number, cells: [], fault });
      else reader.push(number, number === 1 ? text.replace(/^\uFEFF/, '') : text, rows);
    }
    yield rows;
  }
  yield reader?.end() ?? [];
}

/** The sign that stands most often in the header. */
function delimiterOf(header: string): string {
  const count = (sign: string) => header.split(sign).length;
  return DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

class RowReader {
  readonly #delimiter: string;
  #line = 0;
  #cells: string[] = [];
  /** The cell that is still quoted at the end of a line. */
  #open: string | undefined;

  constructor(delimiter: string) {
    this.#delimiter = delimiter;
  }

  push(number: number, text: string, rows: Row[]): void {
    if (this.#open === undefined) {
      this.#line = number;
      this.#cells = [];
    }
    this.#read(text);
    if (this.#open !== undefined && this.#open.length > FIELD_LENGTH) rows.push(...this.end());
    else if (this.#cells.length > COLUMNS) {
      this.#open = undefined;
      rows.push(badRow(this.#line, `has more than ${COLUMNS} cells`, 'The row was left out; mend it.'));
    } else if (this.#open === undefined) rows.push({ line: this.#line, cells: this.#cells });
  }

  /** What a quotation mark that was never closed has swallowed. */
  end(): readonly Row[] {
    if (this.#open === undefined) return [];
    this.#open = undefined;
    const what = 'has a quotation mark that is not closed';
    return [badRow(this.#line, what, 'Close it: what follows was left out.')];
  }

  #read(text: string): void {
    let at = 0;
    let cell = this.#open === undefined ? '' : `${this.#open}\n`;
    let quoted = this.#open !== undefined;
    this.#open = undefined;
    for (;;) {
      if (!quoted && text[at] === '"' && cell === '') {
        quoted = true;
        at++;
      } else if (quoted) {
        const end = text.indexOf('"', at);
        if (end < 0) {
          this.#open = cell + text.slice(at);
          return;
        }
        cell += text.slice(at, end);
        at = end + 1;
        if (text[at] === '"') {
          cell += '"';
          at++;
        } else quoted = false;
      } else {
        const found = text.indexOf(this.#delimiter, at);
        const end = found < 0 ? text.length : found;
        this.#cells.push(cell + text.slice(at, end));
        if (found < 0) return;
        cell = '';
        at = end + 1;
      }
    }
  }
}

const badRow = (line: number, what: string, advice: string): Row => ({
  line,
  cells: [],
  fault: failure('bad-row', `Line ${line} ${what}`, advice).error,
});
