import { expect, it } from 'vitest';
import { hover, leave, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

inBothBrowsers('lifetimes', (stage) => {
  const openNews = async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };

  it('a background that was stopped after the page was read answers the hover', async () => {
    const page = await openNews();
    await stage.subject.stopBackground();
    await hover(page, 'Jan Leike');
    expect((await waitForCard(page, 'Jan Leike')).text).toContain('OpenAI');
  });

  it('a background that was stopped between two hovers answers the second', async () => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await stage.subject.stopBackground();
    await hover(page, 'Ilya Sutskever');
    await waitForCard(page, 'Ilya Sutskever');
  });

  it('a stopped background reads the next page', async () => {
    await openNews();
    await stage.subject.stopBackground();
    await openNews();
  });

  it('a background that is stopped while a long page is read has all of it marked', async () => {
    const filler = `<p>${'Nobody we know of said so. '.repeat(1000)}</p>`.repeat(60);
    const page = await stage.subject.openPage(
      stage.site.publish(article(`${NEWS}${filler}<p>Demis Hassabis did.</p>`)),
    );
    await waitForMark(page, 'Jan Leike');
    // Some twenty questions are still to be asked, one at once after the other.
    expect(await readMarks(page)).not.toContain('Demis Hassabis');
    await stage.subject.interruptBackground();
    await waitForMark(page, 'Demis Hassabis');
  });

  it('withdrawn from all sites it leaves open pages as if it had never been there, and comes back when it is let in again', async () => {
    const page = await openNews();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await stage.subject.withholdSites(true);
    await until('no mark', async () => (await readMarks(page)).length === 0);
    expect(await page.evaluate(() => document.querySelector('html > div'))).toBeNull();
    await page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<p>Sam Altman answered.</p>'));
    await page.reload();
    await never('a mark', async () => (await readMarks(page)).length > 0, 1500);

    await stage.subject.withholdSites(false);
    await page.reload();
    await waitForMark(page, 'Jan Leike');
    expect(lines).toEqual([]);
  });

  it('installed anew while a page is open it takes its old marks and card away without a word, and reads the page anew', async () => {
    const page = await openNews();
    const lines: string[] = [];
    page.on('console', (message) => lines.push(message.text()));
    page.on('pageerror', (error) => lines.push(String(error)));
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(() =>
      CSS.highlights.set('dramatis-person-solid', CSS.highlights.get('dramatis-person-dotted')!),
    );
    await stage.subject.reinstall();
    await page.bringToFront();
    await leave(page);
    await until('no host', () => page.evaluate(() => document.querySelector('html > div') === null));
    // Firefox puts the new script into open pages, which marks them anew; Chromium waits for the next load.
    if (stage.subject.name === 'chromium') expect(await readMarks(page)).toEqual([]);
    else expect(await page.evaluate(() => CSS.highlights.has('dramatis-person-solid'))).toBe(false);
    await page.reload();
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    expect(lines).toEqual([]);
  });

  it('removed and installed again it starts clean', async () => {
    const before = await stage.subject.openExtensionPage('options.html');
    await until('the packs', () => before.$('.packs li'));
    await before.click('.packs button[role="switch"]');
    await until('the pack switched off', () => before.$('.packs li.is-off'));
    await before.close();

    await stage.subject.reinstall();

    await openNews();
    const options = await stage.subject.openExtensionPage('options.html');
    await until('the packs', () => options.$('.packs li'));
    expect(await options.$('.packs li.is-off')).toBeNull();
  });
});
