import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { waitForMark } from '../browsers/reading';
import { until } from '../browsers/subject';
import { ELSEWHERE, KEY, MISBEHAVIOURS, NEW } from '../data/misbehaviours';
import { Publisher } from '../data/publisher';
import { OPENAI } from '../data/small-pack';
import { inBothBrowsers } from '../e2e/browsers';
import { fetchFrom, openImport, press as pressImport, screen } from '../e2e/import-screens';
import { ask, openSection, press, waitForText } from '../e2e/pack-screens';
import { article } from '../e2e/pages';

declare module 'vitest' {
  interface ProvidedContext {
    /** Every fault at every point, however long that takes. */
    readonly every: boolean;
  }
}

/** Publishers whose fault takes half a minute to tell. */
const PATIENT = new Set(['stalled']);
const TITLE = 'News makers';

inBothBrowsers('an update by way of the browser', (stage) => {
  const publisher = new Publisher();
  beforeAll(() => publisher.open());
  afterAll(() => publisher.close());

  beforeEach(async () => {
    publisher.files.clear();
    publisher.publish(OPENAI, {}, KEY);
    const page = await openImport(stage.subject);
    await ask(page, 'removePack', { pack: 'news' });
    await fetchFrom(page, publisher.index);
    expect(await screen(page, `What is in ${TITLE}`)).toContain('new here');
    await pressImport(page, 'Install');
    await screen(page, `${TITLE} is installed`);
    await page.close();
  });

  const update = async (): Promise<Page> => {
    const page = await openSection(stage.subject, 'packs');
    await press(page, `Update now: ${TITLE}`);
    return page;
  };
  /** What went wrong and what to do, as the pack's entry says it, a line each. */
  const fault = (page: Page): Promise<string> =>
    until(
      'a fault',
      () =>
        page.evaluate((title) => {
          const entries = [...document.querySelectorAll('.packs li')];
          const entry = entries.find((one) => one.querySelector('h3')?.textContent === title);
          return entry?.querySelector<HTMLElement>('.fault')?.innerText;
        }, TITLE),
      40_000,
    );

  it('comes whole from a good publisher, however slow', async () => {
    publisher.publish(NEW, { version: '2' }, KEY);
    const bytes = String(publisher.files.get('/entities.ftm.json'));
    publisher.files.set('/entities.ftm.json', async (_, response) => {
      for (const byte of bytes) await new Promise<void>((sent) => response.write(byte, () => sent()));
      response.end();
    });
    await waitForText(await update(), 'Updated to version 2.');
    const page = await stage.subject.openPage(stage.site.publish(article('<p>Ilya Sutskever spoke.</p>')));
    await waitForMark(page, 'Ilya Sutskever');
  });

  it.each(MISBEHAVIOURS.filter(([, code]) => inject('every') || !PATIENT.has(code)))(
    'of a publisher who %s changes nothing, and says why with advice (%s)',
    async (_what, code, misbehave) => {
      publisher.publish(NEW, { version: '2' }, KEY);
      misbehave(publisher);
      const options = await update();
      const [message = '', advice = ''] = (await fault(options)).split('\n').filter(Boolean);
      expect(message).toMatch(/\w/);
      expect(advice).toMatch(/\w/);
      expect(await ask(options, 'listPacks', null)).toMatchObject({
        value: expect.arrayContaining([
          expect.objectContaining({
            id: 'news',
            version: '1',
            subscription: expect.objectContaining({ fault: { code, message, advice } }),
          }),
        ]),
      });
      expect(publisher.requests.map(({ url }) => url)).not.toContain(ELSEWHERE);
      if (code === 'expired') await waitForText(options, 'Not refreshed since');
      const page = await stage.subject.openPage(
        stage.site.publish(article('<p>Jan Leike met Ilya Sutskever.</p>')),
      );
      await waitForMark(page, 'Jan Leike');
    },
    60_000,
  );
});
