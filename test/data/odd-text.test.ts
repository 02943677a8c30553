// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { Surveyor } from '../../data/import/survey';
import { NAME_LENGTH } from '../../data/pack/limits';
import { checkEntity, type ParsedLine } from '../../data/pack/parse-entity';
import { readEntities } from '../../data/pack/read-entities';
import { NO_END, parseDate } from '../../utils/dates';
import { readTie } from '../../utils/facts/read-tie';
import type { FtmEntity } from '../../utils/ftm';
import { inputs } from '../inputs';
import { compile, organization, pack, seen } from '../match/tiny-pack';
import { linesOf } from './import-stage';
import { OPENAI, person } from './small-pack';

vi.stubGlobal('indexedDB', new IDBFactory());

async function read(content: string | Uint8Array<ArrayBuffer>): Promise<readonly ParsedLine[]> {
  const lines: ParsedLine[] = [];
  for await (const batch of readEntities(new Blob([content]).stream())) lines.push(...batch);
  return lines;
}

describe('characters that nobody sees', () => {
  const HIDDEN = [
    '\u202A',
    '\u202E',
    '\u2066',
    '\u2069',
    '\u200B',
    '\u200C',
    '\u200D',
    '\uFEFF',
    '\u00AD',
    '\u{E0041}',
    '\u0000',
    '\u2060',
  ];

  it('in a name change neither what is stored nor what is found', async () => {
    const spread = fc.array(fc.tuple(fc.nat(9), fc.constantFrom(...HIDDEN)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(spread, async (places) => {
        let dressed = 'Jan Leike';
        for (const [at, sign] of places) dressed = dressed.slice(0, at) + sign + dressed.slice(at);
        const [line] = await read(JSON.stringify(person('jan', dressed)));
        expect(line?.entity).toEqual(person('jan', 'Jan Leike'));
        expect(await seen('Then Jan Leike spoke.', pack(line!.entity!))).toEqual(['Jan Leike']);
      }),
    );
  });
});

describe('an alias that is no name', () => {
  it.each(['a', 'the', 'The', 'May', 'Will', '7', '2024', 'I', '.*', '\\b(', '$&', '(a+)+$', '[^x]*?'])(
    '%s alone marks nothing',
    async (alias) => {
      const [line] = await read(JSON.stringify(organization('Zorbar Bank', alias)));
      const text = `They said ${alias} and a 7 in May of 2024. The end: ${alias}`;
      expect(await seen(text, pack(line!.entity!))).toEqual([]);
    },
  );

  it('for being too long is left out, and said', async () => {
    const [line] = await read(JSON.stringify(organization('Zorbar Bank', 'Z'.repeat(NAME_LENGTH + 1))));
    expect(line?.entity?.properties.alias).toBeUndefined();
    expect(line?.faults).toMatchObject([
      { code: 'value-too-long', message: expect.stringContaining('"alias"') },
    ]);
    expect(compile([line!.entity!]).counts.names).toBe(compile([organization('Zorbar Bank')]).counts.names);
  });
});

describe('signs of regular expressions', () => {
  it('in a name are letters like others: nothing else is found by them', async () => {
    const sign = fc.constantFrom('.*', '\\b(', '$&', '(a+)+$', '[^x]', '|', '\\', '^', '{2}', '?');
    await fc.assert(
      fc.asyncProperty(fc.array(sign, { minLength: 1, maxLength: 4 }), async (signs) => {
        const [line] = await read(JSON.stringify(person('jan', `Jan ${signs.join('')} Leike`)));
        expect(line?.entity?.properties.name).toEqual([`Jan ${signs.join('')} Leike`]);
        expect(await seen('Jane met Bob Leiker in Paris, and Janus left.', pack(line!.entity!))).toEqual([]);
      }),
    );
  });
});

describe('dates of any kind', () => {
  const year = fc.integer({ min: 2018, max: 2022 });
  const two = (most: number) =>
    fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));
  const real = fc
    .tuple(year, two(12), two(28), fc.constantFrom(1, 2, 3))
    .map(([y, m, d, parts]) => [y, m, d].slice(0, parts).join('-'));
  const odd = fc.constantFrom('0000', NO_END, '9999-99-99', '-0044-03-15', '2024-02-30', '2024-13', '44 BC');
  const date = fc.oneof(
    { weight: 4, arbitrary: real },
    odd,
    fc.string(),
    fc.stringMatching(/^-?\d{0,5}(-\d{0,3}){0,3}$/),
  );

  it('never throw; those that are none, or end before they begin, are told and not shown', async () => {
    await fc.assert(
      fc.asyncProperty(date, date, async (from, to) => {
        const [openai, jan] = OPENAI as [FtmEntity, FtmEntity];
        const ends = { employee: ['jan-leike'], employer: ['openai'] };
        const line = checkEntity(
          { id: 'e', schema: 'Employment', properties: { ...ends, startDate: [from], endDate: [to] } },
          1,
        );
        const edge = line.entity!;
        const surveyor = new Surveyor();
        surveyor.take(line);
        const told = surveyor.finish('x').problems.map(({ code }) => code);
        const shown = readTie(jan, 'p', { edge, other: openai })?.line;
        const given = [edge.properties.startDate?.[0], edge.properties.endDate?.[0]];
        const [start, end] = given.map(parseDate);
        expect(told.filter((code) => code === 'bad-date')).toHaveLength(
          given.filter(
            (value, at) =>
              value !== undefined &&
              parseDate(value) === undefined &&
              !(at === 1 && value.startsWith(NO_END)),
          ).length,
        );
        // Not so where one lies in the other, as March in its year.
        const turned = start !== undefined && end !== undefined && start > end && !start.startsWith(end);
        expect(told.includes('bad-interval')).toBe(turned);
        expect([shown?.from, shown?.to]).toEqual(turned ? [undefined, undefined] : [start, end]);
      }),
      inputs(500),
    );
  });
});

