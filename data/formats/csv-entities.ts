import { isInterval, parseDate } from '../../utils/dates';
import type { FtmEntity } from '../../utils/ftm';
import { hashId } from '../../utils/match/index/id-table';
import { type Fault, failure } from '../../utils/result';
import { cleanText, safeLink } from '../../utils/text';
import { FaultError } from '../fault-error';
import { ID_LENGTH, NAME_LENGTH, VALUE_LENGTH } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import { type Row, readRows } from './csv';
import { type CsvField, guessMapping, type Mapping } from './guess-mapping';

/**
 * A table as FollowTheMoney entities: a row is a person or organization and, where it names one, a dated role at an
 * organization. Rows with the same name and type are one entity. Without a mapping the header row decides.
 * @throws FaultError `no-name-column`.
 */
export async function* readCsv(
  file: ReadableStream<Uint8Array>,
  mapping?: Mapping,
): AsyncGenerator<readonly ParsedLine[]> {
  let table: TableReader | undefined;
  for await (const rows of readRows(file)) {
    const lines: ParsedLine[] = [];
    for (const row of rows) {
      if (row.fault) lines.push({ line: row.line, faults: [row.fault] });
      else if (table) lines.push(...table.read(row));
      else table = new TableReader(mapping ?? guessMapping(row.cells));
    }
    yield lines;
  }
}

/** Header and first rows, for the reader to say what is what. */
export async function sampleTable(
  file: ReadableStream<Uint8Array>,
  rows: number,
): Promise<{ header: readonly string[]; rows: readonly (readonly string[])[] }> {
  const cells: (readonly string[])[] = [];
  for await (const batch of readRows(file)) {
    cells.push(...batch.filter(({ fault }) => !fault).map((row) => row.cells.map(cleanText)));
    if (cells.length > rows) break;
  }
  const [header = [], ...rest] = cells;
  return { header, rows: rest.slice(0, rows) };
}

const ORGANIZATION =
  /organi[sz]ation|company|firm|business|party|agency|ministry|government|body|institution|ngo|university|bank|media|организация|компания|unternehmen|empresa|entreprise/i;
const SEPARATOR = /\s*[;|\n]\s*/;

/** Empty where nothing is known. */
interface Dates {
  readonly startDate: string;
  readonly endDate: string;
}

class TableReader {
  readonly #mapping: Mapping;
  /** Entities that were passed on already, by what they say: an employer stands in hundreds of rows. */
  readonly #said = new Set<string>();
  #faults: Fault[] = [];
  #line = 0;

  constructor(mapping: Mapping) {
    if (mapping.name === undefined) throw noName();
    this.#mapping = mapping;
  }

