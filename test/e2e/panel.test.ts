import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { download } from './pack-screens';
import { article, NEWS } from './pages';

const FAR = '<p>Nothing.</p>'.repeat(80);
const LONG_NEWS = `${NEWS}${FAR}<p id="far">Later Sutskever spoke.</p>${FAR}`;

inBothBrowsers('the side panel', (stage) => {
  /** The panel beside a page: its own tab stays in the background, as a panel has no tab. */
  const openBeside = async (body: string): Promise<[page: Page, panel: Page]> => {
    const page = await stage.subject.openPage(stage.site.publish(article(body)));
    await waitForMark(page, 'Jan Leike');
    return [page, await stage.subject.openExtensionPage('sidepanel.html', page)];
  };
  const read = (panel: Page, selector: string) =>
    panel.evaluate(
      (wanted) => [...document.querySelectorAll(wanted)].map((element) => element.textContent ?? ''),
      selector,
    );
  const press = (panel: Page, selector: string, name: string) =>
    until(`${selector} "${name}"`, () =>
      panel.evaluate(
        (wanted, text) => {
          const element = [...document.querySelectorAll<HTMLElement>(wanted)].find(
            (one) => one.getAttribute('aria-label') === text || one.textContent?.includes(text),
          );
          element?.click();
          return element !== undefined;
        },
        selector,
        name,
      ),
    );
  const isInView = (page: Page, selector: string) =>
    page.evaluate((wanted) => {
      const { top, bottom } = document.querySelector(wanted)!.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }, selector);

  /** How many panels of the browser's own are open; asked in a page of ours. */
  const countPanels = (own: Page) =>
    own.evaluate(async () => {
      const { runtime } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser })
        .browser;
      return (await runtime.getContexts({ contextTypes: ['SIDE_PANEL'] })).length;
    });

  it('lists the cast with their roles on the day', async () => {
    const [, panel] = await openBeside(NEWS);
    await until('a role', async () => (await read(panel, '.entry .hint')).length > 0);
    expect(await read(panel, '.cast bdi')).toEqual(
      expect.arrayContaining(['Jan Leike', 'Ilya Sutskever', 'OpenAI']),
    );
    expect(await read(panel, '.counts')).toEqual(['2 people and 1 organization named here']);
  });

  it('takes the reader to each mention in turn, and says which it is', async () => {
    const [page, panel] = await openBeside(LONG_NEWS);
    await press(panel, '.cast .entry', 'Ilya Sutskever');
    await until('the first mention', async () =>
      (await read(panel, '.steps'))[0]?.includes('Mention 1 of 2'),
    );
    expect(await isInView(page, '#far')).toBe(false);
    await press(panel, '.steps button', 'Next mention');
    await until('the second mention', async () =>
      (await read(panel, '.steps'))[0]?.includes('Mention 2 of 2'),
    );
    expect(await isInView(page, '#far')).toBe(true);
    await press(panel, '.steps button', 'Next mention');
    await until('the first again', async () => (await read(panel, '.steps'))[0]?.includes('Mention 1 of 2'));
    expect(await isInView(page, '#far')).toBe(false);
  });

  it('shows everything known of the one that is opened', async () => {
    const [, panel] = await openBeside(NEWS);
    await press(panel, '.cast .entry', 'Ilya Sutskever');
    const [card] = await until('the card', async () => {
      const found = await read(panel, '.opened .entity');
      return found.length > 0 && found;
    });
    expect(card).toContain('When this was written (17 May 2024)');
  });

  it('draws who is tied to whom and says it in words', async () => {
    const [, panel] = await openBeside(NEWS);
    await until('the picture', async () => (await read(panel, '.graph path')).length >= 2);
    expect((await read(panel, '.graph button')).sort()).toEqual(['Ilya Sutskever', 'Jan Leike', 'OpenAI']);
    expect((await read(panel, '.graph + details li')).join()).toMatch(/Ilya Sutskever: .*OpenAI/);
  });

  it('follows the page as it grows', async () => {
    const [page, panel] = await openBeside(NEWS);
    await until('the cast', async () => (await read(panel, '.cast bdi')).length === 3);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Sam Altman answered.</p>'));
    await until('one more', async () => (await read(panel, '.cast bdi')).includes('Sam Altman'));
  });

  it('counts new mentions of somebody who is listed already', async () => {
    const [page, panel] = await openBeside(NEWS);
    await until('the cast', async () => (await read(panel, '.cast bdi')).length === 3);
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Jan Leike answered.</p>'));
    await until('two mentions', async () => (await read(panel, '.cast .count')).includes('2'));
  });

  it('follows the active tab', async () => {
    const [, panel] = await openBeside(NEWS);
    await until('the cast', async () => (await read(panel, '.cast bdi')).length === 3);
    await stage.subject.openPage(stage.site.publish(article('<h1>X</h1><p>Sam Altman alone.</p>')));
    await until('the other cast', async () => (await read(panel, '.cast bdi')).join() === 'Sam Altman');
  });

  it('is opened by a press in the card, where the browser lets a frame do so', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    const { frame } = await waitForCard(page, 'Jan Leike');
    const button = await frame.$('.card > button.link');
    if (stage.subject.name === 'firefox') {
      expect(button).toBeNull();
      return;
    }
    await button!.evaluate((element) => element.scrollIntoView());
    await button!.click();
    const own = await stage.subject.openExtensionPage('options.html', page);
    await until('the panel', () => countPanels(own));
  });

  it('opens at the one whose card the press was in, also where it was open already', async () => {
    if (stage.subject.name === 'firefox') return;
    const [page, panel] = await openBeside(NEWS);
    await until('the cast', async () => (await read(panel, '.cast bdi')).length === 3);
    const pressInCardOf = async (name: string): Promise<void> => {
      await page.bringToFront();
      await hover(page, name);
      const { frame } = await waitForCard(page, name);
      await (await frame.$('.card > button.link'))!.evaluate((button) => (button as HTMLElement).click());
    };
    const openIn = (some: Page) =>
      some.evaluate(() => {
        const open = document.querySelector('.cast [aria-expanded="true"]');
        return open === document.activeElement ? open?.querySelector('bdi')?.textContent : undefined;
      });
    await pressInCardOf('Ilya Sutskever');
    await until('Ilya Sutskever', async () => (await openIn(panel)) === 'Ilya Sutskever');
    await page.mouse.move(0, 0);
    await pressInCardOf('Jan Leike');
    await until('Jan Leike', async () => (await openIn(panel)) === 'Jan Leike');
    const later = await stage.subject.openExtensionPage('sidepanel.html', page);
    await until('Jan Leike again', async () => (await openIn(later)) === 'Jan Leike');
  });

  it('saves the cast so that spreadsheet programs read its letters', async () => {
    const [, panel] = await openBeside(NEWS.replace('OpenAI', 'Nestlé'));
    await until('a role', async () => (await read(panel, '.entry .hint')).length > 0);
    const file = await download(stage.downloads, async () => {
      await press(panel, '.export button', 'Save as CSV');
    });
    const saved = readFileSync(file, 'utf8');
    expect(saved.slice(0, 2)).toBe('\uFEFF"');
    expect(saved).toContain('Nestlé');
  });

  it('leaves the page where the reader scrolled it, when they come back from another tab', async () => {
    if (stage.subject.name === 'firefox') return;
    const [page, panel] = await openBeside(LONG_NEWS);
    await until('the cast', async () => (await read(panel, '.cast bdi')).length === 3);
    await page.bringToFront();
    await hover(page, 'Jan Leike');
    const { frame } = await waitForCard(page, 'Jan Leike');
    await (await frame.$('.card > button.link'))!.evaluate((button) => (button as HTMLElement).click());
    await until('Jan Leike', async () => (await read(panel, '[aria-expanded="true"] bdi')).length === 1);
    // The press has opened a panel of the browser's own, too, which takes the reader there as well.
    await until('both panels', () => countPanels(panel));
    await until('no ring', () => page.evaluate(() => !CSS.highlights.has('dramatis-ring')));
    await page.evaluate(() => document.querySelector('#far')!.scrollIntoView({ block: 'center' }));
    await stage.subject.openPage(stage.site.publish(article('<p>Sam Altman alone.</p>')));
    await until('the other cast', async () => (await read(panel, '.cast bdi')).join() === 'Sam Altman');
    await page.bringToFront();
    await until('the cast again', async () => (await read(panel, '.cast bdi')).length === 3);
    await never('a jump', async () => !(await isInView(page, '#far')), 1000);
  });

  it('rings a name for a moment and leaves the page as it was', async () => {
    const [page, panel] = await openBeside(NEWS);
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const rung = () => page.evaluate(() => CSS.highlights.has('dramatis-ring'));
    await press(panel, '.cast .entry', 'Jan Leike');
    await until('a ring', rung);
    await until('no ring', async () => !(await rung()));
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  });
});
