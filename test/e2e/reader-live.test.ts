import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { hover, leave, readMarks, waitForCard, waitForMark, waitForMarks } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { ask, openSection } from './pack-screens';
import { article, NEWS, NEWS_MARKS } from './pages';
import { standStorm } from './storm';

/** More than the reader lets pass before it reads what changed, ms. */
const SOON = 1500;

inBothBrowsers('a page that changes', (stage) => {
  const openNews = async (more = '', head = '') => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS + more, head)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };

  it('has no mark on other words in the first frame after an edit', async () => {
    const page = await openNews();
    const shown = await page.evaluate(async () => {
      (document.querySelector('p')!.firstChild as Text).data = 'Nobody at all left the company, not even ';
      await new Promise(requestAnimationFrame);
      return [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight].map(String))
        .filter((text) => text !== '');
    });
    expect(shown.sort()).toEqual(['Ilya Sutskever', 'OpenAI']);
  });

  it('keeps a mark without a break when text is put in front of it', async () => {
    const page = await openNews();
    await page.evaluate(() => (document.querySelector('h1')!.firstChild as Text).insertData(0, 'LIVE: '));
    await never('a lost mark', async () => !(await readMarks(page)).includes('OpenAI'), SOON);
  });

  it('is marked where the same words come in new nodes', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      const paragraph = document.querySelector('p')!;
      paragraph.innerHTML = String(paragraph.innerHTML);
    });
    await waitForMarks(page, NEWS_MARKS);
  });

  it('is marked where more of it is loaded', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      const more = document.createElement('section');
      more.innerHTML = '<h2>More</h2><div><p>John Schulman stayed.</p></div>';
      document.body.append(more);
    });
    await waitForMarks(page, [...NEWS_MARKS, 'John Schulman']);
  });

  it.each([
    ['a folded part', '<details><summary>More</summary><p>John Schulman stayed.</p></details>', 'open'],
    [
      'a part hidden by a class',
      '<style>.off{display:none}</style><div class="off"><p>John Schulman stayed.</p></div>',
      'class',
    ],
    ['a part hidden by its style', '<div style="visibility:hidden">John Schulman stayed.</div>', 'style'],
    ['a hidden part', '<div hidden><p>John Schulman stayed.</p></div>', 'hidden'],
  ])('is marked in %s once it is shown, and not before', async (_what, html, attribute) => {
    const page = await openNews(html);
    await never(
      'a mark over hidden text',
      async () => (await readMarks(page)).includes('John Schulman'),
      300,
    );
    await page.evaluate((name) => {
      document.body.lastElementChild!.toggleAttribute(name);
    }, attribute);
    await waitForMark(page, 'John Schulman');
  });

  it.each<[string, string, (page: Page) => Promise<unknown>]>([
    [
      'a box is ticked',
      '<style>#part { display: none } :checked ~ #part { display: block }</style><input type="checkbox">',
      (page) => page.click('input'),
    ],
    [
      'the window is wide',
      '<style>@media (width > 1200px) { #part { display: block !important } }</style>',
      (page) => page.setViewport({ width: 1300, height: 800 }),
    ],
    [
      'a style sheet came late',
      '<link rel="stylesheet">',
      (page) =>
        page.evaluate(() => {
          const sheet = new Blob(['#part { display: block !important }'], { type: 'text/css' });
          document.querySelector('link')!.href = URL.createObjectURL(sheet);
        }),
    ],
    [
      'a style sheet in the text is another',
      '<style id="own"></style>',
      (page) =>
        page.evaluate(() => {
          document.querySelector('#own')!.textContent = '#part { display: block !important }';
        }),
    ],
  ])('is marked in a part that is shown once %s, and not before', async (_when, style, show) => {
    const page = await openNews(
      `<style>#part { display: none }</style>${style}<p id="part">John Schulman stayed.</p>`,
    );
    expect(await readMarks(page)).toEqual(NEWS_MARKS);
    await show(page);
    await waitForMark(page, 'John Schulman');
  });

  it('is marked once the style sheet has gone that hid it until it was ready', async () => {
    const veil = '<style>body { visibility: hidden !important }</style>';
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS, veil)));
    await never('a mark over hidden text', async () => (await readMarks(page)).length > 0, 300);
    await page.evaluate(() => document.querySelector('style')!.remove());
    await waitForMarks(page, NEWS_MARKS);
  });

  it('loses the marks of a part that becomes an editor', async () => {
    const page = await openNews();
    await page.evaluate(() => document.querySelector('p')!.setAttribute('contenteditable', ''));
    await waitForMarks(page, ['OpenAI']);
  });

  it('loses the marks of a part that is taken away', async () => {
    const page = await openNews();
    await page.evaluate(() => document.querySelector('p')!.remove());
    await waitForMarks(page, ['OpenAI']);
  });

  it('keeps its main thread through a storm of changes, and is marked as what it is after it', () =>
    standStorm(stage, 3, 0.1));

  it('is read anew when it becomes another page without being loaded', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      history.pushState(null, '', '/another-page');
      document.body.innerHTML = '<h1>Another page</h1><p>John Schulman stayed.</p>';
    });
    await waitForMarks(page, ['John Schulman']);
  });

  it('is no longer read when it becomes one that is no article without being loaded', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      document.querySelector('[property="og:type"]')!.remove();
      history.pushState(null, '', '/shop');
      document.body.innerHTML = '<h1>A shop</h1><p>John Schulman stayed.</p>';
    });
    await waitForMarks(page, []);
    await never('a mark', async () => (await readMarks(page)).length > 0, SOON);
  });

  it.each<[string, (html: string) => void]>([
    [
      'writes itself anew, which takes all listeners away',
      (html) => {
        document.open();
        document.write(html);
        document.close();
      },
    ],
    [
      'puts another root in place of its own',
      (html) =>
        document.documentElement.replaceWith(
          new DOMParser().parseFromString(html, 'text/html').documentElement,
        ),
    ],
  ])('is read anew, and has cards again, when it %s', async (_how, change) => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(change, article('<p>John Schulman stayed.</p>'));
    await waitForMarks(page, ['John Schulman']);
    await leave(page);
    await hover(page, 'John Schulman');
    await waitForCard(page, 'John Schulman');
  });

  it('loses its marks when it becomes an editor as a whole', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      document.designMode = 'on';
      document.body.append('A word.');
    });
    await waitForMarks(page, []);
  });

  it('is marked when its article is built late', async () => {
    const page = await stage.subject.openPage(stage.site.publish('<!doctype html><main></main>'));
    await page.evaluate(() => {
      const text = 'Jan Leike left the company on a Wednesday, and there was a lot to say about it. '.repeat(
        10,
      );
      document.querySelector('main')!.innerHTML = `<p>${text}</p><p>${text}</p>`;
    });
    await waitForMark(page, 'Jan Leike');
  });

  it('is marked by the packs of now when the reader comes back to it', async () => {
    const page = await openNews(
      '',
      "<script>addEventListener('pageshow', ({ persisted }) => { kept = persisted })</script>",
    );
    const options = await openSection(stage.subject, 'packs');
    await page.goto(stage.site.publish('<!doctype html><title>Other</title>'));
    await ask(options, 'switchPack', { pack: 'starter', on: false });
    // page.goBack() waits in vain for a load event of a page that comes from the cache.
    page.evaluate(() => history.back()).catch(() => undefined);
    // Firefox does not keep every page: one that is loaded again must say the same.
    await until('the page again', () => page.evaluate("typeof kept === 'boolean'").catch(() => false));
    await waitForMarks(page, []);
    await ask(options, 'switchPack', { pack: 'starter', on: true });
    await waitForMarks(page, NEWS_MARKS);
  });
});
