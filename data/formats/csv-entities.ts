import { isInterval, NO_END, parseDate } from '../../utils/dates';
import type { FtmEntity } from '../../utils/ftm';
import { hashId } from '../../utils/match/index/id-table';
import { cleanText, safeLink } from '../../utils/text';
import { FaultError, refusal } from '../fault-error';
import { ID_LENGTH, NAME_LENGTH, VALUE_LENGTH } from '../pack/limits';
import type { ParsedLine } from '../pack/parse-entity';
import { type Row, readRows } from './csv';
import { type CsvField, guessMapping, type Mapping } from './guess-mapping';
import { RowFaults } from './row-faults';

/**
 * A table as FollowTheMoney entities: a row is a person or organization and, where it names one, a dated role at an
 * organization. Rows with the same name and type are one entity. Without a mapping the header row decides.
 * @throws FaultError `no-name-column`, or what is wrong with the header row.
 */
export async function* readCsv(
  file: ReadableStream<Uint8Array>,
  mapping?: Mapping,
): AsyncGenerator<readonly ParsedLine[]> {
  let table: TableReader | undefined;
  for await (const rows of readRows(file)) {
    const lines: ParsedLine[] = [];
    for (const row of rows) {
      if (table) lines.push(...table.read(row));
      else table = new TableReader(headerIn(row), mapping ?? guessMapping(row.cells));
    }
    yield lines;
  }
}

/**
 * Header and first rows, for the reader to say what is what.
 * @throws FaultError what is wrong with the header row.
 */
export async function sampleTable(
  file: ReadableStream<Uint8Array>,
  rows: number,
): Promise<{ header: readonly string[]; rows: readonly (readonly string[])[] }> {
  const found: Row[] = [];
  for await (const batch of readRows(file)) {
    found.push(...batch);
    if (found.length > rows) break;
  }
  const [first, ...rest] = found;
  const shown = rest.filter(({ fault }) => !fault).slice(0, rows);
  const [header = [], ...others] = [...(first ? [headerIn(first)] : []), ...shown.map(({ cells }) => cells)];
  return { header: header.map(cleanText), rows: others.map((cells) => cells.map(cleanText)) };
}

/** @throws FaultError where it cannot be read: another row would be taken for it. */
function headerIn({ cells, fault }: Row): readonly string[] {
  if (fault) throw new FaultError(fault);
  return cells;
}

const ORGANIZATION =
  /organi[sz]a[ct]i|company|firm|business\b|part(y|ei|i|ido)\b|agenc|minist|government|body|institut|ngo|universi|bank|media|foundation|association|council|authority|team|union|verein|behörde|stiftung|unternehmen|empresa|entreprise|fundación|организация|компания|партия|ведомство|министерство|组织|公司|机构|政党/i;
const PERSON = /^(person|people|human|mensch|человек|персон|人)/i;
const SEPARATOR = /\s*[;|\n]\s*/;

/** Empty where nothing is known. */
interface Dates {
  readonly startDate: string;
  readonly endDate: string;
}

class TableReader {
  readonly #mapping: Mapping;
  readonly #faults: RowFaults;
  /** Entities that were passed on already, by what they say: an employer stands in hundreds of rows. And their ids. */
  readonly #said = new Set<string>();

  constructor(header: readonly string[], mapping: Mapping) {
    if (mapping.name === undefined) throw noName();
    this.#mapping = mapping;
    this.#faults = new RowFaults(header, mapping);
  }

  read(row: Row): readonly ParsedLine[] {
    const { line, cells, fault } = row;
    if (fault) return [{ line, faults: [fault] }];
    if (!cells.some(cleanText)) return [];
    this.#faults.begin(row);
    const cell = (field: CsvField) =>
      this.#mapping[field] === undefined ? '' : (cells[this.#mapping[field]] ?? '');
    const name = this.#text('name', `${cell('given')} ${cell('name')}`, NAME_LENGTH);
    if (name === '') this.#faults.tell('no-name', 'name', 'holds no name', 'The row was left out.');
    const entities = name === '' ? [] : this.#entities(name, cell);
    const [first, ...rest] = entities.filter((entity) => this.#isNew(JSON.stringify(entity)));
    return [
      { line, ...(first && { entity: first }), faults: this.#faults.list },
      ...rest.map((entity) => ({ line, entity, faults: [] })),
    ];
  }

  #entities(name: string, cell: (field: CsvField) => string): FtmEntity[] {
    const isBody = this.#isBody(name, cell('type'));
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
    if (place !== '') {
      this.#tellTwoKinds('organization', place);
      return [self, organization(place), this.#role(self, place, role, dates)];
    }
    if (role !== '' && !isBody) return [self, ...this.#post(self, role, dates)];
    const said = { role, from: dates.startDate, to: dates.endDate };
    const unused = (['role', 'from', 'to'] as const).find((field) => said[field] !== '');
    if (unused)
      this.#faults.tell('no-organization', unused, 'is not used: the row names no organization for it');
    return [self];
  }

  #isBody(name: string, type: string): boolean {
    const text = cleanText(type);
    const isBody = ORGANIZATION.test(text);
    if (text !== '' && !isBody && !PERSON.test(text)) {
      const what = `is no known type (${text.slice(0, 20)}), so it became a person`;
      this.#faults.tell('unknown-type', 'type', what, 'Write person, organization or company.');
    }
    this.#tellTwoKinds(isBody ? 'organization' : 'person', name);
    return isBody;
  }

  #tellTwoKinds(kind: 'organization' | 'person', name: string): void {
    const other = keyOf(idOf(kind === 'person' ? 'organization' : 'person', name));
    if (this.#isNew(idOf(kind, name)) && this.#said.has(other)) this.#faults.tellTwoKinds(name);
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
    const endDate = to.startsWith(NO_END) ? '' : this.#date('to', to);
    if (isInterval(startDate || undefined, endDate || undefined)) return { startDate, endDate };
    this.#faults.tell(
      'bad-interval',
      'to',
      `ends (${endDate}) before it begins (${startDate}); both were left out`,
    );
    return { startDate: '', endDate: '' };
  }

  #date(field: CsvField, value: string): string {
    const text = cleanText(value);
    const date = parseDate(text);
    if (text !== '' && !date)
      this.#faults.tell(
        'bad-date',
        field,
        `is no date (${text.slice(0, 20)}); write 2024, 2024-05 or 2024-05-17`,
      );
    return date ?? '';
  }

  #link(value: string): string {
    const text = cleanText(value);
    const link = safeLink(text);
    if (text !== '' && !link) this.#faults.tell('not-a-link', 'link', 'is no https address');
    return link ?? '';
  }

  #text(field: CsvField, value: string, length: number): string {
    const text = cleanText(value);
    if (text.length <= length) return text;
    this.#faults.tell('value-too-long', field, `has more than ${length} characters`);
    return '';
  }

  #isNew(text: string): boolean {
    const key = keyOf(text);
    if (this.#said.has(key)) return false;
    this.#said.add(key);
    return true;
  }
}

function keyOf(text: string): string {
  const { hash, check } = hashId(text);
  return `${hash} ${check}`;
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
  return refusal('no-name-column', 'No column of the table holds names', 'Say which column holds the name.');
}
