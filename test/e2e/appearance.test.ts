import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { contrastOfChange, picture } from '../browsers/pixels';
import { type Box, hover, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { never, until } from '../browsers/subject';
import { inBothBrowsers } from './browsers';
import { article, NEWS } from './pages';

const SYSTEMS = ['light', 'dark'] as const;
const PAGES = [
  ['a light page', 'background: #fff; color: #222'],
  ['a dark page', 'background: #141414; color: #ddd'],
  ['a page with faint text', 'background: #fff; color: #bbb'],
  ['a dark page with faint text', 'background: #141414; color: #484848'],
  ['a page without colours', ''],
  ['a page that is dark by its own word', '', '<meta name="color-scheme" content="dark">'],
  ['a page with a dark scheme', '', '<style>:root { color-scheme: dark }</style>'],
] as const;

/** Runs in a page: where the first marks on these names stand, with the line under them. */
const boxesOfMarks = (names: string[]) =>
  names.map((name) => {
    const ranges = [...CSS.highlights.values()].flatMap((layer) => [...layer] as Range[]);
    const { x, y, width, height } = ranges.find((range) => String(range) === name)!.getBoundingClientRect();
    return { x, y, width, height: height + 4 };
  });

/** Runs in a page of the extension: whether the reader of any tab has found somebody, painted or not. */
const someTabHasACast = async () => {
  const { tabs } = (globalThis as unknown as { chrome: { tabs: TabsOfChrome } }).chrome;
  const answers = (await tabs.query({})).map(({ id }) =>
    tabs.sendMessage(id, { name: 'pageState', body: null }).catch(() => undefined),
  );
  return (await Promise.all(answers)).some((answer) => (answer?.value?.cast.length ?? 0) > 0);
};
interface TabsOfChrome {
  query(what: object): Promise<{ id: number }[]>;
  sendMessage(tab: number, message: object): Promise<{ value?: { cast: unknown[] } } | undefined>;
}

inBothBrowsers('marks', (stage) => {
  const openArticle = async (style = '', head = '') => {
    const page = await stage.subject.openPage(
      stage.site.publish(article(`<main style="${style}">${NEWS}<p>OpenAI met OpenAI.</p></main>`, head)),
    );
    await until('the page', () => page.$('main'));
    return page;
  };
  const openOptions = (section: string) => stage.subject.openExtensionPage(`options.html#${section}`);
  const choose = async (options: Page, value: string) => {
    const choice = await until(value, () => options.$(`input[value=${value}]`));
    await options.bringToFront();
    await until('in front', () => options.evaluate(() => document.visibilityState === 'visible'));
    await choice.click();
    await until(`${value} chosen`, () => choice.evaluate((input) => input.matches(':checked')));
  };
  const layers = (page: Page) => page.evaluate(() => [...CSS.highlights.keys()].sort());
  const waitForLayers = (page: Page, wanted: readonly string[]) =>
    until(`the layers ${wanted.join()}`, async () => (await layers(page)).join() === wanted.join());

  it('change in open pages at once, and can be done without', async () => {
    const page = await openArticle();
    await waitForLayers(page, ['dramatis-organization-dotted', 'dramatis-person-dotted']);
    const options = await openOptions('appearance');
    await choose(options, 'solid');
    await waitForLayers(page, ['dramatis-organization-solid', 'dramatis-person-solid']);
    await choose(options, 'none');
    await waitForLayers(page, []);
    await until('names without a line', () => options.evaluate(someTabHasACast));
    await page.bringToFront();
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await choose(options, 'dotted');
    await choose(options, 'first');
    await until('the first of a paragraph alone', async () => (await readMarks(page)).length === 4);
    await choose(options, 'all');
    await until('every mention', async () => (await readMarks(page)).length === 5);
  });

  it.each(SYSTEMS)(
    'can be seen on any page, by contrast of 3:1, where the system is %s',
    async (system) => {
      const options = await openOptions('appearance');
      const pages = await Promise.all(PAGES.map(([, style, head]) => openArticle(style, head)));
      const lines: Box[][] = [];
      for (const page of pages) {
        await stage.subject.setColorScheme(page, system);
        await waitForMark(page, 'Jan Leike');
        lines.push(await page.evaluate(boxesOfMarks, ['Jan Leike', 'OpenAI']));
      }
      const takePictures = async () => {
        const pictures: string[][] = [];
        for (const [index, page] of pages.entries()) {
          await page.bringToFront();
          pictures.push([await picture(page, lines[index]![0]!), await picture(page, lines[index]![1]!)]);
        }
        return pictures;
      };
      const marked = await takePictures();
      await choose(options, 'none');
      for (const page of pages) await waitForLayers(page, []);
      const bare = await takePictures();
      for (const [index, [what]] of PAGES.entries()) {
        for (const kind of [0, 1] as const) {
          const ratio = await contrastOfChange(options, bare[index]![kind]!, marked[index]![kind]!);
          expect(ratio, what).toBeGreaterThanOrEqual(3);
        }
      }
      await choose(options, 'dotted');
    },
    60_000,
  );

  it('come to chosen sites alone, or only when they are asked for, once that is chosen', async () => {
    const page = await openArticle();
    await waitForMark(page, 'Jan Leike');
    const options = await openOptions('sites');
    await choose(options, 'chosen');
    await waitForLayers(page, []);
    const popup = await stage.subject.openExtensionPage('popup.html', page);
    const press = async (selector: string) => {
      const button = await until(selector, () => popup.$(selector));
      await popup.bringToFront();
      await button.click();
    };
    await press('button[role="switch"][aria-checked="false"]');
    await waitForMark(page, 'Jan Leike');

    await choose(options, 'asked');
    await waitForLayers(page, []);
    await popup.close();
    const again = await stage.subject.openExtensionPage('popup.html', page);
    const read = await until('the button', () => again.$('.page-cast > button:not([role="switch"])'));
    await again.bringToFront();
    await read.click();
    await waitForMark(page, 'Jan Leike');
    await page.bringToFront();
    await page.reload();
    await never('a mark before it is asked for', async () => (await readMarks(page)).length > 0, 1500);
    await choose(options, 'all');
    await waitForMark(page, 'Jan Leike');
  });
});
