import { compareDates, holdsOn, isAfter } from '../dates';
import type { RoleLine } from './entity-card';

/** The roles that were held on `day`, or may have been: the most telling first, of those the newest. */
export function rolesOn(day: string, roles: readonly RoleLine[]): RoleLine[] {
  return roles
    .map((role) => asOf(day, role))
    .filter((role) => role !== undefined)
    .sort(tellingFirst);
}

/** The role that was over before `day` and had lasted longest. */
export function lastBefore(day: string, roles: readonly RoleLine[]): RoleLine | undefined {
  const over = roles.filter(({ to }) => to && isAfter(day, to));
  return over.sort((a, b) => compareDates(b.to!, a.to!) || tellingFirst(a, b))[0];
}

/** Somebody is an office or a job before a seat on a board, that before a membership, and anything undated last. */
const TELLING = [['Occupancy', 'Employment'], ['Directorship']];

function tellingFirst(a: RoleLine, b: RoleLine): number {
  return rankOf(a) - rankOf(b) || newestFirst(a, b);
}

function rankOf({ tie, from, to }: RoleLine): number {
  if (!from && !to) return TELLING.length + 1;
  const rank = TELLING.findIndex((ties) => ties.includes(tie));
  return rank < 0 ? TELLING.length : rank;
}

export function newestFirst(a: RoleLine, b: RoleLine): number {
  return compareDates(b.from ?? b.to ?? '0001', a.from ?? a.to ?? '0001');
}

/** Undefined where it surely was not held; doubt is said only where `day` lies inside an imprecise start or end. */
function asOf(day: string, role: RoleLine): RoleLine | undefined {
  const held = holdsOn(role.from, role.to, day);
  if (held === 'no') return undefined;
  if (held === 'yes') return role;
  if (role.from && holdsOn(role.from, undefined, day) === 'unknown') return { ...role, unsure: 'start' };
  return role.to && !isAfter(role.to, day) ? { ...role, unsure: 'end' } : role;
}
