import { expect, it } from 'vitest';
import { until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';

inBothBrowsers('the options page', (stage) => {
  it('lists the starter pack with its counts, version and licence', async () => {
    const options = await stage.subject.openExtensionPage('options.html');
    const pack = await until('the packs', () => options.$('.packs li'));
    const text = await pack.evaluate((item) => item.textContent ?? '');
    expect(text).toMatch(/\d+ people/);
    expect(text).toMatch(/\d+ organizations/);
    expect(text).toMatch(/Version/);
    expect(text).toMatch(/licence/);
  });

  it('has the search over everybody where it begins, and not in the way of what else is done here', async () => {
    const options = await stage.subject.openExtensionPage('options.html');
    await until('the search', () => options.$('#query'));
    await options.evaluate(() => (location.hash = 'browse/starter'));
    await until('the search in the pack', () => options.$('#browse-query'));
    expect(await options.$('#query')).toBeNull();
  });

  it('finds a misspelt name and opens its card', async () => {
    const options = await stage.subject.openExtensionPage('options.html');
    await (await until('the search', () => options.$('#query'))).type('ilia sutskewer');
    const entry = await until('a result', () => options.$('.search li button'));
    await entry.click();
    const name = await until('the card', () =>
      options.evaluate(() => document.querySelector('.opened h2')?.textContent),
    );
    expect(name).toBe('Ilya Sutskever');
  });
});
