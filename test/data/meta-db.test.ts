// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { databasesOf, MetaDb, type PackVersion, versionOf } from '../../data/store/meta-db';
import { databaseOf } from '../../data/store/pack-db';
import { DEFAULTS } from '../../utils/preferences';
import { openRaw, readRow } from './raw-database';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

const version = (name: string, number: string): PackVersion => ({
  manifest: { name, title: name, version: number, updated_at: '2026-01-01', entity_count: 3, resources: [] },
  database: databaseOf(name, number),
  counts: { records: 3, people: 1, organizations: 1, ties: 1, names: 2 },
});
const JOB = { id: 'job', files: [], title: 'x', startedAt: '2026-01-01T00:00:00Z' };

describe('what is installed', () => {
  const ids = async (meta: MetaDb) => (await meta.packs()).map(({ id }) => id);

  it('speaks in the order of installing, the reader’s own first', async () => {
    const meta = new MetaDb();
    for (const id of ['a', 'b', 'own', 'c']) await meta.pointTo(id, version(id, '1'));
    expect((await meta.packs()).map(({ id, order }) => [id, order])).toEqual([
      ...[
        ['own', -1],
        ['a', 0],
        ['b', 1],
        ['c', 2],
      ],
    ]);
    expect(await meta.pack('own')).toMatchObject({ private: true, on: true });
    expect(await meta.pack('a')).toEqual({ id: 'a', on: true, order: 0, ...version('a', '1') });
    expect(await meta.pack('nobody')).toBeUndefined();
  });

  it('speaks in the order that the reader chose; those not named keep theirs, behind', async () => {
    const meta = new MetaDb();
    for (const id of ['a', 'b', 'own', 'c', 'd']) await meta.pointTo(id, version(id, '1'));
    await meta.orderPacks(['d', 'b']);
    expect(await ids(meta)).toEqual(['own', 'd', 'b', 'a', 'c']);
    await meta.orderPacks(['c', 'own']);
    expect(await ids(meta)).toEqual(['own', 'c', 'd', 'b', 'a']);
  });

  it('keeps the reader’s choices over an update, and the version before only if asked', async () => {
    const meta = new MetaDb();
    expect(await meta.pointTo('a', version('a', '1'), { url: 'https://a.example/index.json' })).toMatchObject(
      { unused: [] },
    );
    await meta.changePack('a', (pack) => ({
      ...pack,
      private: true,
      subscription: { ...pack.subscription!, automatic: true },
    }));
    expect(await meta.switchPack('a', false)).toBe(true);
    const kept = await meta.pointTo('a', version('a', '2'), { keepBefore: true });
    expect(kept.unused).toEqual([]);
    expect(kept.now).toMatchObject({
      ...{ on: false, private: true, order: 0, previous: version('a', '1') },
      subscription: { url: 'https://a.example/index.json', automatic: true },
    });
    const third = await meta.pointTo('a', version('a', '3'), {
      keepBefore: true,
      url: 'https://b.example/index.json',
    });
    expect(third.unused).toEqual([databaseOf('a', '1')]);
    expect(third.now.subscription).toEqual({ url: 'https://b.example/index.json', automatic: true });
    expect(await meta.pack('a')).toEqual(third.now);
    const dropped = await meta.pointTo('a', version('a', '4'));
    expect(dropped.unused).toEqual([databaseOf('a', '3')]);
    expect(dropped.now.previous).toEqual(version('a', '2'));
  });

  it('ends a job in the same step', async () => {
    const meta = new MetaDb();
    await meta.putJob(JOB);
    await meta.putJob({ ...JOB, id: 'other' });
    expect(await meta.job('job')).toEqual(JOB);
    await meta.pointTo('a', version('a', '1'), { job: 'job' });
    expect(await meta.jobs()).toEqual([{ ...JOB, id: 'other' }]);
    await meta.deleteJob('other');
    expect(await meta.jobs()).toEqual([]);
  });

  it('says that nobody is there to be switched, changed or removed', async () => {
    const meta = new MetaDb();
    expect(await meta.switchPack('a', true)).toBe(false);
    expect(await meta.removePack('a')).toBeUndefined();
    await meta.pointTo('a', version('a', '1'));
    expect(await meta.removePack('a')).toMatchObject({ id: 'a' });
    expect(await meta.packs()).toEqual([]);
  });

  it('remembers sites and corrections by their keys', async () => {
    const meta = new MetaDb();
    await meta.switchSite('a.example', false);
    await meta.switchSite('b.example', false);
    await meta.switchSite('a.example', true);
    expect([await meta.sitesOn(), await meta.sitesOff()]).toEqual([['a.example'], ['b.example']]);
    const hosts = ['a.example', 'b.example', 'c.example'];
    expect(await Promise.all(hosts.map((host) => meta.siteSwitch(host)))).toEqual(['on', 'off', undefined]);
    await meta.switchSite('a.example', false);
    expect([await meta.sitesOn(), await meta.sitesOff()]).toEqual([[], ['a.example', 'b.example']]);
    await meta.putCorrection({ key: 'k', type: 'never', form: 'Target' });
    await meta.putCorrection({ key: 'k', type: 'never', form: 'Gap' });
    expect(await meta.corrections()).toEqual([{ key: 'k', type: 'never', form: 'Gap' }]);
    await meta.deleteCorrection('k');
    expect(await meta.corrections()).toEqual([]);
  });

  it('tells a version with all that belongs to it and nothing else', () => {
    const whole = {
      ...version('a', '1'),
      index: { text: '{}' },
      changes: {
        from: '0',
        added: 1,
        changed: 0,
        removed: 0,
        examples: { added: [], changed: [], removed: [] },
      },
      installedAt: '2026-01-01T00:00:00Z',
    };
    expect(versionOf({ ...whole, id: 'a', on: true, order: 0 })).toEqual(whole);
    expect(versionOf({ ...version('a', '1'), id: 'a', on: true, order: 0, previous: whole })).toEqual(
      version('a', '1'),
    );
    expect(databasesOf({ ...version('a', '2'), id: 'a', on: true, order: 0, previous: whole })).toEqual([
      'pack/a/2',
      'pack/a/1',
    ]);
  });
});

