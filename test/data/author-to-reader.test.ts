// @vitest-environment node
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { packFiles } from '../../data/backup/export-pack';
import { main } from '../../data/commands/pack';
import { Importer } from '../../data/import/run-import';
import { MetaDb } from '../../data/store/meta-db';
import { updatePack } from '../../data/update/update-pack';
import { eventsOf, importPlace } from './import-stage';
import { Publisher } from './publisher';
import { GOOD } from './starter-file';
import { dumpOf, HUMAN, item, itemValue, said } from './wikidata-dump';

let folder = '';
let publisher: Publisher;
/** What the command line wrote. */
let words = '';
const at = (name: string) => join(folder, name);
const signal = new AbortController().signal;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  folder = await mkdtemp(join(tmpdir(), 'author-'));
  publisher = new Publisher();
  await publisher.open();
  words = '';
  for (const stream of [process.stdout, process.stderr]) {
    vi.spyOn(stream, 'write').mockImplementation((text) => {
      words += text;
      return true;
    });
  }
});
afterEach(async () => {
  vi.restoreAllMocks();
  await publisher.close();
  await rm(folder, { recursive: true });
});

/** The whole folder, as a web space serves it. */
async function upload(from: string): Promise<void> {
  publisher.files.clear();
  for (const name of await readdir(at(from)))
    publisher.files.set(`/${name}`, await readFile(join(at(from), name)));
}
const table = (...rows: readonly string[]) =>
  writeFile(at('people.csv'), ['name,role,organization,from', ...rows].join('\n'));
const PEOPLE = Array.from({ length: 300 }, (_, n) => `Quentin Number${n},Clerk,City Council,2019`);

describe('a pack from a spreadsheet', () => {
  it('is signed, published, subscribed to, and updated by what changed, to the publisher’s own bytes', async () => {
    await table(...PEOPLE);
    const build = ['build', '--from', 'csv', at('people.csv'), '-o', at('town')];
    expect(await main([...build, '--title', 'The Town', '--license', 'CC0-1.0', '--publisher', 'Desk'])).toBe(
      0,
    );
    expect(await main(['key', at('town.key')])).toBe(0);
    expect(await main(['sign', at('town'), '--key', at('town.key')])).toBe(0);
    expect(await main(['check', at('town')])).toBe(0);
    await upload('town');
    const place = importPlace();
    const importer = new Importer(place);
    await eventsOf(importer.subscribe(publisher.index, signal));
    expect((await eventsOf(importer.install(signal))).at(-1)).toMatchObject({
      type: 'installed',
      title: 'The Town',
    });

    await cp(at('town'), at('before'), { recursive: true });
    await table('Ada First,Mayor,City Council,2024', ...PEOPLE.slice(1));
    expect(await main(build)).toBe(0);
    expect(await main(['diff', at('before'), at('town')])).toBe(0);
    expect(await main(['sign', at('town'), '--key', at('town.key')])).toBe(0);
    expect(await main(['check', at('town')])).toBe(0);
    await upload('town');
    publisher.requests.length = 0;
    const events = await eventsOf(updatePack('town', place, signal));
    expect(events.at(-1)).toMatchObject({ type: 'installed', title: 'The Town' });
    expect(publisher.requests.map(({ url }) => url)).not.toContain('/entities.ftm.json');
    const pack = await new MetaDb().pack('town');
    expect(pack?.changes).toMatchObject({ added: 2, removed: 2 });
    const files = await packFiles(pack!);
    for (const { name, content } of files) {
      expect(await content.text()).toBe(await readFile(join(at('town'), name), 'utf8'));
    }
    expect(files.map(({ name }) => name)).toEqual(['index.json', 'index.json.sig', 'entities.ftm.json']);
  });
});