describe('the same text in another encoding', () => {
  const name = fc
    .string({
      unit: fc.constantFrom('Z', 'o', 'ë', 'Å', 'é', ' ', 'я', '李', 'ñ'),
      minLength: 1,
      maxLength: 12,
    })
    .filter((text) => text.trim() !== '');

  it('is the same pack: with a byte order mark, other line ends, blank lines, accents apart, halves of pairs', async () => {
    const dress = fc.record({
      mark: fc.boolean(),
      end: fc.constantFrom('\n', '\r\n', '\n\n', '\r\n \r\n'),
      apart: fc.boolean(),
      half: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(name, { minLength: 1, maxLength: 5 }),
        dress,
        async (names, { mark, end, apart, half }) => {
          const plain = names.map((one, at) => JSON.stringify(person(`p${at}`, one.normalize('NFC'))));
          const dressed = names.map((one, at) => {
            const said = JSON.stringify(person(`p${at}`, one.normalize(apart ? 'NFD' : 'NFC')));
            return half ? said.replace('"name":["', '"name":["\\ud800') : said;
          });
          const entities = (lines: readonly ParsedLine[]) => lines.map(({ entity }) => entity);
          expect(entities(await read((mark ? '\uFEFF' : '') + dressed.join(end)))).toEqual(
            entities(await read(plain.join('\n'))),
          );
        },
      ),
    );
  });

  it('is read in UTF-16 where its first bytes say so', async () => {
    const wide = Buffer.from(linesOf([person('jan', 'Jan Zoë')]), 'utf16le');
    const lines = await read(Uint8Array.from([0xff, 0xfe, ...wide]));
    expect(lines.map(({ entity }) => entity)).toEqual([person('jan', 'Jan Zoë')]);
  });

  it('that is not UTF-8 is told by line', async () => {
    const latin = Buffer.from(linesOf([person('jan', 'Jan Zoë'), ...OPENAI]), 'latin1');
    const lines = await read(new Uint8Array(latin));
    expect(lines.map(({ entity, faults }) => entity?.id ?? faults[0]?.code)).toEqual([
      'not-utf8',
      ...OPENAI.map(({ id }) => id),
    ]);
  });
});
