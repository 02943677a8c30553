import { rmSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, expect, it } from 'vitest';
import {
  hover,
  leave,
  readMarks,
  waitForCard,
  waitForMark,
  waitForNoCard,
  waitUntilReadAnew,
} from '../browsers/reading';
import { until } from '../browsers/subject';
import { findBarriers } from './barriers';
import { inBothBrowsers } from './browsers';
import { install, openImport, PackFiles, readFocus } from './import-screens';
import {
  ask,
  button,
  bytesOf,
  download,
  openSection,
  press,
  titles,
  unfold,
  waitForText,
} from './pack-screens';
import { article, NEWS } from './pages';

const ENTITIES = [
  {
    id: 'jan-leike',
    schema: 'Person',
    properties: { name: ['Jan Leike'], summary: ['By the news desk.'] },
  },
  { id: 'mina-novak', schema: 'Person', properties: { name: ['Mina Novakova'], summary: ['A mayor.'] } },
];
const ARTICLE = article(`${NEWS}<p>Mina Novakova was not surprised.</p>`);
const TITLE = 'news-makers';
const files = new PackFiles();
const path = files.put(
  'news-makers.ftm.json',
  ENTITIES.map((entity) => `${JSON.stringify(entity)}\n`).join(''),
);
afterAll(() => files.remove());

