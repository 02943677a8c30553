import { compareDates, holdsOn, isAfter, isYearOld, parseDate } from '../dates';
import { all, caption, type FtmEntity, first, kindOf } from '../ftm';
import type { CastMember, EntityRef } from '../match/types';
import { cleanText, safeLink } from '../text';
import type { EntityCard, RoleLine } from './entity-card';
import { type ReadTie, readTie, type Tie } from './read-tie';

export interface DescribeInput {
  readonly ref: EntityRef;
  readonly entity: FtmEntity;
  readonly ties: readonly Tie[];
  /** The article's date as the page gives it; malformed or future ones are dropped. */
  readonly date?: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Everyone named on the page; matched by pack and id. */
  readonly cast: readonly CastMember[];
  readonly pack: EntityCard['pack'];
}

const NAMES = ['name', 'alias', 'weakAlias', 'previousName', 'abbreviation'];
const LINKS = ['sourceUrl', 'wikipediaUrl'];
const LAST_KNOWN = ['modifiedAt', 'retrievedAt'];

/** Everything the card of one entity says, as of the article's day and of today. */
export function describeEntity({ ref, entity, ties, date, today, cast, pack }: DescribeInput): EntityCard {
  const read = ties.map((tie) => readTie(entity, ref.pack, tie)).filter((tie) => tie !== undefined);
  const roles = read.filter((tie) => tie.isRole && tie.datesHold);
  const memberOf = (line: RoleLine): CastMember | undefined =>
    cast.find(({ pack, id }) => id === line.other.ref?.id && pack === line.other.ref.pack && id !== ref.id);
  const onDay = (day: string, among: readonly ReadTie[]): RoleLine[] =>
    among
      .map(({ line }) => atDay(line, day))
      .filter((line) => line !== undefined)
      .sort((a, b) => Number(!memberOf(a)) - Number(!memberOf(b)) || newestFirst(a, b));

  const name = cleanText(caption(entity));
  const summary = cleanText(first(entity, 'summary') ?? first(entity, 'description') ?? '');
  const articleDay = parseDate(date);
  const asOf = LAST_KNOWN.map((property) => parseDate(first(entity, property))).find(
    (day) => day !== undefined,
  );
  return {
    ref,
    caption: name,
    names: [...new Set([name, ...valuesOf(entity, NAMES).map(cleanText)])].filter((text) => text !== ''),
    kind: kindOf(entity.schema) ?? 'organization',
    schema: entity.schema,
    ...(summary !== '' && { summary }),
    ...(articleDay &&
      !isAfter(articleDay, today) && { written: { date: articleDay, roles: onDay(articleDay, roles) } }),
    now: onDay(
      today,
      roles.filter(({ ended }) => !ended),
    ),
    history: roles
      .map(({ line }) => line)
      .filter(({ from, to }) => from ?? to)
      .sort((a, b) => newestFirst(b, a)),
    ties: withoutMirrors(read.filter(({ isRole }) => !isRole)),
    onPage: [
      ...roles.map(({ line }) => line),
      ...withoutMirrors(read.filter((tie) => !roles.includes(tie))),
    ].flatMap((line) => {
      const member = memberOf(line);
      return member ? [{ ...line, member }] : [];
    }),
    sources: readLinks(entity),
    ...(asOf && { asOf }),
    old: asOf !== undefined && isYearOld(asOf, today),
    pack,
  };
}

/** The line as it reads on `day`; undefined where it surely did not hold. */
function atDay(line: RoleLine, day: string): RoleLine | undefined {
  const held = holdsOn(line.from, line.to, day);
  if (held === 'no') return undefined;
  if (held === 'yes') return line;
  if (line.from && holdsOn(line.from, undefined, day) === 'unknown') return { ...line, unsure: 'start' };
  return line.to && !isAfter(line.to, day) ? { ...line, unsure: 'end' } : line;
}

/** Packs often give both halves of a symmetric tie ("brother of X", "X: brother"): the second says enough. */
function withoutMirrors(ties: readonly ReadTie[]): RoleLine[] {
  const lines = ties.map(({ line }) => line);
  const key = ({ tie, other }: RoleLine): string => `${tie} ${other.ref?.id ?? other.caption}`;
  const said = new Set(lines.filter(({ whose }) => whose === 'other').map(key));
  return lines.filter((line) => line.whose === 'other' || !said.has(key(line)));
}

function newestFirst(a: RoleLine, b: RoleLine): number {
  return compareDates(b.from ?? b.to ?? '0001', a.from ?? a.to ?? '0001');
}

function readLinks(entity: FtmEntity): EntityCard['sources'] {
  const links = valuesOf(entity, LINKS).map(safeLink);
  return [...new Set(links)]
    .filter((url) => url !== undefined)
    .map((url) => ({ url, host: new URL(url).host }));
}

const valuesOf = (entity: FtmEntity, properties: readonly string[]): string[] =>
  properties.flatMap((property) => all(entity, property));
