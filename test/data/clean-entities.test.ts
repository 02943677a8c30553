// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ID_LENGTH,
  NAME_LENGTH,
  NAMES_PER_ENTITY,
  PROPERTIES_PER_ENTITY,
  VALUE_LENGTH,
  VALUES_PER_PROPERTY,
} from '../../data/pack/limits';
import { checkEntity, parseEntity } from '../../data/pack/parse-entity';
import { inputs } from '../inputs';

const parse = (value: unknown) => parseEntity({ number: 1, text: JSON.stringify(value) });
const long = (length: number) => 'x'.repeat(length);
const many = (count: number, word = 'N') => Array.from({ length: count }, (_, n) => `${word}${n}`);
const entity = (properties: Record<string, unknown>, more: object = {}) => ({
  ...{ id: 'x', schema: 'Person', properties },
  ...more,
});
const keys = (count: number) => Object.fromEntries(many(count, 'key').map((key) => [key, ['v']]));

describe('an entity that is written as it will be stored', () => {
  it.each([
    ['plain', entity({ name: ['Jan Leike'], alias: ['Ян Лейке', 'J. L.'] })],
    ['with nothing to say', entity({})],
    [
      'at every cap',
      entity(
        { name: [long(NAME_LENGTH)], notes: [long(VALUE_LENGTH)] },
        { id: long(ID_LENGTH), schema: long(ID_LENGTH) },
      ),
    ],
    ['with eight values', entity({ country: many(8) })],
    ['with as many properties as the cap', entity(keys(PROPERTIES_PER_ENTITY))],
  ])('is kept with its line: %s', (_what, value) => {
    expect(parse(value)).toEqual({ line: 1, entity: value, json: JSON.stringify(value), faults: [] });
  });

  it('and has more fields is kept without them', () => {
    const value = entity({ name: ['Jan'] });
    expect(parse({ ...value, caption: 'Jan', datasets: ['x'] })).toEqual({
      line: 1,
      entity: value,
      faults: [],
    });
  });
});

describe('an entity that is not', () => {
  it.each<[string, unknown, unknown, readonly string[]]>([
    ['a value twice', entity({ name: ['Jan', 'Jan', 'Li'] }), entity({ name: ['Jan', 'Li'] }), []],
    ['a value to clean', entity({ name: ['Jan\u200B'] }), entity({ name: ['Jan'] }), []],
    ['an empty list', entity({ name: [], alias: ['J'] }), entity({ alias: ['J'] }), []],
    ['an empty value', entity({ name: [''] }), entity({}), []],
    ['no list', entity({ name: 'Jan' }), entity({ name: ['Jan'] }), []],
    ['more than a few values', entity({ country: many(20) }), entity({ country: many(20) }), []],
    ['a value too long', entity({ notes: [long(VALUE_LENGTH + 1)] }), entity({}), ['value-too-long']],
    ['a name too long', entity({ alias: [long(NAME_LENGTH + 1)] }), entity({}), ['value-too-long']],
    ['a number', entity({ name: ['Jan', 7] }), entity({ name: ['Jan'] }), ['value-not-text']],
    ['an id to clean', entity({}, { id: ' x ' }), entity({}), []],
    ['an id too long', entity({}, { id: long(ID_LENGTH + 1) }), undefined, ['id-too-long']],
    ['a schema too long', entity({}, { schema: long(ID_LENGTH + 1) }), undefined, ['schema-too-long']],
    ['neither id nor schema', { properties: {} }, undefined, ['no-id', 'no-schema']],
    ['properties in a list', { id: 'x', schema: 'P', properties: [] }, undefined, ['not-an-entity']],
    ['a list', [], undefined, ['not-an-entity']],
    [
      'too many values',
      entity({ country: many(VALUES_PER_PROPERTY + 1) }),
      entity({ country: many(VALUES_PER_PROPERTY) }),
      ['too-many-values'],
    ],
    [
      'as many values as the cap',
      entity({ country: many(VALUES_PER_PROPERTY) }),
      entity({ country: many(VALUES_PER_PROPERTY) }),
      [],
    ],
    [
      'too many properties',
      entity(keys(PROPERTIES_PER_ENTITY + 1)),
      entity(keys(PROPERTIES_PER_ENTITY)),
      ['too-many-values'],
    ],
    [
      'as many names as the cap',
      entity({ alias: many(NAMES_PER_ENTITY) }),
      entity({ alias: many(NAMES_PER_ENTITY) }),
      [],
    ],
    [
      'too many names',
      entity({ name: many(8), alias: many(NAMES_PER_ENTITY) }),
      entity({ name: many(8), alias: many(NAMES_PER_ENTITY - 8) }),
      ['too-many-values'],
    ],
  ])('for %s is mended or refused, and what was wrong is told', (_what, value, expected, codes) => {
    const { entity: read, faults, json } = parse(value);
    expect(read).toEqual(expected);
    expect(json).toBeUndefined();
    expect(faults.map(({ code }) => code)).toEqual(codes);
    for (const { message, advice } of faults) {
      expect(message).toMatch(/^Line 1 (has|is) /);
      expect(advice).not.toBe('');
    }
  });

  it.each(['name', 'alias', 'previousName', 'weakAlias', 'abbreviation'])(
    'counts %s among the names',
    (key) => {
      expect(parse(entity({ [key]: [long(NAME_LENGTH + 1)] })).faults).toMatchObject([
        { message: `Line 1 has more than ${NAME_LENGTH} characters in "${key}"` },
      ]);
      const names = Object.fromEntries(many(60, 'key').map((other) => [other, many(8)]));
      expect(parse(entity({ ...names, [key]: many(8) })).faults).toEqual([]);
    },
  );

  it('with names in all five kinds is capped over all of them', () => {
    const kinds = ['name', 'alias', 'previousName', 'weakAlias', 'abbreviation'];
    const value = entity(Object.fromEntries(kinds.map((kind) => [kind, many(90, kind)])));
    const read = parse(value);
    expect(Object.values(read.entity?.properties ?? {}).flat()).toHaveLength(NAMES_PER_ENTITY);
    expect(read.faults).toMatchObject([{ message: expect.stringContaining('"abbreviation"') }]);
  });
});

describe('reading fast and reading anew', () => {
  it('give the same of any record', () => {
    const value = fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom('Jan', 'Leike', 'é', 'Ян') },
      fc.constantFrom('', ' x', 'e\u0301', '\u200Bx', 7, null, long(NAME_LENGTH), long(NAME_LENGTH + 1)),
    );
    const list = fc.oneof({ weight: 8, arbitrary: fc.array(value, { maxLength: 10 }) }, value);
    const key = fc.constantFrom('name', 'alias', 'country', 'constructor', 'prototype', 'notes');
    const record = fc.record(
      {
        id: fc.oneof(value, fc.constant('x')),
        schema: fc.constantFrom('Person', '', 7),
        properties: fc.dictionary(key, list),
        more: value,
      },
      { requiredKeys: ['id'] },
    );
    fc.assert(
      fc.property(record, (one) => {
        const copy: unknown = JSON.parse(JSON.stringify(one));
        const { entity: fast, faults, json } = parse(one);
        expect({ entity: fast, faults }).toEqual({
          entity: undefined,
          ...checkEntity(copy, 1),
          line: undefined,
        });
        if (json !== undefined) expect(JSON.parse(json)).toEqual(fast);
      }),
      inputs(500),
    );
  });
});
