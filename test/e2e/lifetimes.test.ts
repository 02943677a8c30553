import { expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
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
