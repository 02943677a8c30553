import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { launch } from '../browsers/launch';
import { openSite, type Site } from '../browsers/server';
import { type Subject, until } from '../browsers/subject';
import { linesOf } from '../data/import-stage';
import { Publisher } from '../data/publisher';
import { person } from '../data/small-pack';
import {
  choose,
  fetchFrom,
  openImport,
  PackFiles,
  press as pressImport,
  screen,
} from '../e2e/import-screens';
import { ask, openSection, press, waitForText } from '../e2e/pack-screens';

/** Moments of an installation at which the browser is killed. */
const POINTS = inject('every') ? 20 : 3;
const PEOPLE = 20_000;
/** Ms that one installation, one death and one start may take. */
const CYCLE = 60_000;
const PACK = 'crowd';

/** People of one version: none of them is in another. */
const peopleOf = (version: number) =>
  Array.from({ length: PEOPLE }, (_, n) => person(`person-${version}-${n}`, `Quentin${version} Number${n}`));

describe.each(['chromium', 'firefox'] as const)('a browser that is killed (%s)', (name) => {
  const files = new PackFiles();
  const publisher = new Publisher();
  let site: Site;
  let profile: string;
  let subject: Subject;
  const start = async (): Promise<void> => {
    subject = await launch(name, { headless: true, proxyPort: site.port, profile });
  };
  beforeAll(async () => {
    site = await openSite();
    await publisher.open();
  });
  beforeEach(async () => {
    profile = mkdtempSync(join(tmpdir(), 'dramatis-profile-'));
    await start();
  });
  afterEach(async () => {
    await subject.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  });
  afterAll(async () => {
    await publisher.close();
    await site.close();
    files.remove();
  });

  /**
   * Installs version 1 in peace, then each next one, killing the browser later and later. Every start finds one version
   * whole and nothing of another; an import that was begun goes on.
   */
  async function killAtEveryPoint(
    begin: (version: number) => Promise<() => Promise<unknown>>,
  ): Promise<void> {
    const end = await begin(1);
    const from = performance.now();
    await end();
    const duration = performance.now() - from;
    let installed = 1;
    for (let point = 1; point <= POINTS; point++) {
      const next = installed + 1;
      await begin(next);
      await new Promise((passed) => setTimeout(passed, (duration * point) / POINTS));
      await subject.kill();
      await start();
      const page = await openImport(subject);
      installed = await wholeVersion(page);
      expect([next - 1, next], `killed at point ${point}`).toContain(installed);
      await until('no leftovers', () => hasNothingElse(page));
      const goOn = await page.$('.unfinished .main');
      if (goOn) {
        // A welcome may have opened over it.
        await page.bringToFront();
        await goOn.click();
        await screen(page, `${PACK} is installed`, CYCLE);
        installed = await wholeVersion(page);
        expect(installed).toBe(next);
      }
      await page.close();
    }
  }

  it(
    'while it imports has the whole old or the whole new version when it starts again, and no leftovers',
    async () => {
      await killAtEveryPoint(async (version) => {
        const page = await openImport(subject);
        const people = peopleOf(version);
        // With one id in two lines the file is read again while it is written: more time to die in.
        await choose(page, files.put(`${PACK}.ftm.json`, linesOf([...people, people[0]!])));
        await screen(page, `What is in ${PACK}`, CYCLE);
        await pressImport(page, 'Install');
        return () => screen(page, `${PACK} is installed`, CYCLE);
      });
    },
    (POINTS + 1) * CYCLE,
  );

  it(
    'while it updates has the whole old or the whole new version when it starts again, and no leftovers',
    async () => {
      await killAtEveryPoint(async (version) => {
        publisher.publish(peopleOf(version), { name: PACK, title: PACK, version: String(version) });
        if (version === 1) {
          const page = await openImport(subject);
          await fetchFrom(page, publisher.index);
          await screen(page, `What is in ${PACK}`, CYCLE);
          await pressImport(page, 'Install');
          return () => screen(page, `${PACK} is installed`, CYCLE);
        }
        const page = await openSection(subject, 'packs');
        await press(page, `Update now: ${PACK}`);
        return () => waitForText(page, `Updated to version ${version}.`);
      });
    },
    (POINTS + 1) * CYCLE,
  );
});

/** The version that answers, after every record was counted and the first and last entity were found to be of it. */
async function wholeVersion(page: Page): Promise<number> {
  const answers = await Promise.all([
    ask(page, 'storageReport', null),
    ask(page, 'browsePack', { pack: PACK, from: 0, count: 1 }),
    ask(page, 'browsePack', { pack: PACK, from: PEOPLE - 1, count: 1 }),
  ]);
  const [report, ...ends] = answers as [
    { value: { packs: { id: string; says: number; holds: number }[] } },
    ...{ value: { total: number; members: { caption: string }[] } }[],
  ];
  expect(report.value.packs.find(({ id }) => id === PACK)).toMatchObject({ says: PEOPLE, holds: PEOPLE });
  const captions = ends.map(({ value }) => value.members[0]?.caption ?? '');
  const [first = 0, last = -1] = captions.map((caption) => Number(/^Quentin(\d+) Number/.exec(caption)?.[1]));
  expect(first, captions.join()).toBe(last);
  expect(ends[0]?.value.total).toBe(PEOPLE);
  return first;
}

/** Whether the only databases of the pack are those that it is installed in. */
const hasNothingElse = (page: Page): Promise<boolean> =>
  page.evaluate(async (id) => {
    const opened = await new Promise<IDBDatabase>((done) => {
      const request = indexedDB.open('dramatis');
      request.onsuccess = () => done(request.result);
    });
    const pack = await new Promise<{ database: string; previous?: { database: string } }>((done) => {
      const request = opened.transaction('packs').objectStore('packs').get(id);
      request.onsuccess = () => done(request.result);
    });
    opened.close();
    const used = [pack.database, pack.previous?.database];
    // Firefox cannot list them while one of them is being deleted: then it is looked again.
    const stored = await indexedDB.databases().catch(() => undefined);
    return !!stored?.every(({ name = '' }) => !name.startsWith(`pack/${id}/`) || used.includes(name));
  }, PACK);
