import fc from 'fast-check';

/** Statements as a Wikidata dump writes them. */
export interface SaidOptions {
  readonly rank?: 'preferred' | 'normal' | 'deprecated';
  readonly from?: object;
  readonly to?: object;
}

let made = 0;
export const itemValue = (id: string) => ({
  snaktype: 'value',
  datavalue: { type: 'wikibase-entityid', value: { 'entity-type': 'item', id } },
});
export const GREGORIAN = 'http://www.wikidata.org/entity/Q1985727';
export const JULIAN = 'http://www.wikidata.org/entity/Q1985786';
export const time = (time: string, precision: number, calendarmodel = GREGORIAN) => ({
  snaktype: 'value',
  datavalue: { type: 'time', value: { time, precision, calendarmodel, timezone: 0, before: 0, after: 0 } },
});
export const SOME = { snaktype: 'somevalue' };
export const NONE = { snaktype: 'novalue' };

export const said = (mainsnak: object, { rank = 'normal', from, to }: SaidOptions = {}) => ({
  id: `S$${++made}`,
  type: 'statement',
  rank,
  mainsnak,
  ...((from || to) && { qualifiers: { ...(from && { P580: [from] }), ...(to && { P582: [to] }) } }),
});

export const terms = (names: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(names).map(([language, value]) => [language, { language, value }]));

export const item = (
  id: string,
  labels: Readonly<Record<string, string>>,
  claims: object,
  more: object = {},
) => ({
  type: 'item',
  id,
  labels: terms(labels),
  descriptions: [],
  aliases: [],
  claims,
  modified: '2026-03-04T05:06:07Z',
  ...more,
});

export const HUMAN = { P31: [said(itemValue('Q5'))] };

const word = fc.string({
  unit: fc.constantFrom('a', 'B', 'é', ' ', 'я', '"', '李'),
  minLength: 1,
  maxLength: 8,
});
const id = fc.nat(40).map((number) => `Q${number}`);
const moment = fc
  .tuple(
    fc.integer({ min: 1, max: 2030 }),
    fc.integer({ min: 0, max: 12 }),
    fc.integer({ min: 0, max: 28 }),
    fc.integer({ min: 7, max: 11 }),
  )
  .map(([year, month, day, precision]) => {
    const digits = (number: number, length: number) => String(number).padStart(length, '0');
    return time(`+${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}T00:00:00Z`, precision);
  });
const end = fc.oneof(moment, fc.constantFrom(SOME, NONE));
const statements = fc.array(
  fc
    .record({
      value: fc.oneof(id.map(itemValue), fc.constantFrom(SOME, NONE)),
      rank: fc.constantFrom('preferred' as const, 'normal' as const, 'deprecated' as const),
      from: fc.option(end),
      to: fc.option(end),
    })
    .map(({ value, rank, from, to }) => said(value, { rank, ...(from && { from }), ...(to && { to }) })),
  { maxLength: 3 },
);
const CLASSES = ['Q5', 'Q43229', 'Q783794', 'Q4164871', 'Q16521'];

/** Items of a dump, each id once. */
export const items = fc.uniqueArray(
  fc
    .record({
      id,
      labels: fc.dictionary(fc.constantFrom('en', 'de', 'mul', 'xx'), word),
      kind: fc.constantFrom(...CLASSES),
      claims: fc.record(
        {
          P39: statements,
          P108: statements,
          P102: statements,
          P463: statements,
          P169: statements,
          P488: statements,
        },
        { requiredKeys: [] },
      ),
    })
    .map(({ id, labels, kind, claims }) => item(id, labels, { P31: [said(itemValue(kind))], ...claims })),
  { selector: ({ id }) => id, maxLength: 12 },
);

/** As a dump writes a list of items: in brackets, a comma behind each but the last. */
export const dumpOf = (list: readonly object[]): string =>
  `[\n${list.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`;
