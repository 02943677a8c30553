import type { Page } from 'puppeteer-core';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, it } from 'vitest';
import { bundleForPage } from '../browsers/bundle-page';
import { hover, leave, waitForCard, waitForMark, waitForNoCard } from '../browsers/reading';
import { inBothBrowsers } from './browsers';
import { NEWS_MARKS } from './pages';
import { Article } from './react-page';

const client = bundleForPage('test/e2e/react-page.ts', 'react');

inBothBrowsers('a page of React', (stage) => {
  const open = async () => {
    const script = stage.site.publish(await client, { type: '.js' });
    const html = renderToString(createElement(Article, { script }));
    const page = await stage.subject.openPage(stage.site.publish(`<!doctype html>${html}`));
    const said: string[] = [];
    page.on('console', (message) => /error|warn/.test(message.type()) && said.push(message.text()));
    page.on('pageerror', (error) => said.push(String(error)));
    await waitForMark(page, 'Jan Leike');
    /** Takes the page over and answers what React says against that. */
    const hydrate = async () => {
      const errors = await page.evaluate(async (src) => {
        const found: string[] = [];
        const { react } = globalThis as unknown as { react: typeof import('./react-page') };
        react.hydrate(src, found);
        // Only a page that is React's counts.
        const button = document.querySelector('button')!;
        while (!Object.keys(button).some((key) => key.startsWith('__reactProps')))
          await new Promise((next) => setTimeout(next, 10));
        return found;
      }, script);
      return [...errors, ...said];
    };
    return { page, hydrate };
  };
  const update = async (page: Page) => {
    await page.click('button');
    expect(await waitForMark(page, 'John Schulman')).toEqual(['OpenAI', 'John Schulman', 'Ilya Sutskever']);
  };

  it('is taken over without an error after it was read, and marked as it changes', async () => {
    const { page, hydrate } = await open();
    expect(await hydrate()).toEqual([]);
    expect(await waitForMark(page, 'Jan Leike')).toEqual(NEWS_MARKS);
    await update(page);
  });

  it('is taken over without an error while a card is open, which stays, and after it', async () => {
    const { page, hydrate } = await open();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    expect(await hydrate()).toEqual([]);
    await waitForCard(page, 'Jan Leike');
    await leave(page);
    await waitForNoCard(page);
    await update(page);
    await hover(page, 'John Schulman');
    await waitForCard(page, 'John Schulman');
  });
});
