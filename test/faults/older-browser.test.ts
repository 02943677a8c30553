import { expect, it } from 'vitest';
import { launch } from '../browsers/launch';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { openSite } from '../browsers/server';
import { article, NEWS } from '../e2e/pages';

it('a Firefox without the Navigation API (before 147) reads pages, also such as change without being loaded', async () => {
  const site = await openSite();
  const subject = await launch('firefox', {
    headless: true,
    preferences: { 'dom.navigation.webidl.enabled': false },
  });
  try {
    const page = await subject.openPage(site.publish(article(NEWS)));
    expect(await page.evaluate('typeof navigation')).toBe('undefined');
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(() => {
      history.pushState(null, '', '/another-page');
      document.body.innerHTML = '<h1>Another page</h1><p>John Schulman stayed.</p>';
    });
    expect(await waitForMark(page, 'John Schulman')).toEqual(['John Schulman']);
  } finally {
    await subject.close();
    await site.close();
  }
}, 60_000);
