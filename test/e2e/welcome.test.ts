import { expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { inBothBrowsers } from './browsers';

inBothBrowsers('the welcome page', (stage) => {
  it('has an article on which it works right there', async () => {
    const welcome = await stage.subject.openExtensionPage('welcome.html');
    await welcome.bringToFront();
    await waitForMark(welcome, 'Jan Leike');
    await hover(welcome, 'Jan Leike');
    expect((await waitForCard(welcome, 'Jan Leike')).text).toContain('When this was written (17 May 2024)');
  });

  it('says nothing of withheld sites where they are not', async () => {
    const welcome = await stage.subject.openExtensionPage('welcome.html');
    await waitForMark(welcome, 'Jan Leike');
    expect(await welcome.$('[role=alert]')).toBeNull();
  });
});
