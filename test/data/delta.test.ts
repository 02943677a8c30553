// @vitest-environment node
import { createHash } from 'node:crypto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DELTA_BYTES } from '../../data/pack/limits';
import { checkEntity, type ParsedLine } from '../../data/pack/parse-entity';
import { buildPack } from '../../data/publish/build-pack';
import { longestRise } from '../../data/publish/longest-rise';
import { manifestIn, openFile, openPackAt } from '../../data/publish/open-files';
import { makeKey, signPack } from '../../data/publish/sign-pack';
import { writeDelta } from '../../data/publish/write-delta';
import { MetaDb } from '../../data/store/meta-db';
import { PackDb } from '../../data/store/pack-db';
import { patchedEntities, patchedFile, readDelta } from '../../data/update/delta';
import type { FtmEntity } from '../../utils/ftm';
import { inputs } from '../inputs';
import { fileOf, importFiles, importPlace, linesOf } from './import-stage';
import { crowd, OPENAI, person } from './small-pack';

let folder = '';
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  folder = await mkdtemp(join(tmpdir(), 'delta-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function* parsed(entities: readonly FtmEntity[]): AsyncGenerator<readonly ParsedLine[]> {
  yield entities.map((entity, n) => checkEntity(entity, n + 1));
}
/** Writes a version into a folder of its own; answers where. */
async function build(version: string, entities: readonly FtmEntity[], gzip = false): Promise<string> {
  const to = join(folder, version);
  const details = { name: 'news', version };
  await buildPack(parsed(entities), to, { details, gzip, today: '2026-11-22' });
  return to;
}

async function* inTwos(entities: readonly FtmEntity[]): AsyncGenerator<readonly FtmEntity[]> {
  for (let n = 0; n < entities.length; n += 2) yield entities.slice(n, n + 2);
}
async function apply(old: readonly FtmEntity[], delta: Blob): Promise<string> {
  let text = '';
  for await (const batch of patchedEntities(inTwos(old), await readDelta(delta.stream())))
    text += linesOf(batch);
  return text;
}
const deltaOf = (...changes: readonly object[]) =>
  new Blob(changes.map((change) => `${JSON.stringify(change)}\n`));

/** People in any order, each known by its id, with one of three things to say. */
const version = fc
  .uniqueArray(fc.record({ id: fc.nat(30), says: fc.nat(2) }), {
    selector: ({ id }) => id,
    minLength: 1,
    maxLength: 15,
  })
  .map((people) => people.map(({ id, says }) => person(`p${id}`, `Person ${says}`)));

describe('the delta of two versions', () => {
  it('applied to the old one gives the bytes of the new one', async () => {
    await fc.assert(
      fc.asyncProperty(version, version, fc.boolean(), async (old, now, gzip) => {
        const [before, after] = [await build('1', old), await build('2', now, gzip)];
        const { file } = await writeDelta(before, after);
        expect(await apply(old, await openFile(join(after, file)))).toBe(linesOf(now));
        const { resources } = await manifestIn(after);
        expect(resources[1]?.leads_to).toBe(createHash('sha256').update(linesOf(now)).digest('hex'));
      }),
      inputs(40),
    );
  });

  it('applied to the installed one gives the bytes of the new one, as often as it is read', async () => {
    const old = [...crowd(600), ...OPENAI];
    const now = [OPENAI[2]!, ...crowd(700).slice(3), OPENAI[0]!];
    const [before, after] = [await build('1', old), await build('2', now)];
    const { file } = await writeDelta(before, after);
    const place = importPlace();
    const index = fileOf(await readFile(join(before, 'index.json')), 'index.json');
    const data = fileOf(await readFile(join(before, 'entities.ftm.json')), 'entities.ftm.json');
    await importFiles([index, data], place);
    const pack = await new MetaDb().pack('news');
    const installed = new PackDb(pack!.database, 'existing');
    const delta = await readDelta((await openFile(join(after, file))).stream());
    const patched = patchedFile(installed, delta, 'x', 1);
    for (const _time of [1, 2]) {
      expect(await new Response(patched.stream()).text()).toBe(
        await readFile(join(after, 'entities.ftm.json'), 'utf8'),
      );
    }
    await installed.close();
  });

  it('tells what it does, and is named in the index for the version that it leads from', async () => {
    const changed = person('jan-leike', 'Jan Leike', { summary: ['Somebody.'] });
    const [before, after] = [
      await build('1', OPENAI),
      await build('2', [changed, person('new', 'New'), OPENAI[2]!]),
    ];
    const counts = await writeDelta(before, after);
    expect(counts).toMatchObject({ file: 'delta-from-1.ftm.json', added: 1, changed: 1, deleted: 1 });
    const { resources } = await manifestIn(after);
    expect(resources.map(({ name, from }) => [name, from])).toEqual([
      ['entities.ftm.json', undefined],
      ['delta-from-1.ftm.json', '1'],
    ]);
    expect(resources[1]?.size).toBe((await readFile(join(after, counts.file))).length);
    const twice = await writeDelta(before, after);
    expect((await manifestIn(after)).resources).toHaveLength(2);
    expect(twice).toEqual(counts);
  });

  it('can be made before the new version is signed again', async () => {
    const key = join(folder, 'key.pem');
    await makeKey(key);
    const before = await build('1', OPENAI);
    await signPack(before, key);
    await build('2', OPENAI);
    await cp(before, join(folder, '2'), { recursive: true });
    const after = await build('2', OPENAI.slice(1));
    expect(await writeDelta(before, after)).toMatchObject({ deleted: 1 });
    await signPack(after, key);
    await writeDelta(before, after);
    expect(await readdir(after)).not.toContain('index.json.sig');
    await signPack(after, key);
    expect((await openPackAt(after)).index?.manifest.resources).toHaveLength(2);
  });

  it('is not made of what is not whole', async () => {
    const [before, after] = [await build('1', OPENAI), await build('2', OPENAI.slice(1))];
    await writeFile(join(before, 'entities.ftm.json'), 'hello\n');
    await expect(writeDelta(before, after)).rejects.toMatchObject({ fault: { code: 'wrong-size' } });
  });

  it('moves as little as it can', async () => {
    const people = crowd(20);
    const [before, after] = [await build('1', people), await build('2', [...people.slice(1), people[0]!])];
    expect(await writeDelta(before, after)).toMatchObject({ added: 0, changed: 1, deleted: 0 });
  });

  it('is refused for two packs, for an older version, and for what is no folder of a pack', async () => {
    const [one, two] = [await build('1', OPENAI), await build('2', OPENAI)];
    await expect(writeDelta(two, one)).rejects.toMatchObject({ fault: { code: 'not-newer' } });
    await expect(writeDelta(one, one)).rejects.toMatchObject({ fault: { code: 'not-newer' } });
    await expect(writeDelta(join(one, 'entities.ftm.json'), two)).rejects.toMatchObject({
      fault: { code: 'not-found' },
    });
    await buildPack(parsed(OPENAI), two, {
      details: { name: 'other', version: '3' },
      gzip: false,
      today: '2026-11-22',
    });
    await expect(writeDelta(one, two)).rejects.toMatchObject({ fault: { code: 'other-pack' } });
  });
});

describe('a delta by others', () => {
  const [openai, jan, tie] = OPENAI as [FtmEntity, FtmEntity, FtmEntity];
  const changed = person('jan-leike', 'Jan');

  it('without places leaves what is changed where it was and puts what is added last', async () => {
    const delta = deltaOf(
      { op: 'ADD', entity: person('new', 'New') },
      { op: 'MOD', entity: changed },
      { op: 'DEL', entity: { id: 'openai' } },
      { op: 'DEL', entity: { id: 'never-there' } },
    );
    expect(await apply(OPENAI, delta)).toBe(linesOf([changed, tie, person('new', 'New')]));
  });

  it('that runs in a circle or stands behind nothing ends, and loses nobody', async () => {
    const [a, b, c] = [person('a', 'A'), person('b', 'B'), person('c', 'C')];
    const delta = deltaOf(
      { op: 'ADD', entity: a, after: 'b' },
      { op: 'ADD', entity: b, after: 'a' },
      { op: 'ADD', entity: c, after: 'nobody' },
    );
    expect(await apply([openai, jan], delta)).toBe(linesOf([openai, jan, a, b, c]));
  });

  it('with several behind one keeps their order', async () => {
    const [a, b, c] = [person('a', 'A'), person('b', 'B'), person('c', 'C')];
    const delta = deltaOf(
      { op: 'ADD', entity: a, after: 'openai' },
      { op: 'ADD', entity: b, after: 'openai' },
      { op: 'ADD', entity: c, after: 'a' },
    );
    expect(await apply([openai, jan], delta)).toBe(linesOf([openai, a, c, b, jan]));
  });

  it('that goes on for ever is read no further than the cap: it would be held in memory', async () => {
    const line = `${JSON.stringify({ op: 'DEL', entity: { id: 'x'.repeat(200_000) } })}\n`;
    const lines = new TextEncoder().encode(line.repeat(5));
    let given = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(to) {
        given += lines.length;
        to.enqueue(lines);
        if (given > 4 * DELTA_BYTES) to.close();
      },
    });
    await expect(readDelta(endless)).rejects.toMatchObject({ fault: { code: 'bad-delta' } });
    expect(given).toBeLessThan(DELTA_BYTES + 3 * lines.length);
  });

  it.each([
    ['{"op":"PUT","entity":{"id":"x"}}', 'Line 1 is no change'],
    ['{"op":"DEL","entity":{}}', 'Line 1 deletes something without an id'],
    ['{"op":"DEL"}', 'Line 1 is no change'],
    ['[]', 'Line 1 is no change'],
    ['null', 'Line 1 is no change'],
    ['hello', 'Line 1 is no change'],
    ['{"op":"ADD","entity":{"id":"x"}}', 'Line 1 has no text in "schema"'],
  ])('that is broken is refused: %s', async (text, message) => {
    await expect(readDelta(new Blob([text]).stream())).rejects.toMatchObject({
      fault: { code: 'bad-delta', message: expect.stringContaining(message) },
    });
  });
});

describe('the longest rise in a row of numbers', () => {
  it('keeps their order, goes up, and no other is longer', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(50), { maxLength: 9 }), (numbers) => {
        const rise = longestRise(numbers);
        expect([...rise].sort((a, b) => a - b)).toEqual(rise);
        expect(rise.length).toBe(longestByTrying(numbers));
        let from = 0;
        for (const number of rise) {
          from = numbers.indexOf(number, from) + 1;
          expect(from).toBeGreaterThan(0);
        }
      }),
    );
  });
});

const longestByTrying = ([first, ...rest]: readonly number[]): number => {
  if (first === undefined) return 0;
  return Math.max(longestByTrying(rest), 1 + longestByTrying(rest.filter((number) => number > first)));
};
