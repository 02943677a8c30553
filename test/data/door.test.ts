// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequests, type Tabs } from '../../data/answers/answer-requests';
import { answerAtDoor, type Sender } from '../../data/answers/door';
import { Library } from '../../data/library/library';
import { chunkFrom } from '../../data/store/pack-db';
import { inputs } from '../inputs';
import { REQUESTS } from './every-request';
import { linesOf } from './import-stage';
import { writeRow } from './raw-database';
import { bundle, employment, OPENAI, person, platform } from './small-pack';

const OWN = 'moz-extension:';
const READER: Sender = { url: 'https://news.example/story?id=1', tab: { id: 7 } };
const CARD: Sender = { url: 'moz-extension://1234/card.html', tab: { id: 7 } };
const OPTIONS: Sender = { url: 'moz-extension://1234/options.html', tab: { id: 8 } };
const POPUP: Sender = { url: 'moz-extension://1234/popup.html' };

const NAMES = Object.keys(REQUESTS) as (keyof typeof REQUESTS)[];
const OF_PAGES = NAMES.filter((name) => name !== 'claimCard');
/** Answered, but with a fault: the bundled pack has no version before it and stays. */
const NOTHING_TO_DO = ['rollBack', 'removePack'];

const FILES = bundle('2026-01-01-a', [
  ...OPENAI,
  person('ilya', 'Ilya Sutskever', { alias: ['Илья Суцкевер'] }),
  employment('ilya', 'openai', 'Chief scientist'),
  {
    id: 'post.minister',
    schema: 'Position',
    properties: { name: ['Minister of Tests'], organization: ['openai'] },
  },
  {
    id: 'ilya.post',
    schema: 'Occupancy',
    properties: { holder: ['ilya'], post: ['post.minister'], startDate: ['2021'] },
  },
]);

function start(files = FILES) {
  const tabs = {
    showCount: vi.fn<Tabs['showCount']>(async () => undefined),
    confirmToken: vi.fn<Tabs['confirmToken']>(async (_tab, token) => token === 'abc'),
    refresh: vi.fn<Tabs['refresh']>(async () => undefined),
    noted: vi.fn<Tabs['noted']>(async () => undefined),
  };
  const handlers = answerRequests(new Library(platform(files)), {
    tabs,
    disk: { estimate: async () => ({ quota: 1000, usage: 400 }), persisted: async () => true },
    now: () => Date.UTC(2026, 10, 22),
    newId: () => 'new',
  });
  const ask = (name: string, body: unknown, sender: Sender) =>
    answerAtDoor(handlers, { name, body }, sender, OWN);
  return { ask, tabs, handlers };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => vi.restoreAllMocks());

