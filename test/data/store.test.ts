// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftWriter } from '../../data/import/draft';
import { compileHere } from '../../data/import/index-compiler';
import { CHUNK_RECORDS, DRAFT_BYTES } from '../../data/pack/limits';
import { addSounds } from '../../data/store/add-sounds';
import { MetaDb, type PackVersion } from '../../data/store/meta-db';
import { openFiles, openPack } from '../../data/store/open-pack';
import { chunkFrom, databaseOf, deletePackDb, PackDb, packOf } from '../../data/store/pack-db';
import { removeLeftovers } from '../../data/store/remove-leftovers';
import { type PackSource, stageDraft, stagePack } from '../../data/store/stage-pack';
import type { FtmEntity } from '../../utils/ftm';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import { NO_SOUNDS } from '../../utils/match/index/sound-index';
import { databases } from './import-stage';
import { makeFirstVersion, openRaw, writeRow } from './raw-database';
import { crowd, locks, OPENAI, person } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

const manifestOf = (name: string, version: string, count = 3) => ({
  ...{ name, title: name, version, updated_at: '2026-01-01', entity_count: count, resources: [] },
});
const COUNTS = { records: 3, people: 1, organizations: 1, ties: 1, names: 2 };
const version = (name: string, number: string): PackVersion => ({
  manifest: manifestOf(name, number),
  database: databaseOf(name, number),
  counts: COUNTS,
});
const sourceOf = (entities: readonly FtmEntity[], batch = 100, said = entities.length): PackSource => ({
  manifest: manifestOf('a', '1', said),
  async *records() {
    for (let n = 0; n < entities.length; n += batch) yield entities.slice(n, n + batch);
  },
  newCompiler: () => {
    const compiler = new PackCompiler();
    return { add: (entity) => compiler.add(entity), finish: async () => compiler.finish() };
  },
});

/** Writes a version; answers the numbers that were told meanwhile. */
async function stage(db: PackDb, source: PackSource): Promise<number[]> {
  const told: number[] = [];
  for await (const records of stagePack(db, source)) told.push(records);
  return told;
}
const installed = (db: PackDb) => ({ id: 'a', on: true, order: 0, ...version('a', '1'), database: db.name });

describe('the database of a version', () => {
  it('is named by pack, version and run', () => {
    expect([databaseOf('a', '1'), databaseOf('a', '1', 'run')]).toEqual(['pack/a/1', 'pack/a/1/run']);
    expect(['pack/a/1', 'pack/a/1/run', 'dramatis', 'x/pack/a'].map(packOf)).toEqual([
      'a',
      'a',
      undefined,
      undefined,
    ]);
  });

  it.each([1, 255, 256, 257, 4096, 4097, 9000])(
    'holds %d records in chunks, each found by its place',
    async (count) => {
      const people = crowd(count);
      const db = new PackDb(databaseOf('a', '1'), 'create');
      const told = await stage(db, sourceOf(people));
      expect(told).toEqual([
        ...Array.from({ length: Math.floor(count / CHUNK_RECORDS) }, (_, n) => (n + 1) * CHUNK_RECORDS),
        ...(count % CHUNK_RECORDS ? [count] : []),
      ]);
      expect(await db.chunkCount()).toBe(Math.ceil(count / CHUNK_RECORDS));
      expect(await db.recordCount()).toBe(count);
      const all: FtmEntity[] = [];
      for await (const records of db.chunks()) all.push(...records);
      expect(all).toEqual(people);
      const places = [count - 1, 0, count, 0];
      expect(await db.records(places)).toEqual([people[count - 1], people[0], undefined, people[0]]);
      await db.close();
    },
  );

  it.each([1, 4097])(
    'of the first version, shards as rows, is brought to chunks: %d records',
    async (count) => {
      const people = crowd(count);
      const name = databaseOf('a', '1');
      const lines = people.map((one) => JSON.stringify(one));
      const rows = Array.from({ length: Math.ceil(count / 256) }, (_, n) =>
        lines.slice(n * 256, (n + 1) * 256).join('\n'),
      );
      await makeFirstVersion(name, rows);
      const db = new PackDb(name, 'existing');
      expect(await db.recordCount()).toBe(count);
      const borders = [count - 1, 0, 255, 256, 4095, 4096];
      expect(await db.records(borders)).toEqual(borders.map((ordinal) => people[ordinal]));
      await db.close();
    },
  );

  it('is refused where the records are not as many as was said', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await expect(stage(db, sourceOf(OPENAI, 2, 4))).rejects.toMatchObject({
      fault: {
        code: 'pack-incomplete',
        message: 'a says it holds 4 records, 3 arrived',
        advice: expect.stringMatching(/./),
      },
    });
  });

  it('goes on after the chunks that are there, and reads those no second time into the store', async () => {
    const people = crowd(10_000);
    const db = new PackDb(databaseOf('a', '1'), 'create');
    const steps = stagePack(db, sourceOf(people));
    await steps.next();
    expect(await db.recordCount()).toBe(4096);
    const adding = vi.spyOn(db, 'addChunks');
    expect(await stage(db, sourceOf(people))).toEqual([4096, 8192, 10_000]);
    expect(adding.mock.calls.map(([from, chunks]) => [from, chunks.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
    expect(await db.recordCount()).toBe(10_000);
  });

  it('is written from a draft to the same', async () => {
    const people = crowd(2500);
    const lines = people.map((one) => JSON.stringify(one));
    const compiler = new PackCompiler();
    for (const one of people) compiler.add(one);
    const db = new PackDb(databaseOf('a', '1'), 'create');
    const told: number[] = [];
    for await (const records of stageDraft(db, manifestOf('a', '1', 2500), {
      chunks: [chunkFrom(lines)],
      exact: Promise.resolve(compiler.finish()),
    }))
      told.push(records);
    expect(told).toEqual([2500]);
    expect((await db.records([0, 2499])).map((one) => one?.id)).toEqual(['person-0', 'person-2499']);
    expect(await db.recordCount()).toBe(2500);
  });

  it.each([
    ['big.ftm.json', DRAFT_BYTES, true],
    ['big.ftm.json', DRAFT_BYTES + 1, false],
    ['big.ftm.json.gz', DRAFT_BYTES / 8, true],
    ['big.ftm.json.gz', DRAFT_BYTES / 8 + 1, false],
  ])('%s of %d bytes is kept in memory for its installation: %s', (name, size, isKept) => {
    const writer = new DraftWriter({ name, size }, compileHere);
    writer.take({ line: 1, entity: OPENAI[0]!, faults: [] });
    expect(writer.finish() !== undefined).toBe(isKept);
  });

  it('is deleted at once, also while another page holds it', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(OPENAI));
    const holder = await openRaw(db.name);
    await db.close();
    await expect(deletePackDb(db.name)).resolves.toBeUndefined();
    holder.close();
    await vi.waitFor(async () => expect(await databases()).toEqual([]));
  });
});

