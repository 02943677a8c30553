// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { reportStorage } from '../../data/answers/storage-report';
import { removePack, rollBack } from '../../data/library/change-packs';
import { repairPack } from '../../data/library/repair-pack';
import { MetaDb } from '../../data/store/meta-db';
import { openPack } from '../../data/store/open-pack';
import { databases, fileOf, importFiles, importPlace, linesOf, recordsOf } from './import-stage';
import { deleteRaw, writeRow } from './raw-database';
import { bundle, crowd, locks, OPENAI, platform } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
const storage = { estimate: async () => ({ quota: 1000, usage: 400 }), persisted: async () => true };

async function updated() {
  const place = importPlace();
  await importFiles([fileOf(linesOf(OPENAI))], place);
  await importFiles([fileOf(linesOf(crowd(5)))], place);
  return { meta: place.meta, exclusive: locks() };
}

describe('rolling back', () => {
  it('makes the version before answer, and back again', async () => {
    const place = await updated();
    await place.meta.changePack('news', (pack) => ({
      ...pack,
      on: false,
      subscription: { url: 'https://example.org/index.json', automatic: true },
    }));
    expect(await rollBack('news', place)).toBe(true);
    expect(await recordsOf('news')).toEqual(OPENAI);
    expect(await place.meta.pack('news')).toMatchObject({ on: false, subscription: { automatic: false } });
    expect(await rollBack('news', place)).toBe(true);
    expect(await recordsOf('news')).toEqual(crowd(5));
  });

  it('does nothing where there is no version before', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(OPENAI))], place);
    expect(await rollBack('news', place)).toBe(false);
    expect(await recordsOf('news')).toEqual(OPENAI);
  });
});

describe('removing', () => {
  it('takes away all versions', async () => {
    const place = await updated();
    expect(await removePack('news', place)).toBe(true);
    expect(await databases()).toEqual(['dramatis']);
    expect(await removePack('news', place)).toBe(false);
  });
});

describe('a pack that is added', () => {
  it('speaks last, also where one before it was removed', async () => {
    const place = await updated();
    await importFiles([fileOf(linesOf(OPENAI), 'old.ftm.json')], importPlace());
    await place.meta.orderPacks(['old', 'news']);
    await removePack('old', place);
    await importFiles([fileOf(linesOf(OPENAI), 'added.ftm.json')], importPlace());
    expect((await place.meta.packs()).map(({ id }) => id)).toEqual(['news', 'added']);
  });
});

describe('the storage report', () => {
  it('counts what the store really holds', async () => {
    const { meta } = await updated();
    expect(await reportStorage(meta, storage)).toEqual({
      used: 400,
      available: 600,
      persisted: true,
      packs: [{ id: 'news', title: 'news', says: 5, holds: 5 }],
    });
    await deleteRaw((await meta.pack('news'))!.database);
    expect((await reportStorage(meta, storage)).packs).toMatchObject([{ says: 5, holds: 0 }]);
  });
});

describe('repairing', () => {
  const bundled = platform(bundle('2026-01-01-a', OPENAI));

  it('makes the index again where the records are there', async () => {
    const { meta } = await updated();
    const { database } = (await meta.pack('news'))!;
    await writeRow(database, 'files', 'names', undefined);
    expect((await reportStorage(meta, storage)).packs).toMatchObject([{ holds: 0 }]);
    expect(await repairPack('news', meta, bundled)).toMatchObject({ ok: true });
    expect((await openPack((await meta.pack('news'))!)).graph.size).toBe(5);
  });

  it('goes back to the version before where records are gone', async () => {
    const { meta } = await updated();
    await deleteRaw((await meta.pack('news'))!.database);
    expect(await repairPack('news', meta, bundled)).toMatchObject({ ok: true });
    expect(await recordsOf('news')).toEqual(OPENAI);
  });

  it('says what to do where nothing is left', async () => {
    const meta = new MetaDb();
    await importFiles([fileOf(linesOf(OPENAI))], importPlace());
    await deleteRaw((await meta.pack('news'))!.database);
    expect(await repairPack('news', meta, bundled)).toMatchObject({
      ok: false,
      error: { code: 'not-repairable' },
    });
  });
});
