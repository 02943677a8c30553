import { isAfter, rangeInYears } from '../dates';
import type { RoleLine } from './entity-card';

/** Dated roles side by side. Places are parts of the picture's width, 0 where it begins and 1 where it ends. */
export interface Timeline {
  /** Oldest first. */
  readonly rows: readonly TimelineRow[];
  /** Roles that are left out, farthest from the day of interest. */
  readonly left: number;
  /** Beginnings of the years that are written below. */
  readonly years: readonly { readonly year: number; readonly at: number }[];
  /** Where the article's date lies, as wide as it is imprecise. */
  readonly written?: { readonly from: number; readonly to: number };
}

/** One role: somewhere within `from` to `to`, and surely from `sureFrom` to `sureTo` (not after it). */
export interface TimelineRow {
  readonly line: RoleLine;
  readonly from: number;
  readonly sureFrom: number;
  readonly sureTo: number;
  readonly to: number;
}

/** As many rows as a small picture holds. */
export const MOST_ROWS = 6;
/** Steps between written years: the first with few enough labels is taken. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500];
const MOST_YEARS = 6;
/** How much of the width is drawn as unsure where a start or an end is not known at all. */
const UNKNOWN = 0.08;

/**
 * Lays out roles of which each has a start or an end; undefined where there are none. `today` is where roles without a
 * known end run out, `written` the article's date (`YYYY`, `YYYY-MM`, `YYYY-MM-DD`).
 */
export function layTimeline(
  roles: readonly RoleLine[],
  today: string,
  written?: string,
): Timeline | undefined {
  const spans = roles.filter(({ from, to }) => from ?? to).map((line) => spanOf(line, today));
  if (spans.length === 0) return undefined;
  const day = written === undefined ? undefined : rangeInYears(written);
  const [center] = day ?? rangeInYears(today);
  const rows = nearest(spans, center);

  const first = Math.floor(Math.min(...rows.map(({ from }) => from), ...(day ?? [])));
  const last = Math.max(first + 1, Math.ceil(Math.max(...rows.map(({ to }) => to), ...(day ?? []))));
  const at = (year: number): number => (year - first) / (last - first);
  return {
    rows: rows.map((span) => place(span, at)),
    left: spans.length - rows.length,
    years: yearsBetween(first, last).map((year) => ({ year, at: at(year) })),
    ...(day && { written: { from: at(day[0]), to: at(day[1]) } }),
  };
}

/** When a role lasted, in years. */
interface Span {
  readonly line: RoleLine;
  readonly from: number;
  readonly to: number;
}

function spanOf(line: RoleLine, today: string): Span {
  const { from, to } = line;
  const end = to ?? (from && isAfter(from, today) ? from : today);
  return { line, from: rangeInYears(from ?? end)[0], to: rangeInYears(end)[1] };
}

/** The spans closest to a point in time, the later of two that are equally close; in their own order. */
function nearest(spans: readonly Span[], center: number): readonly Span[] {
  const distance = ({ from, to }: Span): number => Math.max(0, from - center, center - to);
  const kept = spans.toSorted((a, b) => distance(a) - distance(b) || b.from - a.from).slice(0, MOST_ROWS);
  return spans.filter((span) => kept.includes(span));
}

function place({ line, from, to }: Span, at: (year: number) => number): TimelineRow {
  const [start, end] = [at(from), at(to)];
  const sureFrom = line.from ? at(rangeInYears(line.from)[1]) : end;
  const sureTo = line.to ? at(rangeInYears(line.to)[0]) : Math.max(start, end - UNKNOWN);
  return {
    line,
    from: line.from ? start : Math.max(0, start - UNKNOWN),
    // A day is exact: only months and years leave a part of the bar open.
    sureFrom: Math.min(isDay(line.from) ? start : sureFrom, end),
    sureTo: Math.max(isDay(line.to) ? end : sureTo, start),
    to: end,
  };
}

const isDay = (date: string | undefined): boolean => date?.length === 'YYYY-MM-DD'.length;

function yearsBetween(first: number, last: number): number[] {
  const step = STEPS.find((years) => (last - first) / years <= MOST_YEARS) ?? 1000;
  const begin = Math.ceil(first / step) * step;
  return Array.from({ length: Math.floor((last - begin) / step) + 1 }, (_, index) => begin + index * step);
}
