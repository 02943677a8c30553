import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { contrastOfChange, picture } from '../browsers/pixels';
import {
  findText,
  hover,
  leave,
  readMarks,
  waitForCard,
  waitForMark,
  waitForNoCard,
} from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

inBothBrowsers('a private pack', (stage) => {
  const setPrivate = async (hidden: boolean) => {
    const options = await stage.subject.openExtensionPage('options.html');
    await until('the packs', () => options.$('.packs li'));
    await options.evaluate(
      (value) =>
        (
          globalThis as unknown as { browser: typeof import('wxt/browser').browser }
        ).browser.runtime.sendMessage({
          name: 'setPrivate',
          body: { pack: 'starter', private: value },
        }),
      hidden,
    );
    await options.close();
  };
  const highlights = (page: Page) => page.evaluate(() => CSS.highlights.size);
  const hosts = (page: Page) => page.evaluate(() => document.querySelectorAll('html > div').length);

  it('has no name painted; its names answer the pointer, and are framed while the reveal key is held', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await setPrivate(true);
    await until('no mark', async () => (await readMarks(page)).length === 0);
    await page.bringToFront();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    const box = await findText(page, 'Jan Leike');
    const bare = await picture(page, box);

    await page.keyboard.down('Alt');
    await until('the frames', async () => (await hosts(page)) === 1);
    expect(await contrastOfChange(page, bare, await picture(page, box))).toBeGreaterThanOrEqual(3);
    expect(await highlights(page)).toBe(0);
    expect(await page.evaluate(() => document.querySelector('html > div')!.shadowRoot)).toBeNull();
    expect(await page.evaluate(() => document.body.innerText.includes('OpenAI'))).toBe(true);
    await page.keyboard.up('Alt');
    await until('no frames', async () => (await hosts(page)) === 0);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);

    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    expect(await highlights(page)).toBe(0);
    await leave(page);
    await waitForNoCard(page);
    await setPrivate(false);
    await waitForMark(page, 'Jan Leike');
  });

  it('shows nothing for a reveal key that the page makes up', async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    await setPrivate(true);
    await until('no mark', async () => (await readMarks(page)).length === 0);
    await page.evaluate(() => dispatchEvent(new KeyboardEvent('keydown', { key: 'Alt', bubbles: true })));
    await never('a frame', async () => (await hosts(page)) > 0, 1000);
    await setPrivate(false);
  });

  it('does not tell its names by how long a page takes to change its own text', async () => {
    await setPrivate(true);
    const timeOn = async (name: string) => {
      const crowd = `<p>${name} spoke.</p>`.repeat(4000);
      const page = await stage.subject.openPage(
        stage.site.publish(article(`${crowd}<p>Ilya Sutskever spoke.</p><p id="own">a</p>`)),
      );
      // Once the last name answers, all before it are read.
      await hover(page, 'Ilya Sutskever');
      await waitForCard(page, 'Ilya Sutskever');
      return page.evaluate(() => {
        const text = new Text('abc');
        document.querySelector('#own')!.append(text);
        const times = Array.from({ length: 9 }, () => {
          const begin = performance.now();
          for (let count = 0; count < 2000; count++) text.replaceData(0, 1, 'b');
          return performance.now() - begin;
        });
        return Math.min(...times);
      });
    };
    const [known, unknown] = [await timeOn('Jan Leike'), await timeOn('Jan Laike of nowhere')];
    expect(known / unknown).toBeLessThan(5);
    await setPrivate(false);
  }, 60_000);
});