describe('the door', () => {
  const allowed: readonly [string, Sender, readonly string[]][] = [
    ['a reader in a page', READER, ['annotate', 'counted']],
    ['the card in a page', CARD, ['claimCard', 'describe']],
    ['the options page', OPTIONS, OF_PAGES],
    ['the popup', POPUP, OF_PAGES],
    ['a page without a tab', { url: 'https://news.example/' }, []],
    ['a sender without an address', { tab: { id: 7 } }, []],
    ['a sender with a broken address', { url: 'nonsense', tab: { id: 7 } }, []],
  ];
  describe.each(allowed)('for %s', (_who, sender, may) => {
    it.each(NAMES)(`${may.length > 0 ? 'answers or refuses' : 'refuses'} %s by the list`, async (name) => {
      const { ask } = start();
      await ask('listPacks', null, OPTIONS);
      const answer = await ask(name, REQUESTS[name], sender);
      if (may.includes(name)) expect(answer).toMatchObject({ ok: !NOTHING_TO_DO.includes(name) });
      else expect(answer).toMatchObject({ ok: false, error: { code: 'not-allowed' } });
    });
  });

  it('changes nothing for what it refuses', async () => {
    const { ask, tabs } = start();
    for (const sender of [READER, CARD]) {
      await ask('switchPack', REQUESTS.switchPack, sender);
      await ask('switchSite', REQUESTS.switchSite, sender);
    }
    expect(await ask('listSites', null, OPTIONS)).toEqual({ ok: true, value: [] });
    expect(await ask('listPacks', null, OPTIONS)).toMatchObject({ value: [{ id: 'starter', on: true }] });
    expect(tabs.refresh).not.toHaveBeenCalled();
  });

  it.each(['nothing', '__proto__', 'constructor', 'toString', 'confirmToken', ''])(
    'knows no request %j',
    async (name) => {
      expect(await start().ask(name, null, OPTIONS)).toMatchObject({ error: { code: 'unknown-request' } });
    },
  );

  it('answers anything at all with a coded fault or an answer, and never throws', async () => {
    const { handlers } = start();
    const message = fc.oneof(
      fc.anything(),
      fc.record({ name: fc.constantFrom(...NAMES), body: fc.oneof(fc.anything(), fc.jsonValue()) }),
    );
    await fc.assert(
      fc.asyncProperty(message, fc.constantFrom(READER, CARD, OPTIONS, POPUP), async (anything, sender) => {
        const answer = await answerAtDoor(handlers, anything, sender, OWN);
        if (!answer.ok) expect(answer.error).toMatchObject({ code: expect.stringMatching(/^[a-z-]+$/) });
      }),
      inputs(500),
    );
  });

  it('answers well-formed requests with any strings in them', async () => {
    const { handlers } = start();
    const text = fc.string({ unit: 'binary', maxLength: 60 });
    const ref = fc.record({ pack: fc.oneof(text, fc.constant('starter')), id: text });
    const request = fc.oneof(
      fc.record({ name: fc.constant('describe'), body: fc.record({ ref, date: text, cast: fc.array(ref) }) }),
      fc.record({ name: fc.constant('search'), body: fc.record({ query: text, limit: fc.nat(100) }) }),
      fc.record({ name: fc.constant('switchPack'), body: fc.record({ pack: text, on: fc.boolean() }) }),
    );
    await fc.assert(
      fc.asyncProperty(request, async (message) => {
        const answer = await answerAtDoor(handlers, message, OPTIONS, OWN);
        if (!answer.ok)
          expect(['no-such-entity', 'no-such-pack', 'bad-request']).toContain(answer.error.code);
      }),
    );
  });
});

