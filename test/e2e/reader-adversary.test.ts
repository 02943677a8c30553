import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { SHADE } from '../../utils/page/placement';
import { hover, leave, readCard, waitForCard, waitForMark, waitForNoCard } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

/** More than dwell and drawing together, ms. */
const LONG_ENOUGH = 1500;
/** How many hosts a page may take away before it gets no more. */
const A_FEW = 3;
/** A page is watched that long for what we do on it, ms. */
const REST = 1000;
const HOSTILE_STYLE = `<style>
  * { all: unset !important; transition: all 9s !important; animation: none !important }
  [popover] { display: none !important }
  html { opacity: 0.1 !important; transform: translateX(40px) !important; filter: blur(9px) !important }
  head, head * { display: none !important }
  div:not([class]) { visibility: hidden !important; position: static !important; pointer-events: none !important }
  p { display: block !important }
</style>`;

/** How often our host is hit on a grid over the whole window. */
const hostHits = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let hits = 0;
    for (let x = 5; x < innerWidth; x += 20)
      for (let y = 5; y < innerHeight; y += 20)
        for (const element of document.elementsFromPoint(x, y))
          if (element.parentElement === document.documentElement && element !== document.body) hits += 1;
    return hits;
  });

inBothBrowsers('a page that fights', (stage) => {
  const openNews = async (head = '') => {
    const page = await stage.subject.openPage(stage.site.publish(article(NEWS, head)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };

  it('hears no event and no message before a name is hovered', async () => {
    const id = new URL(await stage.subject.extensionUrl('card.html')).host;
    const page = await openNews(`<script>
      heard = [];
      for (const id of ['${id}', 'dramatis@dramatis.example'])
        document.addEventListener(id + ':reader:wxt:content-script-started', ({ type }) => heard.push(type));
      addEventListener('message', ({ data }) => heard.push(data));
    </script>`);
    expect(await page.evaluate('heard')).toEqual([]);
    expect(
      await page.evaluate('Object.keys(window).filter((name) => /dramatis|withdraw|reader/i.test(name))'),
    ).toEqual([]);
    expect(
      await page.evaluate('[document.adoptedStyleSheets.length, document.styleSheets.length, window.length]'),
    ).toEqual([0, 0, 0]);
  });

  it('cannot hide, move or fade the card by its style', async () => {
    const page = await openNews(HOSTILE_STYLE);
    await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    const host = await page.evaluate(() => {
      const element = document.documentElement.lastElementChild!;
      const { position, opacity, visibility, pointerEvents, transform, filter, display } =
        getComputedStyle(element);
      return { position, opacity, visibility, pointerEvents, transform, filter, display };
    });
    expect(host).toEqual({
      position: 'fixed',
      opacity: '1',
      visibility: 'visible',
      pointerEvents: 'auto',
      transform: 'none',
      filter: 'none',
      display: 'block',
    });
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(1200);
  });

  it('finds our host under no point while no card is open', async () => {
    const page = await openNews();
    expect(await hostHits(page)).toBe(0);
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    expect(await hostHits(page)).toBeGreaterThan(0);
    await leave(page);
    await waitForNoCard(page);
    expect(await hostHits(page)).toBe(0);
  });

  it('that removes our host again and again is left alone after a few times', async () => {
    const page = await openNews(`<script>
      added = 0;
      setInterval(() => {
        for (const child of document.documentElement.children)
          if (child.localName === 'div') { added += 1; child.remove(); }
      }, 10);
    </script>`);
    const added = () => page.evaluate('added');
    let times = 0;
    await until('hosts taken away', async () => {
      await hover(page, times++ % 2 ? 'Ilya Sutskever' : 'Jan Leike');
      return (await added()) === A_FEW;
    });
    const tasks = await stage.subject.ownTasks(page, async () => {
      await hover(page, 'Ilya Sutskever');
      await never('one more', async () => (await added()) !== A_FEW, REST);
    });
    const spent = tasks.reduce((sum, { ms }) => sum + ms, 0);
    // Firefox looks each millisecond: less than that may be nothing at all.
    expect(spent / REST).toBeLessThan(0.02);
  });

  it('that moves our host about gets an empty one that it may keep', async () => {
    const page = await openNews(`<script>
      new MutationObserver(() => {
        const host = document.querySelector('html > div');
        if (host) document.body.append(host);
      }).observe(document, { childList: true, subtree: true });
    </script>`);
    await hover(page, 'Jan Leike');
    await never('a card', () => readCard(page), LONG_ENOUGH);
    expect(page.frames()).toHaveLength(1);
  });

  it.each<[string, (host: HTMLElement) => void]>([
    ['fades', (host) => host.style.setProperty('opacity', '0.05', 'important')],
    ['takes the style from', (host) => host.removeAttribute('style')],
    ['takes out of the top layer', (host) => host.hidePopover()],
    ['stills', (host) => host.setAttribute('inert', '')],
    ['puts elsewhere in the document', (host) => document.documentElement.prepend(host)],
  ])('that %s an open card has it closed', async (_how, tamper) => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(`(${tamper})(document.querySelector('html > div'))`);
    await until('no host', () => page.evaluate(() => document.querySelector('html > div') === null));
  });

  it('that lets no card into the top layer gets none', async () => {
    const page = await openNews(
      `<script>addEventListener('beforetoggle', (event) => event.preventDefault(), true)</script>`,
    );
    await hover(page, 'Jan Leike');
    await never('a card', () => readCard(page), LONG_ENOUGH);
  });

  it('gets every key but the Escape that closes a card', async () => {
    const page = await openNews(`<script>
      keys = [];
      for (const type of ['keydown', 'keyup']) document.addEventListener(type, ({ key }) => keys.push(type + ' ' + key), true);
    </script>`);
    await page.keyboard.press('Escape');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.keyboard.press('Escape');
    await waitForNoCard(page);
    await hover(page, 'Ilya Sutskever');
    await waitForCard(page, 'Ilya Sutskever');
    // Into a card leads the Enter of those alone whom a key brought to its name.
    await page.keyboard.press('Enter');
    await page.keyboard.press('a');
    await waitForNoCard(page);
    const heard = ['Escape', 'Enter', 'a'].flatMap((key) => [`keydown ${key}`, `keyup ${key}`]);
    expect(await page.evaluate('keys')).toEqual(heard);
  });

  it('opens no card for a key or an Escape that it makes up, and closes none', async () => {
    const page = await openNews();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(() => {
      for (const key of ['Escape', 'a'])
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
      dispatchEvent(new Event('scroll'));
    });
    await never('a closed card', async () => !(await readCard(page)), 500);
  });

  it('sees its layout untouched by the card', async () => {
    const page = await openNews();
    const layout = () =>
      page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        const boxes = [...document.body.querySelectorAll('*')].map((element) =>
          JSON.stringify(element.getBoundingClientRect()),
        );
        return [scrollHeight, scrollWidth, scrollX, scrollY, innerWidth, innerHeight, boxes];
      });
    /** Firefox reports no shifts: there the boxes alone speak. */
    const shifts = () =>
      page.evaluate(
        () =>
          new Promise<number>((done) => {
            new PerformanceObserver((list) => done(list.getEntries().length)).observe({
              type: 'layout-shift',
              buffered: true,
            });
            requestAnimationFrame(() => setTimeout(() => done(0)));
          }),
      );
    const before = await layout();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    expect(await layout()).toEqual(before);
    await leave(page);
    await waitForNoCard(page);
    expect(await layout()).toEqual(before);
    expect(await shifts()).toBe(0);
  });
});

