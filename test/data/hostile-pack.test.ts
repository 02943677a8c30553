// @vitest-environment node
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readCsv } from '../../data/formats/csv-entities';
import { readPopolo } from '../../data/formats/popolo';
import { readWikidata } from '../../data/formats/wikidata';
import { mergeFragments } from '../../data/import/fragments';
import { LINE_BYTES, PIECES_PER_ID } from '../../data/pack/limits';
import { type Manifest, readManifest, writeManifest } from '../../data/pack/manifest';
import type { ParsedLine } from '../../data/pack/parse-entity';
import { readEntities } from '../../data/pack/read-entities';
import { readDelta } from '../../data/update/delta';
import { inputs } from '../inputs';
import { fileOf, importFiles, importPlace, linesOf, recordsOf } from './import-stage';
import { resourceOf } from './publisher';
import { OPENAI, person } from './small-pack';
import { HUMAN, item, itemValue, SOME, said } from './wikidata-dump';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const streamOf = (text: string) => new Blob([text]).stream();
async function all(batches: AsyncIterable<readonly ParsedLine[]>): Promise<readonly ParsedLine[]> {
  const lines: ParsedLine[] = [];
  for await (const batch of batches) lines.push(...batch);
  return lines;
}
const read = (text: string) => all(readEntities(streamOf(text)));

/** Every way into the store, from text; what it says of entities or the index. */
const READERS: Readonly<Record<string, (text: string) => Promise<unknown>>> = {
  entities: async (text) => (await read(text)).map(({ entity, faults }) => ({ entity, faults })),
  'a table': (text) => all(readCsv(streamOf(text))),
  Popolo: (text) => all(readPopolo(streamOf(text), 'x.json')),
  Wikidata: (text) => all(readWikidata(streamOf(text), ['en'])),
  'a delta': (text) => readDelta(streamOf(text)),
  'an index': async (text) => readManifest(text),
};
const INDEX = { name: 'news', title: 'News makers', version: '1', updated_at: '2026-01-01', entity_count: 3 };

describe('keys that reach into the program', () => {
  /** Of every kind a document that is read, in JSON. */
  const DOCUMENTS: Readonly<Record<string, object>> = {
    entities: OPENAI[1]!,
    Popolo: {
      persons: [
        { id: 'p', name: 'Ada', other_names: [{ name: 'A.' }], links: [{ url: 'https://a.example/' }] },
      ],
      memberships: [{ person_id: 'p', organization_id: 'o', legislative_period_id: 't' }],
      events: [{ id: 't', start_date: '2020' }],
    },
    Wikidata: item('Q1', { en: 'Ada' }, { ...HUMAN, P108: [said(itemValue('Q2'), { from: SOME })] }),
    'a delta': { op: 'ADD', entity: OPENAI[1]!, after: 'x' },
    'an index': { ...INDEX, resources: [resourceOf('entities.ftm.json', Buffer.from('x'))] },
  };
  const poison = fc.constantFrom('"x"', '["x"]', '{"polluted":["x"],"name":["x"]}', 'null');
  const places = fc.array(fc.tuple(fc.constantFrom('__proto__', 'constructor', 'prototype'), poison), {
    minLength: 1,
  });

  it.each(Object.entries(DOCUMENTS))('change nothing at any level of %s', async (name, document) => {
    const clean = await READERS[name]!(JSON.stringify(document));
    await fc.assert(
      fc.asyncProperty(places, fc.boolean(), async (keys, first) => {
        const inserted = keys.map(([key, value]) => `"${key}":${value}`).join();
        const text = first
          ? JSON.stringify(document)
              .replaceAll(/\{(?=.)/g, (open) => `${open}${inserted},`)
              .replaceAll(',}', '}')
          : JSON.stringify(document).replaceAll(/(?<=[^{])\}/g, (close) => `,${inserted}${close}`);
        expect(await READERS[name]!(text)).toEqual(clean);
        expect(({} as Record<string, unknown>).polluted).toBeUndefined();
      }),
    );
  });

  it('may head the column of a table', async () => {
    const [line] = await all(readCsv(streamOf('name,__proto__,constructor\nAda,x,y\n')));
    expect(line?.entity?.properties).toEqual({ name: ['Ada'] });
  });
});

describe('nesting', () => {
  const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);
  it.each([
    ['entities', `{"id":"x","schema":"Person","properties":{"name":["X",${DEEP}]}}`],
    ['entities', `{"id":${DEEP},"schema":"Person","properties":{}}`],
    ['entities', DEEP],
    ['a table', `name\n${DEEP}\n`],
    ['Popolo', `{"persons":[{"id":"p","name":"P","links":${DEEP}}],"events":[${DEEP}]}`],
    ['Popolo', `{"memberships":${DEEP}}`],
    ['Wikidata', `{"id":"Q1","labels":{"en":{"value":"X"}},"claims":{"P31":[${DEEP}]}}`],
    ['a delta', `{"op":"ADD","entity":{"id":"x","schema":"Person","properties":{"name":[${DEEP}]}}}`],
    ['an index', `{"resources":${DEEP}}`],
  ])('a hundred thousand deep in %s is answered, not thrown: %.40s', async (name, text) => {
    const outcome = await READERS[name]!(text).catch((error: Error) => error.name);
    expect(outcome).not.toBe('RangeError');
  });
});