/** What earlier versions of the extension have left, by the version of their database. */
const PACK = { id: 'a', on: false, order: 0, ...version('a', '1') };
const NOTE = { key: 'k', type: 'note', ref: { pack: 'a', id: 'x' }, text: 'Met in May.' } as const;
const OLD = [
  { packs: { keyPath: 'id', rows: [PACK] }, sitesOff: { keyPath: 'host', rows: [{ host: 'a.example' }] } },
  { jobs: { keyPath: 'id', rows: [JOB] }, corrections: { keyPath: 'key', rows: [NOTE] } },
];

function makeOld(number: number): Promise<void> {
  return new Promise((done, fail) => {
    const request = indexedDB.open('dramatis', number);
    request.onupgradeneeded = () => {
      for (const stores of OLD.slice(0, number))
        for (const [name, { keyPath, rows }] of Object.entries(stores)) {
          const store = request.result.createObjectStore(name, { keyPath });
          for (const row of rows) store.put(row);
        }
    };
    request.onerror = fail;
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}

describe('a profile of an older version', () => {
  it.each([1, 2])('(%d) keeps all that is in it, and takes what is new', async (number) => {
    await makeOld(number);
    const meta = new MetaDb();
    expect(await meta.packs()).toEqual([PACK]);
    expect(await meta.sitesOff()).toEqual(['a.example']);
    expect(await meta.jobs()).toEqual(number > 1 ? [JOB] : []);
    expect(await meta.corrections()).toEqual(number > 1 ? [NOTE] : []);
    expect(await meta.preferences()).toEqual(DEFAULTS);
    await meta.prefer({ ...DEFAULTS, line: 'solid' });
    await meta.switchSite('b.example', true);
    await meta.close();
    const again = new MetaDb();
    expect(await again.preferences()).toEqual({ ...DEFAULTS, line: 'solid' });
    expect(await again.sitesOn()).toEqual(['b.example']);
    expect(await readRow('dramatis', 'preferences', '')).toEqual({ ...DEFAULTS, line: 'solid' });
  });

  it('is told to close what holds it, and is taken once that is closed', async () => {
    await makeOld(1);
    const holder = await openRaw('dramatis');
    const meta = new MetaDb();
    await expect(meta.packs()).rejects.toMatchObject({
      fault: {
        code: 'storage-blocked',
        message: 'Another page of Dramatis holds the database dramatis',
        advice: expect.stringMatching(/Close the other pages/),
      },
    });
    holder.close();
    await vi.waitFor(async () => expect(await meta.packs()).toEqual([PACK]));
    // What came through late must not hold it: else nobody could delete it now.
    await meta.close();
    await new Promise<void>((done, fail) => {
      const request = indexedDB.deleteDatabase('dramatis');
      request.onblocked = () => fail(new Error('still held'));
      request.onsuccess = () => done();
    });
  });

  it('that the browser refused once is opened at the next try', async () => {
    const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementationOnce(() => {
      throw new DOMException('not now', 'UnknownError');
    });
    const meta = new MetaDb();
    await expect(meta.packs()).rejects.toThrow('not now');
    expect(await meta.packs()).toEqual([]);
    open.mockRestore();
  });
});
