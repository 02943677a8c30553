import { sign } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { writeZip } from '../../data/pack/write-zip';
import { waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { type Key, newKey } from '../data/publisher';
import { crowd, person } from '../data/small-pack';
import { findBarriers } from './barriers';
import { inBothBrowsers } from './browsers';
import {
  CLUB,
  CLUB_INDEX,
  choose,
  fetchFrom,
  install,
  openImport,
  PackFiles,
  press,
  readFocus,
  screen,
} from './import-screens';
import { article } from './pages';

const TABLE = 'Wer;Was;Wo;Von\nAdalind Quillmere;President;Quillmere Chess Club;2021\nBo Berg;;;2019\n';
const POPOLO = {
  persons: [{ id: 'ada', name: 'Adalind Quillmere' }],
  organizations: [{ id: 'club', name: 'Quillmere Chess Club' }],
  memberships: [{ person_id: 'ada', organization_id: 'club', role: 'President' }],
};

const zipped = async (manifest: object, key?: Key): Promise<Uint8Array> => {
  const index = JSON.stringify({ ...manifest, ...(key && { public_key: key.text }) });
  const signature = key && sign(null, Buffer.from(index), key.secret).toString('base64');
  const zip = await writeZip([
    { name: 'index.json', content: new Blob([index]) },
    ...(signature ? [{ name: 'index.json.sig', content: new Blob([signature]) }] : []),
    { name: 'entities.ftm.json', content: new Blob([linesOf(CLUB)]) },
  ]);
  return new Uint8Array(await zip.arrayBuffer());
};

const files = new PackFiles();
afterAll(() => files.remove());

inBothBrowsers('importing', (stage) => {
  beforeEach(() => stage.subject.reinstall());

  const openArticle = (names: string) =>
    stage.subject.openPage(stage.site.publish(article(`<h1>News</h1><p>${names} spoke on Monday.</p>`)));
  const isMarked = async (name: string) => waitForMark(await openArticle(name), name);

  it('shows what is in a file before anything is written, then installs it, and open pages know it', async () => {
    const page = await openImport(stage.subject);
    await choose(page, files.put('club.ftm.json', linesOf(CLUB)));
    const preview = await screen(page, 'What is in club');
    expect(preview).toContain('2 people · 1 organization · 1 tie');
    expect(preview).toContain('Names written in Latin (2), Cyrillic (1)');
    expect(preview).toContain('File FollowTheMoney, 1 kB');
    expect(preview).toContain('No problems found.');
    expect(preview).toMatch(
      /Quillmere Chess Club Organization Adalind Quillmere Person Founder of the club\./,
    );
    const databases = () => page.evaluate(async () => JSON.stringify(await indexedDB.databases()));
    expect(await databases()).not.toContain('pack/club');

    const open = await openArticle('Adalind Quillmere');
    await page.bringToFront();
    await press(page, 'Install');
    expect(await screen(page, 'club is installed')).toContain('2 people · 1 organization · 1 tie');
    await waitForMark(open, 'Adalind Quillmere');
  });

  it('shows what another version adds, changes and removes, and what is wrong in it by line', async () => {
    const page = await openImport(stage.subject);
    await install(page, 'club', files.put('club.ftm.json', linesOf(CLUB)));
    const [club, ada] = CLUB as [(typeof CLUB)[0], (typeof CLUB)[0]];
    const next = [club, { ...ada, properties: { name: ['Adalind Quillmere', 'A. Quillmere'] } }];
    const broken = '{"id":"x","schema":7}\n';
    await choose(page, files.put('club.ftm.json', linesOf([...next, person('cy', 'Cyra Cole')]) + broken));
    const preview = await screen(page, 'What is in club');
    expect(preview).toMatch(/Version \S+, in place of \S+/);
    expect(preview).toContain('1 added: Cyra Cole');
    expect(preview).toContain('1 changed: Adalind Quillmere');
    expect(preview).toContain('2 removed: Боян Кильмерский and others');
    expect(preview).toContain('1 line of which nothing can be used is left out.');
    const problems = await page.$$eval('.problems li', (items) => items.map((item) => item.textContent));
    expect(problems[0]).toMatch(/^Line 4 has no text in "schema"/);
  });

  it.each<
    readonly [what: string, title: string, make: () => Promise<readonly [string, string | Uint8Array]>]
  >([
    ['a gzip file', 'club', async () => ['club.ftm.json.gz', gzipSync(linesOf(CLUB))]],
    ['a Popolo file', 'club', async () => ['club.json', JSON.stringify(POPOLO, null, 1)]],
    ['a .zip of a pack', CLUB_INDEX.title, async () => ['bundle.zip', await zipped(CLUB_INDEX)]],
  ])('takes %s', async (_what, title, make) => {
    const page = await openImport(stage.subject);
    await choose(page, files.put(...(await make())));
    const preview = await screen(page, `What is in ${title}`);
    if (title === CLUB_INDEX.title)
      expect(preview).toContain('Publisher The club Licence CC0-1.0 Version 1 Facts as of 1 January 2026');
    await press(page, 'Install');
    await screen(page, `${title} is installed`);
    await isMarked('Adalind Quillmere');
  });

  it('shows by which key a pack is signed, and installs none of another key in its place', async () => {
    const page = await openImport(stage.subject);
    const [key, other] = [newKey(), newKey()];
    const title = `What is in ${CLUB_INDEX.title}`;
    await choose(page, files.put('signed.zip', await zipped(CLUB_INDEX, key)));
    expect(await screen(page, title)).toMatch(/Signed by key [0-9a-f: ]{16,} ?new here/);
    await press(page, 'Install');
    await screen(page, `${CLUB_INDEX.title} is installed`);

    await choose(page, files.put('signed.zip', await zipped({ ...CLUB_INDEX, version: '2' }, key)));
    expect(await screen(page, title)).toContain('the key that signed the installed version');
    await press(page, 'Cancel');

    await choose(page, files.put('signed.zip', await zipped({ ...CLUB_INDEX, version: '2' }, other)));
    expect(await screen(page, title)).toContain('was signed by another key');
    const buttons = await page.$$eval('.import button', (all) => all.map(({ textContent }) => textContent));
    expect(buttons).toEqual(['Cancel']);
    await isMarked('Adalind Quillmere');
  });

  it('asks what the columns of a table hold where they do not say it themselves', async () => {
    const page = await openImport(stage.subject);
    await choose(page, files.put('members.csv', TABLE));
    await screen(page, 'What the columns of members hold');
    expect(await page.$eval('#column-from', (field) => (field as HTMLSelectElement).value)).toBe('3');
    // Without a name there is nothing to look at: the form stays.
    await press(page, 'Preview');
    expect(await page.$eval(':focus', (field) => field.id)).toBe('column-name');
    await page.select('#column-name', '0');
    await page.select('#column-role', '1');
    await page.select('#column-organization', '2');
    expect(await page.$eval('#cells-name', (cells) => cells.textContent)).toBe('Adalind Quillmere · Bo Berg');
    await page.$eval('#pack-title', (field) => (field as HTMLInputElement).select());
    await page.type('#pack-title', 'Our members');
    await press(page, 'Preview');
    const preview = await screen(page, 'What is in Our members');
    expect(preview).toContain('2 people · 1 organization · 1 tie');
    expect(preview).toContain('Name: Wer; Role: Was; Organization: Wo; Role begins: Von');

    await press(page, 'Change columns');
    await page.select('#column-summary', '1');
    // A column holds one thing: it is no longer the role.
    expect(await page.$eval('#column-role', (field) => (field as HTMLSelectElement).value)).toBe('');
    await press(page, 'Preview');
    expect(await screen(page, 'What is in Our members')).toContain('Who it is: Was');
    await press(page, 'Install');
    await screen(page, 'Our members is installed');
    await isMarked('Adalind Quillmere');
  });

  it('looks at several packs one after the other', async () => {
    const page = await openImport(stage.subject);
    await choose(
      page,
      files.put('first.ftm.json', linesOf(CLUB)),
      files.put('second.ftm.json', linesOf([person('cy', 'Cyra Cole')])),
    );
    expect(await screen(page, 'What is in first')).toContain('1 more file waits.');
    await press(page, 'Install');
    await screen(page, 'first is installed');
    await press(page, 'Go on with the next file (1 left)');
    await screen(page, 'What is in second');
    await press(page, 'Cancel');
    await until('the file field', () => page.$('#pack-files'));
  });

  it('goes on while another section is open', async () => {
    const page = await openImport(stage.subject);
    await choose(page, files.put('crowd.ftm.json', linesOf(crowd(20_000))));
    await page.evaluate(() => (location.hash = 'sites'));
    await until('the sites', () => page.$('#sites'));
    await page.evaluate(() => (location.hash = 'add'));
    await screen(page, 'What is in crowd', 30_000);
  });

  it('takes files that are dropped anywhere on the page', async () => {
    const page = await stage.subject.openExtensionPage('options.html#sites');
    await until('the sites', () => page.$('#sites'));
    await stage.subject.dropFile(page, files.put('club.ftm.json', linesOf(CLUB)));
    expect(await screen(page, 'What is in club')).toContain('2 people');
    expect(await page.$('.drop-here')).toBeNull();
  });

  it('is done by keyboard alone, and the focus is where it goes on', async () => {
    const page = await openImport(stage.subject);
    await choose(page, files.put('members.csv', TABLE));
    await screen(page, 'What the columns of members hold');
    expect(await readFocus(page)).toBe('What the columns of members hold');
    await page.keyboard.press('Tab');
    expect(await page.$eval(':focus', (field) => field.id)).toBe('column-name');
    await page.keyboard.press('ArrowDown');
    // Past the other fields and the title.
    for (let stop = 0; stop < 11; stop++) await page.keyboard.press('Tab');
    expect(await readFocus(page)).toBe('Preview');
    await page.keyboard.press('Enter');
    await screen(page, 'What is in members');
    expect(await readFocus(page)).toBe('What is in members');
    for (const stop of ['4 problems', 'Install']) {
      await page.keyboard.press('Tab');
      expect(await readFocus(page)).toBe(stop);
    }
    await page.keyboard.press('Enter');
    await screen(page, 'members is installed');
    expect(await readFocus(page)).toBe('members is installed');
  });

  it.each(['light', 'dark'] as const)('has no barriers, %s', async (scheme) => {
    const page = await openImport(stage.subject);
    await stage.subject.setColorScheme(page, scheme);
    const barriers = () => findBarriers(page.mainFrame());
    expect(await barriers()).toEqual([]);
    await choose(page, files.put('members.csv', TABLE));
    await screen(page, 'What the columns of members hold');
    expect(await barriers()).toEqual([]);
    await page.select('#column-name', '0');
    await press(page, 'Preview');
    await screen(page, 'What is in members');
    expect(await barriers()).toEqual([]);
    await press(page, 'Cancel');
    await choose(page, files.put('bad.json', '{"a":1}'));
    await screen(page, 'Not installed');
    expect(await barriers()).toEqual([]);
    await fetchFrom(page, stage.site.endless);
    await until('the bar', () => page.$('progress[value]'));
    expect(await barriers()).toEqual([]);
  });
});
