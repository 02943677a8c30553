/** What a column of a table can say of a person or organization. */
export const CSV_FIELDS = [
  'name',
  'aliases',
  'type',
  'summary',
  'role',
  'organization',
  'from',
  'to',
  'link',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column, counted from 0, holds which field. A column serves one field. */
export type Mapping = Readonly<Partial<Record<CsvField, number>>>;

/** Headers as people write them, folded; earlier fields choose first, exact headers before parts of them. */
const HEADERS: Readonly<Record<CsvField, readonly string[]>> = {
  name: ['name', 'full name', 'person', 'caption', 'label', 'имя', 'фио', 'nombre', 'nom', 'nome'],
  aliases: ['alias', 'aliases', 'other names', 'also known as', 'aka', 'псевдонимы', 'andere namen'],
  type: ['type', 'kind', 'schema', 'тип', 'typ', 'tipo'],
  summary: ['summary', 'description', 'bio', 'about', 'notes', 'описание', 'beschreibung', 'descripcion'],
  role: ['role', 'position', 'title', 'job', 'post', 'function', 'должность', 'funktion', 'cargo', 'poste'],
  organization: [
    ...['organization', 'organisation', 'company', 'employer', 'institution', 'party', 'group'],
    ...['организация', 'firma', 'unternehmen', 'organizacion', 'entreprise'],
  ],
  from: ['from', 'start', 'start date', 'since', 'begin', 'с', 'von', 'seit', 'desde', 'depuis', 'debut'],
  to: ['to', 'end', 'end date', 'until', 'till', 'по', 'bis', 'hasta', 'fin'],
  link: ['link', 'url', 'source', 'website', 'homepage', 'wikipedia', 'ссылка', 'источник', 'quelle'],
};

/** The fields that a table's header row names; those that it does not name are left out. */
export function guessMapping(header: readonly string[]): Mapping {
  const folded = header.map(fold);
  const mapping: Partial<Record<CsvField, number>> = {};
  const free = (column: number): boolean => !Object.values(mapping).includes(column);
  const matches: readonly ((header: string, word: string) => boolean)[] = [
    (text, word) => text === word,
    (text, word) => text.split(' ').includes(word),
  ];
  for (const match of matches) {
    for (const field of CSV_FIELDS) {
      if (mapping[field] !== undefined) continue;
      const column = folded.findIndex(
        (text, at) => free(at) && HEADERS[field].some((word) => match(text, word)),
      );
      if (column >= 0) mapping[field] = column;
    }
  }
  return mapping;
}

function fold(header: string): string {
  const plain = header.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
