import type { Frame, Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { employment, organization, person } from '../data/small-pack';
import { inBothBrowsers } from '../e2e/browsers';
import { CLUB_INDEX, choose, openImport, PackFiles, press, screen } from '../e2e/import-screens';
import { openSection } from '../e2e/pack-screens';
import { article } from '../e2e/pages';

const MARKUP = '<img src="http://pwned.example/x" onerror="document.title=1">';
const LINKS = [
  ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://plain.example/'],
  ...['//pwned.example/', 'https://user:word@pwned.example/', 'java\tscript:alert(1)'],
  ...['java\nscript:alert(1)', 'blob:https://pwned.example/x', 'vbscript:x', ' javascript:alert(1)'],
];
const files = new PackFiles();
afterAll(() => files.remove());

const written = (text: string): string => `${text} ${MARKUP}`;
/** Markup in every text that is shown; the names that are looked for in an article are without. */
const EVIL = [
  organization('club', written('Quillmere Club')),
  { ...employment('ada', 'club', written('President')), caption: MARKUP },
  person('ada', 'Adalind Quillmere', {
    alias: [written('Ada')],
    summary: [written('Founder')],
    sourceUrl: [...LINKS, 'https://good.example/ada'],
    website: LINKS,
  }),
];
const INDEX = {
  ...CLUB_INDEX,
  entity_count: EVIL.length,
  title: written('Evil'),
  summary: written('About'),
  license: written('Free'),
  publisher: { name: written('Somebody'), url: LINKS[0]! },
};

inBothBrowsers('a pack that would be more than data', (stage) => {
  /** All that a screen says, once it says this; no markup became an element. */
  const read = async (page: Page | Frame, wanted: string): Promise<string> => {
    const text = await until(`"${wanted}"`, async () => {
      const said = await page.evaluate(() => document.body.innerText.replace(/\s+/g, ' '));
      return said.includes(wanted) && said;
    });
    expect(await page.$('img')).toBeNull();
    return text;
  };

  it('has its markup shown as it is written on every screen, runs nothing, asks for nothing, and links nowhere but to https', async () => {
    const options = await openImport(stage.subject);
    const title = await options.title();
    await choose(
      options,
      files.put('index.json', JSON.stringify(INDEX)),
      files.put('entities.ftm.json', linesOf(EVIL)),
    );
    const preview = await screen(options, `What is in ${INDEX.title}`);
    for (const text of [INDEX.summary, INDEX.license, INDEX.publisher.name, written('Founder')])
      expect(preview).toContain(text);
    await read(options, INDEX.title);
    await press(options, 'Install');
    await screen(options, `${INDEX.title} is installed`);
    await read(await openSection(stage.subject, 'packs'), INDEX.license);
    const entry = await stage.subject.openExtensionPage('options.html#browse/club/ada');
    await read(entry, written('President'));

    const page = await stage.subject.openPage(stage.site.publish(article('<p>Adalind Quillmere spoke.</p>')));
    await waitForMark(page, 'Adalind Quillmere');
    const panel = await stage.subject.openExtensionPage('sidepanel.html', page);
    await read(panel, written('President'));
    await page.bringToFront();
    await hover(page, 'Adalind Quillmere');
    const { frame } = await waitForCard(page, 'Adalind Quillmere');
    await read(frame, written('Founder'));
    expect(await read(frame, written('President'))).toContain(written('Quillmere Club'));

    for (const shown of [options, entry, panel, frame]) {
      expect(await shown.evaluate(() => document.title)).not.toBe('1');
      for (const link of await shown.$$eval('a[href]', (anchors) => anchors.map(({ href }) => href)))
        expect(link).toMatch(/^(https:\/\/good\.example\/|\w+-extension:)/);
    }
    expect(await options.title()).toBe(title);
    expect(stage.site.strays.filter((host) => host.includes('pwned') || host.includes('plain'))).toEqual([]);
  });
});
