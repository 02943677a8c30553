import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readCard, readMarks, waitForCard, waitForMark, waitForNoCard } from '../browsers/reading';
import { until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { readFocus, waitForText } from './own-screens';
import { article, NEWS } from './pages';

inBothBrowsers('reading by keyboard', (stage) => {
  const openNews = async (
    more = '',
  ): Promise<[page: Page, step: (by: 1 | -1) => Promise<unknown>, panel: Page]> => {
    const page = await stage.subject.openPage(
      stage.site.publish(article(`<a id="start" href="#x">Start</a>${NEWS}${more}`)),
    );
    await waitForMark(page, 'Jan Leike');
    const own = await stage.subject.openExtensionPage('sidepanel.html', page);
    await page.bringToFront();
    // What the background sends for the command; the keys themselves are the browser's and cannot be pressed from here.
    const step = (by: 1 | -1) =>
      own.evaluate(async (direction) => {
        const { tabs } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser }).browser;
        const [tab] = await tabs.query({ active: true, currentWindow: true });
        await tabs.sendMessage(tab!.id!, { name: 'stepMention', body: { by: direction } }, { frameId: 0 });
      }, by);
    return [page, step, own];
  };
  const focusIn = (card: { frame: { evaluate: Page['evaluate'] } }) =>
    card.frame.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? '');

  it('goes from name to name and back, and opens their cards', async () => {
    const [page, step] = await openNews();
    await step(1);
    await waitForCard(page, 'OpenAI');
    await step(1);
    await waitForCard(page, 'Jan Leike');
    await step(-1);
    await waitForCard(page, 'OpenAI');
    await step(-1);
    await waitForCard(page, 'Ilya Sutskever');
  });

  it('goes on from what is in view, also where the page scrolls smoothly', async () => {
    const far = '<p>Nothing.</p>'.repeat(80);
    const [page, step] = await openNews(
      `<style>html { scroll-behavior: smooth }</style>${far}<p>Later OpenAI spoke.</p>${far}`,
    );
    await page.evaluate(() => scrollTo({ top: 1000, behavior: 'instant' }));
    await step(1);
    await waitForCard(page, 'OpenAI');
    const later = await page.evaluate(() => scrollY);
    expect(later).toBeGreaterThan(1000);
    await page.evaluate(() => scrollTo({ top: 1000, behavior: 'instant' }));
    await waitForNoCard(page);
    await step(-1);
    await waitForCard(page, 'Ilya Sutskever');
    await step(1);
    await waitForCard(page, 'OpenAI');
    expect(await page.evaluate(() => scrollY)).toBe(later);
  });

  it('goes into the card by Enter, round in it by Tab, and back by Escape to where it was', async () => {
    const [page, step] = await openNews();
    await page.focus('#start');
    await page.evaluate(() => {
      document.title = '';
      addEventListener('keydown', ({ key }) => {
        document.title += `${key} `;
      });
    });
    await step(1);
    const card = await waitForCard(page, 'OpenAI');
    await page.keyboard.press('Enter');
    const first = await until('focus in the card', async () => {
      const stop = await focusIn(card);
      return stop.includes('class="close"') && stop;
    });
    await page.keyboard.press('Tab');
    expect(await focusIn(card)).not.toBe(first);
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    expect(await focusIn(card)).not.toBe(first);
    await page.keyboard.press('Tab');
    expect(await focusIn(card)).toBe(first);
    expect(await readCard(page)).toBeDefined();
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('start');
    expect(await page.title()).toBe('');
  });

  it('reads, denies, notes and takes back in the panel by keys alone, which keeps open whom it shows', async () => {
    const [page, step, panel] = await openNews('<p>Leike said no more.</p>');
    const goTo = (what: string) =>
      until(`the focus on ${what}`, async () => {
        await panel.keyboard.press('Tab');
        return (await readFocus(panel)).startsWith(what);
      });
    // The panel has a tab here, behind the page. There Firefox takes Tab and letters, but presses no button by a key.
    const press = () =>
      stage.subject.name === 'firefox'
        ? panel.evaluate(() => (document.activeElement as HTMLElement).click())
        : panel.keyboard.press('Enter');
    await waitForText(panel, '.cast .entry', 'Jan Leike');
    await goTo('Jan Leike');
    await press();
    await waitForText(panel, '.steps', 'Mention 1 of 2');
    await goTo('Next mention');
    await press();
    await waitForText(panel, '.steps', 'Mention 2 of 2');
    await goTo('Correct this');
    await press();
    await panel.evaluate(() => document.querySelector('.opened')!.classList.add('same'));
    await goTo('“Leike” is not this one');
    await press();
    await until('no mark on Leike', async () => {
      const marks = await readMarks(page);
      return marks.includes('Jan Leike') && !marks.includes('Leike');
    });
    await until('the way back', async () => (await readFocus(panel)) === 'Undo');
    expect(await panel.$('.opened.same')).not.toBeNull();

    await until('the focus on the note', async () => {
      await panel.keyboard.press('Tab');
      return panel.evaluate(() => document.activeElement?.localName === 'textarea');
    });
    await panel.keyboard.type('Met him in May.');
    await goTo('Save note');
    await press();
    await waitForText(panel, '.note-box [role=status]', 'Saved.');
    await step(-1);
    await step(-1);
    expect((await waitForCard(page, 'Jan Leike')).text).toContain('Met him in May.');

    await goTo('Undo');
    await press();
    await waitForMark(page, 'Leike');
    expect(await panel.$('.opened.same')).not.toBeNull();
  });
});
