import { describe, expect, it } from 'vitest';
import { openGraph } from '../../utils/match/index/graph';
import { findOrdinal, hashId, type IdTable, idSlots, putOrdinal } from '../../utils/match/index/id-table';
import { parseLabels, writeLabel } from '../../utils/match/index/labels';
import { compile, node, organization, person, works } from './tiny-pack';

const entities = [
  person('Jan Leike'),
  organization('OpenAI'),
  works('Jan Leike', 'OpenAI'),
  works('Jan Leike', 'Nobody Knows'),
  node('Position', 'Head of Alignment', { organization: ['OpenAI'] }),
  { id: 'o', schema: 'Occupancy', properties: { holder: ['Jan Leike'], post: ['Head of Alignment'] } },
];

describe('a graph', () => {
  const { graph, counts } = compile(entities);
  const { ordinalOf, kindOf, ties, labelRange, size } = openGraph(graph);

  it('finds each record by its id and no other', () => {
    expect(size).toBe(entities.length);
    expect(entities.map(({ id }) => ordinalOf(id))).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ordinalOf('Sam Altman')).toBeUndefined();
    expect(ordinalOf('')).toBeUndefined();
    expect(ordinalOf('__proto__')).toBeUndefined();
  });

  it('knows people and organizations from what is neither', () => {
    expect(entities.map((_, ordinal) => kindOf(ordinal))).toEqual([
      'person',
      'organization',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(kindOf(99)).toBeUndefined();
  });

  it('ties the two ends of an edge, each to the other, and by a position who holds it to whose it is', () => {
    expect(ties(0)).toEqual([
      { edge: 2, other: 1 },
      { edge: 5, other: 4 },
    ]);
    expect(ties(1)).toEqual([
      { edge: 2, other: 0 },
      { edge: 4, other: 4 },
    ]);
  });

  it('leaves out edges with an end that is not in the pack', () => {
    expect(ties(3)).toEqual([]);
    expect(counts.ties).toBe(3);
  });

  it('says where labels stand: of nodes only', () => {
    const lengths = entities.map((_, ordinal) => labelRange(ordinal)[1] - labelRange(ordinal)[0]);
    expect(lengths.map((length) => length > 0)).toEqual([true, true, false, false, false, false]);
  });

  it('ties at most fifty ends of one edge', () => {
    const many = Array.from({ length: 200 }, (_, n) => person(`Jan Leike ${n}`));
    const ids = many.map(({ id }) => id);
    const edge = { id: 'e', schema: 'Family', properties: { person: ids, relative: ids } };
    expect(compile([...many, edge]).counts.ties).toBeLessThanOrEqual(50 * 50);
  });

  it.each([
    ['of another kind', new Uint32Array(64).buffer],
    ['cut short', graph.slice(0, -1)],
    ['too long', new Uint8Array([...new Uint8Array(graph), 0, 0, 0, 0]).buffer],
    ['cut off in its header', graph.slice(0, 8)],
    ['empty', new ArrayBuffer(0)],
  ])('is refused: %s', (_what, buffer) => {
    expect(() => openGraph(buffer)).toThrow(RangeError);
  });
});

describe('an id table', () => {
  it('finds every id at its ordinal, and of two equal ones the first', () => {
    const ids = [...Array.from({ length: 3000 }, (_, n) => `Q${n}`), 'Q7'];
    const table: IdTable = new Uint32Array(idSlots(ids.length) * 2);
    for (const [ordinal, id] of ids.entries()) putOrdinal(table, hashId(id), ordinal);
    for (let n = 0; n < 3000; n++) expect(findOrdinal(table, hashId(`Q${n}`))).toBe(n);
    for (let n = 3000; n < 6000; n++) expect(findOrdinal(table, hashId(`Q${n}`))).toBe(-1);
  });
});

describe('a label', () => {
  const read = (entity: Parameters<typeof writeLabel>[0]) =>
    parseLabels([new TextEncoder().encode(writeLabel(entity, 'person'))])[0]!;

  it('gives back id, kind and names, the caption first, none twice', () => {
    const entity = {
      id: 'Q1',
      schema: 'Person',
      properties: {
        name: ['Дарио Амодеи "D"\n', 'Dario Amodei'],
        alias: ['Dario Amodei', 'D. A.'],
        weakAlias: ['Dario'],
      },
    };
    const { id, kind, caption, names } = read(entity);
    expect([id, kind, caption]).toEqual(['Q1', 'person', 'Дарио Амодеи "D"\n']);
    expect(names).toEqual(['Дарио Амодеи "D"\n', 'Dario Amodei', 'D. A.', 'Dario']);
  });

  it('keeps a few names of thousands', () => {
    const names = Array.from({ length: 5000 }, (_, n) => `Jan Leike ${n}`);
    expect(read(person('Jan Leike', ...names)).names.length).toBeLessThanOrEqual(24);
  });

  it('falls back to the id of who has no name', () => {
    expect(read({ id: 'Q1', schema: 'Person', properties: {} }).names).toEqual(['Q1']);
  });

  it.each(['', 'not labels', 'Q1\x1e', 'Q1\x1fp\x1e', 'Q1\x1fp\x1fJan', 'Q1\x1fp\x1fJan\x1e\x1e'])(
    'is refused: %j',
    (text) => {
      expect(() => parseLabels([new TextEncoder().encode(text)])).toThrow(SyntaxError);
    },
  );
});
