import { expect, it } from 'vitest';
import { drawingsOn } from '../browsers/paper';
import {
  findText,
  hover,
  leave,
  pretendOnMarks,
  readCard,
  readMarks,
  waitForCard,
  waitForMark,
  waitForNoCard,
} from '../browsers/reading';
import { UNENCRYPTED } from '../browsers/server';
import { never } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

/** More than dwell, drawing and grace together, ms. */
const LONG_ENOUGH = 1500;

inBothBrowsers('the card', (stage) => {
  const openNews = async (head = '', body = NEWS) => {
    const page = await stage.subject.openPage(stage.site.publish(article(body, head)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };

  it('opens on a page that came without encryption', async () => {
    const { pathname } = new URL(stage.site.publish(article(NEWS)));
    const page = await stage.subject.openPage(UNENCRYPTED + pathname);
    await waitForMark(page, 'Jan Leike');
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
  });

  it('says who this is, when the article was written and where that comes from', async () => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    const { text } = await waitForCard(page, 'Jan Leike');
    expect(text).toContain('When this was written (17 May 2024)');
    expect(text).toMatch(/OpenAI/);
    expect(text).toContain('Source: ');
  });

  it('is not on paper, and no mark is', async () => {
    const page = await openNews();
    const plain = drawingsOn(await page.pdf());
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    expect(drawingsOn(await page.pdf())).toBe(plain);
    await waitForNoCard(page);
    await page.evaluate(() => CSS.highlights.clear());
    expect(drawingsOn(await page.pdf())).toBe(plain);
    // What is drawn at all is told.
    await page.addStyleTag({ content: 'b, p { text-decoration: underline dotted }' });
    expect(drawingsOn(await page.pdf())).toBeGreaterThan(plain);
  });

  it('opens for a name on which the pointer rested before it was marked', async () => {
    const page = await openNews();
    const { x, y } = await findText(page, 'Jan Leike');
    await page.mouse.move(x + 2, y + 300);
    await page.evaluate(() =>
      addEventListener('pointermove', () => history.pushState(null, '', '?anew'), { once: true }),
    );
    await page.mouse.move(x + 2, y + 4);
    await waitForCard(page, 'Jan Leike');
  });

  it('does not open for a name that scrolling brings under the pointer', async () => {
    // One scroll only, as none is needed to find the name: Firefox now and then takes the first of two back.
    const page = await stage.subject.openPage(
      stage.site.publish(
        article(
          `<div style="height:200px"></div>${NEWS.replace('Jan Leike', '<a href="#x">$&</a>')}<div style="height:1800px"></div>`,
        ),
      ),
    );
    await waitForMark(page, 'Jan Leike');
    const { x, y } = await findText(page, 'Jan Leike');
    await page.mouse.move(x + 5, y - 96);
    await page.mouse.move(x + 6, y - 95);
    // What is under a pointer is looked at once a frame.
    await page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
    await page.evaluate(() => scrollTo(0, 100));
    await never('a card', () => readCard(page), LONG_ENOUGH);
    await page.mouse.move(x + 12, y - 94);
    await waitForCard(page, 'Jan Leike');
  });

  it.each([
    ['that holds it', '<p><a class="over" href="#x">Mira Murati stayed</a></p>'],
    ['beside it', '<p>Mira Murati stayed.</p><a class="over" href="#x">More</a>'],
  ])('opens for a name under a link %s that is stretched over a teaser', async (_where, teaser) => {
    const stretched =
      '<style>.teaser { position: relative } .over::after { content: ""; position: absolute; inset: 0 }</style>';
    const page = await openNews(stretched, `${NEWS}<div class="teaser">${teaser}</div>`);
    await waitForMark(page, 'Mira Murati');
    await hover(page, 'Mira Murati');
    await waitForCard(page, 'Mira Murati');
  });

  it('does not open for a name under a header that covers it', async () => {
    const header =
      '<header style="position: fixed; inset: 0 0 auto; height: 300px; background: #ccc"><a href="#x">Paper</a></header>';
    const page = await openNews('', `${header}${NEWS}`);
    const { x, y, width, height } = await findText(page, 'Jan Leike');
    await page.mouse.move(x + width / 2, y + height / 2 - 1);
    await page.mouse.move(x + width / 2, y + height / 2);
    await never('a card', () => readCard(page), LONG_ENOUGH);
  });

  it('opens for a name that markup splits', async () => {
    const page = await openNews();
    await hover(page, 'Ilya Sutskever');
    expect((await waitForCard(page, 'Ilya Sutskever')).text).toContain('OpenAI');
  });

  it('stays while the pointer is in it and closes when the pointer leaves', async () => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
    await never('a closed card', async () => !(await readCard(page)), LONG_ENOUGH);
    await leave(page);
    await waitForNoCard(page);
  });

  it('closes on Escape, which the page does not get, and gives the next one back', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      document.title = '';
      addEventListener('keydown', ({ key }) => {
        document.title += `${key} `;
      });
    });
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('Escape');
  });

  it('closes on a press outside', async () => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.mouse.click(600, 700);
    await waitForNoCard(page);
  });

  it.each([
    ['taken out of the layout', 'main { display: none }'],
    ['made invisible', 'main { visibility: hidden }'],
    ['pushed away', 'main { padding-top: 600px }'],
  ])('closes when its name is %s, although the pointer is in it', async (_how, style) => {
    const page = await openNews('', `<main>${NEWS}</main>`);
    await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 20 });
    await page.addStyleTag({ content: style });
    await waitForNoCard(page);
  });

  it('opens for no event that the page makes up', async () => {
    const page = await openNews();
    await pretendOnMarks(
      page,
      'mouse',
      ['pointerover', 'pointermove', 'pointerdown'],
      ['mouseover', 'mousemove', 'click'],
    );
    await never('a card', () => readCard(page), LONG_ENOUGH);
    expect(await readMarks(page)).toHaveLength(3);
  });

  it('changes nothing of the page but its own host, which goes into the document at the first hover', async () => {
    const page = await openNews();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    const [after, hosts] = await page.evaluate(() => {
      const found = [...document.documentElement.children].filter((child) => child.localName === 'div');
      const roots = found.map((host) => host.shadowRoot);
      for (const host of found) host.remove();
      return [document.documentElement.outerHTML, roots] as const;
    });
    expect(after).toBe(before);
    expect(hosts).toEqual([null]);
  });
});
