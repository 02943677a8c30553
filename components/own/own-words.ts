import { isDated, type Kind } from '../../utils/ftm';
import type { Correction, OwnProblem } from '../../utils/pack-messages';
import { count, day, language, number, t } from '../language';
import { organizations, people, ties } from '../words';

/** What browsing, the reader's own entities and their corrections say. */

const regions = new Intl.DisplayNames(language, { type: 'region' });

/** Properties of the FollowTheMoney model; others are said as they are spelt. */
const PROPERTIES = new Map([
  ['name', t('property.name')],
  ['alias', t('property.name')],
  ['weakAlias', t('property.weakAlias')],
  ['previousName', t('property.previousName')],
  ['abbreviation', t('property.abbreviation')],
  ['modifiedAt', t('property.modifiedAt')],
  ['retrievedAt', t('property.retrievedAt')],
  ['incorporationDate', t('property.founded')],
  ['dissolutionDate', t('property.dissolved')],
  ['birthDate', t('property.born')],
  ['deathDate', t('property.died')],
  ['country', t('property.country')],
  ['keywords', t('property.keywords')],
  ['topics', t('property.topics')],
  ['website', t('property.website')],
]);
const COUNTRIES = new Set(['country', 'nationality', 'citizenship', 'jurisdiction', 'mainCountry']);

export const browseWords = {
  title: t('browse.title'),
  hint: t('browse.hint'),
  choose: t('browse.choose'),
  counts: (p: number, o: number) =>
    t('browse.counts', { people: people(p), organizations: organizations(o) }),
  search: (pack: string) => t('browse.search', { pack }),
  list: (pack: string) => t('browse.list', { pack }),
  all: (n: number) => count('browse.all', n),
  found: (n: number) => count('browse.found', n),
  nothing: (query: string) => t('browse.nothing', { query }),
  back: (pack: string) => t('browse.back', { pack }),
  facts: t('browse.facts'),
  property: (name: string): string => PROPERTIES.get(name) ?? spell(name),
  value: (property: string, text: string): string => {
    if (COUNTRIES.has(property) && /^[a-z]{2}$/.test(text)) return regions.of(text.toUpperCase()) ?? text;
    return isDated(property) ? day(text) : text;
  },
  ties,
  showMore: (n: number) => t('browse.showMore', { count: number(n) }),
  noTies: t('browse.noTies'),
  sources: t('browse.sources'),
  noSources: t('browse.noSources'),
  packVersion: (pack: string, version: string) => t('browse.packVersion', { pack, version }),
} as const;

/** "birthPlace" as "Birth place". */
function spell(property: string): string {
  const words = property.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const NEW: Record<Kind, string> = { person: t('own.newPerson'), organization: t('own.newOrganization') };
const PROBLEMS: Record<OwnProblem['problem'], string> = {
  missing: t('own.missing'),
  'too-long': t('own.tooLong'),
  'too-many': t('own.tooMany'),
  'not-https': t('own.notHttps'),
  'not-a-date': t('own.notADate'),
  'ends-first': t('own.endsFirst'),
};

export const ownWords = {
  title: t('own.title'),
  hint: t('own.hint'),
  none: t('own.none'),
  add: t('own.add'),
  edit: t('own.edit'),
  remove: t('remove.yes'),
  buttonFor: (button: string, what: string) => t('own.buttonFor', { button, what }),
  export: t('own.export'),
  saved: (name: string) => t('own.saved', { name }),
  removed: (name: string) => t('own.removed', { name }),
  gone: t('own.gone'),
  newOne: (kind: Kind) => NEW[kind],
  editing: (name: string) => t('own.editing', { name }),
  kind: t('panel.type'),
  name: t('panel.name'),
  nameHint: t('own.nameHint'),
  aliases: t('own.aliases'),
  aliasesHint: t('own.aliasesHint'),
  summary: t('own.summary'),
  link: t('own.link'),
  linkHint: t('own.linkHint'),
  roles: t('own.roles'),
  role: t('panel.role'),
  organization: t('kind.organization'),
  from: t('own.from'),
  to: t('own.to'),
  dateHint: t('own.dateHint'),
  roleNumber: (n: number) => t('own.roleNumber', { number: number(n) }),
  addRole: t('own.addRole'),
  removeRole: (n: number) => t('own.removeRole', { number: number(n) }),
  save: t('own.save'),
  cancel: t('import.cancel'),
  wrong: (n: number) => count('own.wrong', n),
  problem: (problem: OwnProblem['problem']) => PROBLEMS[problem],
} as const;

const GROUPS: Record<Correction['type'], string> = {
  'not-this': t('correction.notThisGroup'),
  never: t('correction.neverGroup'),
  note: t('correction.noteGroup'),
};

export const correctionWords = {
  title: t('correction.title'),
  hint: t('correction.hint'),
  none: t('correction.none'),
  group: (type: Correction['type']) => GROUPS[type],
  somebody: t('correction.somebody'),
  notThis: (form: string, name: string) => t('correction.notThis', { form, name }),
  never: (form: string) => t('correction.never', { form }),
  noteOn: (name: string) => t('correction.noteOn', { name }),
  takeBack: t('correction.takeBack'),
  takenBack: (what: string) => t('correction.takenBack', { what }),
  undo: t('correction.undo'),
  correct: t('correction.correct'),
  saidNotThis: (form: string, name: string) => t('correction.saidNotThis', { form, name }),
  saidNever: (form: string) => t('correction.saidNever', { form }),
  note: t('correction.note'),
  noteHint: t('correction.noteHint'),
  saveNote: t('correction.saveNote'),
  noteSaved: t('correction.noteSaved'),
  noteGone: t('correction.noteGone'),
  yourNote: t('correction.yourNote'),
} as const;
