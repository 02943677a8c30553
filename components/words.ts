import type { RoleLine } from '../utils/facts/entity-card';
import type { Kind } from '../utils/ftm';
import type { MentionKind } from '../utils/match/types';
import { count, day, either, number, t } from './language';

/** What each view says, from what it knows; the strings themselves are in `locales/`. */

export { day, number } from './language';
export const people = (n: number): string => count('count.people', n);
export const organizations = (n: number): string => count('count.organizations', n);
export const ties = (n: number): string => count('count.ties', n);

export const KIND_NAMES: Record<Kind, string> = {
  person: t('kind.person'),
  organization: t('kind.organization'),
};
const SCHEMATA = new Map([
  ['Company', t('kind.company')],
  ['PublicBody', t('kind.publicBody')],
  ['Airline', t('kind.airline')],
]);

const TIES = new Map([
  ['Employment', t('tie.employment')],
  ['Directorship', t('tie.directorship')],
  ['Membership', t('tie.membership')],
  ['Occupancy', t('tie.occupancy')],
  ['Ownership', t('tie.ownership')],
  ['Representation', t('tie.representation')],
  ['Family', t('tie.family')],
  ['Associate', t('tie.associate')],
  ['Succession', t('tie.succession')],
]);
/** Ties between two that nobody expects dates of. */
const BONDS = new Set(['Family', 'Associate', 'Succession', 'UnknownLink']);
/** Ties where one is something *of* the other; elsewhere one is something *at* it. */
const OF = new Set([...BONDS, 'Ownership', 'Representation']);

const RULES: Record<MentionKind, string> = {
  exact: t('rule.exact'),
  alias: t('rule.alias'),
  acronym: t('rule.acronym'),
  surname: t('rule.surname'),
  given: t('rule.given'),
  short: t('rule.short'),
  inflected: t('rule.inflected'),
  fuzzy: t('rule.fuzzy'),
};

/** Evidence that means something to a reader; the engine's other codes stay its own. */
const EVIDENCE = new Map([
  ['full-name-on-page', t('evidence.fullName')],
  ['tied-to-page', t('evidence.tied')],
  ['colleague-on-page', t('evidence.colleague')],
  ['introduced', t('evidence.introduced')],
  ['title', t('evidence.title')],
  ['listed', t('evidence.listed')],
  ['legal-form', t('evidence.legalForm')],
]);

/** Languages say "since" and "until" differently of a year, a month and a day. */
const precisionOf = (date: string) => (date.length < 7 ? 'Year' : date.length < 10 ? 'Month' : 'Day');

export const cardWords = {
  close: t('card.close'),
  back: t('card.back'),
  severalOf: (surface: string, names: readonly string[]) =>
    t('card.severalOf', { surface, names: either(names) }),
  type: (schema: string, kind: Kind) => SCHEMATA.get(schema) ?? KIND_NAMES[kind],
  now: t('card.now'),
  noRole: t('card.noRole'),
  lastBefore: t('card.lastBefore'),
  earlier: t('card.earlier'),
  day,
  timeline: (others: number) => (others === 0 ? t('card.timeline') : count('card.timelineAnd', others)),
  timelineSays: (lines: readonly RoleLine[], left: number, written: string | undefined): string =>
    [
      ...lines.map((line) => cardWords.lineAndSpan(line)),
      left > 0 ? count('card.leftOut', left) : '',
      written ? t('card.writtenOn', { date: day(written) }) : '',
    ]
      .filter(Boolean)
      .join(t('list.clauses')),
  /** A role on one line, without its dates. */
  line: (line: RoleLine): string => {
    const [role, other] = [cardWords.role(line), line.other.caption];
    if (other === '' || (line.whose === 'own' && role.includes(other))) return role;
    return t(cardWords.order(line), { role, other });
  },
  lineAndSpan: (line: RoleLine): string => {
    const [role, span] = [cardWords.line(line), cardWords.span(line)];
    return span === '' ? role : t('card.roleAndSpan', { role, span });
  },
  ties: t('card.family'),
  onPage: t('card.onPage'),
  namedHere: t('card.namedHere'),
  more: (n: number) => count('count.more', n),
  role: ({ tie, role }: RoleLine) => role || (TIES.get(tie) ?? t('tie.unknown')),
  /** How a role and the other end of its tie stand together. */
  order: ({ tie, whose }: RoleLine) =>
    whose === 'other' ? 'card.roleHeldBy' : OF.has(tie) ? 'card.roleOf' : 'card.roleAt',
  span: ({ tie, from, to, unsure }: RoleLine): string => {
    const said = (date: string, end: RoleLine['unsure']) =>
      unsure === end && precisionOf(date) !== 'Day' ? t('card.dayUnknown', { date: day(date) }) : day(date);
    if (from && to) {
      const [since, until] = [said(from, 'start'), said(to, 'end')];
      return since === until ? since : t('card.fromTo', { from: since, to: until });
    }
    if (from) return t(`card.since${precisionOf(from)}`, { date: said(from, 'start') });
    if (to) return t(`card.until${precisionOf(to)}`, { date: said(to, 'end') });
    return BONDS.has(tie) ? '' : t('card.noDates');
  },
  why: (rule: MentionKind, evidence: readonly string[]) =>
    t('card.why', {
      reasons: [RULES[rule], ...evidence.flatMap((code) => EVIDENCE.get(code) ?? [])].join(t('list.clauses')),
    }),
  old: t('card.old'),
  opens: t('card.opens'),
} as const;

