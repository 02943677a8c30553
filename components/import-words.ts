import type { CsvField } from '../data/formats/guess-mapping';
import type { ImportCommand, Progress } from '../data/import/import-events';
import type { Format } from '../data/import/open-bundle';
import type { PackCounts } from '../utils/match/pack-view';
import { number, organizations, people, ties } from './words';

/** What is said while a pack is brought in. */

const LANGUAGE = 'en-GB';
const amount = (unit: string) =>
  new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit, maximumSignificantDigits: 3 });
const kilobytes = amount('kilobyte');
const megabytes = amount('megabyte');
const span = (unit: string) => new Intl.NumberFormat(LANGUAGE, { style: 'unit', unit, unitDisplay: 'long' });
const seconds = span('second');
const minutes = span('minute');
const scripts = new Intl.DisplayNames(LANGUAGE, { type: 'script' });

const MEGABYTE = 1_000_000;
const size = (bytes: number): string =>
  bytes < MEGABYTE ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / MEGABYTE);
/** Rounded as people guess: nobody waits for the 37th second. */
const duration = (ms: number): string =>
  ms < 55_000
    ? seconds.format(Math.max(5, Math.ceil(ms / 5000) * 5))
    : minutes.format(Math.ceil(ms / 60_000));

const counted = (n: number, one: string, many: string): string => `${number(n)} ${n === 1 ? one : many}`;
const holding = (counts: Pick<PackCounts, 'people' | 'organizations' | 'ties'>): string =>
  [people(counts.people), organizations(counts.organizations), ties(counts.ties)].join(' · ');

const STEPS: Record<Progress['step'], string> = {
  fetch: 'Fetching it',
  survey: 'Looking through it; nothing is written yet',
  store: 'Writing it into a place of its own',
  finish: 'Making the index of names, and counting again',
};
const DOING: Partial<Record<ImportCommand['type'], string>> = {
  preview: 'Looking into the pack',
  remap: 'Looking into the table',
  subscribe: 'Fetching the pack',
  install: 'Installing the pack',
  resume: 'Going on with the import',
  update: 'Updating a pack',
  restore: 'Restoring a backup',
};
const FORMATS: Record<Format, string> = { ftm: 'FollowTheMoney', csv: 'Table', popolo: 'Popolo' };

/** Unicode's names of scripts as `Survey` has them, and their ISO 15924 codes. */
const SCRIPTS = new Map([
  ['Latin', 'Latn'],
  ['Cyrillic', 'Cyrl'],
  ['Arabic', 'Arab'],
  ['Han', 'Hani'],
  ['Hiragana', 'Hira'],
  ['Katakana', 'Kana'],
  ['Hangul', 'Hang'],
  ['Greek', 'Grek'],
  ['Hebrew', 'Hebr'],
  ['Devanagari', 'Deva'],
  ['Bengali', 'Beng'],
  ['Tamil', 'Taml'],
  ['Telugu', 'Telu'],
  ['Thai', 'Thai'],
  ['Georgian', 'Geor'],
  ['Armenian', 'Armn'],
  ['Ethiopic', 'Ethi'],
]);
const script = (name: string): string => {
  const code = SCRIPTS.get(name);
  return (code && scripts.of(code)) ?? 'other scripts';
};

const FIELDS: Record<CsvField, string> = {
  name: 'Name',
  aliases: 'Other names',
  type: 'Person or organization',
  summary: 'Who it is, in a sentence',
  role: 'Role',
  organization: 'Organization of the role',
  from: 'Role begins',
  to: 'Role ends',
  link: 'Source (https)',
};

