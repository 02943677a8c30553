import { expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { findBarriers } from './barriers';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

inBothBrowsers('without barriers', (stage) => {
  it.each(['light', 'dark'] as const)('options page, %s', async (scheme) => {
    const options = await stage.subject.openExtensionPage('options.html');
    await stage.subject.setColorScheme(options, scheme);
    await (await until('the search', () => options.$('#query'))).type('sutskever');
    // Found and pressed in one step: results of the first letters give way to those of the word.
    await until('a result', () =>
      options.evaluate(() => {
        const results = [...document.querySelectorAll<HTMLElement>('.search li button')];
        const wanted = results.find(({ textContent }) => textContent?.startsWith('Ilya Sutskever'));
        wanted?.click();
        return wanted !== undefined;
      }),
    );
    await until('the card', () => options.$('.opened h2'));
    expect(await findBarriers(options.mainFrame())).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('toolbar, %s', async (scheme) => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    const popup = await stage.subject.openExtensionPage('popup.html', page);
    await until('the cast', () => popup.$('.cast'));
    await popup.bringToFront();
    await stage.subject.setColorScheme(popup, scheme);
    expect(await findBarriers(popup.mainFrame())).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('side panel, %s', async (scheme) => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    const panel = await stage.subject.openExtensionPage('sidepanel.html', page);
    await until('the cast', () => panel.$('.cast .entry'));
    await panel.evaluate(() => document.querySelector<HTMLElement>('.cast .entry')?.click());
    await until('the picture', () => panel.$('.graph'));
    await stage.subject.setColorScheme(panel, scheme);
    expect(await findBarriers(panel.mainFrame())).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('welcome page, %s', async (scheme) => {
    const welcome = await stage.subject.openExtensionPage('welcome.html');
    await stage.subject.setColorScheme(welcome, scheme);
    await until('the sample', () => welcome.$('.sample'));
    expect(await findBarriers(welcome.mainFrame())).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('card, %s', async (scheme) => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await stage.subject.setColorScheme(page, scheme);
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    const { frame } = await waitForCard(page, 'Jan Leike');
    expect(await findBarriers(frame)).toEqual([]);
  });
});
