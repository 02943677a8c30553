// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CSV_FIELDS, guessMapping } from '../../data/formats/guess-mapping';
import { Importer } from '../../data/import/run-import';
import { writeZip } from '../../data/pack/write-zip';
import { eventsOf, fileOf, importFiles, importPlace, linesOf, recordsOf } from './import-stage';
import { employment, person } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

/** What a look at a file ends with. */
async function lookAt(content: string | Uint8Array, name: string) {
  const signal = new AbortController().signal;
  const events = await eventsOf(
    new Importer(importPlace()).preview({ files: [fileOf(content, name)] }, signal),
  );
  return events.at(-1);
}
async function told(content: string | Uint8Array, name: string) {
  const end = await lookAt(content, name);
  if (end?.type !== 'preview') throw new Error(JSON.stringify(end));
  return end.preview.problems.map(({ severity, message, advice }) => `${severity}: ${message}. ${advice}`);
}
async function refused(content: string | Uint8Array, name: string) {
  const end = await lookAt(content, name);
  return end?.type === 'failed' ? `${end.fault.message}. ${end.fault.advice}` : end;
}

const READ =
  'These are read, one column each: name, aliases, type, summary, role, organization, from, to, link, given.';
const MEND = 'Mend the table, or import it without this value.';

describe('of a table is told', () => {
  it('each column that is not used, at its first cell that says something', async () => {
    expect(await told('Name;Geboren;Leer;\nAda;;;\nBo;1999;;x\nCy;2001;;y\n', 'x.csv')).toEqual([
      `warning: Line 3, column 2 ("Geboren") is not used. ${READ}`,
      `warning: Line 3, column 4 is not used. ${READ}`,
    ]);
  });

  it('the second of two columns of one name, and an id', async () => {
    expect(await told('id,name,name\nx1,Ada,Bo\n', 'x.csv')).toEqual([
      `warning: Line 2, column 1 ("id") is not used. ${READ}`,
      `warning: Line 2, column 3 ("name") is not used. ${READ}`,
    ]);
  });

  it('every row that is longer than the first, unless nothing stands there', async () => {
    expect(await told('name,summary\nAda,a,b\nBo,b,,\nCy,c,d,e\n', 'x.csv')).toEqual(
      [2, 4].map(
        (line) =>
          `warning: Line ${line} has more cells than the first. A cell that holds a comma needs quotation marks around it.`,
      ),
    );
  });

  it('a type that is not known, and what is', async () => {
    const types = ['', 'Person', 'personne', 'Unternehmen', 'Behörde', 'партия', 'businesswoman'];
    const rows = types.map((type, at) => `N${at},${type}\n`).join('');
    expect(await told(`name,type\n${rows}`, 'x.csv')).toEqual([
      'warning: Line 8, column 2 ("type") is no known type (businesswoman), so it became a person. Write person, organization or company.',
    ]);
    expect(await lookAt(`name,type\n${rows}`, 'x.csv')).toMatchObject({
      preview: { people: 4, organizations: 3 },
    });
  });

  it('a role or a date that has no place', async () => {
    const table = 'Name,Typ,Rolle,Firma,von\nAda,,,,2019\nBridges,company,Owner,,\nBo,,Chancellor,,2020\n';
    expect(await told(table, 'x.csv')).toEqual([
      `warning: Line 2, column 5 ("von") is not used: the row names no organization for it. ${MEND}`,
      `warning: Line 3, column 3 ("Rolle") is not used: the row names no organization for it. ${MEND}`,
    ]);
  });

  it('a name that is a person in one row and an organization in another', async () => {
    const both = 'is a person in one row and an organization in another';
    const table =
      'name,type,role,organization\nBridges,company,,\nBridges,,Member,League\nLeague,,,\nBridges,,,\n';
    expect(await told(table, 'x.csv')).toEqual(
      [
        [3, 'Bridges'],
        [4, 'League'],
      ].map(
        ([line, name]) =>
          `warning: Line ${line}: "${name}" ${both}. Say its type in every row that begins with it.`,
      ),
    );
  });

  it('what is wrong by the name that the table itself gives to the column', async () => {
    expect(await told('Name;Seit;Quelle;Firma\nAda;gestern;ftp:x;F\n', 'x.csv')).toEqual([
      `warning: Line 2, column 3 ("Quelle") is no https address. ${MEND}`,
      `warning: Line 2, column 2 ("Seit") is no date (gestern); write 2024, 2024-05 or 2024-05-17. ${MEND}`,
    ]);
  });

  it('where a quotation mark is never closed, and what that cost', async () => {
    expect(await refused('name\n"Ada\nBo\n', 'x.csv')).toBe(
      'x.csv holds no entity that can be read: Line 2 has a quotation mark that is not closed. Close it: what follows was left out.',
    );
  });

  it('that it is in no UTF-8, be it in the first line or later', async () => {
    const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
    const advice = 'Save the file in the encoding UTF-8.';
    expect(await refused(latin('name\nJürgen\n'), 'x.csv')).toBe(
      `x.csv holds no entity that can be read: Line 2 is not valid UTF-8. ${advice}`,
    );
    expect(await refused(latin('name,Büro\nJan,x\n'), 'x.csv')).toBe(`Line 1 is not valid UTF-8. ${advice}`);
  });
});