export const importWords = {
  title: 'Add a pack',
  hint: 'A pack is read on this device alone. You see what is in it before anything is installed.',
  files: 'From files',
  choose: 'Choose files',
  dropHint:
    'Or drop them anywhere on this page. FollowTheMoney (one entity a line), a table (CSV), Popolo JSON, or a .zip of a pack; packed with gzip or not. An index.json belongs with its entities file.',
  dropHere: 'Drop the files to look into them',
  address: 'From an address',
  addressLabel: 'Address of a pack’s index.json, or of a file',
  addressHint:
    'Your browser asks whether Dramatis may fetch from that site; from no other. A pack with an index.json can be updated from there later.',
  fetch: 'Fetch',
  refused: (host: string) => `Dramatis may not fetch from ${host}`,
  refusedAdvice:
    'Nothing was fetched and nothing has changed. Fetch again and allow it, or save the file yourself and choose it here.',

  unfinished: 'Not finished',
  unfinishedHint: 'The page was closed or the browser ended before these were installed.',
  begun: (day: string) => `begun ${day}`,
  goOn: 'Go on',
  forget: 'Forget it',
  of: (title: string) => `: ${title}`,

  doing: (command: ImportCommand['type'] | undefined) => (command && DOING[command]) ?? 'Working',
  step: (step: Progress['step']) => STEPS[step],
  starting: 'Starting',
  bytes: (bytes: number, total: number | undefined) =>
    total === undefined ? size(bytes) : `${size(bytes)} of ${size(total)}`,
  entities: (n: number) => counted(n, 'entity', 'entities'),
  left: (ms: number) => `about ${duration(ms)} left`,
  cancel: 'Cancel',

  preview: (title: string) => `What is in ${title}`,
  holding,
  by: 'Publisher',
  licence: 'Licence',
  noLicence: 'none named: ask its publisher before you pass anything on',
  version: 'Version',
  instead: (version: string, before: string) => `${version}, in place of ${before}`,
  asOf: 'Facts as of',
  format: 'File',
  formatOf: (format: Format, bytes: number) => `${FORMATS[format]}, ${size(bytes)}`,
  scripts: 'Names written in',
  scriptList: (list: readonly { readonly script: string; readonly names: number }[]) =>
    list.map(({ script: name, names }) => `${script(name)} (${number(names)})`).join(', '),
  room: 'Room',
  roomOf: (needed: number, free: number) =>
    `needs about ${size(needed)}${free > 0 ? `; ${size(free)} are free` : ''}`,
  signer: 'Signed by key',
  signerKnown: 'the key that signed the installed version',
  signerNew: 'new here; updates must be signed by the same key',
  columns: 'Columns',
  column: (field: CsvField, header: string) => `${FIELDS[field]}: ${header}`,
  changeColumns: 'Change columns',
  changes: (from: string) => `Against version ${from}, which is installed`,
  added: (n: number) => `${number(n)} added`,
  changed: (n: number) => `${number(n)} changed`,
  removed: (n: number) => `${number(n)} removed`,
  andMore: 'and others',
  sample: 'The first of them',
  problems: (n: number) => counted(n, 'problem', 'problems'),
  noProblems: 'No problems found.',
  lost: (n: number) => `${counted(n, 'line', 'lines')} of which nothing can be used will be left out.`,
  firstProblems: (n: number) => `The first ${number(n)}:`,
  install: 'Install',
  replace: 'Install this version',
  decline: 'Do not install',

  mapping: (title: string) => `What the columns of ${title} hold`,
  mappingHint:
    'Each row becomes a person or an organization, with a dated role where it has one. Only the name is needed.',
  packTitle: 'Title of the pack',
  field: (field: CsvField) => FIELDS[field],
  noColumn: '(no column)',
  unnamed: (column: number) => `Column ${number(column + 1)}`,
  sees: 'Preview',

  installed: (title: string) => `${title} is installed`,
  installedHint: 'It speaks from now on, also on pages that are open already.',
  versionOf: (version: string) => `Version ${version}`,
  toPacks: 'See all packs',
  failed: 'Not installed',
  next: (left: number) => `Go on with the next file (${number(left)} left)`,
} as const;