export const castWords = {
  title: t('extension.name'),
  loading: t('cast.loading'),
  readHere: (host: string) => t('cast.readHere', { host }),
  isOff: t('cast.isOff'),
  noAccess: t('cast.noAccess'),
  noAccessAdvice: t('cast.noAccessAdvice'),
  notArticle: t('cast.notArticle'),
  readAnyway: t('cast.readAnyway'),
  waiting: t('cast.waiting'),
  readNow: t('cast.readNow'),
  failed: t('cast.failed'),
  blocked: t('cast.blocked'),
  nobody: t('cast.nobody'),
  people: t('cast.people'),
  organizations: t('cast.organizations'),
  times: (n: number) => count('count.mentions', n),
  counts: (p: number, o: number) => t('cast.counts', { people: people(p), organizations: organizations(o) }),
  options: t('cast.options'),
  openPanel: t('cast.openPanel'),
} as const;

export const panelWords = {
  mention: (index: number, n: number) => t('panel.mention', { index: number(index + 1), count: number(n) }),
  previous: t('panel.previous'),
  next: t('panel.next'),
  gone: t('panel.gone'),
  graph: t('panel.graph'),
  graphHint: t('panel.graphHint'),
  graphHintNow: t('panel.graphHintNow'),
  tieList: (n: number) => count('panel.tieList', n),
  tie: (name: string, line: RoleLine) => t('panel.tie', { name, role: cardWords.lineAndSpan(line) }),
  export: t('panel.export'),
  copy: (format: string) => t('panel.copy', { format }),
  save: (format: string) => t('panel.save', { format }),
  copied: (format: string) => t('panel.copied', { format }),
  notCopied: t('panel.notCopied'),
  sheet: (host: string, date: string | undefined) => (date ? `${host}, ${day(date)}` : host),
  titles: {
    name: t('panel.name'),
    type: t('panel.type'),
    mentions: t('panel.mentions'),
    roles: t('panel.role'),
    sources: t('panel.sources'),
  },
} as const;

export const welcomeWords = {
  what: t('welcome.what'),
  try: t('welcome.try'),
  tryHint: t('welcome.tryHint'),
  sample: {
    title: t('welcome.sampleTitle'),
    day: day('2024-05-17'),
    text: [t('welcome.sampleFirst'), t('welcome.sampleSecond')],
  },
  packs: t('welcome.packs'),
  packsText: t('welcome.packsText'),
  noAccess: t('welcome.noAccess'),
  noAccessHint: t('welcome.noAccessHint'),
  allow: t('welcome.allow'),
  accessTitle: t('welcome.accessTitle'),
} as const;

export const optionsWords = {
  tagline: t('extension.description'),
  sections: t('options.sections'),
  search: t('options.search'),
  searchLabel: t('options.searchLabel'),
  searchHint: t('options.searchHint'),
  found: (n: number) => count('count.matches', n),
  nothingFound: (query: string) => t('options.nothingFound', { query }),
  packs: t('options.packs'),
  packsHint: t('options.packsHint'),
  sites: t('options.sites'),
  noSites: t('options.noSites'),
  onAgain: t('options.onAgain'),
  noneChosen: t('options.noneChosen'),
  offAgain: t('options.offAgain'),
  loading: t('options.loading'),
} as const;
