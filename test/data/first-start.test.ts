// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ensureStarter } from '../../data/library/first-start';
import { Library } from '../../data/library/library';
import { CHUNK_RECORDS } from '../../data/pack/limits';
import { STARTER } from '../../data/pack/starter-id';
import { MetaDb } from '../../data/store/meta-db';
import { openPack } from '../../data/store/open-pack';
import { dieAfter } from './die-after';
import { makeEmpty } from './raw-database';
import { bundle, crowd, OPENAI, platform } from './small-pack';

/** Ms: one run for each point of death, on a machine that may be busy. */
const MANY_RUNS = 60_000;

const OLD = bundle('2026-01-01-a', OPENAI);
/** One step and a part of a second. */
const CROWD = crowd(4200);
const NEW = bundle('2026-02-01-b', CROWD);

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

/** What answers now, read by a fresh process: its version and how many whole records it holds. */
async function answering(): Promise<{ version: string; records: number } | undefined> {
  const meta = new MetaDb();
  const pack = await meta.pack(STARTER);
  await meta.close();
  if (!pack) return undefined;
  const open = await openPack(pack);
  const ordinals = Array.from({ length: open.graph.size + 1 }, (_, ordinal) => ordinal);
  const records = (await open.records(ordinals)).filter((record) => record !== undefined);
  const labels = await open.labels(ordinals.filter((ordinal) => open.graph.kindOf(ordinal)));
  expect(labels.length).toBeGreaterThan(0);
  await open.close();
  return { version: pack.manifest.version, records: records.length };
}

const databases = async () => (await indexedDB.databases()).map(({ name }) => name).sort();

describe('first start', () => {
  it('copies the bundled pack into the store', async () => {
    await new Library(platform(OLD)).tend();
    expect(await answering()).toEqual({ version: '2026-01-01-a', records: 3 });
    expect(await databases()).toEqual(['dramatis', 'pack/starter/2026-01-01-a']);
  });

  it(
    'leaves nothing or the whole pack when the background dies at any step, and finishes at the next start',
    async () => {
      let steps = 0;
      for (let finished = false; !finished; steps++) {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const death = dieAfter(steps);
        await ensureStarter(new MetaDb(), platform(NEW)).catch(() => undefined);
        finished = !death.died();
        death.revive();
        expect([undefined, { version: '2026-02-01-b', records: 4200 }]).toContainEqual(await answering());
        await new Library(platform(NEW)).tend();
        expect(await answering()).toEqual({ version: '2026-02-01-b', records: 4200 });
      }
      expect(steps).toBeGreaterThan(8);
    },
    MANY_RUNS,
  );

  it(
    'keeps the whole old version until the whole new one answers, whenever an update dies',
    async () => {
      let steps = 0;
      for (let finished = false; !finished; steps++) {
        vi.stubGlobal('indexedDB', new IDBFactory());
        await new Library(platform(OLD)).tend();
        const death = dieAfter(steps);
        await new Library(platform(NEW)).tend().catch(() => undefined);
        finished = !death.died();
        death.revive();
        expect([
          { version: '2026-01-01-a', records: 3 },
          { version: '2026-02-01-b', records: 4200 },
        ]).toContainEqual(await answering());
        await new Library(platform(NEW)).tend();
        expect(await answering()).toEqual({ version: '2026-02-01-b', records: 4200 });
        expect(await databases()).toEqual(['dramatis', 'pack/starter/2026-02-01-b']);
      }
      expect(steps).toBeGreaterThan(8);
    },
    MANY_RUNS,
  );

  it('goes on where an interrupted run stopped instead of writing everything again', async () => {
    const death = dieAfter(5);
    await ensureStarter(new MetaDb(), platform(NEW)).catch(() => undefined);
    expect(death.died()).toBe(true);
    death.revive();
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    await ensureStarter(new MetaDb(), platform(NEW));
    const chunks = puts.mock.calls.map(([, key]) => key).filter((key) => typeof key === 'number');
    expect(chunks.length).toBeGreaterThan(0);
    expect(chunks.length).toBeLessThan(Math.ceil(4200 / CHUNK_RECORDS));
  });

  it('runs once when two contexts start it together', async () => {
    const both = platform(NEW);
    const puts = vi.spyOn(IDBObjectStore.prototype, 'put');
    await Promise.all([ensureStarter(new MetaDb(), both), ensureStarter(new MetaDb(), both)]);
    const chunks = puts.mock.calls.map(([, key]) => key).filter((key) => typeof key === 'number');
    expect(chunks).toHaveLength(Math.ceil(4200 / CHUNK_RECORDS));
    expect(await answering()).toEqual({ version: '2026-02-01-b', records: 4200 });
  });

  it("keeps the reader's switch over an update", async () => {
    const meta = new MetaDb();
    await ensureStarter(meta, platform(OLD));
    await meta.switchPack(STARTER, false);
    await ensureStarter(meta, platform(NEW));
    expect(await meta.pack(STARTER)).toMatchObject({ on: false, manifest: { version: '2026-02-01-b' } });
  });

  it('deletes the old version as soon as the new one answers', async () => {
    await ensureStarter(new MetaDb(), platform(OLD));
    await ensureStarter(new MetaDb(), platform(NEW));
    expect(await databases()).toEqual(['dramatis', 'pack/starter/2026-02-01-b']);
  });

  it('keeps the old version when the new one holds fewer records than it says', async () => {
    await new Library(platform(OLD)).tend();
    const index = JSON.parse(new TextDecoder().decode(NEW.get('index.json')));
    const lie = new TextEncoder().encode(JSON.stringify({ ...index, entity_count: index.entity_count + 1 }));
    await expect(
      ensureStarter(new MetaDb(), platform(new Map(NEW).set('index.json', lie))),
    ).rejects.toMatchObject({
      fault: { code: 'pack-incomplete', message: expect.stringMatching(/4201 records, 4200 arrived/) },
    });
    expect(await answering()).toMatchObject({ version: '2026-01-01-a' });
    expect(await databases()).toEqual(['dramatis', 'pack/starter/2026-01-01-a']);
  });

  it('does not put an older bundled version over a newer installed one', async () => {
    await new Library(platform(NEW)).tend();
    await new Library(platform(OLD)).tend();
    expect(await answering()).toMatchObject({ version: '2026-02-01-b' });
  });

  it.each([...NEW.keys()].filter((name) => name !== 'index.json'))(
    'keeps the old version when %s of the new one is damaged',
    async (name) => {
      await new Library(platform(OLD)).tend();
      const damaged = new Map(NEW).set(
        name,
        NEW.get(name)!.map((byte, at) => (at === 100 ? byte ^ 1 : byte)),
      );
      await expect(ensureStarter(new MetaDb(), platform(damaged))).rejects.toMatchObject({
        fault: { code: 'bundle-damaged' },
      });
      expect(await answering()).toMatchObject({ version: '2026-01-01-a' });
      expect(await databases()).toEqual(['dramatis', 'pack/starter/2026-01-01-a']);
    },
  );

  it('removes databases that no installed pack points to, and no others', async () => {
    for (const name of ['pack/starter/1999-01-01-x', 'pack/gone/1', 'another']) {
      await makeEmpty(name);
    }
    await new Library(platform(OLD)).tend();
    expect(await databases()).toEqual(['another', 'dramatis', 'pack/starter/2026-01-01-a']);
  });
});
