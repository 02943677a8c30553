// @vitest-environment node
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Platform } from '../../data/library/first-start';
import { Library } from '../../data/library/library';
import { MetaDb } from '../../data/store/meta-db';
import { deleteRaw, makeEmpty, openRaw, readRow, writeRow } from './raw-database';
import { bundle, crowd, OPENAI, platform } from './small-pack';

const FILES = bundle('2026-01-01-a', OPENAI);
const DATABASE = 'pack/starter/2026-01-01-a';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

/** Whatever answers here comes from the store. */
const withoutBundle = (): Platform => ({
  ...platform(FILES),
  readBundle: () => Promise.reject(new Error('nothing is read from the bundle')),
});

async function namesAnswered(library: Library): Promise<readonly string[]> {
  const packs = await library.packs('on');
  const labels = packs.map(async ({ open }) => {
    const ordinal = open?.graph.ordinalOf('jan-leike');
    return open && ordinal !== undefined ? open.labels([ordinal]) : [];
  });
  return (await Promise.all(labels)).flat().flatMap((label) => label.names);
}

async function fileBytes(file: string): Promise<ArrayBuffer> {
  const blob = await readRow(DATABASE, 'files', file);
  return blob instanceof Blob ? blob.arrayBuffer() : new ArrayBuffer(0);
}

const recordOf = async (library: Library, id: string) => {
  const [shelved] = await library.packs('on');
  const ordinal = shelved?.open?.graph.ordinalOf(id);
  return ordinal === undefined ? undefined : (await shelved?.open?.records([ordinal]))?.[0];
};

describe('the library', () => {
  it('installs the bundled pack when first asked', async () => {
    expect(await namesAnswered(new Library(platform(FILES)))).toEqual(['Jan Leike']);
  });

  it('answers the same after every restart, from the store alone', async () => {
    await new Library(platform(FILES)).tend();
    const cold = new Library(withoutBundle());
    expect(await namesAnswered(cold)).toEqual(['Jan Leike']);
    expect(await recordOf(cold, 'jan-leike')).toEqual(OPENAI[1]);
  });

  it('follows a switch made by another context', async () => {
    const library = new Library(platform(FILES));
    await library.packs('on');
    await new MetaDb().switchPack('starter', false);
    expect(await library.packs('on')).toEqual([]);
    expect(await library.packs('all')).toHaveLength(1);
  });

  it('follows an update made by another context', async () => {
    const library = new Library(platform(FILES));
    await library.packs('on');
    await new Library(platform(bundle('2026-02-01-b', crowd(3)))).tend();
    expect(await recordOf(library, 'person-2')).toMatchObject({ id: 'person-2' });
    expect(await namesAnswered(library)).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(DATABASE);
  });

  it.each(['names', 'graph'])(
    'compiles %s again from the records when its format is not ours',
    async (file) => {
      await new Library(platform(FILES)).tend();
      const whole = await fileBytes(file);
      const other = whole.slice(0);
      new Uint32Array(other, 0, 2)[1] = 999;
      await writeRow(DATABASE, 'files', file, new Blob([other]));

      expect(await namesAnswered(new Library(withoutBundle()))).toEqual(['Jan Leike']);
      expect(await fileBytes(file)).toEqual(whole);
    },
  );

  it.each([
    ['gone', () => deleteRaw(DATABASE)],
    [
      'without its stores',
      async () => {
        await deleteRaw(DATABASE);
        await makeEmpty(DATABASE);
      },
    ],
    ['without a file', () => writeRow(DATABASE, 'files', 'graph', undefined)],
  ])(
    'installs the bundled pack anew when its database is %s, and keeps the switches',
    async (_how, damage) => {
      const meta = new MetaDb();
      await new Library(platform(FILES)).tend();
      await meta.switchPack('starter', false);
      await damage();
      const [shelved] = await new Library(platform(FILES)).packs('all');
      expect(shelved?.trouble).toBeUndefined();
      expect(shelved?.pack.on).toBe(false);
      expect(await shelved?.open?.records([1])).toEqual([OPENAI[1]]);
    },
  );

  it('starts clean when the meta database lost its stores', async () => {
    await makeEmpty('dramatis');
    const [shelved] = await new Library(platform(FILES)).packs('on');
    expect(shelved).toMatchObject({ pack: { database: DATABASE } });
    expect(shelved?.trouble).toBeUndefined();
  });

  it('opens a database again that the browser closed', async () => {
    const transactions = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const library = new Library(platform(FILES));
    await library.packs('on');
    // Its types ask for the class where it takes a database.
    for (const db of new Set(transactions.mock.contexts)) forceCloseDatabase(db as never);
    expect(await namesAnswered(library)).toEqual(['Jan Leike']);
    expect(await recordOf(library, 'openai')).toEqual(OPENAI[0]);
    expect((await library.packs('on'))[0]?.trouble).toBeUndefined();
  });

  it('never creates a database by reading', async () => {
    await new Library(platform(FILES)).tend();
    await deleteRaw(DATABASE);
    await new Library(withoutBundle()).packs('on').catch(() => undefined);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['dramatis']);
  });

  it.each([
    ['there is no storage', 'InvalidStateError', 'storage-unavailable', 'use a normal window'],
    ['the browser cannot open it', 'UnknownError', 'storage-broken', 'Restart the browser'],
  ])('answers from the bundle, and says why and what to do, when %s', async (_what, name, code, advice) => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('Internal error', name);
    });
    const library = new Library(platform(FILES));
    expect(await namesAnswered(library)).toEqual(['Jan Leike']);
    expect(await recordOf(library, 'openai')).toEqual(OPENAI[0]);
    const [shelved] = await library.packs('all');
    expect(shelved?.trouble).toMatchObject({ code, advice: expect.stringContaining(advice) });
    expect(shelved?.pack).toMatchObject({ on: true, counts: { people: 1, organizations: 1, ties: 1 } });
  });

  it('answers from the bundle, and says why, when the disk is full', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const library = new Library(platform(FILES));
    expect(await namesAnswered(library)).toEqual(['Jan Leike']);
    expect((await library.packs('all'))[0]?.trouble).toMatchObject({ code: 'disk-full' });
  });

  it('says that another page holds the store, instead of waiting for ever', async () => {
    // A page of an older version that does not give way.
    await openRaw('dramatis');
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(function (this: IDBFactory, name) {
      vi.restoreAllMocks();
      return this.open(name, 2);
    });
    await expect(new MetaDb().packs()).rejects.toMatchObject({ fault: { code: 'storage-blocked' } });
  });
});
