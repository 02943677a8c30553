/**
 * What a column of a table can say of a person or organization. Where `given` is one, it holds what stands before the name
 * in `name`, which is the surname then.
 */
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
  'given',
] as const;
export type CsvField = (typeof CSV_FIELDS)[number];

/** Which column, counted from 0, holds which field. A column serves one field. */
export type Mapping = Readonly<Partial<Record<CsvField, number>>>;

/** Headers as people write them, folded; earlier fields choose first, exact headers before parts of them. */
const HEADERS: Readonly<Record<CsvField | 'surname', string>> = {
  surname: 'surname|last name|nachname|apellido|apellidos|фамилия',
  name: 'name|full name|person|caption|label|фио|nom|nome|姓名|名称|名字',
  aliases:
    'alias|aliases|other names|also known as|aka|псевдонимы|другие имена|andere namen|weitere namen|aliasnamen|autres noms|otros nombres|别名|其他名称',
  type: 'type|kind|schema|тип|вид|typ|art|tipo|clase|categorie|类型|类别',
  summary:
    'summary|description|bio|about|notes|описание|beschreibung|kurzbeschreibung|resume|descripcion|resumen|简介|说明',
  role: 'role|position|title|job|post|function|office|должность|роль|rolle|funktion|amt|cargo|rol|poste|fonction|职务|职位',
  organization:
    'organization|organisation|company|employer|institution|party|group|организация|компания|партия|partei|parti|partido|firma|verein|unternehmen|organizacion|empresa|entreprise|组织|机构|公司',
  from: 'from|start|since|begin|с|начало|von|ab|seit|beginn|desde|inicio|depuis|debut|开始|起',
  to: 'to|end|until|till|по|до|конец|bis|ende|hasta|fin|jusqu a|结束|止',
  link: 'link|url|source|website|homepage|wikipedia|ссылка|источник|quelle|webseite|enlace|fuente|lien|链接|来源',
  given: 'first name|given name|forename|vorname|prenom|nombre|имя',
};

/** The fields that a table's header row names; those that it does not name are left out. */
export function guessMapping(header: readonly string[]): Mapping {
  const folded = header.map(fold);
  const mapping: Partial<Record<CsvField | 'surname', number>> = {};
  const free = (column: number): boolean => !Object.values(mapping).includes(column);
  const matches: readonly ((header: string, word: string) => boolean)[] = [
    (text, word) => text === word,
    (text, word) => text.split(' ').includes(word),
  ];
  for (const match of matches) {
    for (const field of ['surname', ...CSV_FIELDS] as const) {
      if (mapping[field] !== undefined) continue;
      const column = folded.findIndex(
        (text, at) => free(at) && HEADERS[field].split('|').some((word) => match(text, word)),
      );
      if (column >= 0) mapping[field] = column;
    }
  }
  // "Nombre" alone is the whole name, and beside "Apellidos" a part of it.
  const { surname, given, name = surname ?? given, ...others } = mapping;
  const isApart = given !== undefined && name !== given && (surname ?? name) === name;
  return { ...others, ...(name !== undefined && { name }), ...(isApart && { given }) };
}

function fold(header: string): string {
  const plain = header.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
