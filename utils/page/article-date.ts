import { describedArticles } from './structured-data';

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: as precise as the page is. */
export type PartialDate = string;

const DAY = 86_400_000;
/** Older dates are placeholders (1970 is not: papers put their archives online). */
const FIRST_YEAR = 1900;

/** Names under which publishers put the day of publication into `<meta>`, the standard one first. */
const META = [
  'article:published_time',
  'datePublished',
  'parsely-pub-date',
  'dcterms.issued',
  'dc.date.issued',
  'pubdate',
  'date',
];
/** A byline's time, not the masthead's or a related story's. */
const TIME = 'time[itemprop=datePublished],time[pubdate],article header time,h1~time,h1~* time';
/** `/2024/05/17/`, `/2024/may/17/`, `/2024-05-17/`; the day may be missing. */
const IN_PATH = /\/(\d{4})[/-](\d\d?|[a-z]{3})(?:[/-](\d\d?))?(?=[/-]|$)/i;

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
  const time = document.querySelector(TIME);
  yield time?.getAttribute('datetime') ?? time?.textContent;
  yield IN_PATH.exec(document.location.pathname)?.slice(1).filter(Boolean).join('-');
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';

/** ISO 8601 and its loose relatives: `2024-05-17T10:00Z`, `2024/5/17`, `20240517`, `2024-may-17`, `2024-05`, `2024`. */
const YEAR_FIRST = /^(\d{4})(?:[-/.]?(\d\d?|[a-z]{3})(?:[-/.]?(\d\d?))?)?(?=$|[T\s])/i;
/** `Fri, 17 May 2024 10:00:00 GMT`, `May 17, 2024`, `May 2024`. */
const YEAR_LAST = /(?:\b(\d\d?) )?\b([a-z]{3})[a-z]*\.? (?:(\d\d?), )?(\d{4})\b/i;

/** Reads one written date; undefined for what is malformed, not in the calendar, before 1900 or in the future. */
export function readDate(written: string, now: number): PartialDate | undefined {
  const text = written.trim();
  const [, first, name, second, last] = YEAR_LAST.exec(text) ?? [];
  const [year, month, day] = YEAR_FIRST.exec(text)?.slice(1) ?? [last, name, first ?? second];
  if (!year) return undefined;
  const m = month ? Number(month) || MONTHS.indexOf(month.toLowerCase()) / 3 + 1 : 1;
  const moment = new Date(Date.UTC(Number(year), m - 1, Number(day ?? 1)));
  const inCalendar = moment.getUTCMonth() === m - 1 && moment.getUTCDate() === Number(day ?? 1);
  if (!inCalendar || Number(year) < FIRST_YEAR || moment.getTime() > now + DAY) return undefined;
  return moment.toISOString().slice(0, day ? 10 : month ? 7 : 4);
}
