// @vitest-environment node
import { gzipSync } from 'node:zlib';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Importer } from '../../data/import/run-import';
import { writeManifest } from '../../data/pack/manifest';
import { MetaDb } from '../../data/store/meta-db';
import { removeLeftovers } from '../../data/store/remove-leftovers';
import type { UpdatePlace } from '../../data/update/update-pack';
import { dieAfter } from './die-after';
import { databases, eventsOf, fileOf, importFiles, importPlace, linesOf, recordsOf } from './import-stage';
import { resourceOf } from './publisher';
import { crowd, locks, OPENAI, person } from './small-pack';

/** Ms: one run for each point of death, or for each byte. */
const MANY_RUNS = 120_000;

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());
const signal = new AbortController().signal;

const bundleOf = (data: Uint8Array, change: object = {}) => {
  const manifest = {
    name: 'news',
    title: 'News makers',
    version: '2',
    updated_at: '2026-01-01',
    entity_count: 3,
    resources: [resourceOf('entities.ftm.json', data)],
    ...change,
  };
  return [fileOf(writeManifest(manifest), 'index.json'), fileOf(data, 'entities.ftm.json')];
};
const NEW = Buffer.from(linesOf(OPENAI));
const OLD = crowd(2);

async function installOld(place: UpdatePlace): Promise<void> {
  const old = Buffer.from(linesOf(OLD));
  const events = await importFiles(
    bundleOf(old, { version: '1', entity_count: 2, resources: [resourceOf('entities.ftm.json', old)] }),
    place,
  );
  expect(events.at(-1)).toMatchObject({ type: 'installed' });
}

describe('a file that is not whole', () => {
  it(
    'cut at any byte leaves the old version; only the whole file makes the new one',
    async () => {
      const place = importPlace();
      await installOld(place);
      const before = await databases();
      for (let end = 0; end < NEW.length; end++) {
        const files = [bundleOf(NEW)[0]!, fileOf(NEW.subarray(0, end), 'entities.ftm.json')];
        expect((await importFiles(files, place)).at(-1)).toMatchObject({ type: 'failed' });
        expect(await databases()).toEqual(before);
      }
      expect(await recordsOf('news')).toEqual(OLD);
      expect((await importFiles(bundleOf(NEW), place)).at(-1)).toMatchObject({ type: 'installed' });
      expect(await recordsOf('news')).toEqual(OPENAI);
    },
    MANY_RUNS,
  );

  it(
    'without an index, cut at any byte of its gzip, is said to be cut',
    async () => {
      const packed = gzipSync(NEW);
      for (let end = 3; end < packed.length; end++) {
        const file = fileOf(packed.subarray(0, end), 'news.ftm.json.gz');
        const outcome = (await importFiles([file], importPlace())).at(-1);
        expect(outcome).toMatchObject({
          type: 'failed',
          fault: { code: 'file-broken' },
        });
      }
    },
    MANY_RUNS,
  );

  it.each([
    ['wrong-size', { resources: [{ ...resourceOf('entities.ftm.json', NEW), size: 1 }] }],
    ['wrong-size', { resources: [{ name: 'entities.ftm.json', size: NEW.length + 1 }] }],
    ['wrong-checksum', { resources: [{ ...resourceOf('entities.ftm.json', NEW), sha256: 'a'.repeat(64) }] }],
    ['wrong-count', { entity_count: 4 }],
  ])('or not what its index says is refused: %s', async (code, lie) => {
    const place = importPlace();
    await installOld(place);
    const events = await importFiles(bundleOf(NEW, lie), place);
    expect(events.at(-1)).toMatchObject({ type: 'failed', fault: { code } });
    expect(await recordsOf('news')).toEqual(OLD);
  });
});

describe('an import that dies', () => {
  it(
    'at any step leaves the whole old or the whole new version; the next start clears up and the job can go on',
    async () => {
      const entities = crowd(4200);
      const data = Buffer.from(linesOf(entities));
      const files = bundleOf(data, {
        entity_count: 4200,
        resources: [resourceOf('entities.ftm.json', data)],
      });
      let steps = 0;
      let resumed = 0;
      for (let finished = false; !finished; steps++) {
        vi.stubGlobal('indexedDB', new IDBFactory());
        await installOld(importPlace());
        const death = dieAfter(steps);
        await importFiles(files, importPlace());
        finished = !death.died();
        death.revive();

        const after = await recordsOf('news');
        expect([OLD.length, entities.length]).toContain(after?.length);
        expect(after).toEqual(after?.length === OLD.length ? OLD : entities);
        const fresh = importPlace();
        await removeLeftovers(fresh.meta, locks());
        const pack = await fresh.meta.pack('news');
        const used = [pack?.database, pack?.previous?.database].filter((name) => name !== undefined);
        expect(await databases()).toEqual(['dramatis', ...used].sort());
        for (const { id } of await fresh.meta.jobs()) {
          resumed++;
          expect((await eventsOf(new Importer(fresh).resume(id, signal))).at(-1)).toMatchObject({
            type: 'installed',
          });
          expect(await recordsOf('news')).toEqual(entities);
        }
        expect(await new MetaDb().jobs()).toEqual([]);
        const now = await new MetaDb().pack('news');
        if (now?.manifest.version === '2')
          expect(now).toMatchObject({ previous: { manifest: { version: '1' } } });
      }
      expect(steps).toBeGreaterThan(15);
      expect(resumed).toBeGreaterThan(5);
    },
    MANY_RUNS,
  );

  it('because the disk is full says so and leaves what was', async () => {
    const place = importPlace({ estimate: async () => ({ quota: 9_000_000, usage: 4_000_000 }) });
    await installOld(place);
    const importer = new Importer(place);
    await eventsOf(importer.preview({ files: bundleOf(NEW) }, signal));
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const events = await eventsOf(importer.install(signal));
    vi.restoreAllMocks();
    expect(events.at(-1)).toMatchObject({
      type: 'failed',
      fault: { code: 'disk-full', message: expect.stringMatching(/needs about \d+ MB; 5 MB are free/) },
    });
    expect(await recordsOf('news')).toEqual(OLD);
  });

  it('because the browser gives no lock says so, and so does one that goes on', async () => {
    const refuse = () => Promise.reject(new DOMException('no', 'SecurityError'));
    const place = importPlace({ exclusive: refuse });
    const fault = { code: 'storage-unavailable' };
    expect((await importFiles(bundleOf(NEW), place)).at(-1)).toMatchObject({ type: 'failed', fault });
    const resumed = await eventsOf(new Importer(place).resume('x', signal));
    expect(resumed).toMatchObject([{ type: 'failed', fault }]);
  });

  it('is overtaken by another page says so and changes nothing', async () => {
    const place = importPlace();
    const importer = new Importer(place);
    await eventsOf(importer.preview({ files: bundleOf(NEW) }, signal));
    await installOld(place);
    const events = await eventsOf(importer.install(signal));
    expect(events.at(-1)).toMatchObject({ type: 'failed', fault: { code: 'overtaken' } });
    expect(await recordsOf('news')).toEqual(OLD);
  });
});

