import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { hover, leave, readMarks, waitForCard, waitForNoCard } from '../browsers/reading';
import { type Health, until } from '../browsers/subject';
import { Publisher } from '../data/publisher';
import { person } from '../data/small-pack';
import { inBothBrowsers } from '../e2e/browsers';
import { fetchFrom, openImport, press as pressImport, screen } from '../e2e/import-screens';
import { ask, openSection, press, waitForText } from '../e2e/pack-screens';
import { article } from '../e2e/pages';

/** Articles that are opened, in how many tabs. */
const LOADS = inject('every') ? 2000 : 60;
const TABS = 30;
/** Every how many loads something else happens as well. */
const EDIT = 3;
const KILL = 10;
const HOVER = 16;
const UPDATE = 25;
const SWITCH = 40;
/** How often memory is looked at and told; the first look is at a browser that is warm. */
const LOOKS = 5;
/** By how much memory may be more at the end than at the first look, which comes early in a short run: Firefox's processes breathe. */
const GROWTH = inject('every') ? 1.25 : 2;

/** In the starter pack. */
const PEOPLE = ['Jan Leike', 'Ilya Sutskever', 'Sam Altman', 'Mira Murati', 'John Schulman'];
/** Who is in the versions of the subscribed pack, each alone in one. */
const GUESTS = ['Adalind Quillmere', 'Bertram Oxenford', 'Cosima Thornbury', 'Dorabella Finchley'];
const TITLE = 'News makers';

inBothBrowsers(`${LOADS} articles in ${TABS} tabs`, (stage) => {
  const publisher = new Publisher();
  beforeAll(() => publisher.open());
  afterAll(() => publisher.close());

  let version = 1;
  const guest = (): string => GUESTS[version % GUESTS.length]!;
  const publish = () =>
    publisher.publish([person(`guest-${version}`, guest())], { version: String(version) });
  /** Of the two who are named in it. */
  const articles = new Map<string, string>();
  const articleOf = (who: string, other: string): string => {
    const key = `${who}, ${other}`;
    const known = articles.get(key);
    if (known !== undefined) return known;
    const url = stage.site.publish(
      article(`<h1>News of the day</h1><p>${who} spoke at noon.</p><p id="live">${other} was silent.</p>`),
    );
    articles.set(key, url);
    return url;
  };

  const waitForMarks = (page: Page, ...wanted: string[]): Promise<true> =>
    until(`the marks ${wanted.join(', ')}`, async () => (await readMarks(page)).join() === wanted.join());
  const say = (page: Page, who: string): Promise<void> =>
    page.evaluate((name) => {
      document.querySelector('#live')!.textContent = `${name} was silent.`;
    }, who);

  it(
    'with live edits, stopped backgrounds, updates and switches: every mark comes, nothing throws, memory stays',
    async () => {
      const { subject } = stage;
      publish();
      const add = await openImport(subject);
      await fetchFrom(add, publisher.index);
      await screen(add, `What is in ${TITLE}`);
      await pressImport(add, 'Install');
      await screen(add, `${TITLE} is installed`);
      await add.close();
      const options = await openSection(subject, 'packs');
      /** Never loaded again: what a reader gathers in a page that lives long would show here. */
      const live = await subject.openPage(articleOf(PEOPLE[0]!, guest()));
      const tabs: Page[] = [];
      while (tabs.length < TABS - 1) tabs.push(await subject.openPage(articleOf(PEOPLE[0]!, guest())));

      const looks: Health[] = [];
      for (let load = 1; load <= LOADS; load++) {
        const tab = tabs[load % tabs.length]!;
        const who = PEOPLE[load % PEOPLE.length]!;
        await tab.goto(articleOf(who, guest()));
        await waitForMarks(tab, who, guest());
        if (load % EDIT === 0) {
          await say(live, who);
          await waitForMarks(live, PEOPLE[0]!, who);
        }
        if (load % KILL === 0) await subject.stopBackground();
        if (load % HOVER === 0) {
          await tab.bringToFront();
          await hover(tab, who);
          await waitForCard(tab, who);
          await leave(tab);
          await waitForNoCard(tab);
        }
        if (load % UPDATE === 0) {
          version += 1;
          publish();
          await options.bringToFront();
          await press(options, `Update now: ${TITLE}`);
          await waitForText(options, `Updated to version ${version}.`);
          await say(live, guest());
          await waitForMarks(live, PEOPLE[0]!, guest());
        }
        if (load % SWITCH === 0) {
          await say(live, guest());
          await ask(options, 'switchPack', { pack: 'news', on: false });
          await waitForMarks(live, PEOPLE[0]!);
          await ask(options, 'switchPack', { pack: 'news', on: true });
          await waitForMarks(live, PEOPLE[0]!, guest());
          await ask(options, 'switchSite', { host: '127.0.0.1', on: false });
          await waitForMarks(live);
          await ask(options, 'switchSite', { host: '127.0.0.1', on: true });
          await waitForMarks(live, PEOPLE[0]!, guest());
        }
        if (load % Math.floor(LOADS / LOOKS) === 0) {
          await ask(options, 'preferences', null);
          looks.push(await subject.health(live));
          console.info(subject.name, load, looks.at(-1));
        }
      }

      expect(looks.at(-1)?.errors).toEqual([]);
      const [first, last] = [looks[0]!, looks.at(-1)!];
      expect(last.page, 'page').toBeLessThan(first.page * GROWTH);
      expect(last.background, 'background').toBeLessThan(first.background * GROWTH);
      expect(await ask(options, 'listJobs', null)).toMatchObject({ value: [] });
      for (const tab of tabs) {
        await tab.goto(articleOf(PEOPLE[1]!, guest()));
        await waitForMarks(tab, PEOPLE[1]!, guest());
      }
    },
    60_000 + LOADS * 3000,
  );
});
