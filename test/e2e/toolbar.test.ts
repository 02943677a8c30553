import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { readMarks, waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

inBothBrowsers('the toolbar', (stage) => {
  const openNews = async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };
  const openPopup = (page: Page) => stage.subject.openExtensionPage('popup.html', page);
  const press = async (popup: Page, selector: string) => {
    const button = await until(selector, () => popup.$(selector));
    await popup.bringToFront();
    await button.click();
  };
  const readText = (page: Page) => page.evaluate(() => document.body.innerText);
  const noMarks = (page: Page) => until('no marks', async () => (await readMarks(page)).length === 0);

  it('counts and lists who is named on the page', async () => {
    const popup = await openPopup(await openNews());
    const text = await until('the cast', async () => {
      const said = await readText(popup);
      return said.includes('Jan Leike') && said;
    });
    expect(text).toContain('2 people and 1 organization');
    expect(text).toContain('Ilya Sutskever');
  });

  it('gives the keyboard back to the entry that was opened', async () => {
    const popup = await openPopup(await openNews());
    await until('the cast', async () => (await popup.$$('.entry')).length > 1);
    await popup.bringToFront();
    await popup.$$eval('.entry', (entries) => (entries[1] as HTMLElement).focus());
    const focused = () => popup.evaluate(() => document.activeElement!.textContent);
    const entry = await focused();
    await popup.keyboard.press('Enter');
    await until('the way back', async () => (await focused()) !== entry && popup.$('.back:focus'));
    await popup.keyboard.press('Enter');
    await until('the entry', async () => (await focused()) === entry);
  });

  it('switches a site off at once, and remembers it', async () => {
    const page = await openNews();
    const popup = await openPopup(page);
    await press(popup, 'button[role="switch"]');
    await noMarks(page);
    await page.bringToFront();
    await page.reload();
    await never('a mark on a switched-off site', async () => (await readMarks(page)).length > 0, 1500);

    const options = await stage.subject.openExtensionPage('options.html#sites');
    const again = await until('the site in the options', () => options.$('#sites button'));
    expect(await readText(options)).toContain('127.0.0.1');
    await again.click();
    await waitForMark(page, 'Jan Leike');
  });

  it('reads a page that is no article when it is asked to', async () => {
    const page = await stage.subject.openPage(
      stage.site.publish('<!doctype html><title>List</title><ul><li>Jan Leike<li>OpenAI</ul>'),
    );
    const popup = await openPopup(page);
    await press(popup, '.page-cast button:not([role="switch"])');
    await waitForMark(page, 'Jan Leike');
    await until('the focus where the button was', () =>
      popup.evaluate(() => document.activeElement?.className.includes('page-cast')),
    );
  });
});
