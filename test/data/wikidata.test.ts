// @vitest-environment node
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readWikidata } from '../../data/formats/wikidata';
import type { ParsedLine } from '../../data/pack/parse-entity';
import type { FtmEntity } from '../../utils/ftm';
import {
  dumpOf,
  HUMAN,
  item,
  items,
  itemValue,
  JULIAN,
  NONE,
  SOME,
  said,
  terms,
  time,
} from './wikidata-dump';

async function read(text: string | Uint8Array, languages = ['en', 'de']): Promise<readonly ParsedLine[]> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : new Uint8Array(text);
  const lines: ParsedLine[] = [];
  for await (const batch of readWikidata(new Blob([bytes]).stream(), languages)) lines.push(...batch);
  return lines;
}
const entitiesOf = (lines: readonly ParsedLine[]): readonly FtmEntity[] =>
  lines.flatMap(({ entity }) => entity ?? []);
const made = async (one: object, languages?: string[]) => entitiesOf(await read(dumpOf([one]), languages));
const tiesOf = async (claims: object) => (await made(item('Q1', { en: 'Ada' }, claims))).slice(1);

describe('an item of a Wikidata dump', () => {
  it('that is a human becomes a person named in the chosen languages', async () => {
    const ada = item(
      'Q7259',
      { en: 'Ada Lovelace', de: 'Ada von Lovelace', fr: 'Ada de Lovelace' },
      {
        ...HUMAN,
        P569: [
          said(time('+1815-12-10T00:00:00Z', 11)),
          said(time('+1816-00-00T00:00:00Z', 9), { rank: 'deprecated' }),
        ],
        P570: [said(time('+1852-11-00T00:00:00Z', 10))],
      },
      {
        descriptions: terms({ de: 'Mathematikerin', en: 'mathematician' }),
        aliases: { en: [{ value: 'Ada King' }, { value: 'Ada Lovelace' }], fr: [{ value: 'Comtesse' }] },
      },
    );
    expect(await made(ada)).toEqual([
      {
        id: 'Q7259',
        schema: 'Person',
        properties: {
          name: ['Ada Lovelace'],
          alias: ['Ada von Lovelace', 'Ada King'],
          summary: ['mathematician'],
          birthDate: ['1815-12-10'],
          deathDate: ['1852-11'],
          wikidataId: ['Q7259'],
          sourceUrl: ['https://www.wikidata.org/wiki/Q7259'],
          modifiedAt: ['2026-03-04'],
        },
      },
    ]);
    expect((await made(ada, ['de']))[0]?.properties).toMatchObject({
      name: ['Ada von Lovelace'],
      summary: ['Mathematikerin'],
    });
  });

  it('without a name in them is told and left out, unless its name is the same in all languages', async () => {
    expect(await read(dumpOf([item('Q1', { fr: 'Zoé' }, HUMAN)]))).toEqual([
      {
        line: 2,
        faults: [
          {
            code: 'no-name',
            message: 'Line 2 (Q1) has no name in en, de, mul',
            advice: 'It was left out; name its language in --languages to have it.',
          },
        ],
      },
    ]);
    expect((await made(item('Q1', { fr: 'Zoé', mul: 'Zoe' }, HUMAN)))[0]?.properties.name).toEqual(['Zoe']);
  });

  it.each([
    ['Organization', { P31: [said(itemValue('Q7278'))] }],
    ['Company', { P31: [said(itemValue('Q42')), said(itemValue('Q891723'))] }],
    ['PublicBody', { P31: [said(itemValue('Q192350'))] }],
    ['Organization', { P31: [said(itemValue('Q42'))], P159: [said(itemValue('Q90'))] }],
    ['Organization', { P169: [said(itemValue('Q1'))] }],
    ['Position', { P31: [said(itemValue('Q4164871'))] }],
    ['Position', { P1308: [said(itemValue('Q1'))] }],
    [undefined, { P31: [said(itemValue('Q5'), { rank: 'deprecated' })] }],
    [undefined, { P31: [said(itemValue('Q16521'))], P463: [said(itemValue('Q1'))] }],
    [undefined, []],
  ])('is told to be %s by its own statements', async (schema, claims) => {
    expect((await made(item('Q9', { en: 'Nine' }, claims)))[0]?.schema).toBe(schema);
  });

  it('that is an organization has its founding, end and officers; a post has its place', async () => {
    const company = item(
      'Q2',
      { en: 'Acme' },
      {
        P31: [said(itemValue('Q783794'))],
        P571: [said(time('+1999-00-00T00:00:00Z', 9))],
        P576: [said(time('+2020-01-02T00:00:00Z', 11))],
        P169: [said(itemValue('Q3'), { from: time('+2001-02-00T00:00:00Z', 10) })],
        P488: [said(itemValue('Q4'))],
        P108: [said(itemValue('Q5'))],
      },
    );
    const [node, ...ties] = await made(company);
    expect(node?.properties).toMatchObject({ incorporationDate: ['1999'], dissolutionDate: ['2020-01-02'] });
    expect(ties.map(({ schema, properties }) => [schema, properties])).toEqual([
      [
        'Directorship',
        { organization: ['Q2'], director: ['Q3'], role: ['Chief executive officer'], startDate: ['2001-02'] },
      ],
      ['Directorship', { organization: ['Q2'], director: ['Q4'], role: ['Chairperson'] }],
    ]);
    const post = item(
      'Q6',
      { en: 'Mayor' },
      { P2389: [said(itemValue('Q2')), said(itemValue('Q3'), { rank: 'deprecated' })] },
    );
    expect((await made(post))[0]).toMatchObject({ schema: 'Position', properties: { organization: ['Q2'] } });
  });

  it('of a person makes a tie of every post, employer, party and membership that is not deprecated', async () => {
    const ties = await tiesOf({
      ...HUMAN,
      P39: [said(itemValue('Q10'), { rank: 'preferred' })],
      P108: [said(itemValue('Q11')), said(itemValue('Q12'), { rank: 'deprecated' }), said(SOME), said(NONE)],
      P102: [said(itemValue('Q13'))],
      P463: [said(itemValue('Q14'))],
      P169: [said(itemValue('Q15'))],
    });
    expect(ties.map(({ schema, properties }) => [schema, properties])).toEqual([
      ['Occupancy', { holder: ['Q1'], post: ['Q10'] }],
      ['Employment', { employee: ['Q1'], employer: ['Q11'] }],
      ['Membership', { member: ['Q1'], organization: ['Q13'] }],
      ['Membership', { member: ['Q1'], organization: ['Q14'] }],
    ]);
  });

  it('names a tie by its statement, so that it is the same in the next dump', async () => {
    const statement = { ...said(itemValue('Q2')), id: 'Q1$F078E5B3' };
    expect((await tiesOf({ ...HUMAN, P108: [statement] }))[0]?.id).toBe('Q1$F078E5B3');
  });

  it.each([
    ['a day', time('+2024-05-17T00:00:00Z', 11), { endDate: ['2024-05-17'] }],
    ['a month', time('+2024-05-00T00:00:00Z', 10), { endDate: ['2024-05'] }],
    ['a year', time('+2024-00-00T00:00:00Z', 9), { endDate: ['2024'] }],
    [
      'a day of the Julian calendar: its year',
      time('+1917-10-25T00:00:00Z', 11, JULIAN),
      { endDate: ['1917'] },
    ],
    ['a decade: over, nobody knows when', time('+1990-00-00T00:00:00Z', 8), { status: ['ended'] }],
    ['before Christ', time('-0044-03-15T00:00:00Z', 11), { status: ['ended'] }],
    ['an unknown day', SOME, { status: ['ended'] }],
    ['no end', NONE, {}],
    ['nothing', undefined, {}],
  ])('ends a tie with %s', async (_what, to, expected) => {
    const [tie] = await tiesOf({ ...HUMAN, P108: [said(itemValue('Q2'), { ...(to && { to }) })] });
    expect(tie?.properties).toEqual({ employee: ['Q1'], employer: ['Q2'], ...expected });
  });

  it('takes the dates of the best rank alone', async () => {
    const born = [
      said(time('+1900-00-00T00:00:00Z', 9)),
      said(time('+1901-00-00T00:00:00Z', 9), { rank: 'preferred' }),
    ];
    expect(
      (await made(item('Q1', { en: 'Ada' }, { ...HUMAN, P569: born })))[0]?.properties.birthDate,
    ).toEqual(['1901']);
  });
});

