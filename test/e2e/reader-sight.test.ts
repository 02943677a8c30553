import { expect, it } from 'vitest';
import { hover, readMarks, waitForCard, waitForMark, waitForMarks } from '../browsers/reading';
import { until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS, NEWS_MARKS } from './pages';

inBothBrowsers('what a page shows and hides', (stage) => {
  /** A read page with this text besides. */
  async function openNews(more: string, head = '') {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS + more, head)));
    await waitForMark(page, 'Jan Leike');
    return page;
  }

  it.each([
    ['a class', '<span id="part" class="folded">', (part: Element) => part.classList.remove('folded')],
    ['its style', '<span id="part" style="display: none">', (part: Element) => part.removeAttribute('style')],
    ['an attribute', '<span id="part" hidden>', (part: Element) => part.removeAttribute('hidden')],
  ])('is marked where the rest of a line is unfolded by %s', async (_how, part, unfold) => {
    const page = await openNews(
      `<p>Two people stayed. ${part}One was John Schulman.</span></p>`,
      '<style>.folded { display: none }</style>',
    );
    expect(await readMarks(page)).toEqual(NEWS_MARKS);
    await page.$eval('#part', unfold);
    await waitForMarks(page, [...NEWS_MARKS, 'John Schulman']);
  });

  it('loses the marks of a part of a line that becomes an editor', async () => {
    const page = await openNews('<p>Two stayed: <span id="part">John Schulman</span> and OpenAI.</p>');
    await waitForMarks(page, [...NEWS_MARKS, 'John Schulman', 'OpenAI']);
    await page.$eval('#part', (part) => part.setAttribute('contenteditable', ''));
    await waitForMarks(page, [...NEWS_MARKS, 'OpenAI']);
  });

  it.each([
    ['a paragraph', '<p id="part">John Schulman stayed.</p>'],
    ['the rest of a line', '<p>Two stayed. <span id="part">One was John Schulman.</span></p>'],
  ])('loses the marks of %s that is hidden, and has them again when it is shown', async (_what, part) => {
    const page = await openNews(part);
    await waitForMark(page, 'John Schulman');
    await page.$eval('#part', (element) => element.setAttribute('style', 'display: none'));
    await waitForMarks(page, NEWS_MARKS);
    await page.$eval('#part', (element) => element.removeAttribute('style'));
    await waitForMarks(page, [...NEWS_MARKS, 'John Schulman']);
  });

  it('is marked, and has cards, where text has no box around it but its line', async () => {
    const page = await openNews(
      `<section style="display: contents"><p style="display: contents">John Schulman stayed.</p></section>
      <p style="display: contents; visibility: hidden">Mira Murati stayed.</p>`,
    );
    await waitForMarks(page, [...NEWS_MARKS, 'John Schulman']);
    await hover(page, 'John Schulman');
    await waitForCard(page, 'John Schulman');
  });

  it('has its lines in another ink where its own colours are others', async () => {
    const page = await openNews('', '<style>html { background: #fff } * { color: #aaa }</style>');
    const layers = () => page.evaluate(() => [...CSS.highlights.keys()].sort());
    expect(await layers()).toEqual(['dramatis-organization-dotted-black', 'dramatis-person-dotted-black']);
    await page.evaluate(() => document.documentElement.setAttribute('style', 'background: #000'));
    await until('lines in the colour of the text', async () =>
      (await layers()).every((name) => name.endsWith('-dotted')),
    );
    expect(await readMarks(page)).toEqual(NEWS_MARKS);
  });

  it('has its lines again after it cleared away all highlights', async () => {
    const page = await openNews('');
    await page.evaluate(() => {
      CSS.highlights.clear();
      document.body.insertAdjacentHTML('beforeend', '<p>John Schulman stayed.</p>');
    });
    await waitForMarks(page, [...NEWS_MARKS, 'John Schulman']);
  });
});