describe('the command line', () => {
  it('checks packs and ends with 1 where one has errors', async () => {
    await table('Ada Example,Mayor,City Council,soon', ',Mayor,,', ',,,');
    expect(await main(['check', at('people.csv')])).toBe(1);
    expect(words).toContain('people.csv: warning: Line 2, column 4 ("from") is no date (soon)');
    expect(words).toContain('people.csv: error: Line 3, column 1 ("name") holds no name');
    expect(words).toMatch(/: 1 error, 1 warning\n$/);
  });

  it('passes the parts of a Wikidata dump through, and puts them together to what one run gives', async () => {
    const people = ['Q1', 'Q2', 'Q3'].map((id) =>
      item(id, { en: `Person ${id}` }, { ...HUMAN, P108: [said(itemValue('Q9'))] }),
    );
    await writeFile(at('all.json'), dumpOf(people));
    await writeFile(at('a.json'), dumpOf(people.slice(0, 1)));
    await writeFile(at('b.json'), dumpOf(people.slice(1)));
    for (const part of ['a', 'b']) {
      words = '';
      expect(await main(['build', '--from', 'wikidata', at(`${part}.json`)])).toBe(0);
      await writeFile(at(`${part}.ftm.json`), words);
    }
    expect(await main(['build', '--from', 'wikidata', at('all.json'), '-o', at('whole')])).toBe(0);
    expect(
      await main(['build', '--from', 'ftm', at('a.ftm.json'), at('b.ftm.json'), '-o', at('parts')]),
    ).toBe(0);
    const entities = (of: string) => readFile(at(`${of}/entities.ftm.json`), 'utf8');
    expect(await entities('parts')).toBe(await entities('whole'));
    expect((await entities('whole')).split('\n')).toHaveLength(7);
  });

  it('tells of a kind of fault the first twenty lines, and how many more there are', async () => {
    const nameless = Array.from({ length: 23 }, (_, at) => item(`Q${at + 2}`, { fr: 'Zoé' }, HUMAN));
    await writeFile(at('all.json'), dumpOf([item('Q1', { en: 'Ada' }, HUMAN), ...nameless]));
    expect(await main(['build', '--from', 'wikidata', at('all.json'), '-o', at('pack')])).toBe(0);
    expect(words.match(/error: Line \d+ \(Q\d+\) has no name in en, mul\./g)).toHaveLength(20);
    expect(words).toContain('all.json: and 3 more like it (no-name).');
    expect(words).toMatch(/: 1 person, 0 organizations, 0 ties; 23 lines left out\n$/);
  });

  it('builds the folders of YAML sources', async () => {
    await mkdir(at('sources'));
    await writeFile(at('sources/field.yaml'), GOOD);
    expect(await main(['build', at('sources'), '-o', at('people'), '--gzip'])).toBe(0);
    expect(await main(['check', at('people')])).toBe(0);
    expect(await readdir(at('people'))).toContain('entities.ftm.json.gz');
  });

  it.each([
    [['bake', 'x'], 'There is no command "bake", but check, build, key, sign, diff.'],
    [['check'], 'It takes more: npm run pack -- check PATH... ('],
    [['build'], 'It takes more: npm run pack -- build --from csv|popolo|wikidata|ftm INPUT... -o DIR ('],
    [['build', '--from', 'xls', 'x', '-o', 'y'], '--from knows csv, popolo, wikidata, ftm, not "xls".'],
    [['sign', 'x'], 'It takes more: npm run pack -- sign DIR --key FILE ('],
    [['diff', 'x'], 'It takes more: npm run pack -- diff OLD NEW ('],
  ])('says in a line what is missing or not known: %j', async (args, what) => {
    expect(await main(args)).toBe(1);
    expect(words).toContain(`pack: ${what}`);
    expect(words).toMatch(/^[^\n]*npm run pack -- --help says more[.)]\n$/);
  });

  it('says how it is used where nothing is asked of it', async () => {
    expect(await main([])).toBe(1);
    expect(words).toMatch(/^For people who write and publish packs/);
  });

  it('names file, line and column while it builds, says what was left out, and counts in words', async () => {
    await table('Ada Example,Mayor,City Council,soon', ',Mayor,,', ',,,');
    expect(await main(['build', '--from', 'csv', at('people.csv'), '-o', at('town')])).toBe(0);
    expect(words).toContain(`${at('people.csv')}: warning: Line 2, column 4 ("from") is no date (soon)`);
    expect(words).toContain(`${at('people.csv')}: error: Line 3, column 1 ("name") holds no name`);
    expect(words).toMatch(/: 1 person, 1 organization, 1 tie; 1 line left out\n$/);
  });

  it('says what an option may be', async () => {
    await table('Ada Example,Mayor,City Council,2020');
    const build = ['build', '--from', 'csv', at('people.csv'), '-o', at('town'), '--expires', 'tomorrow'];
    expect(await main(build)).toBe(1);
    expect(words).toBe('pack: --expires cannot be "tomorrow". It may be a day, such as 2027-01-31.\n');
  });

  it('says what is wrong', async () => {
    expect(await main(['check', at('nothing.csv')])).toBe(1);
    expect(words).toMatch(/nothing\.csv: error: There is no .*nothing\.csv\./);
    expect(await main(['build', '--from', 'csv', at('nothing.csv'), '-o', at('x')])).toBe(1);
    expect(words).toMatch(/\npack: There is no .*nothing\.csv\. Look at its name/);
    expect(await main(['check', at('nowhere')])).toBe(1);
    expect(words).toMatch(/\npack: There is no .*nowhere\. /);
    expect(await main(['build', '--from', 'csv', folder, '-o', at('x')])).toBe(1);
    expect(words).toMatch(/\npack: .* is a folder\. /);
    await table();
    expect(await main(['build', at('people.csv'), '-o', at('x')])).toBe(1);
    expect(words).toMatch(/\npack: .*people\.csv is a file: say with --from what it holds\./);
    expect(await main(['build', '--color'])).toBe(1);
    expect(words).toMatch(/\npack: .*--color/);
  });
});