inBothBrowsers('the packs page', (stage) => {
  beforeEach(async () => {
    const options = await openImport(stage.subject);
    await ask(options, 'removePack', { pack: TITLE });
    await install(options, TITLE, path);
    await options.close();
  });
  const openArticle = async (): Promise<Page> => {
    const page = await stage.subject.openPage(stage.site.publish(ARTICLE));
    await waitForMark(page, 'Jan Leike');
    return page;
  };
  const cardOf = async (page: Page, name: string): Promise<string> => {
    await page.bringToFront();
    await hover(page, name);
    const { text } = await waitForCard(page, name);
    await leave(page);
    await waitForNoCard(page);
    return text;
  };
  /** The page has been read again: others are marked. */
  const waitForNoMark = (page: Page, name: string) =>
    until(`no mark on ${name}`, async () => {
      const marks = await readMarks(page);
      return marks.includes('Jan Leike') && !marks.includes(name);
    });

  it('the order says whose name and summary a card has, and both packs stand on it', async () => {
    const page = await openArticle();
    const first = await cardOf(page, 'Jan Leike');
    expect(first).toContain("co-led OpenAI's Superalignment team");
    expect(first).toContain(TITLE);
    const options = await openSection(stage.subject, 'packs');
    const anew = waitUntilReadAnew(page);
    await press(options, `${TITLE}: speaks earlier`);
    expect(await readFocus(options)).toBe(`${TITLE}: speaks earlier`);
    expect(await titles(options)).toEqual([TITLE, 'Starter pack']);
    // A name that comes under a resting pointer opens no card.
    await anew;
    const other = await cardOf(page, 'Jan Leike');
    expect(other).toContain('By the news desk.');
    expect(other).toMatch(/Head of alignment[\s\S]*Starter pack/);
  });

  it('a private pack is not painted on a page that is open, and its names still answer', async () => {
    const page = await openArticle();
    await waitForMark(page, 'Mina Novakova');
    const options = await openSection(stage.subject, 'packs');
    await unfold(options, TITLE);
    await press(options, 'Private');
    await waitForNoMark(page, 'Mina Novakova');
    expect(await cardOf(page, 'Mina Novakova')).toContain('A mayor.');
  });

  it('a pack that is switched off and on goes and comes on a page that is open', async () => {
    const page = await openArticle();
    await waitForMark(page, 'Mina Novakova');
    const options = await openSection(stage.subject, 'packs');
    await press(options, `Use ${TITLE}`);
    await waitForNoMark(page, 'Mina Novakova');
    await press(options, `Use ${TITLE}`);
    await waitForMark(page, 'Mina Novakova');
  });

  it('what is changed in one window is seen in another', async () => {
    const [here, there] = [
      await openSection(stage.subject, 'packs'),
      await openSection(stage.subject, 'packs'),
    ];
    await here.bringToFront();
    await press(here, `${TITLE}: speaks earlier`);
    for (const page of [here, there])
      await until(`${TITLE} to be first`, async () => (await titles(page))[0] === TITLE);
    const corrections = await stage.subject.openExtensionPage('options.html#corrections');
    await ask(here, 'addCorrection', { type: 'never', form: 'Somebody Else' });
    await waitForText(corrections, 'Somebody Else');
    await ask(here, 'removePack', { pack: TITLE });
    await until(`${TITLE} to be gone`, async () => !(await titles(there)).includes(TITLE));
  });

  it('a pack is removed after one question, at once from a page that is open', async () => {
    const page = await openArticle();
    await waitForMark(page, 'Mina Novakova');
    const options = await openSection(stage.subject, 'packs');
    await unfold(options, TITLE);
    await press(options, `Remove …: ${TITLE}`);
    await press(options, 'Keep');
    expect(await titles(options)).toContain(TITLE);
    await press(options, `Remove …: ${TITLE}`);
    await press(options, 'Remove');
    await waitForText(options, `${TITLE} was removed.`);
    await waitForNoMark(page, 'Mina Novakova');
    expect(await titles(options)).not.toContain(TITLE);
  });

  it('all is done by keyboard alone, and the focus is never lost', async () => {
    const options = await openSection(stage.subject, 'packs');
    const key = (name: 'Tab' | 'Enter' | ' ' | 'Escape') => options.keyboard.press(name);
    const goTo = (name: string) =>
      until(`the focus on ${name}`, async () => {
        if ((await readFocus(options)) === name) return true;
        await key('Tab');
        return false;
      });
    await goTo(`${TITLE}: speaks earlier`);
    await key('Enter');
    await until('the new order', async () => (await titles(options))[0] === TITLE);
    expect(await readFocus(options)).toBe(`${TITLE}: speaks earlier`);
    await goTo(`${TITLE}: speaks later`);
    await key('Enter');
    await until('the old order', async () => (await titles(options))[1] === TITLE);
    expect(await readFocus(options)).toBe(`${TITLE}: speaks later`);
    await goTo(`Use ${TITLE}`);
    await key(' ');
    await until('the pack off', () => options.$('.packs li.is-off'));
    expect(await readFocus(options)).toBe(`Use ${TITLE}`);
    await goTo(`More: ${TITLE}`);
    await key('Enter');
    await goTo(`Remove …: ${TITLE}`);
    await key('Enter');
    await until('the question', async () => (await readFocus(options)) === 'Keep');
    await key('Escape');
    await until('the button again', async () => (await readFocus(options)) === `Remove …: ${TITLE}`);
    await key('Enter');
    await goTo('Remove');
    await key('Enter');
    await waitForText(options, `${TITLE} was removed.`);
    await until('the pack gone', async () => !(await titles(options)).includes(TITLE));
    expect(await options.evaluate(() => document.activeElement?.className)).toBe('kept-focus');
    await key('Tab');
    expect(await readFocus(options)).not.toBe('');
  });

  it.each(['light', 'dark'] as const)('has no barriers, %s', async (scheme) => {
    const options = await openSection(stage.subject, 'packs');
    await stage.subject.setColorScheme(options, scheme);
    await unfold(options, TITLE);
    await unfold(options, 'Starter pack');
    expect(await findBarriers(options.mainFrame())).toEqual([]);
    await press(options, `Remove …: ${TITLE}`);
    await button(options, 'Keep');
    expect(await findBarriers(options.mainFrame())).toEqual([]);
  });

  it('a pack goes out and comes back on a fresh profile: the same bytes, the same answers', async () => {
    const before = await cardOf(await openArticle(), 'Mina Novakova');
    const exportIt = async () => {
      const options = await openSection(stage.subject, 'packs');
      return download(stage.downloads, () => press(options, `Export: ${TITLE}`));
    };
    const exported = await exportIt();
    const bytes = bytesOf(exported);
    expect(bytes.length).toBeGreaterThan(500);
    await stage.subject.reinstall();
    await install(await openImport(stage.subject), TITLE, exported);
    rmSync(exported);
    expect(await cardOf(await openArticle(), 'Mina Novakova')).toBe(before);
    expect(bytesOf(await exportIt())).toBe(bytes);
  });
});

