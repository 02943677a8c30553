import { afterAll, expect, it } from 'vitest';
import { hover, waitForCard, waitForMark } from '../browsers/reading';
import { linesOf } from '../data/import-stage';
import { person } from '../data/small-pack';
import { inBothBrowsers } from '../e2e/browsers';
import { choose, openImport, PackFiles, press, screen } from '../e2e/import-screens';
import { article } from '../e2e/pages';

const MARKUP = '<img src="http://pwned.example/x" onerror="document.title=1">';
const LINKS = [
  ...['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'http://plain.example/'],
  ...['//pwned.example/', 'https://user:word@pwned.example/', 'java\tscript:alert(1)'],
  ...['java\nscript:alert(1)', 'blob:https://pwned.example/x', 'vbscript:x', ' javascript:alert(1)'],
];
const files = new PackFiles();
afterAll(() => files.remove());

inBothBrowsers('a pack that would be more than data', (stage) => {
  it('has its markup shown as it is written, runs nothing, asks for nothing, and links nowhere but to https', async () => {
    const ada = person('ada', 'Adalind Quillmere', {
      alias: [`Ada ${MARKUP}`],
      summary: [`Founder ${MARKUP}`],
      sourceUrl: [...LINKS, 'https://good.example/ada'],
      website: LINKS,
    });
    const options = await openImport(stage.subject);
    const title = await options.title();
    await choose(options, files.put('evil.ftm.json', linesOf([ada])));
    expect(await screen(options, 'What is in evil')).toContain(`Founder ${MARKUP}`);
    expect(await options.$('.import img')).toBeNull();
    await press(options, 'Install');
    await screen(options, 'evil is installed');
    expect(await options.title()).toBe(title);

    const page = await stage.subject.openPage(stage.site.publish(article('<p>Adalind Quillmere spoke.</p>')));
    await waitForMark(page, 'Adalind Quillmere');
    await hover(page, 'Adalind Quillmere');
    const { frame, text } = await waitForCard(page, 'Adalind Quillmere');
    expect(text).toContain(`Founder ${MARKUP}`);
    const links = await frame.$$eval('a', (anchors) => anchors.map(({ href }) => href));
    for (const link of links) expect(link).toMatch(/^(https:\/\/good\.example\/|\w+-extension:)/);
    expect(await frame.$('img')).toBeNull();
    expect(stage.site.strays.filter((host) => host.includes('pwned') || host.includes('plain'))).toEqual([]);
  });
});