inBothBrowsers('a pointer', (stage) => {
  const NEXT =
    '<div id="box" style="height:300px;overflow:auto"><p>Sam Altman and</p><p style="height:2000px">others</p></div>';
  const openNews = async (html = NEWS) => {
    const page = await stage.subject.openPage(stage.site.publish(article(html)));
    await waitForMark(page, 'Jan Leike');
    return page;
  };

  it('that passes over names without resting opens no card', async () => {
    const page = await openNews();
    for (let times = 0; times < 4; times++) {
      for (let x = 10; x < 400; x += 20) await page.mouse.move(x, 110);
    }
    await page.mouse.move(600, 700);
    await never('a card', () => readCard(page), LONG_ENOUGH);
  });

  it('on the way from the name to the card keeps it open', async () => {
    const page = await openNews();
    const line = await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    const from = { x: line.x + 5, y: line.y + line.height / 2 };
    const to = { x: box.x + box.width - 20, y: box.y + 30 };
    for (let step = 1; step <= 30; step++) {
      await page.mouse.move(from.x + ((to.x - from.x) * step) / 30, from.y + ((to.y - from.y) * step) / 30);
      await new Promise((next) => setTimeout(next, 20));
    }
    expect((await readCard(page))?.name).toBe('Jan Leike');
  });

  it('in a part of the page that scrolls away loses the card, though the window stands still', async () => {
    const page = await openNews(NEWS + NEXT);
    await waitForMark(page, 'Sam Altman');
    await hover(page, 'Sam Altman');
    await waitForCard(page, 'Sam Altman');
    await page.evaluate(() => document.querySelector('#box')!.scrollBy(0, 600));
    await waitForNoCard(page);
  });

  it('keeps the card where another part of the page scrolls', async () => {
    const page = await openNews(NEWS + NEXT);
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(() => document.querySelector('#box')!.scrollBy(0, 600));
    await never('a closed card', async () => !(await readCard(page)), 500);
  });

  it('gets a card that ends with the name in text from right to left', async () => {
    const page = await openNews(`<div dir="rtl">${NEWS}</div>`);
    const line = await hover(page, 'Jan Leike');
    const { box } = await waitForCard(page, 'Jan Leike');
    expect(box.x + box.width - SHADE).toBeCloseTo(line.x + line.width, 0);
  });
});
