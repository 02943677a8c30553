// @vitest-environment node
import { createHash } from 'node:crypto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readRows } from '../../data/formats/csv';
import { guessMapping } from '../../data/formats/guess-mapping';
import { compareVersions } from '../../data/import/compare-versions';
import { Importer } from '../../data/import/run-import';
import { Sha1 } from '../../data/pack/sha1';
import { Sha256 } from '../../data/pack/sha256';
import { eventsOf, fileOf, importFiles, importPlace, recordsOf } from './import-stage';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
const signal = new AbortController().signal;

const TABLE = `Full name;Also known as;Position;Company;Since;Until;Website;Description
Jan Leike;J. Leike|Ян Лейке;Head of alignment;OpenAI;2021-01;2024-05;https://jan.leike.name/;Researcher
Jan Leike;;Researcher;Anthropic;2024-05-28;9999-12-31;;
"Sutskever; Ilya";;"Chief
scientist";OpenAI;2015;2014;ftp://x;"He said ""no"""
;;Chief;;;;;
Mira Murati;;;;soon;;;
Angela Merkel;;Chancellor;;2005;2021;;
`;

describe('a table', () => {
  it('becomes people, organizations and dated roles, a person in several rows one person', async () => {
    const events = await importFiles([fileOf(TABLE, 'ai.csv')], importPlace());
    expect(events.at(-1)).toMatchObject({
      type: 'installed',
      pack: 'ai',
      counts: { people: 4, organizations: 2, ties: 4 },
    });
    const records = (await recordsOf('ai')) ?? [];
    const of = (name: string) => records.find(({ properties }) => properties.name?.includes(name));
    expect(of('Jan Leike')?.properties).toEqual({
      name: ['Jan Leike'],
      alias: ['J. Leike', 'Ян Лейке'],
      summary: ['Researcher'],
      sourceUrl: ['https://jan.leike.name/'],
    });
    expect(
      records.find(({ properties }) => properties.role?.includes('Head of alignment'))?.properties,
    ).toMatchObject({
      employee: [of('Jan Leike')?.id],
      employer: [of('OpenAI')?.id],
      startDate: ['2021-01'],
      endDate: ['2024-05'],
    });
    expect(records.find(({ schema }) => schema === 'Occupancy')?.properties).toMatchObject({
      holder: [of('Angela Merkel')?.id],
      post: [of('Chancellor')?.id],
      startDate: ['2005'],
    });
    expect(of('Sutskever; Ilya')?.properties.summary).toEqual(['He said "no"']);
  });

  it('tells by line and column what is wrong in it', async () => {
    const events = await importFiles([fileOf(TABLE, 'ai.csv')], importPlace());
    const preview = events.find((event) => event.type === 'preview')?.preview;
    expect(
      preview?.problems.map(({ line, code, message }) => [
        line,
        code,
        /column \d+ \("([\w ]+)"\)/.exec(message)?.[1],
      ]),
    ).toEqual([
      [4, 'not-a-link', 'Website'],
      [4, 'bad-interval', 'Until'],
      [6, 'no-name', 'Full name'],
      [7, 'bad-date', 'Since'],
    ]);
    expect(preview?.table).toMatchObject({
      mapping: { name: 0, aliases: 1, role: 2, organization: 3, from: 4, to: 5, link: 6, summary: 7 },
    });
  });

  it('asks which column is the name where the header does not say, and takes the answer', async () => {
    const importer = new Importer(importPlace());
    const files = [fileOf('a,b\nJan Leike,OpenAI\n', 'x.csv')];
    expect(await eventsOf(importer.preview({ files }, signal))).toMatchObject([
      { type: 'table', header: ['a', 'b'], rows: [['Jan Leike', 'OpenAI']], guess: {} },
    ]);
    const again = await eventsOf(importer.preview({ files, mapping: { name: 0, organization: 1 } }, signal));
    expect(again.at(-1)).toMatchObject({
      type: 'preview',
      preview: { people: 1, organizations: 1, ties: 1 },
    });
  });

  it('joins a name whose parts stand in two columns', async () => {
    const table = 'Last name,First name,Type\nLeike,Jan,\nOpenAI,,company\n,,\n,Ilya,\n';
    await importFiles([fileOf(table, 'x.csv')], importPlace());
    expect((await recordsOf('x'))!.map(({ properties }) => properties.name)).toEqual([
      ['Jan Leike'],
      ['OpenAI'],
      ['Ilya'],
    ]);
  });

  it.each([
    [['Name', 'Role', 'Organisation', 'From', 'To'], { name: 0, role: 1, organization: 2, from: 3, to: 4 }],
    [['ФИО', 'Должность', 'Организация', 'С', 'По'], { name: 0, role: 1, organization: 2, from: 3, to: 4 }],
    [
      ['id', 'Company name', 'Name', 'Start date', 'Source URL'],
      { name: 2, organization: 1, from: 3, link: 4 },
    ],
    [['First name', 'Last name', 'Position'], { given: 0, name: 1, role: 2 }],
    [['Vorname', 'Name', 'Partei'], { given: 0, name: 1, organization: 2 }],
    [['Apellidos', 'Nombre', 'Cargo'], { name: 0, given: 1, role: 2 }],
    [['Имя', 'Фамилия'], { given: 0, name: 1 }],
    [['Prénom', 'Fonction'], { name: 0, role: 1 }],
    [['First name', 'Last name', 'Full name'], { name: 2 }],
    [['x', 'y'], {}],
  ])('with the header %j', (header, mapping) => {
    expect(guessMapping(header)).toEqual(mapping);
  });

  it('reads back any cells that are quoted as RFC 4180 says, however they are cut', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', 'é', ' ') });
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const text = [
          'h1,h2,h3',
          ...rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')),
        ].join('\n');
        const read: (readonly string[])[] = [];
        for await (const batch of readRows(new Blob([`${text}\n`]).stream()))
          read.push(...batch.map(({ cells }) => cells));
        // Blank lines inside a cell are the one thing that is not kept.
        const tidy = (cells: readonly string[]) => cells.map((one) => one.replace(/\s*\n\s*/g, '\n').trim());
        expect(read.slice(1).map(tidy)).toEqual(rows.map(tidy));
      }),
    );
  });

  it('is read where its first line tells Excel what separates', async () => {
    const rows: (readonly string[])[] = [];
    for await (const batch of readRows(new Blob(['\uFEFFsep=;\nname;role, office\nJan;Head\n']).stream()))
      rows.push(...batch.map(({ cells }) => cells));
    expect(rows).toEqual([
      ['name', 'role, office'],
      ['Jan', 'Head'],
    ]);
  });

  it('with a quotation mark that is never closed says where', async () => {
    const events = await importFiles([fileOf('name\nJan\n"Ilya\n', 'x.csv')], importPlace());
    expect(events.find((event) => event.type === 'preview')).toMatchObject({
      preview: { people: 1, refused: 1, problems: [{ line: 3, code: 'bad-row' }] },
    });
  });
});

