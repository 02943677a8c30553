import { isAfter, parseDate } from '../dates';
import { all, caption, type FtmEntity, first, isDated, kindOf } from '../ftm';
import type { EntityRef } from '../match/types';
import { cleanText, safeLink } from '../text';
import { readLinks } from './describe-entity';
import type { EntityCard, RoleLine } from './entity-card';
import { readTie, type Tie } from './read-tie';
import { newestFirst } from './roles-on';

/** Everything that one pack says of one entity: plain strings, already cleaned; dates and countries as the pack writes them. */
export interface EntityPage {
  readonly ref: EntityRef;
  /** The same entity in every pack that speaks, this one first: what the reader says of it holds for all. */
  readonly refs: readonly EntityRef[];
  readonly caption: string;
  readonly kind: EntityCard['kind'];
  /** FtM schema, finer than `kind`. */
  readonly schema: string;
  readonly summary?: string;
  /** Every other property, in the pack's order; an `href` where the value is an https address. */
  readonly facts: readonly {
    readonly property: string;
    readonly values: readonly { readonly text: string; readonly href?: string }[];
  }[];
  readonly ties: TiePortion;
  readonly sources: EntityCard['sources'];
  readonly pack: EntityCard['pack'];
  /** The reader's private words. */
  readonly note?: string;
}

/** As many ties as are read at once: a party may have thousands. */
export interface TiePortion {
  readonly total: number;
  /** Ties that stand before this portion. */
  readonly from: number;
  /** Newest first; one that nothing can be said of is left out. */
  readonly lines: readonly RoleLine[];
  /** Where the next portion begins; absent at the end. */
  readonly next?: number;
}

/** Said in the head of the page, or under its sources. */
const ELSEWHERE = new Set(['name', 'summary', 'sourceUrl', 'wikipediaUrl']);

/** Properties that hold ids of others. */
const OTHERS = ['parent', 'addressEntity', 'proof'];

/** The ids of others that are told by name among the facts of an entity. */
export const othersIn = (entity: FtmEntity): readonly string[] =>
  OTHERS.flatMap((property) => all(entity, property));

/** What has a date once it has happened. */
const HAPPENED = /^(birth|death|incorporation)Date$|At$/;

interface PageInput {
  readonly ref: EntityRef;
  readonly entity: FtmEntity;
  /** What the pack calls `othersIn` the entity, by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly ties: readonly Tie[];
  readonly portion: Omit<TiePortion, 'lines'>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly pack: EntityCard['pack'];
}

export function describePage({
  ref,
  entity,
  names,
  ties,
  portion,
  today,
  pack,
}: PageInput): Omit<EntityPage, 'refs' | 'note'> {
  const summary = cleanText(first(entity, 'summary') ?? '');
  const [, ...otherNames] = all(entity, 'name');
  const properties = Object.entries(entity.properties).filter(([property]) => !ELSEWHERE.has(property));
  const facts = [['name', otherNames] as const, ...properties].map(([property, values]) => ({
    property,
    values: values.map((value) => readValue(sayable(property, value))).filter(({ text }) => text !== ''),
  }));
  /** Empty for dates that are none or cannot be, and for others who are not known. */
  function sayable(property: string, value: string): string {
    if (OTHERS.includes(property)) return names.get(value) ?? '';
    if (!isDated(property)) return value;
    const date = parseDate(value) ?? '';
    return HAPPENED.test(property) && isAfter(date, today) ? '' : date;
  }
  const lines = ties.flatMap((tie) => readTie(entity, ref.pack, tie)?.line ?? []);
  return {
    ref,
    caption: cleanText(caption(entity)),
    kind: kindOf(entity.schema) ?? 'organization',
    schema: entity.schema,
    ...(summary !== '' && { summary }),
    facts: facts.filter(({ values }) => values.length > 0),
    ties: { ...portion, lines: lines.sort(newestFirst) },
    sources: readLinks(entity),
    pack,
  };
}

function readValue(value: string): { text: string; href?: string } {
  const href = safeLink(value);
  return { text: cleanText(value), ...(href !== undefined && { href }) };
}
