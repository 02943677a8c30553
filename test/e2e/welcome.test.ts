import { expect, it } from 'vitest';
import { hover, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';

inBothBrowsers('the welcome page', (stage) => {
  it('has an article on which it works right there', async () => {
    const welcome = await stage.subject.openExtensionPage('welcome.html');
    await welcome.bringToFront();
    await waitForMark(welcome, 'Jan Leike');
    const lineOf = () =>
      getComputedStyle(document.body, '::highlight(dramatis-person-dotted)').textDecorationLine;
    expect(await welcome.evaluate(lineOf)).toBe('underline');
    await hover(welcome, 'Jan Leike');
    // Firefox's driver does not tell of frames in extension pages. A card is shown only after it has drawn itself.
    await until('a card', () =>
      welcome.evaluate(() => document.documentElement.lastElementChild?.matches(':popover-open') === true),
    );
  });

  it('says nothing of withheld sites where they are not', async () => {
    const welcome = await stage.subject.openExtensionPage('welcome.html');
    await waitForMark(welcome, 'Jan Leike');
    expect(await welcome.$('[role=alert]')).toBeNull();
  });

  it.each(['welcome.html', 'options.html'])('says on %s that the browser withholds sites', async (path) => {
    await stage.subject.withholdSites(true);
    const page = await stage.subject.openExtensionPage(path);
    const notice = await until('the notice', () => page.$('[role=alert] button'));
    expect(await notice.evaluate((button) => button.textContent)).toBe('Allow reading articles');
    await stage.subject.withholdSites(false);
  });
});
