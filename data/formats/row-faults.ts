import { type Fault, failure } from '../../utils/result';
import { cleanText } from '../../utils/text';
import type { Row } from './csv';
import { CSV_FIELDS, type CsvField, type Mapping } from './guess-mapping';

/** What is wrong in a table, told row by row, each column by its number and by the name that the table gives it. */
export class RowFaults {
  /** Of the row that was begun last. */
  list: Fault[] = [];
  #line = 0;
  readonly #header: readonly string[];
  readonly #mapping: Mapping;
  /** Columns that no field is read from, until one of their cells said something. */
  readonly #unused: Set<number>;

  constructor(header: readonly string[], mapping: Mapping) {
    this.#header = header;
    this.#mapping = mapping;
    this.#unused = new Set(header.keys());
    for (const column of Object.values(mapping)) this.#unused.delete(column);
  }

  /** Tells of cells that nothing is read from: of a column once, of a row that is longer than the header each time. */
  begin({ line, cells }: Row): void {
    this.list = [];
    this.#line = line;
    for (const column of this.#unused) {
      if (!cleanText(cells[column] ?? '')) continue;
      this.#unused.delete(column);
      this.#push('unused-column', `, ${this.#nameOf(column)} is not used`, READ);
    }
    if (cells.slice(this.#header.length).some(cleanText))
      this.#push('long-row', ' has more cells than the first', QUOTE);
  }

  tell(code: string, field: CsvField, what: string, advice = MEND): void {
    this.#push(code, `, ${this.#nameOf(this.#mapping[field]!)} ${what}`, advice);
  }

  tellTwoKinds(name: string): void {
    const what = `: "${name}" is a person in one row and an organization in another`;
    this.#push('two-kinds', what, 'Say its type in every row that begins with it.');
  }

  #nameOf(column: number): string {
    const name = cleanText(this.#header[column]!).slice(0, 40);
    return `column ${column + 1}${name && ` ("${name}")`}`;
  }

  #push(code: string, what: string, advice: string): void {
    this.list.push(failure(code, `Line ${this.#line}${what}`, advice).error);
  }
}

const MEND = 'Mend the table, or import it without this value.';
const READ = `These are read, one column each: ${CSV_FIELDS.join(', ')}.`;
const QUOTE = 'A cell that holds a comma needs quotation marks around it.';
