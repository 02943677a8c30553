import * as v from 'valibot';

/**
 * An item of a Wikidata entity dump, as far as it is read here
 * (https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html). Empty maps may stand there as empty lists.
 */
const Snak = v.object({
  /** `somevalue`: there is one, nobody knows which; `novalue`: there is none. */
  snaktype: v.picklist(['value', 'somevalue', 'novalue']),
  datavalue: v.optional(v.object({ value: v.unknown() })),
});
export type Snak = v.InferOutput<typeof Snak>;

const Snaks = v.optional(v.array(Snak), []);
const Statement = v.object({
  id: v.string(),
  rank: v.picklist(['preferred', 'normal', 'deprecated']),
  mainsnak: Snak,
  /** P580 start time, P582 end time. */
  qualifiers: v.optional(v.object({ P580: Snaks, P582: Snaks }), {}),
});
export type Statement = v.InferOutput<typeof Statement>;

/** What is read of an item: single facts, and what becomes a tie. */
export const READ = {
  instanceOf: 'P31',
  born: 'P569',
  died: 'P570',
  founded: 'P571',
  dissolved: 'P576',
  directs: 'P2389',
  position: 'P39',
  employer: 'P108',
  party: 'P102',
  memberOf: 'P463',
  executive: 'P169',
  chair: 'P488',
} as const;
export type Read = (typeof READ)[keyof typeof READ];

/** What only organizations have: headquarters, legal form, industry, employees, board members, parent organization. */
const OF_ORGANIZATIONS = ['P159', 'P1454', 'P452', 'P1128', 'P3320', 'P749'] as const;
/** What only posts have: who holds it. */
const OF_POSITIONS = ['P1308'] as const;
const SIGNS = [...OF_ORGANIZATIONS, ...OF_POSITIONS];

const Statements = v.optional(v.array(Statement), []);
const Claims = v.object({
  ...v.entriesFromList(Object.values(READ), Statements),
  ...v.entriesFromList(SIGNS, v.optional(v.array(v.unknown()), [])),
});
const Term = v.object({ value: v.string() });

/** The shape of an item; of its names and descriptions only those in the given languages are read. */
export const itemShape = (languages: readonly string[]) =>
  v.object({
    id: v.pipe(v.string(), v.regex(/^[A-Z]\d+$/)),
    /** ISO 8601 moment of the last edit. */
    modified: v.optional(v.string()),
    labels: v.optional(v.object(v.entriesFromList(languages, v.optional(Term))), {}),
    descriptions: v.optional(v.object(v.entriesFromList(languages, v.optional(Term))), {}),
    aliases: v.optional(v.object(v.entriesFromList(languages, v.optional(v.array(Term), []))), {}),
    claims: v.optional(Claims, {}),
  });
export type Item = v.InferOutput<ReturnType<typeof itemShape>>;

const HUMAN = 'Q5';
/** Classes whose items say too little else about themselves. */
const SCHEMATA: Readonly<Record<string, Schema>> = {
  /** Organization, nonprofit, non-governmental, international; political party, university, foundation. */
  ...{ Q43229: 'Organization', Q163740: 'Organization', Q79913: 'Organization', Q484652: 'Organization' },
  ...{ Q7278: 'Organization', Q3918: 'Organization', Q157031: 'Organization' },
  /** Business, enterprise, company, public company. */
  ...{ Q4830453: 'Company', Q6881511: 'Company', Q783794: 'Company', Q891723: 'Company' },
  /** Government agency, ministry. */
  ...{ Q327333: 'PublicBody', Q192350: 'PublicBody' },
  /** Position, public office. */
  ...{ Q4164871: 'Position', Q294414: 'Position' },
};

export type Schema = 'Person' | 'Organization' | 'Company' | 'PublicBody' | 'Position';

/**
 * What an item is, told from its own line: Wikidata's tree of classes stands in other lines, but what only organizations
 * have tells them as well. Undefined for all that no card speaks of.
 */
export function schemaOf({ claims }: Item): Schema | undefined {
  const classes = claims.P31.filter(isBelieved).flatMap(({ mainsnak }) => itemIn(mainsnak) ?? []);
  if (classes.includes(HUMAN)) return 'Person';
  const known = classes.find((id) => Object.hasOwn(SCHEMATA, id));
  if (known !== undefined) return SCHEMATA[known];
  const has = (properties: readonly (keyof Item['claims'])[]) =>
    properties.some((property) => claims[property].length > 0);
  if (has([...OF_POSITIONS, READ.directs])) return 'Position';
  return has([...OF_ORGANIZATIONS, READ.executive, READ.chair]) ? 'Organization' : undefined;
}

export const isBelieved = ({ rank }: Statement): boolean => rank !== 'deprecated';

const ItemValue = v.object({ id: v.string() });

/** The id of the item that a snak names. */
export function itemIn({ datavalue }: Snak): string | undefined {
  const read = v.safeParse(ItemValue, datavalue?.value);
  return read.success ? read.output.id : undefined;
}

const TimeValue = v.object({
  time: v.pipe(v.string(), v.regex(/^\+\d{4}-\d{2}-\d{2}T/)),
  precision: v.number(),
  calendarmodel: v.string(),
});
/** Precisions: 9 year, 10 month, 11 day; below are decades and ages. */
const YEAR = 9;
const DIGITS: Readonly<Record<number, number>> = { [YEAR]: 4, 10: 7, 11: 10 };
const GREGORIAN = /\/Q1985727$/;

/**
 * A date no more precise than Wikidata's; undefined for decades, for years before Christ and for unknown ones. A day
 * of the Julian calendar is another day in ours, perhaps of another month: of it the year is taken.
 */
export function dateIn({ datavalue }: Snak): string | undefined {
  const read = v.safeParse(TimeValue, datavalue?.value);
  if (!read.success) return undefined;
  const { time, precision, calendarmodel } = read.output;
  const digits = DIGITS[GREGORIAN.test(calendarmodel) ? precision : Math.min(precision, YEAR)];
  return digits === undefined ? undefined : time.slice(1, 1 + digits);
}
