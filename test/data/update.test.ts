// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Importer } from '../../data/import/run-import';
import { MetaDb } from '../../data/store/meta-db';
import { runDueUpdates } from '../../data/update/due-updates';
import { type UpdatePlace, updatePack } from '../../data/update/update-pack';
import { databases, eventsOf, importPlace, linesOf, recordsOf } from './import-stage';
import { ELSEWHERE, KEY, MISBEHAVIOURS, NEW } from './misbehaviours';
import { Publisher, resourceOf } from './publisher';
import { crowd, OPENAI, person } from './small-pack';

const signal = new AbortController().signal;

let publisher: Publisher;
let place: UpdatePlace;
beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  publisher = new Publisher();
  await publisher.open();
  place = importPlace();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await publisher.close();
});

async function subscribe() {
  const importer = new Importer(place);
  const events = [...(await eventsOf(importer.subscribe(publisher.index, signal)))];
  events.push(...(await eventsOf(importer.install(signal))));
  return events;
}
const update = async () => (await eventsOf(updatePack('news', place, signal))).at(-1);
const packNow = () => new MetaDb().pack('news');

describe('a pack from an address', () => {
  it('is previewed with what signed it, then installed, and can be updated', async () => {
    publisher.publish(OPENAI, {}, KEY);
    const events = await subscribe();
    expect(events.find(({ type }) => type === 'preview')).toMatchObject({
      preview: {
        title: 'News makers',
        license: 'CC0-1.0',
        records: 3,
        signer: { fingerprint: expect.stringMatching(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/), known: false },
      },
    });
    expect(events.at(-1)).toMatchObject({ type: 'installed', pack: 'news', version: '1' });
    expect(await packNow()).toMatchObject({ subscription: { url: publisher.index, automatic: false } });
    publisher.publish(NEW, { version: '2' }, KEY);
    expect(await update()).toMatchObject({ type: 'installed', version: '2' });
    expect(await recordsOf('news')).toEqual(NEW);
    expect(await packNow()).toMatchObject({
      changes: { from: '1', added: 1, changed: 0, removed: 0, examples: { added: ['Ilya Sutskever'] } },
      previous: { manifest: { version: '1' } },
      subscription: { url: publisher.index, automatic: false, checkedAt: '2026-01-31T12:00:00.000Z' },
    });
  });

  it('is fetched without cookies and without saying from where', async () => {
    publisher.publish(OPENAI);
    const fetched = vi.fn(fetch);
    place = importPlace({ net: { ...place.net, fetch: fetched } });
    await subscribe();
    expect(fetched.mock.calls.length).toBe(2);
    for (const [, init] of fetched.mock.calls) {
      expect(init).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer' });
    }
    for (const { headers } of publisher.requests) {
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
    }
  });

  it.each([
    'http://example.org/index.json',
    'ftp://example.org/x',
    'https://u:p@example.org/index.json',
    'news',
  ])('is not fetched from %s', async (url) => {
    const events = await eventsOf(new Importer(place).subscribe(url, signal));
    expect(events).toMatchObject([{ type: 'failed', fault: { code: 'bad-address' } }]);
  });

  it('finds nothing to do where the version is the same', async () => {
    publisher.publish(OPENAI);
    await subscribe();
    expect(await update()).toEqual({ type: 'up-to-date', pack: 'news', version: '1' });
  });
});

