import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { type Manifest, writeManifest } from '../../data/pack/manifest';
import type { FtmEntity } from '../../utils/ftm';
import { readMarks, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { resourceOf } from '../data/publisher';
import { person } from '../data/small-pack';
import { inBothBrowsers } from './browsers';
import { choose, fetchFrom, openImport, PackFiles, press as pressImport, screen } from './import-screens';
import { ask, openSection, press, unfold, waitForText } from './pack-screens';
import { article } from './pages';

const TITLE = 'The club';
const ADA = person('ada', 'Adalind Quillmere');
const BO = person('bo', 'Boris Kilmerson');
const files = new PackFiles();
afterAll(() => files.remove());

/** Puts a version where its subscribers look. */
function publish(version: string, entities: readonly FtmEntity[], change: Partial<Manifest> = {}): void {
  const data = Buffer.from(linesOf(entities));
  files.put('entities.ftm.json', data);
  const index = {
    name: 'club',
    title: TITLE,
    version,
    updated_at: '2026-01-01',
    license: 'CC0-1.0',
    entity_count: entities.length,
    resources: [resourceOf('entities.ftm.json', data)],
    ...change,
  };
  files.put('index.json', writeManifest(index));
}

inBothBrowsers('updating a pack', (stage) => {
  let options: Page;
  beforeEach(async () => {
    publish('1', [ADA]);
    const add = await openImport(stage.subject);
    await ask(add, 'removePack', { pack: 'club' });
    await fetchFrom(add, `${stage.site.publishFolder(files.folder)}index.json`);
    await screen(add, `What is in ${TITLE}`);
    await pressImport(add, 'Install');
    await screen(add, `${TITLE} is installed`);
    await add.close();
    options = await openSection(stage.subject, 'packs');
  });
  const openArticle = async (): Promise<Page> => {
    const text = '<h1>News</h1><p>Adalind Quillmere spoke on Monday.</p><p>Boris Kilmerson was silent.</p>';
    const page = await stage.subject.openPage(stage.site.publish(article(text)));
    await waitForMark(page, 'Adalind Quillmere');
    return page;
  };

  it('by its button tells what changed, is heard on a page that is open, and can be taken back', async () => {
    const page = await openArticle();
    expect(await readMarks(page)).not.toContain('Boris Kilmerson');
    publish('2', [ADA, BO]);
    await options.bringToFront();
    await press(options, `Update now: ${TITLE}`);
    await waitForText(options, 'Updated to version 2.');
    await waitForMark(page, 'Boris Kilmerson');
    await unfold(options, TITLE);
    await waitForText(options, 'What changed since version 1');
    await waitForText(options, '1 added: Boris Kilmerson');
    await press(options, `Go back to version 1: ${TITLE}`);
    await waitForText(options, `${TITLE} is at version 1 again.`);
    await until('the mark gone', async () => {
      const marks = await readMarks(page);
      return marks.includes('Adalind Quillmere') && !marks.includes('Boris Kilmerson');
    });
    await press(options, `Go back to version 2: ${TITLE}`);
    await waitForMark(page, 'Boris Kilmerson');
  });

  it('leaves a pack that was looked at waiting for its decision', async () => {
    await options.evaluate(() => (location.hash = 'add'));
    await choose(options, files.put('waiting.ftm.json', linesOf([BO])));
    await screen(options, 'What is in waiting');
    publish('2', [ADA, BO]);
    await options.evaluate(() => (location.hash = 'packs'));
    await press(options, `Update now: ${TITLE}`);
    await waitForText(options, 'Updated to version 2.');
    await options.evaluate(() => (location.hash = 'add'));
    await screen(options, 'What is in waiting');
    await pressImport(options, 'Install');
    await screen(options, 'waiting is installed');
    await ask(options, 'removePack', { pack: 'waiting' });
  });

  it('that finds nothing newer says so', async () => {
    await press(options, `Update now: ${TITLE}`);
    await waitForText(options, 'Version 1 is the newest.');
  });

  it.each<[string, () => void, string, string]>([
    ['is gone', () => rmSync(join(files.folder, 'index.json')), 'is not there (404)', ''],
    [
      'is not what its index promises',
      () => publish('2', [ADA, BO], { resources: [resourceOf('entities.ftm.json', Buffer.from('x'))] }),
      'entities.ftm.json has 147 bytes, its index says 1',
      '',
    ],
    [
      'is late',
      () => publish('1', [ADA], { expires: '2026-01-02' }),
      'promised a newer version by 2026-01-02',
      'Not refreshed since',
    ],
  ])(
    'that %s says why and what to do, now and later, and changes nothing',
    async (_what, spoil, why, since) => {
      spoil();
      await press(options, `Update now: ${TITLE}`);
      await until('the reason', () => options.$('.packs .fault'));
      const said = await options.$eval('.packs .fault', (fault) => fault.textContent);
      expect(said).toContain(why);
      await waitForText(options, since);
      const later = await openSection(stage.subject, 'packs');
      expect(await later.$eval('.packs .fault', (fault) => fault.textContent)).toBe(said);
      await openArticle();
    },
  );

  it('by itself is off until it is switched on', async () => {
    await unfold(options, TITLE);
    const state = () =>
      options.$$eval('[role=switch]', (switches) =>
        switches.find((one) => one.textContent === 'Update by itself')?.getAttribute('aria-checked'),
      );
    expect(await state()).toBe('false');
    await press(options, 'Update by itself');
    await until('the switch', async () => (await state()) === 'true');
  });
});
