import { holdsOn } from '../dates';
import type { CastMember, EntityRef } from '../match/types';
import type { EntityCard, RoleLine } from './entity-card';

/** What ties two of the cast: a line of the first one's card. */
export interface CastTie {
  readonly one: CastMember;
  readonly other: CastMember;
  readonly line: RoleLine;
  /** It held when the article was written (today, where that is not known), or may have. */
  readonly holds: boolean;
}

/** Two columns of names, people and organizations, with lines between them. */
export interface CastGraph {
  readonly people: readonly CastMember[];
  readonly organizations: readonly CastMember[];
  readonly edges: readonly CastEdge[];
}

/** All that ties one pair. `path` runs in a box 100 wide and `ROW` high for each row of the longer column. */
export interface CastEdge {
  readonly one: CastMember;
  readonly other: CastMember;
  readonly path: string;
  readonly holds: boolean;
}

/** Height of a row, in units of the picture and CSS px alike. */
export const ROW = 30;
/** Names in a column: a picture of more is a thicket, which the list tells better. */
export const MOST_NAMES = 10;

export const keyOf = ({ pack, id }: EntityRef): string => `${pack} ${id}`;

/** The ties between those whose cards these are, each told once. */
export function tiesAmong(cards: readonly EntityCard[]): CastTie[] {
  const members = new Map(
    cards.map(({ ref, caption, kind }) => [keyOf(ref), { ...ref, caption, kind } satisfies CastMember]),
  );
  const told = new Set<string>();
  return cards.flatMap(({ ref, onPage, written, today }) =>
    onPage.flatMap(({ member, ...line }): CastTie[] => {
      const [one, other] = [members.get(keyOf(ref)), members.get(keyOf(member))];
      const key = JSON.stringify([[keyOf(ref), keyOf(member)].sort(), line.tie, line.from, line.to]);
      if (!one || !other || one === other || told.has(key)) return [];
      told.add(key);
      return [{ one, other, line, holds: holdsOn(line.from, line.to, written?.date ?? today) !== 'no' }];
    }),
  );
}

/** Draws the ties of a cast, given in order of weight; undefined where there is none to draw. */
export function layCastGraph(cast: readonly CastMember[], ties: readonly CastTie[]): CastGraph | undefined {
  const tied = new Set(ties.flatMap(({ one, other }) => [keyOf(one), keyOf(other)]));
  const known = cast.filter((member) => tied.has(keyOf(member)));
  const people = known.filter(({ kind }) => kind === 'person').slice(0, MOST_NAMES);
  const organizations = besideTheirPeople(
    known.filter(({ kind }) => kind === 'organization').slice(0, MOST_NAMES),
    people,
    ties,
  );
  const places = new Map([...column(people, 0, organizations), ...column(organizations, 100, people)]);
  const edges = pairsOf(ties).flatMap((pair): CastEdge[] => {
    const [from, to] = [places.get(keyOf(pair.one)), places.get(keyOf(pair.other))];
    return from && to ? [{ ...pair, path: pathBetween(from, to) }] : [];
  });
  return edges.length === 0 ? undefined : { people, organizations, edges };
}

/** Where each name of a column stands; the shorter column stands beside the middle of the longer one. */
function column(
  members: readonly CastMember[],
  x: number,
  { length }: readonly CastMember[],
): readonly (readonly [key: string, place: Place])[] {
  const first = Math.max(0, length - members.length) / 2 + 0.5;
  return members.map((member, row) => [keyOf(member), { x, y: (first + row) * ROW }]);
}

/** Organizations in the order of the people they are tied to, so that few lines cross. */
function besideTheirPeople(
  organizations: readonly CastMember[],
  people: readonly CastMember[],
  ties: readonly CastTie[],
): CastMember[] {
  const rows = new Map(people.map((member, row) => [keyOf(member), row]));
  const height = (organization: CastMember): number => {
    const key = keyOf(organization);
    const beside = ties.flatMap(({ one, other }) => {
      const end = keyOf(one) === key ? other : keyOf(other) === key ? one : undefined;
      return (end && rows.get(keyOf(end))) ?? [];
    });
    return beside.length === 0 ? people.length : beside.reduce((sum, row) => sum + row, 0) / beside.length;
  };
  return organizations.toSorted((a, b) => height(a) - height(b));
}

/** One line a pair; it holds where any of their ties does. */
function pairsOf(ties: readonly CastTie[]): Omit<CastEdge, 'path'>[] {
  const pairs = new Map<string, Omit<CastEdge, 'path'>>();
  for (const { one, other, holds } of ties) {
    const key = [keyOf(one), keyOf(other)].sort().join('|');
    pairs.set(key, { one, other, holds: holds || pairs.get(key)?.holds === true });
  }
  return [...pairs.values()];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** From column to column, or bulging inwards within one. */
function pathBetween(from: Place, to: Place): string {
  const bend = from.x === to.x ? Math.abs(from.x - 45) : undefined;
  return `M${from.x} ${from.y}C${bend ?? 50} ${from.y} ${bend ?? 50} ${to.y} ${to.x} ${to.y}`;
}
