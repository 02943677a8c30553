import { expect, it } from 'vitest';
import { LINE_GAP, SHADE } from '../../utils/page/placement';
import { hover, readCard, waitForCard, waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

inBothBrowsers('the card beside its name', (stage) => {
  const openNews = async (head = '') => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS, head)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };

  it('stands beside the line, inside the window', async () => {
    const page = await openNews();
    const line = await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    expect(box.y >= line.y + line.height || box.y + box.height <= line.y).toBe(true);
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1200);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
  });

  it('can be gone into where a modal dialog holds the name', async () => {
    const page = await openNews();
    await page.evaluate(() => {
      document.body.insertAdjacentHTML('beforeend', '<dialog><p>John Schulman stayed.</p></dialog>');
      document.querySelector('dialog')!.showModal();
    });
    await waitForMark(page, 'John Schulman');
    await hover(page, 'John Schulman');
    const { frame, box } = await waitForCard(page, 'John Schulman');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await frame.waitForFunction(() => document.querySelector('.card')?.matches(':hover'));
    await page.evaluate(() => document.querySelector('dialog')!.close());
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
  });

  it.each([
    ['holds the name', '<dialog><p>John Schulman stayed.</p></dialog>', ''],
    ['holds its place', '<dialog><slot></slot></dialog>', '<p>John Schulman stayed.</p>'],
  ])('can be gone into where a modal dialog of a shadow tree %s', async (_what, tree, light) => {
    const page = await openNews();
    await page.evaluate(
      (inner, slotted) => {
        const host = document.createElement('who-is');
        host.attachShadow({ mode: 'open' }).innerHTML = inner;
        host.innerHTML = slotted;
        document.body.append(host);
        host.shadowRoot!.querySelector('dialog')!.showModal();
      },
      tree,
      light,
    );
    const at = await until('the name', () =>
      page.evaluate(() => {
        const [range] = [...CSS.highlights.values()]
          .flatMap((layer) => [...layer] as Range[])
          .filter((one) => String(one) === 'John Schulman');
        const { x, y, width, height } = range?.getBoundingClientRect() ?? {};
        return x !== undefined && { x: x + width! / 2, y: y! + height! / 2 };
      }),
    );
    await page.mouse.move(at.x, at.y - 1);
    await page.mouse.move(at.x, at.y);
    const { frame, box } = await waitForCard(page, 'John Schulman');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    await frame.waitForFunction(() => document.querySelector('.card')?.matches(':hover'));
    await page.mouse.click(box.x + 30, box.y + 30);
    await never('a lost card', async () => !(await readCard(page)), 600);
  });

  it('is moved into a window that is made smaller, once it was taken hold of', async () => {
    const page = await stage.subject.openPage(
      stage.site.publish(article(`<div style="padding-left:500px;width:600px">${NEWS}</div>`)),
    );
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    await page.mouse.click(box.x + 30, box.y + 30);
    await page.setViewport({ width: 700, height: 500 });
    await until('the card in the window', async () => {
      const now = (await readCard(page))?.box;
      return now && now.x + now.width <= 700 && now.y + now.height <= 500;
    });
  });

  it('stands where it is seen after the reader has zoomed in with two fingers', async () => {
    // Firefox can be driven with one finger alone.
    if (stage.subject.name === 'firefox') return;
    const page = await openNews('<style>p { padding-left: 300px }</style>');
    const zoom = await page.createCDPSession();
    await zoom.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 });
    const seen = () =>
      page.evaluate(() => {
        const { offsetLeft, offsetTop, width, height, scale } = visualViewport!;
        return {
          left: offsetLeft,
          top: offsetTop,
          right: offsetLeft + width,
          bottom: offsetTop + height,
          scale,
        };
      });
    await until('the zoom', async () => (await seen()).scale === 2);
    await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    const { left, top, right, bottom } = await seen();
    expect([box.x >= left, box.y >= top, box.x + box.width <= right, box.y + box.height <= bottom]).toEqual(
      Array(4).fill(true),
    );
  });

  it.each([
    ['that runs from right to left', `<div dir="rtl">${NEWS}</div>`],
    [
      'that scrolls inside',
      `<main style="height:700px;overflow:auto"><p style="height:2000px">Early.</p>${NEWS}<p style="height:2000px">Late.</p></main>`,
    ],
    [
      'with a header on top of everything',
      `<header style="position:fixed;inset:0 0 auto;height:90px;background:#a22;z-index:2147483647">Paper</header><p style="height:900px"></p>${NEWS}<p style="height:900px"></p>`,
    ],
  ])('stands beside the name, whole in the window, on a page %s', async (_what, body) => {
    const page = await stage.subject.openPage(stage.site.publish(article(body)));
    await waitForMark(page, 'Jan Leike');
    const line = await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    expect(box.y >= line.y + line.height || box.y + box.height <= line.y).toBe(true);
    expect(Math.min(box.x, box.y)).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1200);
    expect(box.y + box.height).toBeLessThanOrEqual(800);
    await page.mouse.click(box.x + 30, box.y + 30);
    expect((await readCard(page))?.name).toBe('Jan Leike');
  });

  it('covers no line of a name that wraps in a narrow window', async () => {
    const page = await stage.subject.openPage(
      stage.site.publish(article(`<div style="width:60px">${NEWS}</div>`)),
    );
    await page.setViewport({ width: 360, height: 640 });
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    const lines = await page.evaluate(() => {
      const ranges = [...CSS.highlights.values()].flatMap((layer) => [...layer] as Range[]);
      const name = ranges.find((range) => String(range) === 'Jan Leike')!;
      return [...name.getClientRects()].map(({ top, bottom }) => ({ top, bottom }));
    });
    expect(lines).toHaveLength(2);
    for (const { top, bottom } of lines) expect(bottom <= box.y || top >= box.y + box.height).toBe(true);
  });

  it('stands beside the line, as large as ever, where the page draws itself larger', async () => {
    const page = await openNews('<style>html { zoom: 1.5 }</style>');
    const line = await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    expect(line.height).toBeGreaterThan(25);
    expect(box.width).toBeCloseTo(340, 0);
    expect(box.x + SHADE).toBeCloseTo(line.x, 0);
    expect(box.y - line.y - line.height).toBeCloseTo(LINE_GAP, 0);
  });
});