describe('an update by what changed', () => {
  const delta = Buffer.from(
    [
      { op: 'MOD', entity: person('jan-leike', 'Jan Leike', { summary: ['At Anthropic.'] }) },
      { op: 'DEL', entity: { id: 'jan-leike.openai' } },
      { op: 'ADD', entity: person('ilya', 'Ilya Sutskever') },
    ]
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
  const after = [
    OPENAI[0]!,
    person('jan-leike', 'Jan Leike', { summary: ['At Anthropic.'] }),
    person('ilya', 'Ilya Sutskever'),
  ];
  const whole = Buffer.from(linesOf(after));
  const full = { ...resourceOf('entities.ftm.json', whole), size: 1_000_000 };

  it.each([
    ['the whole file', full, {}],
    [
      'the delta, where the whole is packed',
      { ...full, name: 'entities.ftm.json.gz', sha256: 'a'.repeat(64) },
      { leads_to: full.sha256! },
    ],
  ])(
    'fetches only the changes where they lead to the checksum that the index names for %s',
    async (_what, all, leads) => {
      publisher.publish(OPENAI);
      await subscribe();
      publisher.publish(after, {
        version: '2',
        resources: [all, { ...resourceOf('delta.ftm.json', delta), from: '1', ...leads }],
      });
      publisher.files.set('/delta.ftm.json', delta);
      publisher.files.delete('/entities.ftm.json');
      expect(await update()).toMatchObject({ type: 'installed', version: '2' });
      expect(await recordsOf('news')).toEqual(after);
      expect(await packNow()).toMatchObject({ changes: { added: 1, changed: 1, removed: 1 } });
    },
  );

  it.each([
    [
      'does not lead to the number of entities that the index promises',
      delta.subarray(0, delta.lastIndexOf(10, -2) + 1),
      {},
    ],
    [
      'leads to as many entities as the index promises, but to others',
      Buffer.from(delta.toString().replace('Ilya', 'Olya')),
      {},
    ],
    ['is said to lead to something else', delta, { leads_to: 'a'.repeat(64) }],
    ['is damaged', delta, { sha256: 'a'.repeat(64) }],
    ['is no delta', Buffer.from('hello\n'), {}],
    ['is not there', undefined, {}],
  ])('fetches the whole where the delta %s', async (_how, bytes, lie) => {
    publisher.publish(OPENAI);
    await subscribe();
    publisher.publish(after, { version: '2' });
    const real = resourceOf(
      'entities.ftm.json',
      Buffer.from(String(publisher.files.get('/entities.ftm.json'))),
    );
    const small = { ...resourceOf('delta.ftm.json', bytes ?? Buffer.from('x')), size: 10, from: '1', ...lie };
    publisher.publish(after, { version: '2', resources: [real, small] });
    if (bytes) publisher.files.set('/delta.ftm.json', bytes);
    publisher.requests.length = 0;
    expect(await update()).toMatchObject({ type: 'installed', version: '2' });
    expect(publisher.requests.map(({ url }) => url)).toContain('/entities.ftm.json');
    expect(await recordsOf('news')).toEqual(after);
  });

  it('fetches the whole where the index promises nothing that the outcome could be compared with', async () => {
    publisher.publish(OPENAI);
    await subscribe();
    const resources = [
      { ...full, size: whole.length, sha256: undefined },
      { ...resourceOf('delta.ftm.json', delta), size: 10, from: '1' },
    ];
    publisher.publish(after, { version: '2', resources });
    publisher.files.set('/delta.ftm.json', delta);
    expect(await update()).toMatchObject({ type: 'installed', version: '2' });
    expect(publisher.requests.map(({ url }) => url)).not.toContain('/delta.ftm.json');
    expect(await recordsOf('news')).toEqual(after);
  });
});

describe('a publisher', () => {
  it.each(MISBEHAVIOURS)('who %s changes nothing: %s', async (_what, code, misbehave) => {
    publisher.publish(OPENAI, {}, KEY);
    await subscribe();
    const before = await databases();
    publisher.publish(NEW, { version: '2' }, KEY);
    misbehave(publisher);
    const outcome = await update();
    expect(outcome).toMatchObject({ type: 'failed', fault: { code } });
    expect(outcome?.type === 'failed' && outcome.fault.advice).toMatch(/\w/);
    expect(await recordsOf('news')).toEqual(OPENAI);
    expect(await databases()).toEqual(before);
    expect(publisher.requests.map(({ url }) => url)).not.toContain(ELSEWHERE);
    // Said in the packs page until it is mended.
    expect(await packNow()).toMatchObject({ manifest: { version: '1' }, subscription: { fault: { code } } });
  });

  it('who is back after a failure updates as if nothing had been', async () => {
    publisher.publish(OPENAI);
    await subscribe();
    publisher.files.clear();
    await update();
    publisher.publish(NEW, { version: '2' });
    expect(await update()).toMatchObject({ type: 'installed' });
    expect((await packNow())?.subscription).not.toHaveProperty('fault');
  });
});

describe('automatic updates', () => {
  it('are off until the reader turns them on, and then made every 12 hours', async () => {
    publisher.publish(OPENAI);
    await subscribe();
    publisher.publish(NEW, { version: '2' });
    expect(await eventsOf(runDueUpdates(place, signal))).toEqual([]);
    await place.meta.changePack('news', (pack) => ({
      ...pack,
      subscription: { ...pack.subscription!, automatic: true },
    }));
    expect((await eventsOf(runDueUpdates(place, signal))).at(-1)).toMatchObject({
      type: 'installed',
      version: '2',
    });
    const later = (hours: number) => ({ ...place, now: () => place.now() + hours * 3_600_000 });
    expect(await eventsOf(runDueUpdates(later(11), signal))).toEqual([]);
    expect((await eventsOf(runDueUpdates(later(12), signal))).at(-1)).toMatchObject({ type: 'up-to-date' });
  });

  it('go on after a clock that was ahead was set back', async () => {
    publisher.publish(OPENAI);
    await subscribe();
    await place.meta.changePack('news', (pack) => ({
      ...pack,
      subscription: { ...pack.subscription!, automatic: true, checkedAt: '2036-01-01T00:00:00.000Z' },
    }));
    publisher.publish(NEW, { version: '2' });
    expect((await eventsOf(runDueUpdates(place, signal))).at(-1)).toMatchObject({ version: '2' });
    expect(await eventsOf(runDueUpdates(place, signal))).toEqual([]);
  });
});

describe('a large pack', () => {
  it('arrives whole', async () => {
    publisher.publish(crowd(3000));
    expect((await subscribe()).at(-1)).toMatchObject({ type: 'installed', counts: { records: 3000 } });
  });
});
