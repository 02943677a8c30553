import type { Frame, Page } from 'puppeteer-core';
import { until } from './subject';

/** What a reader sees and does on a page: marks, names under the pointer, the card. */

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The marked texts in reading order: what any script of the page can read. Not for pages with marks in shadow trees. */
export const readMarks = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...CSS.highlights.values()]
      .flatMap((highlight) => [...highlight])
      .sort((a, b) => (a as Range).compareBoundaryPoints(Range.START_TO_START, b as Range))
      .map((range) => String(range).replace(/\s+/g, ' ')),
  );

/** Waits until this text is marked. */
export const waitForMark = (page: Page, text: string): Promise<string[]> =>
  until(`a mark on "${text}"`, async () => {
    const marks = await readMarks(page);
    return marks.includes(text) && marks;
  });

/** Waits until these are all marks, in reading order. */
export const waitForMarks = (page: Page, wanted: readonly string[]): Promise<true> =>
  until(`marks on ${wanted.join(', ')}`, async () => {
    const marks = await readMarks(page);
    return marks.length === wanted.length && marks.every((mark, index) => mark === wanted[index]);
  });

/** Settles when all marks have gone and some have come again. Asked before what makes the reader begin anew. */
export const waitUntilReadAnew = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((done) => {
        let gone = false;
        const timer = setInterval(() => {
          gone ||= CSS.highlights.size === 0;
          if (!gone || CSS.highlights.size === 0) return;
          clearInterval(timer);
          done();
        }, 5);
      }),
  );

/** Sends events that no person made to every mark, as a script of the page can. */
export const pretendOnMarks = (
  page: Page,
  pointerType: 'mouse' | 'touch',
  pointerEvents: readonly string[],
  mouseEvents: readonly string[] = [],
): Promise<void> =>
  page.evaluate(
    (pointer, pointerTypes, mouseTypes) => {
      for (const highlight of CSS.highlights.values()) {
        for (const range of highlight) {
          const { x, y } = (range as Range).getBoundingClientRect();
          const where = {
            bubbles: true,
            composed: true,
            clientX: x + 2,
            clientY: y + 2,
            pointerType: pointer,
          };
          const element = range.startContainer.parentElement!;
          for (const type of pointerTypes) element.dispatchEvent(new PointerEvent(type, where));
          for (const type of mouseTypes) element.dispatchEvent(new MouseEvent(type, where));
        }
      }
    },
    pointerType,
    pointerEvents,
    mouseEvents,
  );

/** Rests the pointer on the nth place where `text` stands, also where markup splits it. */
export const hover = async (page: Page, text: string, nth = 0): Promise<Box> =>
  restOn(page, await showText(page, text, nth));

/** Rests the pointer on the nth mark of the page. */
export const hoverMark = async (page: Page, nth: number): Promise<Box> =>
  restOn(
    page,
    await page.evaluate((wanted) => {
      const range = [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight])
        .sort((a, b) => (a as Range).compareBoundaryPoints(Range.START_TO_START, b as Range))[
        wanted
      ] as Range;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getClientRects()[0]!;
      return { x, y, width, height };
    }, nth),
  );

async function restOn(page: Page, line: Box): Promise<Box> {
  const x = line.x + line.width / 2;
  const y = line.y + line.height / 2;
  await page.mouse.move(x, y - 1);
  await page.mouse.move(x, y);
  return line;
}

/** Takes the pointer to the window's lower left corner, far from text and card. */
export const leave = (page: Page): Promise<void> => page.mouse.move(1, 780);

/** Scrolls to the first place where `text` stands and returns its first line's box. */
export const findText = (page: Page, text: string): Promise<Box> => showText(page, text, 0);

/** Scrolls the text to the middle of the window and returns its first line's box in CSS pixels. */
function showText(page: Page, text: string, nth: number): Promise<Box> {
  return page.evaluate(
    (wanted, skip) => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const nodes: { node: Text; start: number }[] = [];
      let whole = '';
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        nodes.push({ node, start: whole.length });
        whole += node.data.replace(/\s/g, ' ');
      }
      let at = whole.indexOf(wanted);
      for (let left = skip; left > 0 && at >= 0; left--) at = whole.indexOf(wanted, at + 1);
      if (at < 0) throw new Error(`No "${wanted}" number ${skip + 1} on this page`);
      const place = (offset: number) => nodes.findLast(({ start }) => start <= offset)!;
      const first = place(at);
      const last = place(at + wanted.length - 1);
      const range = new Range();
      range.setStart(first.node, at - first.start);
      range.setEnd(last.node, at + wanted.length - last.start);
      first.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = range.getClientRects()[0]!;
      return { x, y, width, height };
    },
    text,
    nth,
  );
}

/** The card's frame in the closed shadow root; undefined where the reader made none. */
async function findCardFrame(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames().slice(1)) {
    // Firefox reports about:blank for extension frames, so the frame itself is asked.
    const path = await frame.evaluate(() => location.pathname).catch(() => '');
    if (path === '/card.html') return frame;
  }
  return undefined;
}

export interface ShownCard {
  /** Who it says this is. */
  readonly name: string;
  readonly text: string;
  readonly box: Box;
  readonly frame: Frame;
}

/** The card as a reader sees it now; undefined while none is shown. */
export async function readCard(page: Page): Promise<ShownCard | undefined> {
  const frame = await findCardFrame(page);
  return frame && readFrame(frame).catch(unlessGone);
}

async function readFrame(frame: Frame): Promise<ShownCard | undefined> {
  const element = await frame.frameElement();
  if (!element) return undefined;
  const visible = await element.evaluate((iframe) =>
    iframe.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
  );
  const box = await element.boundingBox();
  if (!visible || !box) return undefined;
  const said = await frame.evaluate(() => ({
    name: document.querySelector('h2')?.lastChild?.textContent ?? '',
    text: document.body.innerText,
  }));
  return { ...said, box, frame };
}

/** A frame that is taken out while it is looked at shows nothing; the driver calls that an error. */
function unlessGone(error: unknown): undefined {
  if (!/Frame with the given id was not found|no such frame|detached/i.test(String(error))) throw error;
}

/** Waits for the card of somebody with this name. */
export const waitForCard = (page: Page, name: string): Promise<ShownCard> =>
  until(`the card of ${name}`, async () => {
    const card = await readCard(page);
    return card?.name === name && card;
  });

export const waitForNoCard = (page: Page): Promise<true> =>
  until('no card', async () => !(await readCard(page)));
