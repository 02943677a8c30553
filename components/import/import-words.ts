import type { CsvField } from '../../data/formats/guess-mapping';
import type { ImportCommand, Progress } from '../../data/import/import-events';
import type { Format } from '../../data/import/open-bundle';
import type { PackCounts } from '../../utils/match/index/pack-view';
import { count, language, number, series, size, t } from '../language';
import { organizations, people, ties } from '../words';

/** What is said while a pack is brought in. */

const lengthIn = (unit: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
const seconds = lengthIn('second');
const minutes = lengthIn('minute');
/** Rounded as people guess: nobody waits for the 37th second. */
const duration = (ms: number): string =>
  ms < 55_000
    ? seconds.format(Math.max(5, Math.ceil(ms / 5000) * 5))
    : minutes.format(Math.ceil(ms / 60_000));

const STEPS: Record<Progress['step'], string> = {
  fetch: t('import.stepFetch'),
  survey: t('import.stepSurvey'),
  store: t('import.stepStore'),
  finish: t('import.stepFinish'),
};

/** As the form asks for them. */
export const FIELD_ORDER: readonly CsvField[] = [
  ...(['name', 'given', 'aliases', 'type', 'summary', 'role', 'organization', 'from', 'to', 'link'] as const),
];
const FIELDS: Record<CsvField, string> = {
  name: t('panel.name'),
  aliases: t('own.aliases'),
  type: t('import.fieldType'),
  summary: t('import.fieldSummary'),
  role: t('panel.role'),
  organization: t('kind.organization'),
  from: t('import.fieldFrom'),
  to: t('import.fieldTo'),
  link: t('import.fieldLink'),
  given: t('import.fieldGiven'),
};

const scriptNames = new Intl.DisplayNames(language, { type: 'script' });
/** @param script its ISO 15924 code. */
const nameScript = (script: string): string =>
  (script !== 'Zzzz' && scriptNames.of(script)) || t('import.otherScript');

export const importWords = {
  title: t('import.title'),
  hint: t('import.hint'),
  files: t('import.files'),
  dropHint: t('import.dropHint'),
  dropHere: t('import.dropHere'),
  address: t('import.address'),
  addressLabel: t('import.addressLabel'),
  addressHint: t('import.addressHint'),
  fetch: t('import.fetch'),
  refused: (host: string) => t('import.refused', { host }),
  refusedAdvice: t('import.refusedAdvice'),
  unfinished: t('import.unfinished'),
  unfinishedHint: t('import.unfinishedHint'),
  begun: (date: string) => t('import.begun', { date }),
  goOn: t('import.goOn'),
  forget: t('import.forget'),
  failed: t('import.failed'),
  waiting: (files: number) => count('import.waiting', files),
  next: (left: number) => count('import.next', left),
} as const;

/** What runs, and how far it is. */
export const progressWords = {
  doing: (command: Exclude<ImportCommand['type'], 'cancel'>) => t(`import.${command}`),
  starting: t('import.starting'),
  step: (step: Progress['step']) => STEPS[step],
  bytes: (done: number, total: number | undefined) =>
    total === undefined ? size(done) : t('import.bytesOf', { done: size(done), total: size(total) }),
  entities: (n: number) => count('import.entities', n),
  left: (ms: number) => t('import.left', { time: duration(ms) }),
  cancel: t('import.cancel'),
} as const;

/** What a pack holds and changes. */
export const previewWords = {
  contents: (title: string) => t('import.contents', { title }),
  holding: (counts: Pick<PackCounts, 'people' | 'organizations' | 'ties'>): string =>
    [people(counts.people), organizations(counts.organizations), ties(counts.ties)].join(' · '),
  publisher: t('import.publisher'),
  licence: t('import.licence'),
  noLicence: t('import.noLicence'),
  version: t('import.version'),
  inPlaceOf: (version: string, before: string) => t('import.inPlaceOf', { version, before }),
  asOf: t('import.asOf'),
  scripts: t('import.scripts'),
  scriptList: (list: readonly { readonly script: string; readonly names: number }[]) =>
    series(
      list.map(({ script, names }) =>
        t('import.scriptCount', { script: nameScript(script), count: number(names) }),
      ),
    ),
  file: t('import.file'),
  fileOf: (format: Format, bytes: number) =>
    t('import.fileOf', { format: t(`import.${format}`), size: size(bytes) }),
  room: t('import.room'),
  roomOf: (needed: number, free: number) =>
    free > 0
      ? t('import.roomAndFree', { needed: size(needed), free: size(free) })
      : t('import.roomNeeded', { needed: size(needed) }),
  signer: t('import.signer'),
  signerKnown: t('import.signerKnown'),
  signerNew: t('import.signerNew'),
  columns: t('import.columns'),
  changeColumns: t('import.changeColumns'),
  changes: (version: string) => t('import.changes', { version }),
  /** How many were added, changed or removed, with the names of some. */
  change: (what: 'added' | 'changed' | 'removed', n: number, names: readonly string[]) => {
    const counted = t(`import.${what}`, { count: number(n) });
    if (names.length === 0) return counted;
    const some = series(names);
    const list = names.length < n ? t('import.andOthers', { names: some }) : some;
    return t('import.such', { count: counted, names: list });
  },
  sample: t('import.sample'),
  problems: (n: number) => count('import.problems', n),
  noProblems: t('import.noProblems'),
  lost: (n: number) => count('import.lost', n),
  accept: t('import.accept'),
  acceptVersion: t('import.acceptVersion'),
  cancel: t('import.cancel'),
  installed: (title: string) => t('import.installed', { title }),
  installedHint: (version: string) => t('import.installedHint', { version }),
  toPacks: t('import.toPacks'),
} as const;

/** What the columns of a table hold. */
export const columnWords = {
  mapping: (title: string) => t('import.mapping', { title }),
  mappingHint: t('import.mappingHint'),
  packTitle: t('import.packTitle'),
  field: (field: CsvField) => FIELDS[field],
  /** All fields of a mapping with their columns, in the order of the fields. */
  list: (header: readonly string[], mapping: Readonly<Partial<Record<CsvField, number>>>) =>
    FIELD_ORDER.flatMap((field) => {
      const column = mapping[field];
      if (column === undefined) return [];
      return t('import.fieldIs', { field: FIELDS[field], column: columnWords.column(header, column) });
    }).join(t('list.clauses')),
  column: (header: readonly string[], column: number) =>
    header[column] || t('import.unnamed', { number: number(column + 1) }),
  noColumn: t('import.noColumn'),
  look: t('import.look'),
} as const;
