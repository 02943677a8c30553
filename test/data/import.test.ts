// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Importer } from '../../data/import/run-import';
import { MetaDb } from '../../data/store/meta-db';
import { openPack } from '../../data/store/open-pack';
import { matchPage } from '../../utils/match/match-page';
import {
  databases,
  eventsOf,
  fileOf,
  importFiles,
  importPlace,
  linesOf,
  recordsOf,
  zipped,
} from './import-stage';
import { crowd, OPENAI, person } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

describe('an import', () => {
  it.each([
    ['plain', fileOf(linesOf(OPENAI))],
    ['gzip', fileOf(zipped(linesOf(OPENAI)), 'news.ftm.json.gz')],
  ])(
    'of one %s file stores its entities as they are, and their names are found in texts',
    async (_how, file) => {
      const events = await importFiles([file], importPlace());
      expect(events.at(-1)).toMatchObject({
        type: 'installed',
        pack: 'news',
        counts: { records: 3, people: 1, ties: 1 },
      });
      expect(await recordsOf('news')).toEqual(OPENAI);
      const open = await openPack((await new MetaDb().pack('news'))!);
      const page = { blocks: [{ text: 'Jan Leike joined OpenAI.', role: 'paragraph' as const }] };
      expect((await matchPage(page, [open])).cast.map(({ id }) => id).sort()).toEqual([
        'jan-leike',
        'openai',
      ]);
    },
  );

  it('writes nothing before the reader has looked at it', async () => {
    await eventsOf(
      new Importer(importPlace()).preview({ files: [fileOf(linesOf(OPENAI))] }, new AbortController().signal),
    );
    expect(await databases()).toEqual(['dramatis']);
    expect(await new MetaDb().packs()).toEqual([]);
    expect(await new MetaDb().jobs()).toEqual([]);
  });

  it('counts the same ties before and after: of a position too, and none of anybody to themselves', async () => {
    const owns = (owner: string[], asset: string[]) => ({
      id: `${owner} owns ${asset}`,
      schema: 'Ownership',
      properties: { owner, asset },
    });
    const chair = {
      id: 'chair',
      schema: 'Position',
      properties: { name: ['Chair'], organization: ['openai'] },
    };
    const ties = [owns(['openai'], ['openai']), owns(['jan-leike'], ['openai', 'chair']), chair];
    const events = await importFiles([fileOf(linesOf([...OPENAI, ...ties]))], importPlace());
    expect(events.find(({ type }) => type === 'preview')).toMatchObject({ preview: { ties: 4 } });
    expect(events.at(-1)).toMatchObject({ type: 'installed', counts: { ties: 4 } });
  });

  it('tells its progress in bytes and entities, up to the whole', async () => {
    let clock = 0;
    const file = fileOf(linesOf(crowd(20_000)));
    const events = await importFiles([file], importPlace({ now: () => (clock += 60) }));
    const steps = events.filter((event) => event.type === 'progress');
    expect(new Set(steps.map(({ step }) => step))).toEqual(new Set(['survey', 'finish']));
    expect(steps.at(-1)).toMatchObject({
      step: 'finish',
      bytes: file.size,
      total: file.size,
      records: 20_000,
    });
  });

  it('keeps the version before until the next one, and removes the one before that', async () => {
    const place = importPlace();
    for (const size of [3, 4, 5]) await importFiles([fileOf(linesOf(crowd(size)))], place);
    const pack = await new MetaDb().pack('news');
    expect(pack).toMatchObject({ counts: { records: 5 }, previous: { counts: { records: 4 } } });
    expect(await databases()).toEqual(['dramatis', pack?.previous?.database, pack?.database].sort());
  });

  it('leaves everything as it was when the reader stops it', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(OPENAI))], place);
    const before = await databases();
    const importer = new Importer(place);
    const stop = new AbortController();
    await eventsOf(importer.preview({ files: [fileOf(linesOf(crowd(9000)))] }, stop.signal));
    const events = [];
    for await (const event of importer.install(stop.signal)) {
      events.push(event);
      stop.abort();
    }
    expect(events.at(-1)).toMatchObject({ type: 'failed', fault: { code: 'cancelled' } });
    expect(await recordsOf('news')).toEqual(OPENAI);
    expect(await databases()).toEqual(before);
    expect(await new MetaDb().jobs()).toEqual([]);
  });

  it('goes on after its page died, from what the job kept', async () => {
    const place = importPlace();
    const importer = new Importer(place);
    const signal = new AbortController().signal;
    await eventsOf(importer.preview({ files: [fileOf(linesOf(crowd(9000)))] }, signal));
    const dying = importer.install(signal);
    await dying.next();
    // Nobody ever asks for its next step: as if the page were gone, but for the lock, which browsers let go.
    const [job] = await new MetaDb().jobs();
    expect(job).toMatchObject({ title: 'news' });
    const again = new Importer(importPlace());
    expect((await eventsOf(again.resume(job!.id, signal))).at(-1)).toMatchObject({ type: 'installed' });
    expect(await recordsOf('news')).toEqual(crowd(9000));
    expect(await new MetaDb().jobs()).toEqual([]);
    expect(await databases()).toHaveLength(2);
  });

  it('is not begun twice by two pages', async () => {
    const place = importPlace();
    const signal = new AbortController().signal;
    const importer = new Importer(place);
    await eventsOf(importer.preview({ files: [fileOf(linesOf(crowd(3000)))] }, signal));
    const running = importer.install(signal);
    await running.next();
    const [job] = await new MetaDb().jobs();
    const other = eventsOf(new Importer({ ...place, meta: new MetaDb() }).resume(job!.id, signal));
    expect((await eventsOf(running)).at(-1)).toMatchObject({ type: 'installed' });
    expect(await other).toMatchObject([{ type: 'failed', fault: { code: 'no-such-job' } }]);
    expect(await recordsOf('news')).toEqual(crowd(3000));
  });

  it('joins what is said of one id in several lines, the same in any order', async () => {
    const pieces = [
      person('jan', 'Jan Leike', { alias: ['J. Leike'] }),
      { id: 'jan', schema: 'LegalEntity', properties: { name: ['Leike, Jan'], country: ['de'] } },
      person('jan', 'Jan Leike', { summary: ['Researcher.'] }),
    ];
    const orders = [
      [0, 1, 2],
      [2, 1, 0],
      [1, 0, 2],
      [0, 2, 1],
    ];
    const results = [];
    for (const order of orders) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      await importFiles([fileOf(linesOf([...order.map((at) => pieces[at]!), ...OPENAI]))], importPlace());
      results.push((await recordsOf('news'))?.find(({ id }) => id === 'jan'));
    }
    expect(results[0]).toMatchObject({
      schema: 'Person',
      properties: { country: ['de'], summary: ['Researcher.'] },
    });
    expect(results).toEqual(Array(4).fill(results[0]));
  });

  it('refuses, before it starts, what the disk cannot hold, and says how much is needed and free', async () => {
    const place = importPlace({ estimate: async () => ({ quota: 2_000_000, usage: 1_500_000 }) });
    const events = await importFiles([fileOf(linesOf(crowd(9000)))], place);
    expect(events.find(({ type }) => type === 'preview')).toMatchObject({
      preview: { obstacle: { code: 'disk-full' } },
    });
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      fault: { code: 'disk-full', message: expect.stringMatching(/\d MB; 1 MB are free/) },
    });
  });

  it.each([
    ['an empty file', ''],
    ['a web page', '<!doctype html><html>404</html>'],
    ['some text', 'Dear reader'],
    ['other JSON', '{"a":1}'],
    ['lines that are no entities', '{"id":"x","schema":7}\n{"id":"y","schema":7}\n'],
  ])('refuses %s as no pack', async (_what, content) => {
    const events = await importFiles([fileOf(content)], importPlace());
    expect(events.at(-1)).toMatchObject({ type: 'failed', fault: { code: 'not-a-pack' } });
    expect(await databases()).not.toContainEqual(expect.stringMatching(/^pack/));
  });
});