  read({ line, cells }: Row): readonly ParsedLine[] {
    this.#line = line;
    this.#faults = [];
    const cell = (field: CsvField) =>
      this.#mapping[field] === undefined ? '' : (cells[this.#mapping[field]] ?? '');
    const name = this.#text('name', cell('name'), NAME_LENGTH);
    if (name === '') this.#tell('no-name', 'name', 'holds no name');
    const entities = name === '' ? [] : this.#entities(name, cell);
    const [first, ...rest] = entities.filter((entity) => this.#isNew(entity));
    return [
      { line, ...(first && { entity: first }), faults: this.#faults },
      ...rest.map((entity) => ({ line, entity, faults: [] })),
    ];
  }

  #entities(name: string, cell: (field: CsvField) => string): FtmEntity[] {
    const isBody = ORGANIZATION.test(cell('type'));
    const self: FtmEntity = {
      id: idOf(isBody ? 'organization' : 'person', name),
      schema: isBody ? 'Organization' : 'Person',
      properties: withoutEmpty({
        name: [name],
        alias: cell('aliases')
          .split(SEPARATOR)
          .map((alias) => this.#text('aliases', alias, NAME_LENGTH)),
        summary: [this.#text('summary', cell('summary'), VALUE_LENGTH)],
        sourceUrl: [this.#link(cell('link'))],
      }),
    };
    const role = this.#text('role', cell('role'), VALUE_LENGTH);
    const place = this.#text('organization', cell('organization'), NAME_LENGTH);
    const dates = this.#dates(cell('from'), cell('to'));
    if (place !== '') return [self, organization(place), this.#role(self, place, role, dates)];
    return role === '' || isBody ? [self] : [self, ...this.#post(self, role, dates)];
  }

  /** A role at no organization: a post that somebody held. */
  #post({ id }: FtmEntity, role: string, { startDate, endDate }: Dates): FtmEntity[] {
    const post: FtmEntity = { id: idOf('post', role), schema: 'Position', properties: { name: [role] } };
    const properties = withoutEmpty({
      holder: [id],
      post: [post.id],
      startDate: [startDate],
      endDate: [endDate],
    });
    return [post, { id: short(`${id} as ${post.id} ${startDate}`), schema: 'Occupancy', properties }];
  }

  #role(self: FtmEntity, place: string, role: string, dates: Dates): FtmEntity {
    const body = idOf('organization', place);
    const isBody = self.schema === 'Organization';
    const [source, target] = isBody ? (['subject', 'object'] as const) : (['employee', 'employer'] as const);
    return {
      id: short(`${self.id} at ${body} ${role} ${dates.startDate}`),
      schema: isBody ? 'UnknownLink' : 'Employment',
      properties: withoutEmpty({
        [source]: [self.id],
        [target]: [body],
        role: [role],
        startDate: [dates.startDate],
        endDate: [dates.endDate],
      }),
    };
  }

  #dates(from: string, to: string): Dates {
    const startDate = this.#date('from', from);
    const endDate = this.#date('to', to);
    if (isInterval(startDate || undefined, endDate || undefined)) return { startDate, endDate };
    this.#tell('bad-interval', 'to', `ends (${endDate}) before it begins (${startDate}); both were left out`);
    return { startDate: '', endDate: '' };
  }

  #date(field: CsvField, value: string): string {
    const text = cleanText(value);
    const date = parseDate(text);
    if (text !== '' && !date)
      this.#tell('bad-date', field, `is no date (${text.slice(0, 20)}); write 2024-05-17`);
    return date ?? '';
  }

  #link(value: string): string {
    const text = cleanText(value);
    const link = safeLink(text);
    if (text !== '' && !link) this.#tell('not-a-link', 'link', 'is no https address');
    return link ?? '';
  }

  #text(field: CsvField, value: string, length: number): string {
    const text = cleanText(value);
    if (text.length <= length) return text;
    this.#tell('value-too-long', field, `has more than ${length} characters`);
    return '';
  }

  #isNew(entity: FtmEntity): boolean {
    const { hash, check } = hashId(JSON.stringify(entity));
    const key = `${hash} ${check}`;
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }

  #tell(code: string, field: CsvField, what: string): void {
    const message = `Line ${this.#line}, column "${field}" ${what}`;
    this.#faults.push(failure(code, message, 'Mend the table, or import it without this value.').error);
  }
}

const organization = (name: string): FtmEntity => ({
  id: idOf('organization', name),
  schema: 'Organization',
  properties: { name: [name] },
});

/** The same name gives the same id in the next version of the table. */
const idOf = (kind: string, name: string): string =>
  short(`${kind}:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`);

const short = (id: string): string => {
  if (id.length <= ID_LENGTH) return id;
  const { hash, check } = hashId(id);
  return `${id.slice(0, ID_LENGTH - 20)}${(hash >>> 0).toString(16)}${(check >>> 0).toString(16)}`;
};

const withoutEmpty = (properties: Record<string, string[]>): FtmEntity['properties'] =>
  Object.fromEntries(
    Object.entries(properties)
      .map(([key, values]) => [key, values.filter((value) => value !== '')] as const)
      .filter(([, values]) => values.length > 0),
  );

function noName(): FaultError {
  const { error } = failure(
    'no-name-column',
    'No column of the table holds names',
    'Say which column holds the name.',
  );
  return new FaultError(error);
}
