import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerRequests } from '../../data/answers/answer-requests';
import { answerAtDoor, type Sender } from '../../data/answers/door';
import { Library } from '../../data/library/library';
import { DEFAULTS } from '../../utils/preferences';
import { bundle, OPENAI, platform } from './small-pack';

const OWN = 'chrome-extension:';
const OPTIONS: Sender = { url: `${OWN}//abc/options.html` };
const READER: Sender = { url: 'https://news.example/article', tab: { id: 7 } };
const ANNOTATE = { blocks: [{ text: 'OpenAI grows.', role: 'paragraph' }], known: [] };

function start() {
  const tabs = {
    showCount: vi.fn(),
    confirmToken: vi.fn(),
    refresh: vi.fn(async () => undefined),
    noted: vi.fn(),
  };
  const handlers = answerRequests(new Library(platform(bundle('2026-01-01-a', OPENAI))), {
    tabs,
    disk: { estimate: async () => ({}), persisted: async () => true },
    now: Date.now,
    newId: () => 'new',
  });
  const ask = (name: string, body: unknown, sender: Sender) =>
    answerAtDoor(handlers, { name, body }, sender, OWN);
  return { ask, tabs };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

describe('what the reader chose', () => {
  it('reads chosen sites alone where that was chosen, and says which they are', async () => {
    const { ask, tabs } = start();
    await ask('prefer', { sites: 'chosen' }, OPTIONS);
    expect(tabs.refresh).toHaveBeenCalledOnce();
    expect(await ask('annotate', ANNOTATE, READER)).toMatchObject({
      value: { off: true, waiting: false },
    });
    await ask('switchSite', { host: 'news.example', on: true }, OPTIONS);
    expect(await ask('annotate', ANNOTATE, READER)).toMatchObject({ value: { off: false } });
    expect(await ask('listSites', null, OPTIONS)).toEqual({ ok: true, value: ['news.example'] });
  });

  it('waits to be asked for each page where that was chosen, and still leaves sites alone that are off', async () => {
    const { ask } = start();
    await ask('prefer', { sites: 'asked' }, OPTIONS);
    expect(await ask('annotate', ANNOTATE, READER)).toMatchObject({
      value: { off: true, waiting: true },
    });
    const asked = { ...ANNOTATE, anyway: true };
    expect(await ask('annotate', asked, READER)).toMatchObject({ value: { off: false } });
    await ask('switchSite', { host: 'news.example', on: false }, OPTIONS);
    expect(await ask('annotate', asked, READER)).toMatchObject({ value: { off: true, waiting: false } });
  });

  it('reads the welcome page whatever was chosen', async () => {
    const { ask } = start();
    await ask('prefer', { sites: 'asked' }, OPTIONS);
    expect(await ask('annotate', ANNOTATE, OPTIONS)).toMatchObject({ value: { off: false } });
  });

  it('keeps the first of two choices when the second comes before the answer', async () => {
    const { ask } = start();
    await Promise.all([
      ask('prefer', { line: 'solid' }, OPTIONS),
      ask('prefer', { mentions: 'first' }, OPTIONS),
    ]);
    expect(await ask('preferences', null, OPTIONS)).toEqual({
      ok: true,
      value: { line: 'solid', mentions: 'first', sites: 'all' },
    });
  });

  it('says how names are to be marked', async () => {
    const { ask } = start();
    expect(await ask('preferences', null, OPTIONS)).toEqual({ ok: true, value: DEFAULTS });
    const chosen = { line: 'solid', mentions: 'first', sites: 'all' };
    await ask('prefer', chosen, OPTIONS);
    expect(await ask('preferences', null, OPTIONS)).toEqual({ ok: true, value: chosen });
    expect(await ask('annotate', ANNOTATE, READER)).toMatchObject({
      value: { line: 'solid', mentions: 'first' },
    });
  });
});
