// @vitest-environment node

import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerRequests } from '../../data/answers/answer-requests';
import type { Handlers } from '../../data/answers/door';
import { Library } from '../../data/library/library';
import type { FtmEntity } from '../../utils/ftm';
import type { EntityRef } from '../../utils/match/types';
import type { Underlined } from '../../utils/match/underline';
import { fileOf, importFiles, importPlace, linesOf } from './import-stage';
import { bundle, employment, OPENAI, organization, person, platform } from './small-pack';

const PUBLIC = [
  ...OPENAI,
  person('altman', 'Sam Altman'),
  employment('altman', 'openai', 'Chief executive'),
  organization('gap', 'Gap'),
];
/** Whom only the private pack knows, each a way to have a say in what the public one would read. */
const SECRET: readonly FtmEntity[] = [
  organization('friends', 'OpenAI and Friends'),
  person('roe', 'Gundula Roe', { alias: ['Altman'] }),
  person('leike', 'Gundula Leike'),
  organization('shop', 'Gap'),
  employment('roe', 'shop', 'Baker'),
  person('twin', 'Sam Altman', { summary: ['The one I know.'] }),
];

const READER = { from: 'reader', tab: 7, host: 'news.example' } as const;
let library: Library;
let handlers: Handlers;
beforeAll(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  library = new Library(platform(bundle('2026-01-01-a', PUBLIC)));
  await library.tend();
  await importFiles([fileOf(linesOf(SECRET), 'secret.ftm.json')], importPlace({ meta: library.meta }));
  await library.meta.orderPacks(['secret', 'starter']);
  await library.meta.changePack('secret', (pack) => ({ ...pack, private: true }));
  handlers = answerRequests(library, {
    tabs: { showCount: vi.fn(), confirmToken: vi.fn(), refresh: vi.fn(), noted: vi.fn() },
    disk: { estimate: async () => ({}), persisted: async () => true },
    now: Date.now,
    newId: () => 'new',
  });
});

async function read(text: string, known: readonly EntityRef[]): Promise<Underlined> {
  const blocks = [{ text, role: 'paragraph' }] as const;
  const answer = await handlers.annotate({ blocks, known }, READER);
  if (!answer.ok || answer.value.off) throw new Error('nothing was read');
  return answer.value;
}

interface Span {
  readonly text: string;
  readonly who: EntityRef;
  readonly line: EntityRef | undefined;
}
async function spansOf(text: string, known: readonly EntityRef[] = []): Promise<Span[]> {
  const { spans, readings, cast } = await read(text, known);
  return Array.from({ length: spans.length / 5 }, (_, n) => {
    const [, start, end, reading = 0, line = -1] = spans.subarray(n * 5);
    return { text: text.slice(start, end), who: cast[readings[reading]!.candidates[0]!]!, line: cast[line] };
  });
}
/** What a page sees of its texts, each read when those before are known, while the private pack is on or off. */
async function linesOn(texts: readonly string[], on: boolean): Promise<unknown> {
  await library.meta.switchPack('secret', on);
  let known: readonly EntityRef[] = [];
  const seen: unknown[] = [];
  for (const text of texts) {
    const found = await spansOf(text, known);
    known = [...known, ...found.flatMap(({ who, line }) => [who, line ?? who])];
    seen.push(found.flatMap(({ text, line }) => (line ? [[text, line.id]] : [])).sort());
  }
  return seen;
}

describe('a private pack', () => {
  it.each([
    ['a longer name', 'Then OpenAI and Friends met Jan Leike.'],
    ['an alias that is a surname', 'Sam Altman met Gundula Roe. Altman smiled.'],
    ['a namesake', 'Jan Leike met Gundula Leike. Leike smiled.'],
    ['evidence', 'Gundula Roe works at Gap.'],
    ['the same person', 'Sam Altman met nobody.'],
  ])('has no say in what is underlined: %s', async (_what, text) => {
    const texts = [text, 'Altman left.'];
    expect(await linesOn(texts, true)).toEqual(await linesOn(texts, false));
  });

  it('has no say in it whatever is written', async () => {
    const names = PUBLIC.concat(SECRET).flatMap(({ properties }) => properties.name ?? []);
    const word = fc.constantFrom(
      ...[...names, 'Altman', 'Leike', 'Gundula', 'Roe', 'Leike', 'Mr', 'CEO'],
      ...['and', 'met', 'of', 'the', '.', ',', '(', ')', '’s'],
    );
    const text = fc.array(word, { maxLength: 12 }).map((words) => words.join(' '));
    await fc.assert(
      fc.asyncProperty(text, text, async (...texts) => {
        expect(await linesOn(texts, true)).toEqual(await linesOn(texts, false));
      }),
    );
  });

  it('speaks first wherever it knows somebody, underlined or not', async () => {
    await library.meta.switchPack('secret', true);
    expect(await spansOf('OpenAI and Friends met Sam Altman.')).toMatchObject([
      { text: 'OpenAI and Friends', who: { pack: 'secret', id: 'friends' }, line: undefined },
      { text: 'OpenAI', who: { id: 'openai' }, line: { pack: 'starter', id: 'openai' } },
      { text: 'Sam Altman', line: { pack: 'starter', id: 'altman' } },
    ]);
  });
});
