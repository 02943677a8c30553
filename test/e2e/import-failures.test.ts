import { gzipSync } from 'node:zlib';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { resourceOf } from '../data/publisher';
import { crowd, person } from '../data/small-pack';
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
  screen,
  takeJobLocks,
} from './import-screens';
import { article } from './pages';

/** With one id in two lines a pack is read again while it is written: time enough to stop it. */
const SLOW = linesOf([...crowd(60_000), person('person-0', 'Quentin Number0')]);

const files = new PackFiles();
afterAll(() => files.remove());

inBothBrowsers('an import that fails or ends early', (stage) => {
  beforeEach(() => stage.subject.reinstall());

  const openArticle = (names: string) =>
    stage.subject.openPage(stage.site.publish(article(`<h1>News</h1><p>${names} spoke on Monday.</p>`)));
  const isMarked = async (name: string) => waitForMark(await openArticle(name), name);

  it.each([
    ['is cut short', gzipSync(linesOf(crowd(5000))).subarray(0, 5000), 'club.ftm.json.gz', /./],
    ['is a web page', '<!doctype html><title>404</title>', 'club.ftm.json', /is a web page/],
  ])(
    'says what to do about a file that %s; what was there still answers',
    async (_what, content, name, why) => {
      const page = await openImport(stage.subject);
      await install(page, 'club', files.put('club.ftm.json', linesOf(CLUB)));
      await choose(page, files.put(name, content));
      await screen(page, 'Not installed');
      const [message, advice] = await page.$$eval('.import .fault p', (lines) =>
        lines.map((line) => line.textContent ?? ''),
      );
      expect(message).toMatch(why);
      expect(advice).toMatch(/^(Fetch|Choose) /);
      await isMarked('Adalind Quillmere');
    },
  );

  it('changes nothing when it is cancelled while it writes', async () => {
    const page = await openImport(stage.subject);
    await install(page, 'club', files.put('club.ftm.json', linesOf(CLUB)));
    await choose(page, files.put('club.ftm.json', SLOW));
    await screen(page, 'What is in club', 30_000);
    await press(page, 'Install');
    await until('the bar to move', () => page.$('progress[value]'));
    await press(page, 'Cancel');
    expect(await screen(page, 'Not installed')).toContain('Nothing was changed.');
    const databases = await page.evaluate(async () =>
      (await indexedDB.databases()).filter(({ name }) => name?.startsWith('pack/club')),
    );
    expect(databases).toHaveLength(1);
    expect(await page.$('.unfinished')).toBeNull();
    await isMarked('Adalind Quillmere');
  });

  it('ends a fetch that does not', async () => {
    const page = await openImport(stage.subject);
    await fetchFrom(page, stage.site.endless);
    await until('the bar', () => page.$('progress[value]'));
    expect(await screen(page, 'Fetching the pack')).toContain('1 kB of 1 MB');
    await press(page, 'Cancel');
    expect(await screen(page, 'Not installed')).toContain('Nothing was changed.');
  });

  it('goes on in a new tab after the one that imported was closed', async () => {
    const page = await openImport(stage.subject);
    await choose(page, files.put('crowd.ftm.json', SLOW));
    await screen(page, 'What is in crowd', 30_000);
    await press(page, 'Install');
    await until('the bar to move', () => page.$('progress[value]'));
    await page.close();

    // As long as another page runs it there is nothing to go on with.
    const other = await openImport(stage.subject);
    await until('the import', () => other.$('.unfinished'));
    await takeJobLocks(other);
    const beside = await openImport(stage.subject);
    await never('an import that another page runs', () => beside.$('.unfinished'), 700);
    await other.close();

    const again = await openImport(stage.subject);
    await press(again, 'Go on: crowd');
    expect(await screen(again, 'crowd is installed', 30_000)).toContain('60,000 people');
    expect(await again.$('.unfinished')).toBeNull();
    await isMarked('Quentin Number59999');
  }, 60_000);

  it('fetches from an address, and says so where nothing is there', async () => {
    const index = { ...CLUB_INDEX, resources: [resourceOf('entities.ftm.json', Buffer.from(linesOf(CLUB)))] };
    files.put('index.json', JSON.stringify(index));
    files.put('entities.ftm.json', linesOf(CLUB));
    const address = stage.site.publishFolder(files.folder);
    const page = await openImport(stage.subject);
    await fetchFrom(page, 'http://example.org/index.json');
    expect(await page.$eval('.from-address .fault', (fault) => fault.textContent)).toContain(
      'is not an https',
    );
    await fetchFrom(page, `${address}nowhere/index.json`);
    expect(await screen(page, 'Not installed')).toContain('404');
    expect(await page.$eval('#pack-address', (field) => (field as HTMLInputElement).value)).toContain(
      '/nowhere/',
    );
    await fetchFrom(page, `${address}index.json`);
    expect(await screen(page, `What is in ${CLUB_INDEX.title}`)).toContain('2 people');
    await press(page, 'Install');
    await screen(page, `${CLUB_INDEX.title} is installed`);
    await isMarked('Adalind Quillmere');
  });

  it('asks for the one site before anything is fetched; refused, it says so', async () => {
    const page = await openImport(stage.subject);
    const address = 'https://packs.example/index.json';
    const isFetched = async () => stage.site.strays.some((host) => host.startsWith('packs.example'));
    if (stage.subject.name === 'chromium') {
      await fetchFrom(page, address);
      await never('a request without consent', isFetched, 700);
      return;
    }
    // Firefox has granted it with the pages to read, unless the reader took that back.
    await page.evaluate(() =>
      (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser.permissions.remove(
        { origins: ['*://*/*'] },
      ),
    );
    await fetchFrom(page, address);
    await stage.subject.refuseSite();
    const fault = await until('the words', () => page.$('.from-address .fault'));
    expect(await fault.evaluate(({ textContent }) => textContent)).toMatch(
      /may not fetch from packs\.example.*Nothing has changed/,
    );
    expect(await isFetched()).toBe(false);
  });
});
