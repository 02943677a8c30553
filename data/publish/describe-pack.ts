import { parseDate } from '../../utils/dates';
import { safeLink } from '../../utils/text';
import { FaultError, refusal } from '../fault-error';
import { compareVersions } from '../import/compare-versions';
import { idOf } from '../import/open-bundle';
import type { Survey } from '../import/survey';
import { type Manifest, type Resource, readManifest, writeManifest } from '../pack/manifest';

/** What a publisher says of a pack. What is left out stays as the version before had it. */
export interface PackDetails {
  readonly name?: string;
  readonly title?: string;
  readonly summary?: string;
  readonly publisher?: string;
  /** https. */
  readonly publisherUrl?: string;
  readonly license?: string;
  /** Without one: today, and a number behind it where today has a version already. */
  readonly version?: string;
  /** Until when the next version is promised: `YYYY-MM-DD`. */
  readonly expires?: string;
}

/** What a build found out. */
export interface Built {
  readonly survey: Survey;
  readonly resource: Resource;
  /** Names a pack of which nobody said anything. */
  readonly fallback: string;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/**
 * The index of a new version.
 * @throws FaultError `unfit`, `bad-manifest`, `not-a-link`, `no-version`.
 */
export function describePack(details: PackDetails, before: Manifest | undefined, built: Built): Manifest {
  const { survey, resource, fallback, today } = built;
  const { summary, license, expires } = { ...before, expires: undefined, ...details };
  const { name: publisher, url } = { ...before?.publisher, ...publisherOf(details) };
  const manifest = {
    name: details.name ?? before?.name ?? idOf(fallback),
    title: details.title ?? before?.title ?? fallback,
    ...(summary !== undefined && { summary }),
    version: details.version ?? versionAfter(before?.version, today),
    updated_at: survey.asOf ?? today,
    ...(expires !== undefined && { expires }),
    ...(before?.public_key !== undefined && { public_key: before.public_key }),
    ...(license !== undefined && { license }),
    ...(publisher !== undefined && { publisher: { name: publisher, url } }),
    entity_count: survey.records,
    resources: [resource],
  };
  if (expires !== undefined && !isDay(expires)) throw unfit('expires', expires);
  const read = readManifest(writeManifest(manifest));
  if (read.ok) return read.value;
  const field = /in field ([\w]+)/.exec(read.error.message)?.[1] ?? '';
  throw FIT[field] ? unfit(field, { ...manifest, publisher }[field]) : new FaultError(read.error);
}

const isDay = (text: string): boolean => text.length === 10 && parseDate(text) === text;

const LINE = 'a line of 1 to 120 characters';
/** What may be said, by the option that says it. */
const FIT: Readonly<Record<string, string>> = {
  name: 'small Latin letters, digits, hyphens and underscores, 60 at most',
  title: LINE,
  summary: 'a line of 1 to 400 characters',
  version: 'Latin letters, digits and . + _ -, 60 at most, such as 2027-01-31',
  expires: 'a day, such as 2027-01-31',
  license: LINE,
  publisher: LINE,
};

const unfit = (option: string, value: unknown): FaultError =>
  refusal('unfit', `--${option} cannot be "${String(value).slice(0, 60)}"`, `It may be ${FIT[option]}.`);

function publisherOf({
  publisher: name,
  publisherUrl: url,
}: PackDetails): Partial<{ name: string; url: string }> {
  if (url !== undefined && safeLink(url) === undefined) {
    throw refusal(
      'not-a-link',
      `${url} is no https address`,
      'Give the full address, beginning with https://.',
    );
  }
  return { ...(name !== undefined && { name }), ...(url !== undefined && { url }) };
}

/** Today; today.2, today.3 where today has a version already. */
function versionAfter(before: string | undefined, today: string): string {
  if (before === undefined || compareVersions(before, today) < 0) return today;
  const [day, number = '1'] = before.split('.');
  if (day === today && /^\d+$/.test(number)) return `${today}.${Number(number) + 1}`;
  throw refusal(
    'no-version',
    `The version before is ${before}`,
    'Say with --version which one comes after it.',
  );
}
