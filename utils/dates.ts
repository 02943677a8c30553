/**
 * Dates as packs and pages give them: `2024`, `2024-05` or `2024-05-17`, never more precise than their source.
 * Each stands for a range of days. Ranges compare as strings, so their last day may be a 31st that no month has.
 */

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/;

/** What registers write for an end that is not known. It is read as none: what it ends lasts still. */
export const NO_END = '9999-12-31';

/** The date without a time of day; undefined for anything that is not a day, month or year after Christ, and for `NO_END`. */
export function parseDate(text: string | undefined): string | undefined {
  const [, year, month, day] = SHAPE.exec(text ?? '') ?? [];
  if (!year || year === '0000' || year === '9999') return undefined;
  if (!month) return year;
  if (month < '01' || month > '12') return undefined;
  if (!day) return `${year}-${month}`;
  return day >= '01' && Number(day) <= daysIn(Number(year), Number(month))
    ? `${year}-${month}-${day}`
    : undefined;
}

/** Earlier first; of two that begin on the same day the less precise one first. */
export function compareDates(a: string, b: string): number {
  return firstDay(a).localeCompare(firstDay(b)) || a.length - b.length;
}

/** False where the end lies before the start, however imprecise both are. */
export const isInterval = (from: string | undefined, to: string | undefined): boolean =>
  !from || !to || firstDay(from) <= lastDay(to);

/**
 * Did something that began at `from` and ended at `to` hold on `day`?
 * - An absent `to` counts as not ended; an absent `from` leaves it `unknown` until `to`, and `no` after it.
 * - `unknown` also where `day` falls inside the imprecision of an end: to 2024-05, asked for 2024-05-17.
 */
export function holdsOn(
  from: string | undefined,
  to: string | undefined,
  day: string,
): 'yes' | 'no' | 'unknown' {
  if (from && lastDay(day) < firstDay(from)) return 'no';
  if (to && firstDay(day) > lastDay(to)) return 'no';
  const begun = from !== undefined && lastDay(from) <= firstDay(day);
  const lasting = to === undefined || lastDay(day) <= firstDay(to);
  return begun && lasting ? 'yes' : 'unknown';
}

/** True where `date` begins after `day` has passed. */
export const isAfter = (date: string, day: string): boolean => firstDay(date) > lastDay(day);

/** True where even the last day that `date` can mean is more than a year before `day`. */
export function isYearOld(date: string, day: string): boolean {
  const nextYear = String(Number(date.slice(0, 4)) + 1).padStart(4, '0');
  return lastDay(nextYear + date.slice(4)) < firstDay(day);
}

/** "2024", "May 2024" or "17 May 2024" in the given BCP 47 language, as precise as the date is. */
export function formatDate(date: string, locale: string): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  const time = new Date(0).setUTCFullYear(year, (month ?? 1) - 1, day ?? 1);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  }).format(time);
}

/** The range that a date stands for, in years after Christ: "2024-05" begins at 2024.33 and ends at 2024.42. */
export const rangeInYears = (date: string): readonly [start: number, end: number] => [
  inYears(firstDay(date)),
  inYears(lastDay(date)) + 1 / 12 / 31,
];

/** All months as long as each other: a picture shows no difference, and no month has a day that is not in its year. */
function inYears(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  return year + (month - 1 + (dayOfMonth - 1) / 31) / 12;
}

const firstDay = (date: string): string => date + '-01-01'.slice(date.length - 4);
const lastDay = (date: string): string => date + '-12-31'.slice(date.length - 4);

/** Day 0 of the next month; `Date.UTC` would read the years 1 to 99 as 1901 to 1999. */
function daysIn(year: number, month: number): number {
  return new Date(new Date(0).setUTCFullYear(year, month, 0)).getUTCDate();
}
