import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { random, syntheticPack } from '../bench/synthetic';
import { until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { findBarriers } from './barriers';
import { inBothBrowsers } from './browsers';
import { choose, openImport, PackFiles, press, screen } from './import-screens';
import { openSection, readAll, readFocus, waitForText } from './own-screens';

const MANY = 100_000;
const MADE = [...syntheticPack(MANY)];
/** More rows than any screen shows, and far fewer than there are entries. */
const FEW = 80;
/** Ms: an import of this size while the machine is busy. */
const PATIENCE = 120_000;

const files = new PackFiles();
afterAll(() => files.remove());

inBothBrowsers('browsing a pack', (stage) => {
  let large = '';
  beforeAll(async () => {
    const page = await openImport(stage.subject);
    await choose(page, files.put('made.ftm.json.gz', gzipSync(linesOf(MADE))));
    await screen(page, 'What is in made', PATIENCE);
    await press(page, 'Install');
    await screen(page, 'made is installed', PATIENCE);
    await page.close();
    const packs = await openSection(stage.subject, '#browse', 'main a[href^="#browse/"]');
    large = await packs.evaluate(() => {
      const links = [...document.querySelectorAll('main a[href^="#browse/"]')];
      return links.find((link) => link.textContent === 'made')?.getAttribute('href') ?? '';
    });
    await packs.close();
  }, 2 * PATIENCE);

  const openLarge = () => openSection(stage.subject, large, '.rows a[href]');
  const count = (page: Page, selector: string) => page.$$(selector).then(({ length }) => length);
  /** Place in the list and name of what has the keyboard. */
  const readPlace = (page: Page) =>
    page.evaluate(() => {
      const row = document.activeElement?.closest('.rows li');
      return [row?.getAttribute('aria-posinset'), row?.querySelector('bdi')?.textContent];
    });
  const waitForPlace = (page: Page, place: number) =>
    until(`row ${place}`, async () => {
      const [at, name] = await readPlace(page);
      return at === String(place) && name;
    });
  const nameOf = (index: number) => MADE[index]!.properties.name![0]!;

  it('lists a hundred thousand with the rows in sight alone, and says how many there are', async () => {
    const options = await openLarge();
    await waitForText(options, '.browse [role=status]', '100,000 entries');
    expect(await count(options, '.rows li')).toBeLessThan(FEW);
    const [first] = await readAll(options, '.rows li');
    expect(first).toContain(nameOf(0));
    const size = await options.$eval('.rows li', (row) => row.getAttribute('aria-setsize'));
    expect(size).toBe(String(MANY));
  });

  it('is walked through by keyboard, to the end and back', async () => {
    const options = await openLarge();
    await options.bringToFront();
    await options.focus('#browse-query');
    await options.keyboard.press('ArrowDown');
    expect(await waitForPlace(options, 1)).toBe(nameOf(0));
    await options.keyboard.press('ArrowDown');
    expect(await waitForPlace(options, 2)).toBe(nameOf(1));
    await options.keyboard.press('End');
    expect(await waitForPlace(options, MANY)).toBe(nameOf(MANY - 1));
    await options.keyboard.press('PageUp');
    await options.keyboard.press('Home');
    expect(await waitForPlace(options, 1)).toBe(nameOf(0));
    expect(await count(options, '.rows li')).toBeLessThan(FEW);
  });

  it('opens one by Enter, and is found again where it was left', async () => {
    const options = await openLarge();
    await options.bringToFront();
    await options.focus('#browse-query');
    for (const key of ['ArrowDown', 'End', 'ArrowUp'] as const) await options.keyboard.press(key);
    const name = await waitForPlace(options, MANY - 1);
    await options.keyboard.press('Enter');
    await until('the page of one', async () => (await readFocus(options)) === name);
    await options.evaluate(() => history.back());
    expect(await waitForPlace(options, MANY - 1)).toBe(name);
    const inSight = await options.evaluate(() => {
      const [row, list] = [document.activeElement!, document.querySelector('.rows')!].map((element) =>
        element.getBoundingClientRect(),
      );
      return row!.top >= list!.top && row!.bottom <= list!.bottom;
    });
    expect(inSight).toBe(true);
  });

  it('keeps the row with the keyboard while the list is scrolled away from it', async () => {
    const options = await openLarge();
    await options.bringToFront();
    await options.focus('#browse-query');
    await options.keyboard.press('ArrowDown');
    await waitForPlace(options, 1);
    await options.$eval('.rows', (list) => {
      list.scrollTop = list.scrollHeight / 2;
    });
    await until(
      'rows in the middle',
      async () =>
        (await readAll(options, '.rows li')).length > 1 &&
        options.evaluate(() =>
          [...document.querySelectorAll('.rows li')].some(
            (row) => Number(row.getAttribute('aria-posinset')) > 40_000,
          ),
        ),
    );
    expect(await readPlace(options)).toEqual(['1', nameOf(0)]);
    await options.keyboard.press('ArrowDown');
    expect(await waitForPlace(options, 2)).toBe(nameOf(1));
  });

  it('finds by every letter, misspelt too, and says how many', async () => {
    const options = await openLarge();
    const wanted = nameOf(Math.floor(random(7)() * MANY));
    const misspelt = wanted.slice(0, -2) + wanted.at(-1) + wanted.at(-2);
    await options.type('#browse-query', misspelt);
    await until('what was meant', async () => (await readAll(options, '.rows bdi'))[0] === wanted);
    await waitForText(options, '.browse [role=status]', 'best match');
    await options.$eval('#browse-query', (field) => (field as HTMLInputElement).select());
    await options.type('#browse-query', 'xxxxxxxxxxxx');
    await waitForText(options, '.browse [role=status]', 'Nothing like “xxxxxxxxxxxx”');
    await options.$eval('#browse-query', (field) => (field as HTMLInputElement).select());
    await options.keyboard.press('Backspace');
    await waitForText(options, '.browse [role=status]', '100,000 entries');
  });

  it('leads from one to those tied to them, and shows facts and sources', async () => {
    const options = await openSection(stage.subject, '#browse/starter/ilya-sutskever', '.entity-page');
    expect(await readAll(options, '.entity-page h3')).toEqual(['Ilya Sutskever']);
    const ties = await readAll(options, '.entity-page .roles a');
    expect(ties).toContain('OpenAI');
    expect(await count(options, '.entity-page a[href^="https://"]')).toBeGreaterThan(0);
    await options.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('.entity-page .roles a')]
        .find((link) => link.textContent === 'OpenAI')
        ?.click(),
    );
    await until('the other', async () => (await readFocus(options)) === 'OpenAI');
    expect(await readAll(options, '.entity-page .roles a')).toContain('Ilya Sutskever');
  });

  it('keeps a note on one, changes it and takes it away, by keyboard', async () => {
    const address = '#browse/starter/ilya-sutskever';
    const open = async (): Promise<Page> => {
      const options = await openSection(stage.subject, address, '.note-box');
      await options.bringToFront();
      await options.focus('.note-box textarea');
      return options;
    };
    const save = async (options: Page, said: string): Promise<void> => {
      await options.keyboard.press('Tab');
      await options.keyboard.press('Enter');
      await waitForText(options, '.note-box [role=status]', said);
      expect(await readFocus(options)).toBe('Save note');
      await options.close();
    };
    const noteOf = (options: Page) =>
      options.$eval('.note-box textarea', (field) => (field as HTMLTextAreaElement).value);
    const first = await open();
    await first.keyboard.type('Met in 2019');
    await save(first, 'Saved.');
    const second = await open();
    expect(await noteOf(second)).toBe('Met in 2019');
    await second.keyboard.type(', in Oslo');
    await save(second, 'Saved.');
    const third = await open();
    const written = await noteOf(third);
    expect(written).toContain('Met in 2019');
    expect(written).toContain(', in Oslo');
    await third.$eval('.note-box textarea', (field) => (field as HTMLTextAreaElement).select());
    await third.keyboard.press('Backspace');
    await save(third, 'The note is gone.');
    expect(await noteOf(await open())).toBe('');
  });

  it('says that a pack, or an entity, is not there', async () => {
    const options = await openSection(stage.subject, '#browse/nobody', '[role=alert]');
    expect((await readAll(options, '[role=alert]'))[0]).toContain('No pack with the id nobody');
    const entity = await openSection(stage.subject, '#browse/starter/nobody', '[role=alert]');
    expect((await readAll(entity, '[role=alert]'))[0]).toContain('starter holds no nobody');
  });

  it.each(['light', 'dark'] as const)('is free of barriers, %s', async (scheme) => {
    const options = await openLarge();
    await stage.subject.setColorScheme(options, scheme);
    expect(await findBarriers(options.mainFrame())).toEqual([]);
    const entity = await openSection(stage.subject, '#browse/starter/sam-altman', '.entity-page');
    await stage.subject.setColorScheme(entity, scheme);
    expect(await findBarriers(entity.mainFrame())).toEqual([]);
  });
});
