import { formatDate } from '../utils/dates';
import type { RoleLine } from '../utils/facts/entity-card';
import type { Kind } from '../utils/ftm';
import type { MentionKind } from '../utils/match/types';

/** Every string a reader sees, by view; numbers and dates follow the language of the strings. */

const LANGUAGE = 'en-GB';
const either = new Intl.ListFormat(LANGUAGE, { type: 'disjunction' });
const numbers = new Intl.NumberFormat(LANGUAGE);
const count = (n: number, one: string, many: string): string =>
  `${numbers.format(n)} ${n === 1 ? one : many}`;

export const day = (date: string): string => formatDate(date, LANGUAGE);
export const number = (n: number): string => numbers.format(n);
export const people = (n: number): string => count(n, 'person', 'people');
export const organizations = (n: number): string => count(n, 'organization', 'organizations');
export const ties = (n: number): string => count(n, 'tie', 'ties');

const KINDS: Record<Kind, string> = { person: 'Person', organization: 'Organization' };
const SCHEMATA = new Map([
  ['Company', 'Company'],
  ['PublicBody', 'Public body'],
  ['Airline', 'Airline'],
]);

/** What a tie is called where the pack gives no role, seen from the one who holds it. */
const TIES = new Map([
  ['Employment', 'Employee'],
  ['Directorship', 'Director'],
  ['Membership', 'Member'],
  ['Occupancy', 'Office holder'],
  ['Ownership', 'Owner'],
  ['Representation', 'Representative'],
  ['Family', 'Relative'],
  ['Associate', 'Associate'],
  ['Succession', 'Predecessor'],
]);
/** Ties between two that nobody expects dates of. */
const BONDS = new Set(['Family', 'Associate', 'Succession', 'UnknownLink']);
/** Ties where one is something *of* the other; elsewhere one is something *at* it, said with a comma. */
const OF = new Set([...BONDS, 'Ownership', 'Representation']);

const RULES: Record<MentionKind, string> = {
  exact: 'the name as it stands',
  alias: 'another name',
  acronym: 'an abbreviation',
  surname: 'the surname',
  given: 'the given name',
  short: 'a short form',
  inflected: 'a case ending',
  fuzzy: 'a similar spelling',
};

/** Evidence that means something to a reader; the engine's other codes stay its own. */
const EVIDENCE = new Map([
  ['full-name-on-page', 'the full name stands on this page'],
  ['tied-to-page', 'tied to others named here'],
  ['colleague-on-page', 'colleagues are named here'],
  ['introduced', 'introduced beside the full name'],
  ['title', 'a title stands beside it'],
  ['listed', 'in a list of names'],
  ['legal-form', 'the legal form stands beside it'],
]);

export const cardWords = {
  close: 'Close',
  back: 'Back',
  probably: 'Probably',
  writtenAs: (surface: string) => `written here: “${surface}”`,
  severalOf: (surface: string, names: readonly string[]) =>
    `“${surface}” could be ${either.format(names)}, the likeliest first.`,
  type: (schema: string, kind: Kind) => SCHEMATA.get(schema) ?? KINDS[kind],
  written: 'When this was written',
  now: 'Now',
  noRole: 'No role known.',
  lastBefore: 'No role known; the last before:',
  earlier: 'Earlier',
  day,
  timeline: (others: number) =>
    others === 0 ? 'Timeline' : `Timeline and ${count(others, 'other dated role', 'other dated roles')}`,
  timelineSays: (lines: readonly RoleLine[], left: number, written: string | undefined): string =>
    [
      ...lines.map((line) => `${cardWords.line(line)}, ${cardWords.span(line)}`),
      left > 0 ? count(left, 'more role is not in the picture', 'more roles are not in the picture') : '',
      written ? `this was written on ${day(written)}` : '',
    ]
      .filter(Boolean)
      .join('; '),
  /** A role on one line, without its dates. */
  line: (line: RoleLine): string => {
    const [role, other] = [cardWords.role(line), line.other.caption];
    if (other === '' || (line.whose === 'own' && role.includes(other))) return role;
    return line.whose === 'own' ? role + cardWords.joint(line) + other : other + cardWords.joint(line) + role;
  },
  ties: 'Family and others',
  onPage: 'On this page',
  namedHere: 'named on this page',
  more: (n: number) => `${numbers.format(n)} more`,
  role: ({ tie, role }: RoleLine) => role || (TIES.get(tie) ?? 'Tied'),
  joint: ({ tie, whose }: RoleLine) => (whose === 'other' ? ': ' : OF.has(tie) ? ' of ' : ', '),
  span: ({ tie, from, to, unsure }: RoleLine) => {
    const since = from && (unsure === 'start' ? `${day(from)} (day not known)` : day(from));
    const until = to && (unsure === 'end' ? `${day(to)} (day not known)` : day(to));
    if (since && until) return since === until ? since : `${since} to ${until}`;
    if (since) return `since ${since}, no end date known`;
    if (until) return `until ${until}`;
    return BONDS.has(tie) ? '' : 'no dates known';
  },
  why: (rule: MentionKind, evidence: readonly string[]) =>
    `Matched by ${[RULES[rule], ...evidence.flatMap((code) => EVIDENCE.get(code) ?? [])].join('; ')}.`,
  sources: 'Source',
  asOf: (date: string) => `as of ${day(date)}`,
  old: 'These facts are more than a year old and may have changed.',
  opens: 'opens in a new tab',
} as const;

