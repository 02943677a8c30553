import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { findText, readCard, waitForCard, waitForMark, waitForNoCard } from '../browsers/reading';
import { never } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

/** More than a long press and drawing together, ms. */
const LONG_ENOUGH = 1500;

inBothBrowsers('a finger', (stage) => {
  const openNews = async () => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };
  const middleOf = async (page: Page, text: string) => {
    const { x, y, width, height } = await findText(page, text);
    return [x + width / 2, y + height / 2] as const;
  };

  it('that stays on a name opens its card as a sheet at the lower edge, which stays until a touch elsewhere', async () => {
    const page = await openNews();
    await page.touchscreen.touchStart(...(await middleOf(page, 'Jan Leike')));
    const { box, text } = await waitForCard(page, 'Jan Leike');
    await page.touchscreen.touchEnd();
    expect(text).toContain('When this was written');
    expect(box.y + box.height).toBeCloseTo(800, 0);
    expect(box.height).toBeLessThanOrEqual(360);
    await never('a closed sheet', async () => !(await readCard(page)), LONG_ENOUGH);
    await page.touchscreen.tap(600, 300);
    await waitForNoCard(page);
  });

  it('that only taps a name opens nothing', async () => {
    const page = await openNews();
    await page.touchscreen.tap(...(await middleOf(page, 'Jan Leike')));
    await never('a card', () => readCard(page), LONG_ENOUGH);
  });

  it('that wanders off opens nothing', async () => {
    const page = await openNews();
    const [x, y] = await middleOf(page, 'Jan Leike');
    await page.touchscreen.touchStart(x, y);
    await page.touchscreen.touchMove(x + 40, y + 40);
    await never('a card', () => readCard(page), LONG_ENOUGH);
    await page.touchscreen.touchEnd();
  });
});
