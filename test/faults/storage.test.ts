import { constants, createDeflateRaw } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { crowd, person } from '../data/small-pack';
import { inBothBrowsers } from '../e2e/browsers';
import { choose, install, openImport, PackFiles, screen } from '../e2e/import-screens';
import { ask } from '../e2e/pack-screens';
import { article } from '../e2e/pages';

const OLD = linesOf([person('ada', 'Adalind Quillmere')]);
const files = new PackFiles();
/** Files of the same names. */
const others = new PackFiles();
afterAll(() => {
  files.remove();
  others.remove();
});

inBothBrowsers('the store', (stage) => {
  beforeEach(() => stage.subject.reinstall());

  const isMarked = async (name: string): Promise<unknown> =>
    waitForMark(await stage.subject.openPage(stage.site.publish(article(`<p>${name} spoke.</p>`))), name);
  const installOld = async (): Promise<Page> => {
    const page = await openImport(stage.subject);
    await install(page, 'club', files.put('club.ftm.json', OLD));
    return page;
  };

  it('takes one of two imports of a pack that two pages make at once; the other says so and can look again', async () => {
    const pages = [await installOld(), await openImport(stage.subject)];
    for (const [i, page] of pages.entries()) {
      await page.bringToFront();
      await choose(page, (i === 0 ? files : others).put('club.ftm.json', linesOf(crowd(3000 + i))));
      await screen(page, 'What is in club', 30_000);
    }
    await Promise.all(pages.map((page) => page.evaluate(pressInstall)));
    const outcomes = await Promise.all(pages.map(outcomeOf));
    expect(outcomes.toSorted()).toEqual([
      expect.stringMatching(/Another page has changed club meanwhile\s+Look at the preview again/),
      'installed',
    ]);
    const size = 3000 + outcomes.indexOf('installed');
    expect(await ask(pages[0]!, 'storageReport', null)).toMatchObject({
      value: {
        packs: expect.arrayContaining([expect.objectContaining({ id: 'club', says: size, holds: size })]),
      },
    });
  });

  it('gives way to a newer version of itself while an old page is open, and that page says what to do', async () => {
    const page = await installOld();
    const other = await stage.subject.openExtensionPage('popup.html');
    const upgraded = await other.evaluate(
      () =>
        new Promise<string>((done) => {
          const request = indexedDB.open('dramatis', 1000);
          request.onblocked = () => done('blocked');
          request.onsuccess = () => {
            request.result.close();
            done('upgraded');
          };
        }),
    );
    expect(upgraded).toBe('upgraded');
    await choose(page, files.put('other.ftm.json', OLD));
    expect(await screen(page, 'Not installed')).toMatch(/newer version of Dramatis.*Update the extension/);
    // The pack that comes with the extension needs no store.
    await isMarked('Sam Altman');
  });

  it('installs what was looked at though the file was changed since, or says so; never anything else', async () => {
    const page = await installOld();
    await choose(page, files.put('club.ftm.json', linesOf(crowd(3000))));
    await screen(page, 'What is in club', 30_000);
    files.put('club.ftm.json', linesOf(crowd(10)));
    await page.evaluate(pressInstall);
    const outcome = await outcomeOf(page);
    if (outcome === 'installed') await isMarked('Quentin Number2999');
    else {
      expect(outcome).toMatch(/was changed or taken away since it was chosen\s+Choose it again/);
      await isMarked('Adalind Quillmere');
    }
  });

  it('stops reading a small file that unpacks to endlessly more; what was there still answers', async () => {
    const page = await installOld();
    await choose(page, files.put('club.ftm.json.gz', await bomb()));
    expect(await screen(page, 'Not installed', 30_000)).toMatch(/Line 2 is longer than/);
    await isMarked('Adalind Quillmere');
  }, 60_000);
});

/** How an installation of the club ended: `installed`, or what went wrong and what to do. */
const outcomeOf = (page: Page): Promise<string> =>
  until(
    'an outcome',
    () =>
      page.evaluate(() => {
        const heading = document.querySelector('.import h3')?.textContent;
        const fault = document.querySelector<HTMLElement>('.import .fault')?.innerText;
        return heading === 'club is installed' ? 'installed' : fault;
      }),
    30_000,
  );

function pressInstall(): void {
  const buttons = [...document.querySelectorAll<HTMLElement>('.import button')];
  buttons.find((button) => button.textContent?.startsWith('Install'))?.click();
}

/** A gzip file of about 10 MB that holds an entity and then 10 GB without a line end: one packed piece again and again. */
async function bomb(): Promise<Buffer> {
  const deflate = createDeflateRaw();
  let packed: Buffer[] = [];
  deflate.on('data', (part: Buffer) => packed.push(part));
  const pack = async (text: string): Promise<Buffer> => {
    packed = [];
    deflate.write(text);
    await new Promise<void>((flushed) => deflate.flush(constants.Z_FULL_FLUSH, () => flushed()));
    return Buffer.concat(packed);
  };
  const [start, piece] = [await pack(OLD), await pack('a'.repeat(1_000_000))];
  deflate.destroy();
  const header = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]);
  return Buffer.concat([header, start, ...Array.from({ length: 10_000 }, () => piece)]);
}