export const castWords = {
  title: 'Dramatis',
  loading: 'Reading the page …',
  readHere: (host: string) => `Read ${host}`,
  isOff: 'Dramatis leaves this site alone. Nobody on it is marked.',
  noAccess: 'Dramatis cannot read this page.',
  noAccessAdvice:
    'Browser pages, shops for extensions and files that are not web pages stay closed to it. If this is a news page that was open before Dramatis was installed, reload it.',
  notArticle: 'This does not look like an article, so it was left alone.',
  readAnyway: 'Read this page anyway',
  failed: 'This page could not be read. Reload it to try again.',
  blocked: 'This page does not let the card in. The list below says the same.',
  nobody: 'Nobody here is in your packs.',
  people: 'People',
  organizations: 'Organizations',
  times: (n: number) => count(n, 'mention', 'mentions'),
  counts: (p: number, o: number) => `${people(p)} and ${organizations(o)} named here`,
  options: 'Packs and options',
  openPanel: 'Open in the side panel',
} as const;

export const panelWords = {
  mention: (index: number, n: number) => `Mention ${numbers.format(index + 1)} of ${numbers.format(n)}`,
  previous: 'Previous mention',
  next: 'Next mention',
  gone: 'No longer on the page',
  graph: 'Who is tied to whom',
  graphHint: 'Solid: when this was written. Dashed: at another time.',
  graphHintNow: 'Solid: now. Dashed: before.',
  tieList: (n: number) => `${count(n, 'tie', 'ties')} in words`,
  tie: (name: string, line: RoleLine) =>
    [`${name}: ${cardWords.line(line)}`, cardWords.span(line)].filter(Boolean).join(', '),
  export: 'Copy or save this list',
  copy: (format: string) => `Copy as ${format}`,
  save: (format: string) => `Save as ${format}`,
  copied: (format: string) => `Copied as ${format}.`,
  notCopied: 'The browser did not let it be copied. Save it instead.',
  sheet: (host: string, date: string | undefined) => (date ? `${host}, ${day(date)}` : host),
  titles: { name: 'Name', type: 'Type', mentions: 'Mentions', roles: 'Role', sources: 'Sources' },
} as const;

export const welcomeWords = {
  what: 'Dramatis underlines the people and organizations it knows in the news you read. Rest the pointer on a name, and a card says who this was when the article was written, and who they are now. All of it happens on your device: no page and no name ever leaves it.',
  try: 'Try it here',
  tryHint: 'Rest the pointer on an underlined name.',
  sample: {
    title: 'Two who led safety at OpenAI leave it in one week',
    day: '17 May 2024',
    text: [
      'Ilya Sutskever said on Tuesday that he is leaving OpenAI. Hours later Jan Leike, with whom he had led the work on alignment, resigned too.',
      'Sam Altman thanked both. John Schulman will take over. Half a year before, Sutskever had voted on the board to dismiss Altman, and Mira Murati had led the company for some days.',
    ],
  },
  packs: 'Where the names come from',
  packsText:
    'From packs: files of people, organizations and how they are tied. A starter pack is installed. Add others, or write down your own people, in the options.',
  noAccess: 'Your browser withholds access to web pages.',
  noAccessHint: 'Without it no article can be read, and nothing is underlined.',
  allow: 'Allow reading articles',
  accessTitle: 'Access to web pages',
} as const;

export const optionsWords = {
  tagline: 'Who is who in the news you read. On your device, as of the day the article was written.',
  sections: 'Sections',
  search: 'Look someone up',
  searchLabel: 'A person or an organization, in any spelling',
  searchHint: 'Searches everything in the packs that are switched on. Nothing you type leaves this browser.',
  found: (n: number) => count(n, 'match', 'matches'),
  nothingFound: (query: string) => `Nothing like “${query}” in your packs.`,
  packs: 'Packs',
  packsHint:
    'A pack is a file of people, organizations and how they are tied. Names are looked for in the packs that are on.',
  noPacks:
    'No pack is installed yet. The starter pack is unpacked when the browser starts; come back in a moment.',
  version: (version: string) => `Version ${version}`,
  license: (license: string) => `licence ${license}`,
  publisher: (publisher: string) => `by ${publisher}`,
  use: (title: string) => `Use ${title}`,
  sites: 'Sites switched off',
  sitesHint: 'Dramatis reads articles on every site except these. Switch a site off with the toolbar button.',
  noSites: 'No site is switched off.',
  onAgain: 'On again',
  loading: 'Loading …',
} as const;

export const KIND_NAMES = KINDS;
