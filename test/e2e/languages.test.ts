import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

const OWN_PAGES = ['welcome.html', 'popup.html', 'sidepanel.html', 'options.html'];

inBothBrowsers(
  'in a German browser',
  (stage) => {
    const openNews = async () => {
      const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
      await waitForMark(page, 'Jan Leike');
      return page;
    };
    const waitForText = (page: Page, text: string) =>
      until(text, () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text));

    it('the welcome page speaks German, and reads its German sample', async () => {
      const welcome = await stage.subject.openExtensionPage('welcome.html');
      await waitForMark(welcome, 'Jan Leike');
      const [lang, title] = await welcome.evaluate(() => [
        document.documentElement.lang,
        document.querySelector('h2')?.textContent,
      ]);
      expect([lang, title]).toEqual(['de', 'Gleich hier ausprobieren']);
    });

    it('the popup counts in German', async () => {
      const popup = await stage.subject.openExtensionPage('popup.html', await openNews());
      await waitForText(popup, 'Hier genannt sind 2 Personen und 1 Organisation');
    });

    it('the card says German dates and words around what the pack says', async () => {
      const page = await openNews();
      await hover(page, 'Jan Leike');
      const { text } = await waitForCard(page, 'Jan Leike');
      expect(text).toContain('Als dies geschrieben wurde (17. Mai 2024)');
      expect(text).toContain('Anhaltspunkte: ');
    });

    it.each(OWN_PAGES)('%s cuts nothing off at 360 px', async (path) => {
      const page = await stage.subject.openExtensionPage(path, await openNews());
      await until('the page', () => page.$('h1'));
      await page.setViewport({ width: 360, height: 800 });
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(360);
    });
  },
  { language: 'de' },
);