describe('a hostile file', () => {
  it('that unpacks to endlessly more is stopped at the line cap', async () => {
    const bomb = gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x7b));
    expect(bomb.length).toBeLessThan(100_000);
    const outcome = (await importFiles([fileOf(bomb, 'bomb.ftm.json.gz')], importPlace())).at(-1);
    expect(outcome).toMatchObject({
      type: 'failed',
      fault: { code: expect.stringMatching(/line-too-long|not-a-pack/) },
    });
  });

  it('with an endless line among good ones is refused', async () => {
    const text = `${linesOf(OPENAI)}${'{"id":"x"'.repeat(300_000)}\n`;
    const outcome = (await importFiles([fileOf(text)], importPlace())).at(-1);
    expect(outcome).toMatchObject({ type: 'failed', fault: { code: 'line-too-long' } });
  });

  it('nested a million deep is refused in a moment', async () => {
    const text = `${linesOf(OPENAI)}${'['.repeat(1_000_000)}\n`;
    const events = await importFiles([fileOf(text)], importPlace());
    expect(events.find(({ type }) => type === 'preview')).toMatchObject({
      preview: { refused: 1, problems: [{ line: 4, code: 'not-an-entity' }] },
    });
  });

  it.each(['starter', 'own'])('cannot take the place of the pack %s', async (id) => {
    const events = await importFiles([fileOf(linesOf(OPENAI), `${id}.ftm.json`)], importPlace());
    expect(events.at(-1)).toMatchObject({ type: 'failed', fault: { code: 'reserved-id' } });
  });

  it('with the ids of another pack changes nothing in that one', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(OPENAI), 'a.ftm.json')], place);
    await importFiles([fileOf(linesOf([person('jan-leike', 'Somebody Else')]), 'b.ftm.json')], place);
    expect(await recordsOf('a')).toEqual(OPENAI);
  });

  it('with impossible dates is imported, and each is told with its line and field', async () => {
    const dated = (n: number, startDate: string, endDate: string) => ({
      id: `e${n}`,
      schema: 'Employment',
      properties: {
        employee: ['jan-leike'],
        employer: ['openai'],
        startDate: [startDate],
        endDate: [endDate],
      },
    });
    const edges = [
      dated(1, '2014', '2014-03'),
      dated(2, '0000', '9999-99-99'),
      dated(3, '2020', '2019'),
      dated(4, '-0044-03-15', '2001'),
      dated(5, '2001', '9999-12-31'),
    ];
    const events = await importFiles([fileOf(linesOf([...OPENAI, ...edges]))], importPlace());
    expect(events.find(({ type }) => type === 'preview')).toMatchObject({
      preview: {
        problems: [
          { line: 5, code: 'bad-date', message: expect.stringContaining('startDate') },
          { line: 5, code: 'bad-date', message: expect.stringContaining('endDate') },
          { line: 6, code: 'bad-interval' },
          { line: 7, code: 'bad-date' },
          // No end in line 8 is the habit of registers.
        ],
      },
    });
    expect(events.at(-1)).toMatchObject({ type: 'installed', counts: { records: 8 } });
  });

  it('in another dress of UTF-8 is the same pack', async () => {
    const name = 'Zoë Ångström';
    const twin = linesOf([person('z', name.normalize('NFC')), person('y', 'Y')]);
    const dressed = `\uFEFF${linesOf([person('z', name.normalize('NFD')), person('y', 'Y')]).replaceAll('\n', '\r\n')}`;
    const results = [];
    for (const text of [twin, dressed]) {
      vi.stubGlobal('indexedDB', new IDBFactory());
      await importFiles([fileOf(text)], importPlace());
      results.push(await recordsOf('news'));
    }
    expect(results[1]).toEqual(results[0]);
  });
});
