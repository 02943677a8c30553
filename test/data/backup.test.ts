// @vitest-environment node

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportPack, packFiles } from '../../data/backup/export-pack';
import { withKey } from '../../data/corrections/correction';
import { listOwn, saveOwn } from '../../data/corrections/own-pack';
import { Importer } from '../../data/import/run-import';
import { writeZip } from '../../data/pack/write-zip';
import { openZip } from '../../data/pack/zip';
import { MetaDb } from '../../data/store/meta-db';
import { inputs } from '../inputs';
import { eventsOf, fileOf, importFiles, importPlace, linesOf, recordsOf } from './import-stage';
import { newKey, Publisher } from './publisher';
import { crowd, OPENAI } from './small-pack';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
const signal = new AbortController().signal;

const exported = async (id: string): Promise<readonly { name: string; text: string }[]> => {
  const pack = await new MetaDb().pack(id);
  const files = pack ? await packFiles(pack) : [];
  return Promise.all(files.map(async ({ name, content }) => ({ name, text: await content.text() })));
};

describe('an archive', () => {
  it('gives back what was put into it', async () => {
    const parts = [
      { name: 'a.json', content: new Blob(['{}']) },
      { name: 'имя.txt', content: new Blob(['x'.repeat(100_000)]) },
      { name: 'empty', content: new Blob([]) },
    ];
    const files = await openZip(await writeZip(parts));
    expect(files.map(({ name }) => name)).toEqual(parts.map(({ name }) => name));
    for (const [i, file] of files.entries()) {
      expect(await new Response(file.stream()).text()).toBe(await parts[i]!.content.text());
    }
  });

  it('that is cut anywhere is refused or gives fewer bytes with a failure, never others', async () => {
    const archive = await writeZip([{ name: 'a.json', content: new Blob([linesOf(OPENAI)]) }]);
    for (let end = 0; end < archive.size; end++) {
      await expect(openZip(archive.slice(0, end))).rejects.toMatchObject({ fault: { code: 'bad-archive' } });
    }
  });
});

