import { describedArticles } from './structured-data';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the page is. */
type PartialDate = string;

const DAY = 86_400_000;
/** Older dates are placeholders (1970 is not: papers put their archives online). */
const FIRST_YEAR = 1900;

/** Names under which publishers put the day of publication into `<meta>`, the standard one first. */
const META = [
  'article:published_time',
  'datePublished',
  'parsely-pub-date',
  'dc.date.issued',
  'pubdate',
  'date',
];
/** A byline's `<time>`, not the masthead's or a related story's. */
const TIME = 'time[itemprop=datePublished],time[pubdate],article header time[datetime],h1~time,h1~* time';
/** `/2024/05/17/`, `/2024-05-17/`, `/2024/05/`. */
const IN_PATH = /\/(\d{4}[/-]\d\d?(?:[/-]\d\d?)?)(?=[/-]|$)/;

/**
 * The day the article was published, as its publisher wrote it (no time-zone arithmetic); undefined where the page
 * gives none that can be believed. `now` in ms since 1970.
 */
export function articleDate(document: Document, now: number): PartialDate | undefined {
  for (const written of candidates(document)) {
    const date = readDate(String(written ?? ''), now);
    if (date) return date;
  }
  return undefined;
}

function* candidates(document: Document): Generator<unknown> {
  for (const article of describedArticles(document)) yield article.datePublished;
  for (const name of META) {
    const meta = ['property', 'name', 'itemprop'].map((key) => `meta[${key}="${name}" i]`);
    yield document.querySelector(meta.join())?.getAttribute('content');
  }
  yield document.querySelector(TIME)?.getAttribute('datetime');
  yield IN_PATH.exec(document.location.pathname)?.[1];
}

/** ISO 8601, as dates are written for machines, and its loose relatives: `2024/5/17`, `20240517`, `2024-05`, `2024`. */
const WRITTEN = /^\s*(\d{4})(?:[-/.]?(\d\d?)(?:[-/.]?(\d\d?))?)?(?=$|[T\s])/;

/** Reads one written date; undefined for what is malformed, not in the calendar, before 1900 or in the future. */
export function readDate(written: string, now: number): PartialDate | undefined {
  const [, year, month, day] = WRITTEN.exec(written) ?? [];
  const [m, d] = [Number(month ?? 1) - 1, Number(day ?? 1)];
  const moment = new Date(Date.UTC(Number(year), m, d));
  const inCalendar = moment.getUTCMonth() === m && moment.getUTCDate() === d;
  if (!inCalendar || Number(year) < FIRST_YEAR || moment.getTime() > now + DAY) return undefined;
  return moment.toISOString().slice(0, day ? 10 : month ? 7 : 4);
}
