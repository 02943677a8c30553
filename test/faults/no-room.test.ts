import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { launch } from '../browsers/launch';
import { waitForMark } from '../browsers/reading';
import { openSite } from '../browsers/server';
import type { Subject } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { crowd, person } from '../data/small-pack';
import { choose, install, openImport, PackFiles, screen } from '../e2e/import-screens';
import { openSection, waitForText } from '../e2e/pack-screens';
import { article } from '../e2e/pages';

const files = new PackFiles();
afterAll(() => files.remove());

async function inside(
  subject: Subject,
  act: (isMarked: (name: string) => Promise<unknown>) => Promise<void>,
): Promise<void> {
  const site = await openSite();
  try {
    await act(async (name) =>
      waitForMark(await subject.openPage(site.publish(article(`<p>${name} spoke.</p>`))), name),
    );
  } finally {
    await subject.close();
    await site.close();
  }
}

/** KB for all sites together, of which Firefox gives each one a part that is no smaller than 10 MB. */
const SMALL = { 'dom.quotaManager.temporaryStorage.fixedLimit': 20_000 };

it.each(['chromium', 'firefox'] as const)(
  'a disk without room: the pack is refused with what it needs and what is free; what was there still answers (%s)',
  async (name) => {
    const subject = await launch(name, { headless: true, preferences: SMALL });
    await inside(subject, async (isMarked) => {
      const page = await openImport(subject);
      await install(page, 'club', files.put('club.ftm.json', linesOf([person('ada', 'Adalind Quillmere')])));
      if (name === 'chromium') {
        const session = await page.createCDPSession();
        const origin = await page.evaluate(() => location.origin);
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 4_000_000 });
      }
      await choose(page, files.put('club.ftm.json', linesOf(crowd(20_000))));
      const preview = await screen(page, 'What is in club', 30_000);
      expect(preview).toMatch(/needs about \d+ MB; \d MB are free.*Free some disk space/);
      expect(preview).not.toMatch(/Install$/);
      await isMarked('Adalind Quillmere');
    });
  },
  60_000,
);

it('a profile whose databases cannot be opened: it is said why, and the pack that comes along answers', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'dramatis-profile-'));
  mkdirSync(join(profile, 'Default'));
  // Where Chromium keeps them there is a file now.
  writeFileSync(join(profile, 'Default', 'IndexedDB'), '');
  const subject = await launch('chromium', { headless: true, profile });
  await inside(subject, async (isMarked) => {
    await isMarked('Sam Altman');
    const packs = await openSection(subject, 'packs');
    await waitForText(packs, 'The browser cannot open its storage');
    await waitForText(packs, 'The bundled pack still answers. Restart the browser');
    const page = await openImport(subject);
    await choose(page, files.put('club.ftm.json', linesOf(crowd(10))));
    expect(await screen(page, 'Not installed')).toMatch(/cannot open its storage.*Restart the browser/);
  });
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}, 60_000);

it('a browser that never remembers history: it is said why, and the pack that comes along answers', async () => {
  const subject = await launch('firefox', { headless: true, forgetful: true });
  await inside(subject, async (isMarked) => {
    await isMarked('Sam Altman');
    const packs = await openSection(subject, 'packs');
    await waitForText(packs, 'The browser gives this window no storage');
    await waitForText(packs, 'The bundled pack still answers');
    const page = await openImport(subject);
    await choose(page, files.put('club.ftm.json', linesOf(crowd(10))));
    expect(await screen(page, 'Not installed')).toContain('The browser gives this window no storage');
  });
}, 60_000);
