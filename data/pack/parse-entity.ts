import type { FtmEntity } from '../../utils/ftm';
import { type Fault, failure } from '../../utils/result';
import { cleanText, isPlainJson } from '../../utils/text';
import {
  ID_LENGTH,
  NAME_LENGTH,
  NAMES_PER_ENTITY,
  PROPERTIES_PER_ENTITY,
  VALUE_LENGTH,
  VALUES_PER_PROPERTY,
} from './limits';
import type { Line } from './read-lines';

/** What one line holds: an entity, or none if it had to be refused; `faults` also tell what was left out of it. */
export interface ParsedLine {
  readonly line: number;
  readonly entity?: FtmEntity;
  /** The line itself, where it says nothing but the entity and nothing in it had to be cleaned. */
  readonly json?: string;
  readonly faults: readonly Fault[];
}

const NO_FAULTS: readonly Fault[] = [];

/** Keys that would reach into every object of the program (prototype pollution). */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
/** Properties that hold names of an entity. */
export const NAME_PROPERTIES = new Set(['name', 'alias', 'previousName', 'weakAlias', 'abbreviation']);

/**
 * Reads one line of FollowTheMoney NDJSON. Fields other than id, schema and properties are dropped; strings are
 * cleaned; nothing is read deeper than a property's list, so nesting costs nothing.
 */
export function parseEntity(line: Line): ParsedLine {
  if (line.fault) return { line: line.number, faults: [line.fault] };
  const record = readJson(line.text);
  if (isRecord(record) && isClean(record, isPlainJson(line.text))) {
    const { id, schema, properties } = record;
    return Object.keys(record).length === FIELDS
      ? { line: line.number, entity: record, json: line.text, faults: NO_FAULTS }
      : { line: line.number, entity: { id, schema, properties }, faults: NO_FAULTS };
  }
  const parsed = new EntityReader(line.number).read(record);
  if (parsed.entity || !line.open || record !== undefined) return parsed;
  const { error } = failure(
    'cut-short',
    `The file ends within line ${line.number}: it is cut short`,
    'Fetch the file again.',
  );
  return { line: line.number, faults: [error] };
}

/** The same for a value that was JSON, or was made of another format. */
export const checkEntity = (value: unknown, line: number): ParsedLine => new EntityReader(line).read(value);

/** Undefined where it is no JSON: JSON itself has no such value. */
function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Id, schema and properties. */
const FIELDS = 3;
/** Values of a list that are compared with one another; longer lists go through a set. */
const FEW = 8;

/**
 * Whether a record can be taken as it is: so are nearly all, and telling that costs a tenth of reading it anew.
 * @param isPlain what `isPlainJson` says of its line.
 */
function isClean(
  record: Record<string, unknown>,
  isPlain: boolean,
): record is Record<string, unknown> & FtmEntity {
  const { id, schema, properties } = record;
  if (!isRecord(properties)) return false;
  if (!isCleanText(id, ID_LENGTH, isPlain) || !isCleanText(schema, ID_LENGTH, isPlain)) return false;
  let keys = 0;
  let names = 0;
  for (const key in properties) {
    const isName = NAME_PROPERTIES.has(key);
    const values = properties[key];
    if (++keys > PROPERTIES_PER_ENTITY || FORBIDDEN_KEYS.has(key) || !Array.isArray(values)) return false;
    if (values.length === 0 || values.length > FEW) return false;
    if (isName) names += values.length;
    for (let i = 0; i < values.length; i++) {
      if (!isCleanText(values[i], isName ? NAME_LENGTH : VALUE_LENGTH, isPlain)) return false;
      if (i > 0 && values.indexOf(values[i]) !== i) return false;
    }
  }
  return names <= NAMES_PER_ENTITY;
}

const isCleanText = (value: unknown, most: number, isPlain: boolean): value is string =>
  typeof value === 'string' &&
  value !== '' &&
  value.length <= most &&
  (isPlain ? !value.startsWith(' ') && !value.endsWith(' ') : cleanText(value) === value);

class EntityReader {
  readonly #line: number;
  readonly #faults: Fault[] = [];
  #names = 0;

  constructor(line: number) {
    this.#line = line;
  }

  /** @param record the line's JSON; undefined where it is none. */
  read(record: unknown): ParsedLine {
    const entity = this.#entity(record);
    return { line: this.#line, ...(entity && { entity }), faults: this.#faults };
  }

  #entity(record: unknown): FtmEntity | undefined {
    if (!isRecord(record)) return this.#tell('not-an-entity', 'is not a JSON object', ONE_PER_LINE);
    const id = this.#word(record, 'id');
    const schema = this.#word(record, 'schema');
    if (!isRecord(record.properties))
      return this.#tell('not-an-entity', 'has no object in "properties"', ONE_PER_LINE);
    const properties = this.#properties(record.properties);
    return id && schema ? { id, schema, properties } : undefined;
  }

  #word(record: Record<string, unknown>, field: 'id' | 'schema'): string | undefined {
    const value = record[field];
    const word = typeof value === 'string' ? cleanText(value) : '';
    if (word === '')
      return this.#tell(`no-${field}`, `has no text in "${field}"`, `Give every entity its ${field}.`);
    if (word.length > ID_LENGTH) {
      return this.#tell(
        `${field}-too-long`,
        `has more than ${ID_LENGTH} characters in "${field}"`,
        'Shorten it.',
      );
    }
    return word;
  }

  #properties(record: Record<string, unknown>): FtmEntity['properties'] {
    const keys = Object.keys(record).filter((key) => !FORBIDDEN_KEYS.has(key));
    if (keys.length > PROPERTIES_PER_ENTITY) this.#leftOut('properties', PROPERTIES_PER_ENTITY);
    const pairs = keys
      .slice(0, PROPERTIES_PER_ENTITY)
      .map((key) => [key, this.#values(key, record[key])] as const);
    return Object.fromEntries(pairs.filter(([, values]) => values.length > 0));
  }

  #values(key: string, value: unknown): readonly string[] {
    const list = Array.isArray(value) ? value : [value];
    const isName = NAME_PROPERTIES.has(key);
    const length = isName ? NAME_LENGTH : VALUE_LENGTH;
    const room = isName ? NAMES_PER_ENTITY - this.#names : VALUES_PER_PROPERTY;
    const kept = new Set<string>();
    for (const item of list) {
      if (kept.size >= room) {
        this.#leftOut(key, isName ? NAMES_PER_ENTITY : VALUES_PER_PROPERTY);
        break;
      }
      if (typeof item !== 'string') {
        this.#tell(
          'value-not-text',
          `has a value in "${key}" that is not text`,
          'Write values as lists of strings.',
        );
        continue;
      }
      const text = cleanText(item);
      if (text.length > length) {
        this.#tell(
          'value-too-long',
          `has more than ${length} characters in "${key}"`,
          'The value was left out.',
        );
      } else if (text !== '') kept.add(text);
    }
    if (isName) this.#names += kept.size;
    return [...kept];
  }

  #leftOut(key: string, most: number): void {
    this.#tell(
      'too-many-values',
      `has more than ${most} values in "${key}"`,
      'Those after it were left out.',
    );
  }

  /** Notes a fault; its undefined is the reader's "nothing here". */
  #tell(code: string, what: string, advice: string): undefined {
    this.#faults.push(failure(code, `Line ${this.#line} ${what}`, advice).error);
    return undefined;
  }
}

const ONE_PER_LINE = 'Write one FollowTheMoney entity a line: {"id", "schema", "properties"}.';

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