describe('a Wikidata dump', () => {
  it('names the line and field of what does not fit, and goes on', async () => {
    const good = JSON.stringify(item('Q1', { en: 'Ada' }, HUMAN));
    const bad = JSON.stringify(
      item('Q2', { en: 'Bob' }, { P31: [{ ...said(itemValue('Q5')), rank: 'best' }] }),
    );
    const lines = await read(`[\n${bad},\nhello\n${good},\n]\n`);
    expect(lines.map(({ line, entity, faults }) => [line, entity?.id, faults[0]?.code])).toEqual([
      [2, undefined, 'not-an-item'],
      [3, undefined, 'not-an-item'],
      [4, 'Q1', undefined],
    ]);
    expect(lines[0]?.faults[0]?.message).toContain('claims.P31.0.rank');
  });

  it('may have lines longer than any of a pack, and be packed', async () => {
    const long = item('Q1', { en: 'Ada', xx: 'x'.repeat(3_000_000) }, HUMAN);
    expect(entitiesOf(await read(gzipSync(dumpOf([long]))))).toHaveLength(1);
  });

  it('gives the same entities in one run and in any parts, put together in any order', async () => {
    await fc.assert(
      fc.asyncProperty(items, fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }), async (list, parts) => {
        const whole = linesOf(await read(dumpOf(list)));
        const shards = [0, 1, 2, 3].map((part) => list.filter((_, at) => parts[at] === part));
        const union = await Promise.all(shards.map(async (shard) => linesOf(await read(dumpOf(shard)))));
        expect(union.flat().sort()).toEqual([...whole].sort());
        // Cut where they stand, they give the very same lines.
        const cut = parts[0]!;
        const halves = [list.slice(0, cut), list.slice(cut)].map(async (half) =>
          linesOf(await read(dumpOf(half))),
        );
        expect((await Promise.all(halves)).flat()).toEqual(whole);
      }),
    );
  });

  it('answers any JSON with entities or faults, and never throws', async () => {
    const near = fc.record({ id: fc.constantFrom('Q1', 7), labels: fc.anything(), claims: fc.anything() });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          near.map((one) => JSON.stringify(one) ?? ''),
        ),
        async (text) => {
          for (const { entity, faults } of await read(text))
            expect(entity !== undefined || faults.length > 0).toBe(true);
        },
      ),
    );
  });
});

const linesOf = (lines: readonly ParsedLine[]): string[] =>
  entitiesOf(lines).map((entity) => JSON.stringify(entity));