describe('what a crash has left', () => {
  it('is deleted: databases of packs that nobody points to; what answers, or may be gone back to, stays', async () => {
    const meta = new MetaDb();
    await meta.pointTo('a', version('a', '1'));
    await meta.pointTo('a', version('a', '2'), { keepBefore: true });
    const names = ['a/1', 'a/2', 'a/3', 'a/2/run', 'b/1'].map((name) => `pack/${name}`);
    for (const name of [...names, 'other']) (await openRaw(name)).close();
    const held: string[] = [];
    await removeLeftovers(meta, (name, work) => {
      held.push(name);
      return work();
    });
    await meta.close();
    expect(await databases()).toEqual(['dramatis', 'other', 'pack/a/1', 'pack/a/2']);
    expect(new Set(held)).toEqual(new Set(['install a', 'install b']));
  });

  it('is no leftover while it is written', async () => {
    const meta = new MetaDb();
    const exclusive = locks();
    let finish = (): void => undefined;
    const writing = exclusive('install a', async () => {
      (await openRaw('pack/a/1')).close();
      await new Promise<void>((done) => {
        finish = done;
      });
      await meta.pointTo('a', version('a', '1'));
    });
    await vi.waitFor(async () => expect(await databases()).toContain('pack/a/1'));
    const removing = removeLeftovers(meta, exclusive);
    finish();
    await Promise.all([writing, removing]);
    expect(await databases()).toContain('pack/a/1');
  });
});