describe('columns are found by their usual headers', () => {
  const HEADERS: readonly (readonly [string, string])[] = [
    ['de', 'Name;Aliasnamen;Typ;Beschreibung;Rolle;Organisation;von;bis;Quelle'],
    ['de', 'Vollständiger Name;Weitere Namen;Art;Kurzbeschreibung;Amt;Verein;Beginn;Ende;Webseite'],
    ['fr', 'Nom;Autres noms;Type;Résumé;Rôle;Organisation;Depuis;Jusqu’à;Lien'],
    ['fr', 'Nom complet;Alias;Catégorie;Description;Fonction;Entreprise;Début;Fin;Source'],
    ['es', 'Nombre;Otros nombres;Tipo;Resumen;Rol;Organización;Desde;Hasta;Enlace'],
    ['es', 'Nombre completo;Alias;Clase;Descripción;Cargo;Empresa;Inicio;Fin;Fuente'],
    ['ru', 'Имя;Другие имена;Тип;Описание;Должность;Организация;С;По;Ссылка'],
    ['ru', 'ФИО;Псевдонимы;Вид;Описание;Роль;Компания;Начало;Конец;Источник'],
    ['zh', '姓名;别名;类型;简介;职务;组织;开始;结束;链接'],
    ['zh', '名称;其他名称;类别;说明;职位;机构;起;止;来源'],
  ];
  it.each(HEADERS)('in %s: %s', (_language, header) => {
    const columns = header.split(';');
    expect(guessMapping(columns)).toEqual(
      Object.fromEntries(columns.map((_, column) => [CSV_FIELDS[column], column])),
    );
  });
});

describe('of a file that is no pack is told what it is', () => {
  const ADVICE =
    'Choose a FollowTheMoney file (one entity a line), a table saved as CSV (UTF-8), a Popolo file, or a .zip of a pack.';
  it.each([
    ['x.csv is empty', ''],
    ['x.csv is empty', '\uFEFF \n'],
    ['x.csv is no text', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR,'],
    ['x.csv is no text', '%PDF-1.7\n%,\n1 0 obj\n'],
    ['x.csv holds no entity that can be read', 'name,role\n'],
  ])('%s', async (what, content) => {
    expect(await refused(content, 'x.csv')).toBe(`${what}. ${ADVICE}`);
  });

  it('and a table in UTF-16 is read', async () => {
    const little = new Uint8Array(Buffer.from('\uFEFFname\tsummary\r\nАда\tÉ\r\n', 'utf16le'));
    const big = new Uint8Array(little).map((_, at) => little[at ^ 1]!);
    for (const bytes of [little, big]) {
      const events = await importFiles([fileOf(bytes, 'x.csv')], importPlace());
      expect(events.at(-1)).toMatchObject({ type: 'installed' });
      expect(await recordsOf('x')).toMatchObject([{ properties: { name: ['Ада'], summary: ['É'] } }]);
    }
  });

  it('and of a spreadsheet, that it is one', async () => {
    const xlsx = await writeZip([{ name: 'xl/workbook.xml', content: new Blob(['<workbook/>']) }]);
    expect(await refused(new Uint8Array(await xlsx.arrayBuffer()), 'x.csv')).toBe(
      `x.csv is a spreadsheet. ${ADVICE}`,
    );
  });
});

describe('of FollowTheMoney is told, once for all lines', () => {
  it('that an id stands in several lines', async () => {
    const lines = [person('a', 'A'), person('b', 'B'), person('a', 'C'), person('b', 'D'), person('a', 'E')];
    expect(await told(linesOf(lines), 'x.ftm.json')).toEqual([
      'warning: Line 3 repeats the id "a" (and 1 more like it). The lines of an id were joined into one entity.',
    ]);
    expect(await told('name,role,organization\nA,X,O\nA,Y,O\n', 'x.csv')).toEqual([]);
  });

  it('who has no name of any kind in any line', async () => {
    const nameless = (id: string) => ({ id, schema: 'Person', properties: { summary: ['S'] } });
    const weak = { ...nameless('w'), properties: { weakAlias: ['W'] } };
    const lines = [nameless('a'), weak, nameless('b'), person('a', 'A'), nameless('w'), nameless('c')];
    expect(await told(linesOf(lines), 'x.ftm.json')).toContain(
      'warning: Line 3 has no name: "b" (and 1 more like it). No article can name it.',
    );
  });

  it('which kinds are kept but not shown', async () => {
    const dragon = { id: 'd', schema: 'Dragon', properties: { name: ['D'] } };
    const lines = [
      person('a', 'A'),
      dragon,
      { ...dragon, id: 'e' },
      { ...dragon, id: 'f', schema: 'Vessel' },
    ];
    expect(await told(linesOf(lines), 'x.ftm.json')).toEqual([
      'warning: Line 2 is of a kind that is kept but not shown: "Dragon" (and 1 more like it). Shown are people, organizations, positions and their ties.',
    ]);
  });

  it('which ties lead to nobody, wherever in the file the others stand', async () => {
    const ties = [employment('a', 'o', 'X'), employment('a', 'zzz', 'X'), employment('yyy', 'zzz', 'X')];
    const lines = [...ties, person('a', 'A'), person('o', 'O')];
    expect(await told(linesOf(lines), 'x.ftm.json')).toEqual([
      'warning: Line 2 ties to what is not in the pack: "zzz" (and 1 more like it). Such ties are not shown.',
    ]);
  });
});