describe('an exported pack', () => {
  it('is its very bytes, with its index and signature, where it was written in the plainest form', async () => {
    const publisher = new Publisher();
    await publisher.open();
    publisher.publish(OPENAI, {}, newKey());
    const importer = new Importer(importPlace());
    await eventsOf(importer.subscribe(publisher.index, signal));
    await eventsOf(importer.install(signal));
    await publisher.close();
    const published = ['index.json', 'index.json.sig', 'entities.ftm.json'].map((name) => ({
      name,
      text: String(publisher.files.get(`/${name}`)),
    }));
    expect(await exported('news')).toEqual(published);
  });

  it('imports again, on another machine, to the same pack and the same bytes', async () => {
    await importFiles([fileOf(linesOf(crowd(600)))], importPlace());
    const first = await exported('news');
    const archive = await exportPack((await new MetaDb().pack('news'))!);
    vi.stubGlobal('indexedDB', new IDBFactory());
    expect((await importFiles([archive], importPlace())).at(-1)).toMatchObject({
      type: 'installed',
      pack: 'news',
    });
    expect(await recordsOf('news')).toEqual(crowd(600));
    expect(await exported('news')).toEqual(first);
  });

  it('of any valid pack gives the same bytes after import and export', async () => {
    const word = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
    const entity = fc.record({
      id: word,
      schema: fc.constantFrom('Person', 'Company', 'Employment', 'Vessel', 'Position'),
      properties: fc.dictionary(word, fc.array(word, { maxLength: 4 }), { maxKeys: 5 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(entity, { minLength: 1, maxLength: 8 }), async (entities) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const outcome = (await importFiles([fileOf(linesOf(entities))], importPlace())).at(-1);
        // Ids that hold nothing that can be seen are refused.
        if (outcome?.type === 'failed') return;
        const first = await exported('news');
        expect(first.at(-1)?.text).toBe(linesOf((await recordsOf('news'))!));
        const archive = await exportPack((await new MetaDb().pack('news'))!);
        vi.stubGlobal('indexedDB', new IDBFactory());
        await importFiles([archive], importPlace());
        expect(await exported('news')).toEqual(first);
      }),
      inputs(40),
    );
  });
});

describe('a backup', () => {
  it('brings everything back on a fresh profile', async () => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(OPENAI))], place);
    await importFiles([fileOf(linesOf(crowd(3)), 'crowd.ftm.json')], place);
    const entry = {
      kind: 'person',
      name: 'Aunt Emma',
      aliases: ['Emma'],
      summary: 'My aunt.',
      link: '',
      roles: [{ role: 'Baker', organization: 'The Bakery', from: '2001', to: '' }],
    } as const;
    await saveOwn(entry, place);
    await place.meta.putCorrection(withKey({ type: 'never', form: 'Target' }));
    await place.meta.putCorrection(
      withKey({ type: 'note', ref: { pack: 'news', id: 'openai' }, text: 'Ask them.' }),
    );
    await place.meta.switchPack('crowd', false);
    await place.meta.orderPacks(['crowd', 'news']);
    await place.meta.switchSite('example.org', false);
    const everything = async (meta: MetaDb) => ({
      packs: (await meta.packs()).map(({ id, on, private: hidden, counts }) => ({ id, on, hidden, counts })),
      corrections: await meta.corrections(),
      sites: await meta.sitesOff(),
      own: await listOwn(meta),
      news: await recordsOf('news'),
    });
    const before = await everything(place.meta);
    expect(before.packs.map(({ id }) => id)).toEqual(['own', 'crowd', 'news']);
    const [event] = (await eventsOf(new Importer(place).export())).slice(-1);
    const file = event?.type === 'file' ? event.file : new File([], '');

    vi.stubGlobal('indexedDB', new IDBFactory());
    const fresh = importPlace();
    const outcome = (await eventsOf(new Importer(fresh).restore(file, signal))).at(-1);
    expect(outcome).toEqual({ type: 'restored', packs: 3, kept: [] });
    const after = await everything(fresh.meta);
    expect(after).toEqual({
      ...before,
      packs: before.packs.map((pack) => ({ ...pack, hidden: pack.hidden ?? false })),
    });
  });

  it('brings back packs whose files had names that no title can be', async () => {
    const place = importPlace();
    const names = [
      `${'A very long name '.repeat(10)}1`,
      `${'A very long name '.repeat(10)}2`,
      'Люди',
      'Фирмы',
    ];
    for (const name of names) await importFiles([fileOf(linesOf(OPENAI), `${name}.ftm.json`)], place);
    const ids = async (meta: MetaDb) => (await meta.packs()).map(({ id }) => id).sort();
    const before = await ids(place.meta);
    expect(before).toHaveLength(4);
    const [event] = (await eventsOf(new Importer(place).export())).slice(-1);
    const file = event?.type === 'file' ? event.file : new File([], '');

    vi.stubGlobal('indexedDB', new IDBFactory());
    const fresh = importPlace();
    const outcome = (await eventsOf(new Importer(fresh).restore(file, signal))).at(-1);
    expect(outcome).toEqual({ type: 'restored', packs: 4, kept: [] });
    expect(await ids(fresh.meta)).toEqual(before);
  });

  it.each([
    ['something else', 'hello', 'bad-archive'],
    ['a pack', undefined, 'not-a-backup'],
  ])('that is %s changes nothing and says so', async (_what, text, code) => {
    const place = importPlace();
    await importFiles([fileOf(linesOf(OPENAI))], place);
    const file = text === undefined ? await exportPack((await place.meta.pack('news'))!) : fileOf(text);
    const outcome = (await eventsOf(new Importer(place).restore(file, signal))).at(-1);
    expect(outcome).toMatchObject({
      type: 'failed',
      fault: { code, advice: expect.stringMatching(/^Choose .*back ?up/i) },
    });
    expect(await recordsOf('news')).toEqual(OPENAI);
  });
});