describe('an open pack', () => {
  it('with more labels than are kept in memory reads those that are asked for', async () => {
    const alias = Array.from({ length: 9 }, (_, n) => `${n}${' Quill'.repeat(19)}`);
    const people = Array.from({ length: 1200 }, (_, n) => person(`p${n}`, `Quentin Number${n}`, { alias }));
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(people));
    expect((await db.files())?.labels.size).toBeGreaterThan(1024 * 1024);
    const open = await openPack(installed(db));
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer');
    const labels = await open.labels([1199, 0, 600]);
    expect(read.mock.contexts.map((part) => (part as Blob).size < 5000)).toEqual([true, true, true]);
    expect(labels.map(({ names }) => names[0])).toEqual([1199, 0, 600].map((n) => `Quentin Number${n}`));
    await open.close();
    await db.close();
  });

  it.each(['names', 'graph', 'labels'])('without its %s is damaged, and holds nothing', async (file) => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(OPENAI));
    await db.close();
    await writeRow(db.name, 'files', file, undefined);
    await expect(openPack(installed(db))).rejects.toMatchObject({ fault: { code: 'pack-damaged' } });
    await deletePackDb(db.name);
    expect(await databases()).toEqual([]);
  });

  it('answers labels and records, and is let go', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(OPENAI));
    await db.close();
    const open = await openPack(installed(db));
    expect(open.id).toBe('a');
    const labels: [number, string | undefined][] = [];
    await open.eachLabel((ordinal, label) => labels.push([ordinal, label.names[0]]));
    expect(labels).toEqual([
      [0, 'OpenAI'],
      [1, 'Jan Leike'],
    ]);
    const read = vi.spyOn(Blob.prototype, 'arrayBuffer');
    expect((await open.labels([1, 0])).map(({ names }) => names[0])).toEqual(['Jan Leike', 'OpenAI']);
    expect((await open.labels([1]))[0]?.names).toEqual(['Jan Leike']);
    expect(read).toHaveBeenCalledTimes(1);
    expect(await open.records([2, 7])).toEqual([OPENAI[2], undefined]);
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    await open.close();
    expect(closed).toHaveBeenCalledTimes(1);
    await deletePackDb(db.name);
    expect(await databases()).toEqual([]);
  });

  it('of thousands reads every label once, in order', async () => {
    const people = crowd(9000);
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(people));
    const open = await openPack(installed(db));
    const captions: (string | undefined)[] = [];
    await open.eachLabel((_ordinal, label) => captions.push(label.names[0]));
    expect(captions).toEqual(people.map(({ properties }) => properties.name?.[0]));
    expect((await open.labels([8999]))[0]?.names[0]).toBe('Quentin Number8999');
    await open.close();
    await db.close();
  });

  it('makes compiled files of another format again from its records', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(OPENAI));
    await db.writeFiles({ names: new ArrayBuffer(8) });
    const open = await openPack(installed(db));
    expect(open.names.count).toBeGreaterThan(0);
    expect((await db.files())?.names.size).toBeGreaterThan(8);
    await open.close();
    await db.close();
  });

  it('whose file the disk does not give says so, and is not compiled again for that', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await stage(db, sourceOf(OPENAI));
    await db.close();
    vi.spyOn(Blob.prototype, 'arrayBuffer').mockRejectedValueOnce(
      new DOMException('lost', 'NotReadableError'),
    );
    await expect(openPack(installed(db))).rejects.toMatchObject({ name: 'NotReadableError' });
  });

  it('hears how names sound by the file that it was opened with, where nobody adds one later', async () => {
    const { names, graph, labels, sounds } = await compiled();
    const blobs = { names: new Blob([names]), graph: new Blob([graph]), labels: new Blob([labels]) };
    expect(await (await openFiles('a', { ...blobs, sounds: new Blob([sounds]) })).sounds()).not.toBe(
      NO_SOUNDS,
    );
    expect(await (await openFiles('a', blobs)).sounds()).toBe(NO_SOUNDS);
  });

  it('hears how names sound once that was added, and adds it once', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    const { sounds, ...exact } = await compiled();
    const lines = OPENAI.map((one) => JSON.stringify(one));
    for await (const _records of stageDraft(db, manifestOf('a', '1'), {
      chunks: [chunkFrom(lines)],
      exact: Promise.resolve(exact),
    }));
    const open = await openPack(installed(db));
    expect(await db.sounds()).toBeUndefined();
    expect(await open.sounds()).toBe(NO_SOUNDS);
    const closed = vi.spyOn(IDBDatabase.prototype, 'close');
    await addSounds(db.name);
    expect(closed).toHaveBeenCalledTimes(1);
    expect(await bytesOf((await db.sounds())!)).toEqual(await bytesOf(new Blob([sounds])));
    expect(await open.sounds()).not.toBe(NO_SOUNDS);
    expect(await open.sounds()).toBe(await open.sounds());
    await db.writeFiles({ sounds: new Blob(['abc']) });
    await addSounds(db.name);
    expect((await db.sounds())?.size).toBe(3);
    await open.close();
    await db.close();
    await expect(addSounds('pack/nobody/1')).resolves.toBeUndefined();
    expect(await databases()).toEqual(['pack/a/1']);
  });

  it('without its index is damaged, and says what to do; one that is gone is not made', async () => {
    const db = new PackDb(databaseOf('a', '1'), 'create');
    await db.addChunks(0, [chunkFrom([JSON.stringify(OPENAI[0])])]);
    await expect(openPack(installed(db))).rejects.toMatchObject({
      fault: {
        code: 'pack-damaged',
        message: expect.stringMatching(/^a is not whole/),
        advice: expect.stringMatching(/Repair/),
      },
    });
    await db.close();
    await deletePackDb(db.name);
    await expect(openPack(installed(db))).rejects.toMatchObject({
      fault: {
        code: 'not-there',
        message: expect.stringContaining('pack/a/1'),
        advice: expect.stringMatching(/Repair/),
      },
    });
    expect(await databases()).toEqual([]);
  });
});

async function compiled() {
  const compiler = new PackCompiler();
  for (const entity of OPENAI) compiler.add(entity);
  return compiler.finish();
}

const bytesOf = async (blob: Blob): Promise<Uint8Array> => new Uint8Array(await blob.arrayBuffer());