describe('the background answers', () => {
  it('marks who stands in the text', async () => {
    const answer = await start().ask('annotate', REQUESTS.annotate, READER);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        off: false,
        cast: expect.arrayContaining([
          { pack: 'starter', id: 'jan-leike', caption: 'Jan Leike', kind: 'person' },
        ]),
      },
    });
  });

  it('leaves a site alone that was switched off, by the address of the sender', async () => {
    const { ask, tabs } = start();
    await ask('switchSite', { host: 'news.example', on: false }, OPTIONS);
    expect(tabs.refresh).toHaveBeenCalledOnce();
    expect(await ask('listSites', null, OPTIONS)).toEqual({ ok: true, value: ['news.example'] });
    expect(await ask('annotate', REQUESTS.annotate, READER)).toEqual({
      ok: true,
      value: { off: true, waiting: false },
    });
    expect(
      await ask('annotate', REQUESTS.annotate, { ...READER, url: 'https://other.example/' }),
    ).toMatchObject({
      value: { off: false },
    });
    await ask('switchSite', { host: 'news.example', on: true }, OPTIONS);
    expect(await ask('annotate', REQUESTS.annotate, READER)).toMatchObject({ value: { off: false } });
  });

  it('asks no pack that is switched off', async () => {
    const { ask } = start();
    await ask('listPacks', null, OPTIONS);
    await ask('switchPack', { pack: 'starter', on: false }, OPTIONS);
    expect(await ask('annotate', REQUESTS.annotate, READER)).toMatchObject({
      value: { off: false, cast: [] },
    });
  });

  it('writes the badge of the tab that counted', async () => {
    const { ask, tabs } = start();
    await ask('counted', { people: 2, organizations: 1 }, READER);
    expect(tabs.showCount).toHaveBeenCalledExactlyOnceWith(7, 3);
  });

  it('lets a card in only when the reader of its own tab made the token', async () => {
    const { ask, tabs } = start();
    expect(await ask('claimCard', { token: 'abc' }, CARD)).toEqual({ ok: true, value: true });
    expect(tabs.confirmToken).toHaveBeenCalledWith(7, 'abc');
    expect(await ask('claimCard', { token: 'forged' }, CARD)).toEqual({ ok: true, value: false });
    expect(await ask('claimCard', { token: 'abc' }, { url: 'moz-extension://1234/card.html' })).toEqual({
      ok: true,
      value: false,
    });
  });

  it('describes an entity with its roles and its ties to the others on the page', async () => {
    const answer = await start().ask('describe', REQUESTS.describe, CARD);
    expect(answer).toMatchObject({
      ok: true,
      value: {
        caption: 'Jan Leike',
        history: [{ role: 'Head of alignment', other: { caption: 'OpenAI' } }],
        onPage: [{ member: { id: 'openai' } }],
        pack: { id: 'starter', title: 'Starter pack', version: '2026-01-01-a' },
      },
    });
  });

  it('says of an office which body it belongs to', async () => {
    const answer = await start().ask('describe', { ref: { pack: 'starter', id: 'ilya' }, cast: [] }, CARD);
    expect(answer).toMatchObject({
      value: {
        history: [{ role: 'Chief scientist' }, { role: 'Minister of Tests', other: { caption: 'OpenAI' } }],
      },
    });
  });

  it('says that an entity is not there, naming it', async () => {
    const answer = await start().ask('describe', { ref: { pack: 'starter', id: 'nobody' }, cast: [] }, CARD);
    expect(answer).toMatchObject({
      error: { code: 'no-such-entity', message: expect.stringContaining('nobody') },
    });
  });

  it('describes nobody under another record, when the store is not what the index says', async () => {
    const { ask } = start();
    await ask('listPacks', null, OPTIONS);
    const lines = [...OPENAI].reverse().map((entity) => JSON.stringify(entity));
    await writeRow('pack/starter/2026-01-01-a', 'chunks', 0, chunkFrom(lines));
    expect(await ask('describe', { ref: { pack: 'starter', id: 'openai' }, cast: [] }, CARD)).toMatchObject({
      error: { code: 'no-such-entity' },
    });
  });

  it('marks pages and lists the bundled pack with the reason when there is no storage', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('A mutation operation was attempted', 'InvalidStateError');
    });
    const { ask } = start();
    expect(await ask('annotate', REQUESTS.annotate, READER)).toMatchObject({
      ok: true,
      value: { off: false },
    });
    expect(await ask('listPacks', null, OPTIONS)).toMatchObject({
      value: [{ id: 'starter', on: true, trouble: { code: 'storage-unavailable' } }],
    });
    expect(await ask('switchSite', REQUESTS.switchSite, OPTIONS)).toMatchObject({
      ok: false,
      error: { code: 'storage-unavailable' },
    });
  });

  it.each([
    ['Ilya Sutskever', 'ilya'],
    ['ilia sutskver', 'ilya'],
    ['Суцкевер', 'ilya'],
    ['Leike', 'jan-leike'],
    ['open ai', 'openai'],
  ])('finds %s', async (query, id) => {
    const answer = await start().ask('search', { query, limit: 3 }, OPTIONS);
    expect(answer).toMatchObject({ ok: true, value: [{ id, pack: 'starter' }] });
  });

  it('finds nothing for what is like no name', async () => {
    expect(await start().ask('search', { query: 'zzzzqqqq', limit: 3 }, OPTIONS)).toEqual({
      ok: true,
      value: [],
    });
  });

  it('names on the card of a body who holds its offices', async () => {
    const answer = await start().ask('describe', { ref: { pack: 'starter', id: 'openai' }, cast: [] }, CARD);
    expect(answer).toMatchObject({
      value: {
        history: expect.arrayContaining([
          expect.objectContaining({
            role: 'Minister of Tests',
            other: expect.objectContaining({ caption: 'Ilya Sutskever' }),
          }),
        ]),
      },
    });
  });

  it('lists packs with their counts and the size of their file', async () => {
    expect(await start(bundle('2026-01-01-a', OPENAI)).ask('listPacks', null, OPTIONS)).toEqual({
      ok: true,
      value: [
        {
          id: 'starter',
          title: 'Starter pack',
          version: '2026-01-01-a',
          updatedAt: '2026-01-01',
          records: 3,
          private: false,
          bundled: true,
          own: false,
          size: linesOf(OPENAI).length,
          people: 1,
          organizations: 1,
          ties: 1,
          on: true,
        },
      ],
    });
  });
});
