import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { hover, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { person } from '../data/small-pack';
import { findBarriers } from './barriers';
import { inBothBrowsers } from './browsers';
import { install, openImport, PackFiles } from './import-screens';
import { openSection, press, readAll, readFocus, waitForText } from './own-screens';
import { article, NEWS, NEWS_MARKS } from './pages';

inBothBrowsers('corrections', (stage) => {
  beforeEach(() => stage.subject.reinstall());

  /** A page, and the panel beside it with one of the cast open. */
  const openBeside = async (name: string): Promise<[page: Page, panel: Page]> => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    const panel = await stage.subject.openExtensionPage('sidepanel.html', page);
    await waitForText(panel, '.cast .entry', name);
    await until('the card', () => openEntry(panel, name));
    await waitForText(panel, '.steps', 'Mention 1');
    await press(panel, 'Correct this');
    return [page, panel];
  };
  const openEntry = (panel: Page, name: string) =>
    panel.evaluate((wanted) => {
      const entry = [...document.querySelectorAll<HTMLElement>('.cast .entry')].find(
        (one) => one.querySelector('bdi')?.textContent === wanted,
      );
      if (entry?.getAttribute('aria-expanded') === 'false') entry.click();
      return document.querySelector('.correct') !== null;
    }, name);
  const waitForMarks = (page: Page, wanted: readonly string[]) =>
    until(`marks on ${wanted}`, async () => (await readMarks(page)).join() === wanted.join());

  it('“not this one” takes the mark away on the open page, and undo brings it back', async () => {
    const [page, panel] = await openBeside('Jan Leike');
    await press(panel, '“Jan Leike” is not this one: Jan Leike');
    await waitForMarks(page, ['OpenAI', 'Ilya Sutskever']);
    await waitForText(panel, '.done', '“Jan Leike” no longer means this one: Jan Leike.');
    await waitForText(panel, '.counts', '1 person and 1 organization');
    await panel.bringToFront();
    expect(await readFocus(panel)).toBe('Undo');
    await page.bringToFront();
    await press(panel, 'Undo');
    await waitForMarks(page, NEWS_MARKS);
    await waitForText(panel, '.counts', '2 people and 1 organization');
  });

  it('“never mark” holds after the background was stopped, and is taken back in the options', async () => {
    const [page, panel] = await openBeside('OpenAI');
    await press(panel, 'Never mark “OpenAI”');
    await waitForMarks(page, ['Jan Leike', 'Ilya Sutskever']);
    await stage.subject.stopBackground();
    await page.reload();
    await waitForMarks(page, ['Jan Leike', 'Ilya Sutskever']);
    const options = await openSection(stage.subject, '#corrections', '.corrections li');
    expect(await readAll(options, '.corrections p')).toEqual(['Never mark “OpenAI”']);
    await press(options, 'Take back: Never mark “OpenAI”');
    await waitForMarks(page, NEWS_MARKS);
    await waitForText(options, '.empty', 'You have corrected nothing yet.');
    await press(options, 'Undo');
    await waitForMarks(page, ['Jan Leike', 'Ilya Sutskever']);
  });

  it('a note stands on the card as the reader’s own, in panel and page, until it is taken back', async () => {
    const [page, panel] = await openBeside('Jan Leike');
    await panel.type('.note-box textarea', 'Met <i>him</i> in May.');
    await press(panel, 'Save note');
    await waitForText(panel, '.note-box [role=status]', 'Saved.');
    await waitForText(panel, '.entity .note', 'Met <i>him</i> in May.');
    await page.bringToFront();
    await hover(page, 'Jan Leike');
    const { text } = await waitForCard(page, 'Jan Leike');
    expect(text.replace(/\s+/g, ' ')).toContain('Your note Met <i>him</i> in May.');

    const options = await openSection(stage.subject, '#corrections', '.corrections li');
    expect(await readAll(options, '.corrections p')).toEqual(['Note on Jan Leike', 'Met <i>him</i> in May.']);
    await press(options, 'Take back: Note on Jan Leike');
    await waitForText(options, '.empty', 'You have corrected nothing yet.');
    await until('the way back', async () => (await readFocus(options)) === 'Undo');
  });

  const waitForNote = (panel: Page, wanted: string) =>
    until(`a note box with "${wanted}"`, () =>
      panel.evaluate(
        (note) => document.querySelector<HTMLTextAreaElement>('.note-box textarea')?.value === note,
        wanted,
      ),
    );

  it('a note saved in the options stands in an open panel, and the other way round', async () => {
    const address = '#browse/starter/jan-leike';
    const options = await openSection(stage.subject, address, '.note-box textarea');
    const [, panel] = await openBeside('Jan Leike');
    await options.type('.note-box textarea', 'Met in May.');
    await press(options, 'Save note');
    await waitForText(panel, '.entity .note', 'Met in May.');
    await waitForNote(panel, 'Met in May.');
    await panel.type('.note-box textarea', 'No: ');
    await press(panel, 'Save note');
    await waitForText(panel, '.note-box [role=status]', 'Saved.');
    await waitForNote(options, await panel.$eval('.note-box textarea', (box) => box.value));
  });

  it('a note that is being written is there again after a look at another tab', async () => {
    const [page, panel] = await openBeside('Jan Leike');
    await panel.type('.note-box textarea', 'A long thought');
    await stage.subject.openPage(stage.site.publish(article('<h1>One</h1><p>Sam Altman of OpenAI.</p>')));
    await waitForText(panel, '.cast .entry', 'Sam Altman');
    await page.bringToFront();
    await waitForText(panel, '.cast .entry', 'Jan Leike');
    await until('the card', () => openEntry(panel, 'Jan Leike'));
    await waitForNote(panel, 'A long thought');
  });

  it('hold for all packs that know the same person, and are taken back as one', async () => {
    const files = new PackFiles();
    const add = await openImport(stage.subject);
    const twin = person('jan-leike', 'Jan Leike');
    await install(add, 'twins', files.put('twins.ftm.json', linesOf([twin])));
    files.remove();
    const [page, panel] = await openBeside('Jan Leike');
    await panel.type('.note-box textarea', 'Met him in May.');
    await press(panel, 'Save note');
    await waitForText(panel, '.entity .note', 'Met him in May.');
    await press(panel, '“Jan Leike” is not this one: Jan Leike');
    await waitForMarks(page, ['OpenAI', 'Ilya Sutskever']);
    const options = await openSection(stage.subject, '#corrections', '.corrections li');
    expect(await readAll(options, '.corrections p')).toEqual([
      '“Jan Leike” is not this one: Jan Leike',
      'Note on Jan Leike',
      'Met him in May.',
    ]);
    await press(options, 'Take back: “Jan Leike” is not this one: Jan Leike');
    await waitForMarks(page, NEWS_MARKS);
  });

  it('leave the panel with what is true when nobody is left on the page', async () => {
    const page = await stage.subject.openPage(
      stage.site.publish(article('<h1>One</h1><p>Jan Leike alone.</p>')),
    );
    await waitForMark(page, 'Jan Leike');
    const panel = await stage.subject.openExtensionPage('sidepanel.html', page);
    await waitForText(panel, '.cast .entry', 'Jan Leike');
    await until('the card', () => openEntry(panel, 'Jan Leike'));
    await waitForText(panel, '.steps', 'Mention 1');
    await press(panel, 'Correct this');
    await press(panel, 'Never mark “Jan Leike”');
    await waitForMarks(page, []);
    await waitForText(panel, '.page-cast', 'Nobody here is in your packs.');
  });

  it.each(['light', 'dark'] as const)('are free of barriers, %s', async (scheme) => {
    const [, panel] = await openBeside('Jan Leike');
    await stage.subject.setColorScheme(panel, scheme);
    await panel.type('.note-box textarea', 'Met him in May.');
    await press(panel, 'Save note');
    await waitForText(panel, '.entity .note', 'Met him in May.');
    expect(await findBarriers(panel.mainFrame())).toEqual([]);
    const options = await openSection(stage.subject, '#corrections', '.corrections li');
    await stage.subject.setColorScheme(options, scheme);
    expect(await findBarriers(options.mainFrame())).toEqual([]);
  });
});