describe('a Popolo file', () => {
  const POPOLO = {
    persons: [
      {
        id: 'p1',
        name: 'Ada Member',
        other_names: [{ name: 'A. Member' }],
        identifiers: [{ scheme: 'wikidata', identifier: 'Q1' }],
        links: [{ url: 'https://example.org/ada' }, { url: 'javascript:alert(1)' }],
      },
      { id: 'p2', name: { not: 'text' } },
    ],
    organizations: [
      { id: 'party', name: 'The Party', classification: 'party' },
      { id: 'house', name: 'The House' },
    ],
    memberships: [
      {
        person_id: 'p1',
        organization_id: 'house',
        on_behalf_of_id: 'party',
        role: 'member',
        legislative_period_id: 'term/1',
      },
    ],
    events: [{ id: 'term/1', start_date: '2020', end_date: '2024-05-01' }],
  };

  it('becomes people, organizations and memberships dated by their term', async () => {
    const events = await importFiles([fileOf(JSON.stringify(POPOLO, null, 1), 'house.json')], importPlace());
    expect(events.at(-1)).toMatchObject({
      type: 'installed',
      counts: { people: 1, organizations: 2, ties: 2 },
    });
    const records = (await recordsOf('house')) ?? [];
    expect(records[0]).toEqual({
      id: 'p1',
      schema: 'Person',
      properties: {
        name: ['Ada Member'],
        alias: ['A. Member'],
        sourceUrl: ['https://example.org/ada'],
        wikidataId: ['Q1'],
      },
    });
    expect(
      records.filter(({ schema }) => schema === 'Membership').map(({ properties }) => properties),
    ).toEqual([
      {
        member: ['p1'],
        organization: ['house'],
        role: ['member'],
        startDate: ['2020'],
        endDate: ['2024-05-01'],
      },
      { member: ['p1'], organization: ['party'], startDate: ['2020'], endDate: ['2024-05-01'] },
    ]);
    expect(events.find((event) => event.type === 'preview')).toMatchObject({
      preview: {
        problems: [
          { line: 2, code: 'not-an-entity', message: expect.stringMatching(/^Entry 2 of "persons".*name/) },
        ],
      },
    });
  });

  it('that is cut is refused', async () => {
    const text = JSON.stringify(POPOLO);
    const events = await importFiles([fileOf(text.slice(0, -10), 'house.json')], importPlace());
    expect(events.at(-1)).toMatchObject({ type: 'failed', fault: { code: 'not-a-pack' } });
  });

  it('in another encoding is refused for that', async () => {
    const text = Buffer.from(JSON.stringify({ ...POPOLO, persons: [{ id: 'p1', name: 'José' }] }), 'latin1');
    const events = await importFiles([fileOf(text, 'house.json')], importPlace());
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      fault: { code: 'not-utf8', message: expect.stringMatching(/^house\.json is not valid UTF-8/) },
    });
  });
});

describe('versions', () => {
  it.each([
    ['1', '2'],
    ['1.9', '1.10'],
    ['2026-01-31-aaa', '2026-02-01-000'],
    ['20231231-zzz', '20240115-afx'],
    ['1.0', '1.0.1'],
    ['007', '8'],
  ])('%s is older than %s', (older, newer) => {
    expect(compareVersions(older, newer)).toBeLessThan(0);
    expect(compareVersions(newer, older)).toBeGreaterThan(0);
    expect(compareVersions(older, older)).toBe(0);
  });
});

describe.each([
  ['sha256', Sha256],
  ['sha1', Sha1],
] as const)('the streaming %s', (algorithm, Hash) => {
  it('is that of the whole, however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 }), (pieces) => {
        const hash = new Hash();
        for (const piece of pieces) hash.update(piece);
        expect(hash.hex()).toBe(createHash(algorithm).update(Buffer.concat(pieces)).digest('hex'));
      }),
    );
  });
});
