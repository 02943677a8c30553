import { isAfter, isYearOld, parseDate } from '../dates';
import { all, caption, type FtmEntity, first, kindOf } from '../ftm';
import type { CastMember, EntityRef } from '../match/types';
import { cleanText, safeLink } from '../text';
import type { EntityCard, RoleLine } from './entity-card';
import { type ReadTie, readTie, type Tie } from './read-tie';
import { lastBefore, newestFirst, rolesOn } from './roles-on';

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
  const lasting = read.filter(({ isRole, datesHold }) => isRole && datesHold);
  const roles = lasting.map(({ line }) => line);
  const open = lasting.filter(({ ended }) => !ended).map(({ line }) => line);
  const memberOf = ({ other }: RoleLine): CastMember | undefined =>
    cast.find(({ pack, id }) => id === other.ref?.id && pack === other.ref.pack);
  const namedFirst = (a: RoleLine, b: RoleLine): number => Number(!memberOf(a)) - Number(!memberOf(b));

  const name = cleanText(caption(entity));
  const summary = cleanText(first(entity, 'summary') ?? first(entity, 'description') ?? '');
  const written = rolesWhenWritten(parseDate(date), today, roles);
  const asOf = valuesOf(entity, LAST_KNOWN)
    .map(parseDate)
    .find((day) => day !== undefined);
  return {
    ref,
    caption: name,
    names: [...new Set([name, ...valuesOf(entity, NAMES).map(cleanText)])].filter((text) => text !== ''),
    kind: kindOf(entity.schema) ?? 'organization',
    schema: entity.schema,
    ...(summary !== '' && { summary }),
    ...(written && { written: { ...written, roles: written.roles.sort(namedFirst) } }),
    today,
    now: rolesOn(today, open).sort(namedFirst),
    history: roles.filter(({ from, to }) => from ?? to).sort((a, b) => newestFirst(b, a)),
    ties: withoutMirrors(read.filter(({ isRole }) => !isRole)),
    onPage: [...roles, ...withoutMirrors(read.filter((tie) => !lasting.includes(tie)))].flatMap((line) => {
      const member = memberOf(line);
      return member ? [{ ...line, member }] : [];
    }),
    sources: readLinks(entity),
    ...(asOf && { asOf }),
    old: asOf !== undefined && isYearOld(asOf, today),
    pack,
  };
}

/** Nothing is claimed for a day that is not known or has not come. */
function rolesWhenWritten(date: string | undefined, today: string, lines: readonly RoleLine[]) {
  if (!date || isAfter(date, today)) return undefined;
  // A role without any date is not claimed for a certain day: it may have begun long after.
  const roles = rolesOn(
    date,
    lines.filter(({ from, to }) => from ?? to),
  );
  const before = roles.length === 0 ? lastBefore(date, lines) : undefined;
  return { date, roles, ...(before && { before }) };
}

/** Packs often give both halves of a symmetric tie ("brother of X", "X: brother"): the second says enough. */
function withoutMirrors(ties: readonly ReadTie[]): RoleLine[] {
  const lines = ties.map(({ line }) => line);
  const key = ({ tie, other }: RoleLine): string => `${tie} ${other.ref?.id ?? other.caption}`;
  const said = new Set(lines.filter(({ whose }) => whose === 'other').map(key));
  return lines.filter((line) => line.whose === 'other' || !said.has(key(line)));
}

/** Where the pack has it from. */
export function readLinks(entity: FtmEntity): EntityCard['sources'] {
  const links = valuesOf(entity, LINKS).map(safeLink);
  return [...new Set(links)]
    .filter((url) => url !== undefined)
    .map((url) => ({ url, host: new URL(url).host }));
}

const valuesOf = (entity: FtmEntity, properties: readonly string[]): string[] =>
  properties.flatMap((property) => all(entity, property));
