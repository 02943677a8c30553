import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, it } from 'vitest';
import type { BrowserName } from '../browsers/find-browser';
import { buildOf, launch } from '../browsers/launch';
import { hover, readMarks, waitForCard, waitForMark } from '../browsers/reading';
import { openSite } from '../browsers/server';
import { linesOf } from '../data/import-stage';
import { crowd } from '../data/small-pack';
import { inBothBrowsers } from '../e2e/browsers';
import { choose, openImport, PackFiles, screen } from '../e2e/import-screens';
import { waitForText } from '../e2e/pack-screens';
import { article, NEWS } from '../e2e/pages';

const folder = mkdtempSync(join(tmpdir(), 'dramatis-older-'));
const files = new PackFiles();
afterAll(() => {
  rmSync(folder, { recursive: true });
  files.remove();
});

/** The shipping build where, before any script of it begins, `loss` takes something away from the worlds it runs in. */
const without = (what: string, loss: string) => (name: BrowserName) => {
  const build = join(folder, `${what}-${name}`);
  cpSync(buildOf(name), build, { recursive: true });
  const change = (file: string, by: (text: string) => string) =>
    writeFileSync(join(build, file), by(readFileSync(join(build, file), 'utf8')));
  writeFileSync(join(build, 'loss.js'), loss);
  change('manifest.json', (text) => text.replace('"reader.js"', '"loss.js","reader.js"'));
  for (const script of ['background.js', 'import-worker.js'])
    change(script, (text) => `import './loss.js';${text}`);
  for (const page of readdirSync(build).filter((file) => file.endsWith('.html')))
    change(page, (text) => text.replace('<head>', '<head><script src="/loss.js"></script>'));
  return build;
};

/** Background and worker have nothing of a page's. */
const NO_POPOVERS = `if (globalThis.HTMLElement) HTMLElement.prototype.showPopover = undefined;`;
const NO_UNPACKING = `globalThis.DecompressionStream = undefined;`;
const NO_HIGHLIGHTS = `if (globalThis.CSS) Object.defineProperty(CSS, 'highlights', { value: undefined });`;

inBothBrowsers(
  'a browser without popovers, and that unpacks nothing',
  (stage) => {
    it('marks names, shows no card and leaves nothing in its place; its toolbar says so', async () => {
      const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
      await waitForMark(page, 'Jan Leike');
      await hover(page, 'Jan Leike');
      const popup = await stage.subject.openExtensionPage('popup.html', page);
      await waitForText(popup, 'does not let the card in. The list below says the same');
      expect(await page.evaluate(() => [...document.documentElement.children].length)).toBe(2);
    });

    it('says of a packed file that it cannot be read, and imports others', async () => {
      const page = await openImport(stage.subject);
      await choose(page, files.put('club.ftm.json.gz', gzipSync(linesOf(crowd(10)))));
      expect(await screen(page, 'Not installed')).toContain('The file breaks off or is damaged');
      await choose(page, files.put('club.ftm.json', linesOf(crowd(10))));
      await screen(page, 'What is in club');
    });
  },
  { buildFor: without('popovers', NO_POPOVERS + NO_UNPACKING) },
);

inBothBrowsers(
  'a browser without highlights',
  (stage) => {
    it('is not read in, and its toolbar says so', async () => {
      const page = await stage.subject.openPage(stage.site.publish(article(NEWS)));
      const popup = await stage.subject.openExtensionPage('popup.html', page);
      await waitForText(popup, 'Dramatis cannot read this page');
      expect(await readMarks(page)).toEqual([]);
    });
  },
  { buildFor: without('highlights', NO_HIGHLIGHTS) },
);

it('a Firefox without the Navigation API (before 147) reads pages, also such as change without being loaded', async () => {
  const site = await openSite();
  const subject = await launch('firefox', {
    headless: true,
    preferences: { 'dom.navigation.webidl.enabled': false },
  });
  try {
    const page = await subject.openPage(site.publish(article(NEWS)));
    expect(await page.evaluate('typeof navigation')).toBe('undefined');
    await waitForMark(page, 'Jan Leike');
    await hover(page, 'Jan Leike');
    await waitForCard(page, 'Jan Leike');
    await page.evaluate(() => {
      history.pushState(null, '', '/another-page');
      document.body.innerHTML = '<h1>Another page</h1><p>John Schulman stayed.</p>';
    });
    expect(await waitForMark(page, 'John Schulman')).toEqual(['John Schulman']);
  } finally {
    await subject.close();
    await site.close();
  }
}, 60_000);
