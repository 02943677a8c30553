import type { Page } from 'puppeteer-core';
import { beforeEach, expect, it } from 'vitest';
import { hover, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { findBarriers } from './barriers';
import { inBothBrowsers } from './browsers';
import { openSection, press, readAll, readFocus, tabTo, waitForText } from './own-screens';
import { article, NEWS } from './pages';

const EMMA = `${NEWS}<p>A neighbour, Adalind Quillmere, saw them.</p>`;

inBothBrowsers("the reader's own people", (stage) => {
  beforeEach(() => stage.subject.reinstall());

  const openOwn = () => openSection(stage.subject, '#own', '.own, .empty');
  const openArticle = async (body: string) => {
    const page = await stage.subject.openPage(stage.site.publish(article(body)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };
  /** By keyboard alone, from the top of the page to the saved entry. */
  const writeDown = async (options: Page, name: string, summary: string) => {
    await options.bringToFront();
    await tabTo(options, 'New person or organization');
    await options.keyboard.press('Enter');
    await until('the form', async () => (await readFocus(options)) === 'Name');
    await options.keyboard.type(name);
    await tabTo(options, 'Who this is, in one line');
    await options.keyboard.type(summary);
    await tabTo(options, 'Add a role');
    await options.keyboard.press('Enter');
    await until('the role', async () => (await readFocus(options)) === 'Role');
    await options.keyboard.type('Baker');
    await tabTo(options, 'Organization');
    await options.keyboard.type('Quillmere Bakery');
    await tabTo(options, 'From');
    await options.keyboard.type('2019-03');
    await tabTo(options, 'Save');
    await options.keyboard.press('Enter');
    await waitForText(options, '.own h3', name);
  };

  it('are written down by keyboard alone, answer to the pointer and in the panel, and are not painted', async () => {
    const page = await openArticle(EMMA);
    const options = await openOwn();
    await writeDown(options, 'Adalind Quillmere', 'My neighbour.');
    expect(await readFocus(options)).toBe('Saved Adalind Quillmere.');

    await page.bringToFront();
    const panel = await stage.subject.openExtensionPage('sidepanel.html', page);
    await waitForText(panel, '.cast bdi', 'Adalind Quillmere');
    await hover(page, 'Adalind Quillmere');
    const { text } = await waitForCard(page, 'Adalind Quillmere');
    expect(text).toContain('My neighbour.');
    expect(text).toContain('Baker, Quillmere Bakery');
    expect(await readMarks(page)).not.toContain('Adalind Quillmere');
  });

  it('are there after the background was stopped and the page opened anew', async () => {
    const options = await openOwn();
    await writeDown(options, 'Adalind Quillmere', 'My neighbour.');
    await options.close();
    await stage.subject.stopBackground();
    const again = await openOwn();
    expect(await readAll(again, '.own h3')).toEqual(['Adalind Quillmere']);
    const page = await openArticle(EMMA);
    await hover(page, 'Adalind Quillmere');
    await waitForCard(page, 'Adalind Quillmere');
  });

  it('are changed, removed and put back', async () => {
    const options = await openOwn();
    await writeDown(options, 'Adalind Quillmere', 'My neighbour.');
    await press(options, 'Edit: Adalind Quillmere');
    const name = await until('the form', () => options.$('#own-name'));
    await until('the focus', async () => (await readFocus(options)) === 'Name');
    expect(
      await options.$eval('[id="own-roles.0.organization"]', (field) => (field as HTMLInputElement).value),
    ).toBe('Quillmere Bakery');
    await name.type(' the Younger');
    await press(options, 'Save');
    await waitForText(options, '.own h3', 'Adalind Quillmere the Younger');
    await press(options, 'Remove: Adalind Quillmere the Younger');
    await waitForText(options, '.empty', 'You have not written anybody down yet.');
    await until('the way back', async () => (await readFocus(options)) === 'Undo');
    await options.keyboard.press('Enter');
    await waitForText(options, '.own h3', 'Adalind Quillmere the Younger');
  });

  it('stay in the form while another window, which follows, removes and adds', async () => {
    const options = await openOwn();
    await writeDown(options, 'Adalind Quillmere', 'My neighbour.');
    const other = await openOwn();
    await options.bringToFront();
    await press(options, 'Edit: Adalind Quillmere');
    const name = await until('the form', () => options.$('#own-name'));
    await name.type(' the Younger');
    await other.bringToFront();
    await press(other, 'Remove: Adalind Quillmere');
    await waitForText(other, '.empty', 'You have not written anybody down yet.');
    await options.bringToFront();
    await name.type('!');
    await press(options, 'Save');
    await waitForText(options, '.own h3', 'Adalind Quillmere the Younger!');
    await waitForText(other, '.own h3', 'Adalind Quillmere the Younger!');
  });

  it('say beside each field what is wrong with it, and lead the keyboard to the first', async () => {
    const options = await openSection(stage.subject, '#own/new', '#own-name');
    expect(await readFocus(options)).toBe('Name');
    await options.type('#own-link', 'http://a.example');
    await press(options, 'Add a role');
    const date = await until('the date', () => options.$('[id="own-roles.0.from"]'));
    // At once: what is typed next is typed there.
    expect(await readFocus(options)).toBe('Role');
    await date.type('last year');
    await press(options, 'Save');
    await waitForText(options, '[role=alert]', '4 fields need another look.');
    expect(await readAll(options, '.wrong')).toEqual([
      'Write something here.',
      'Begin with https:// and write the whole address.',
      'Write something here.',
      'Write it as 2019, 2019-03 or 2019-03-15.',
    ]);
    await until('the first wrong field', async () => (await readFocus(options)) === 'Name');
  });

  it('leave as a pack', async () => {
    const options = await openOwn();
    await writeDown(options, 'Adalind Quillmere', 'My neighbour.');
    await options.evaluate(() => {
      HTMLAnchorElement.prototype.click = function () {
        document.title = this.download;
      };
    });
    await press(options, 'Export as a pack');
    await waitForText(options, '[role=status]', 'Saved as own-1.zip.');
    expect(await options.title()).toBe('own-1.zip');
  });

  it('are offered for whatever is selected', async () => {
    const options = await openOwn();
    // Rejects where there is no such entry.
    const update = () =>
      options.evaluate(async () => {
        const { contextMenus } = (globalThis as unknown as { browser: typeof import('wxt/browser').browser })
          .browser;
        await contextMenus.update('add-own', {});
        return true;
      });
    await until('the entry of the context menu', () => update().catch(() => false));
  });

  it('begin with what was selected in a page, in a form of the extension', async () => {
    const name = 'Adalind <b>Quillmere';
    const address = `options.html#own/new/${encodeURIComponent(name)}`;
    const page = await stage.subject.openPage(stage.site.publish(article(EMMA)));
    // Menus of the browser cannot be pressed from here: in Chromium its worker can be told that one was.
    const browser = page.browser();
    const worker = browser.targets().find((target) => target.url().endsWith('/background.js'));
    if (worker) await (await worker.worker())?.evaluate(pressMenu, `  ${name}\n`);
    else await stage.subject.openExtensionPage(address);
    const form = await until('the form', async () => {
      for (const open of await browser.pages()) {
        const here = await open.evaluate(() => location.href).catch(() => '');
        if (here.endsWith(address) && (await open.$('#own-name'))) return open;
      }
      return undefined;
    });
    expect(await form.$eval('#own-name', (field) => (field as HTMLInputElement).value)).toBe(name);
    expect(await page.$('input')).toBeNull();
  });

  it.each(['light', 'dark'] as const)('are free of barriers, %s', async (scheme) => {
    const options = await openSection(stage.subject, '#own/new', '#own-name');
    await stage.subject.setColorScheme(options, scheme);
    await press(options, 'Add a role');
    await press(options, 'Save');
    await until('a problem', () => options.$('.wrong'));
    expect(await findBarriers(options.mainFrame())).toEqual([]);
    await options.type('#own-name', 'Adalind Quillmere');
    await press(options, 'Remove role 1');
    await press(options, 'Save');
    await waitForText(options, '.own h3', 'Adalind Quillmere');
    expect(await findBarriers(options.mainFrame())).toEqual([]);
  });
});

/** Runs in the background. */
function pressMenu(selectionText: string): void {
  const { chrome } = globalThis as unknown as {
    chrome: { contextMenus: { onClicked: { dispatch(info: object, tab: object): void } } };
  };
  chrome.contextMenus.onClicked.dispatch({ menuItemId: 'add-own', selectionText }, {});
}