describe('a line of 500 MB', () => {
  it('is read no further than the cap', async () => {
    const piece = new Uint8Array(64 * 1024).fill(0x61);
    let given = 0;
    const endless = new ReadableStream<Uint8Array>(
      {
        pull(to) {
          given += piece.length;
          if (given > 500_000_000) to.close();
          else to.enqueue(piece);
        },
      },
      { highWaterMark: 0 },
    );
    const [line] = await all(readEntities(endless));
    expect(line?.faults[0]?.code).toBe('line-too-long');
    expect(given).toBeLessThan(LINE_BYTES + 4 * piece.length);
  });
});

describe('an index that lies', () => {
  const data = Buffer.from(linesOf(OPENAI));
  const honest = { ...INDEX, resources: [resourceOf('entities.ftm.json', data)] };
  const outcome = async (manifest: Manifest, bytes: Uint8Array) => {
    vi.stubGlobal('indexedDB', new IDBFactory());
    const files = [fileOf(writeManifest(manifest), 'index.json'), fileOf(bytes, 'entities.ftm.json')];
    return (await importFiles(files, importPlace())).at(-1)?.type;
  };

  it('is found out too where it names SHA-1 alone, as those of OpenSanctions do', async () => {
    const checksum = createHash('sha1').update(data).digest('hex');
    const theirs = { ...honest, resources: [{ name: 'entities.ftm.json', size: data.length, checksum }] };
    expect(await outcome(theirs, data)).toBe('installed');
    const changed = Buffer.from(String(data).replace('Jan Leike', 'Jan Leika'));
    expect(await outcome(theirs, changed)).toBe('failed');
  });

  it('about any byte, its size or the number of entities is found out', async () => {
    expect(await outcome(honest, data)).toBe('installed');
    await fc.assert(
      fc.asyncProperty(fc.nat(data.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(data);
        changed[at] = (changed[at]! + by) % 256;
        expect(await outcome(honest, changed)).toBe('failed');
      }),
      inputs(40),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('size', 'entity_count'), fc.nat(2000), async (field, number) => {
        const [resource] = honest.resources as [(typeof honest.resources)[0]];
        const lie =
          field === 'size'
            ? { ...honest, resources: [{ ...resource, size: number }] }
            : { ...honest, entity_count: number };
        const isTrue = number === (field === 'size' ? data.length : 3);
        expect(await outcome(lie, data)).toBe(isTrue ? 'installed' : 'failed');
      }),
      inputs(40),
    );
  });
});

describe('an id in several lines', () => {
  const word = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const fragment = fc.record({
    id: fc.constant('x'),
    schema: fc.constantFrom('Person', 'LegalEntity', 'Thing', 'Company'),
    properties: fc.dictionary(
      fc.constantFrom('name', 'alias', 'country'),
      fc.array(word, { minLength: 1, maxLength: 3 }),
    ),
  });

  it('is one entity with all that its lines say, the same in any order', () => {
    const shuffled = fc
      .array(fragment, { minLength: 1, maxLength: 6 })
      .chain((lines) =>
        fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })),
      );
    fc.assert(
      fc.property(shuffled, ([lines, others]) => {
        const merged = mergeFragments(lines);
        expect(JSON.stringify(mergeFragments(others))).toBe(JSON.stringify(merged));
        for (const { properties } of lines) {
          for (const [key, values] of Object.entries(properties)) {
            expect(merged.properties[key]).toEqual(expect.arrayContaining([...values]));
          }
        }
        for (const values of Object.values(merged.properties))
          expect(new Set(values).size).toBe(values.length);
      }),
    );
  });

  it('in a flood of them is refused with the id', async () => {
    const flood = `${JSON.stringify(person('jan', 'Jan'))}\n`.repeat(PIECES_PER_ID + 1);
    expect((await importFiles([fileOf(flood)], importPlace())).at(-1)).toMatchObject({
      type: 'failed',
      fault: { code: 'too-many-fragments', message: expect.stringContaining('jan') },
    });
    expect(await recordsOf('news')).toBeUndefined();
  });
});