inBothBrowsers('the storage page', (stage) => {
  const openArticle = () => stage.subject.openPage(stage.site.publish(ARTICLE));

  it('brings everything back on a fresh profile: order, switches, corrections', async () => {
    const options = await openImport(stage.subject);
    await install(options, TITLE, path);
    await ask(options, 'orderPacks', { packs: [TITLE, 'starter'] });
    await ask(options, 'setPrivate', { pack: TITLE, private: true });
    await ask(options, 'addCorrection', { type: 'never', form: 'OpenAI' });
    const own = {
      name: 'Emma Testperson',
      kind: 'person',
      aliases: [],
      summary: 'My aunt.',
      link: '',
      roles: [],
    };
    await ask(options, 'saveOwn', own);
    const state = async (page: Page) => [
      (await ask(page, 'listPacks', null)) as object,
      (await ask(page, 'listOwn', null)) as object,
      (await ask(page, 'listCorrections', null)) as object,
    ];
    const timeless = (value: unknown) =>
      JSON.stringify(value).replace(/"(installedAt|version|updatedAt|size)":[^,}]+/g, '');
    const before = timeless(await state(options));
    const storage = await openSection(stage.subject, 'storage');
    const backup = await download(stage.downloads, () => press(storage, 'Back up everything'));
    await waitForText(storage, 'Saved as dramatis-');

    await stage.subject.reinstall();
    const fresh = await openSection(stage.subject, 'storage');
    const field = await until('the field', () => fresh.$('input[type="file"]'));
    await (field as import('puppeteer-core').ElementHandle<HTMLInputElement>).uploadFile(backup);
    await waitForText(fresh, '3 packs are as in the backup.');
    expect(timeless(await state(fresh))).toBe(before);
    const page = await openArticle();
    const marks = await waitForMark(page, 'Ilya Sutskever');
    expect(marks).not.toContain('OpenAI');
    await hover(page, 'Jan Leike');
    expect((await waitForCard(page, 'Jan Leike')).text).toContain('By the news desk.');
  });

  it('asks the browser to keep what is stored, and says what it answered', async () => {
    const storage = await openSection(stage.subject, 'storage');
    await waitForText(storage, 'The browser may delete all of it when the disk gets full.');
    await press(storage, 'Ask the browser to keep it');
    await until('an answer', () =>
      storage.evaluate(() => /keeps all of it|did not agree/.test(document.body.innerText)),
    );
  });

  it('says where the store holds something else than was installed, and repairs it', async () => {
    const options = await openImport(stage.subject);
    await ask(options, 'removePack', { pack: TITLE });
    await install(options, TITLE, path);
    await options.evaluate(async () => {
      const found = (await indexedDB.databases()).find(({ name }) => name?.startsWith('pack/news-makers/'));
      await new Promise<void>((done, failed) => {
        const opening = indexedDB.open(found?.name ?? '');
        opening.onsuccess = () => {
          const change = opening.result.transaction('files', 'readwrite');
          change.objectStore('files').delete('names');
          change.oncomplete = () => {
            opening.result.close();
            done();
          };
          change.onabort = failed;
        };
        opening.onerror = failed;
      });
    });
    await stage.subject.stopBackground();
    const storage = await openSection(stage.subject, 'storage');
    await waitForText(storage, `${TITLE} was installed with 2 records; the store holds 0.`);
    await press(storage, `Repair: ${TITLE}`);
    await waitForText(storage, `${TITLE} is whole again.`);
    await waitForText(storage, 'Every pack is stored as it was installed.');
    const page = await openArticle();
    await waitForMark(page, 'Mina Novakova');
  });

  it.each(['light', 'dark'] as const)('has no barriers, %s', async (scheme) => {
    const storage = await openSection(stage.subject, 'storage');
    await stage.subject.setColorScheme(storage, scheme);
    expect(await findBarriers(storage.mainFrame())).toEqual([]);
  });
});
