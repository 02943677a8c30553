import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CastMember } from '../../utils/match/types';
import type { AnnotateAnswer, AnnotateRequest } from '../../utils/messages';
import type { AskBackground } from '../../utils/page/ask-background';
import { keepMarks } from '../../utils/page/marks';
import { makeReader, type Reader } from '../../utils/page/reader';
import { DEFAULTS } from '../../utils/preferences';

const OPENAI: CastMember = { pack: 'p', id: 'openai', caption: 'OpenAI', kind: 'organization' };
const ARTICLE = '<p>OpenAI grows.</p><p>Nobody else does.</p>';

/** A background that knows one name and remembers what it was asked. */
class Background {
  asked: AnnotateRequest[] = [];
  counted: unknown[] = [];
  isOff = false;
  isWaiting = false;
  isBroken = false;

  ask = (async (name: string, body: unknown) => {
    if (name === 'counted') this.counted.push(body);
    if (name !== 'annotate' || this.isBroken) return undefined;
    this.asked.push(body as AnnotateRequest);
    return this.isOff ? { off: true, waiting: this.isWaiting } : this.#annotate(body as AnnotateRequest);
  }) as AskBackground;

  get texts(): string[][] {
    return this.asked.map(({ blocks }) => blocks.map(({ text }) => text));
  }

  #annotate({ blocks }: AnnotateRequest): AnnotateAnswer {
    const spans = blocks.flatMap(({ text }, block) => {
      const start = text.indexOf('OpenAI');
      return start < 0 ? [] : [block, start, start + 6, 0, 0];
    });
    const why = { rule: 'exact', name: 'OpenAI', evidence: [] } as const;
    const readings = [{ candidates: [0], kind: 'exact', score: 1, why }] as const;
    return { off: false, ...DEFAULTS, cast: [OPENAI], readings, spans: Int32Array.from(spans) };
  }
}

let background: Background;
let reader: Reader;
let life: AbortController;
let shown: Set<Range>;
let onAnew: () => void;
let onNames: () => Promise<void>;
let onMarked: () => void;

function openPage(html: string, head = '<meta property="og:type" content="article">'): void {
  document.head.innerHTML = head;
  document.body.innerHTML = html;
  background = new Background();
  life = new AbortController();
  shown = new Set();
  onAnew = vi.fn();
  onNames = vi.fn(async () => undefined);
  onMarked = vi.fn(() => expect(shown.size).toBeGreaterThan(0));
  const marks = keepMarks({
    add: (_kind, range) => shown.add(range),
    remove: (_kind, range) => shown.delete(range),
    restore: () => undefined,
  });
  const { signal } = life;
  reader = makeReader({ ask: background.ask, marks, onNames, onMarked, onAnew, signal });
}
/** Lets everything happen that waits for a timer or an idle moment. */
const pass = (ms = 1000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('requestIdleCallback', (run: () => void) => setTimeout(run, 1));
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('reading an article', () => {
  it('asks about all its text once and marks the answer', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    expect(background.texts).toEqual([['OpenAI grows.', 'Nobody else does.']]);
    expect([...shown].map(String)).toEqual(['OpenAI']);
    expect(reader.state()).toMatchObject({ status: 'article', cast: [{ ...OPENAI, count: 1 }] });
  });

  it('says of what kind its blocks are and in which language it is', async () => {
    document.documentElement.lang = 'fr';
    openPage('<h1>OpenAI</h1>');
    reader.read();
    await pass();
    expect(background.asked).toEqual([
      { blocks: [{ text: 'OpenAI', role: 'heading' }], known: [], lang: 'fr' },
    ]);
    document.documentElement.lang = '';
  });

  it('asks about a long text in portions, and tells who was found so far', async () => {
    openPage(`<p>OpenAI ${'and so on '.repeat(9000)}</p><p>The end.</p>`);
    reader.read();
    await pass();
    expect(background.asked.length).toBeGreaterThan(1);
    expect(background.asked[1]?.known).toMatchObject([{ pack: 'p', id: 'openai' }]);
    expect(background.texts.flat().join('')).toContain('The end.');
  });

  it('counts for the badge, and says so only when the count has changed', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    document.body.append('More text without a name.');
    await pass();
    expect(background.counted).toEqual([{ people: 0, organizations: 1 }]);
  });

  it('is what it was while the page is read anew, and tells what it has become, also that nobody is left', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    const known = reader.state();
    background.counted = [];
    document.body.innerHTML = '<p>Nobody grows.</p>';
    reader.read();
    reader.read();
    expect(reader.state()).toEqual(known);
    expect(background.counted).toEqual([]);
    await pass();
    expect(background.counted).toEqual([{ people: 0, organizations: 0 }]);
    expect(reader.state()).toMatchObject({ status: 'article', cast: [] });
  });

  it('is nobody at once when the page becomes another one', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    reader.read(false);
    expect(reader.state()).toMatchObject({ status: 'not-article', cast: [] });
    expect(background.counted.at(-1)).toEqual({ people: 0, organizations: 0 });
  });

  it('tells that it is no article any more', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    document.head.innerHTML = '';
    reader.read();
    await pass(5000);
    expect(background.counted.at(-1)).toEqual({ people: 0, organizations: 0 });
    expect(reader.state()).toMatchObject({ status: 'not-article', cast: [] });
  });

  it('says that there are names, and nothing where there are none', async () => {
    openPage('<p>Nobody we know.</p>');
    reader.read();
    await pass();
    expect(onNames).not.toHaveBeenCalled();
    document.body.append('OpenAI');
    await pass();
    expect(onNames).toHaveBeenCalledOnce();
  });

  it('says when names are marked that stood there before, not those that the page brings later', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    expect(onMarked).toHaveBeenCalledOnce();
    document.body.append('OpenAI');
    await pass();
    expect(shown.size).toBe(2);
    expect(onMarked).toHaveBeenCalledOnce();
  });

  it('says so, too, when somebody is named once more', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    document.body.insertAdjacentHTML('beforeend', '<p>OpenAI again.</p>');
    await pass();
    expect(background.counted).toHaveLength(2);
  });

  it('asks again about what changed, and about nothing else', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    document.querySelector('p + p')!.textContent = 'OpenAI does too.';
    await pass();
    expect(background.texts.slice(1)).toEqual([['OpenAI does too.']]);
    expect(shown.size).toBe(2);
  });

  it.each([
    ['a block', '<p class="fold" style="display:none">OpenAI too.</p>'],
    ['what a block stands in', '<div class="fold" style="display:none"><p>OpenAI too.</p></div>'],
  ])('asks about text that cannot be seen once %s is unfolded', async (_what, html) => {
    openPage(`${ARTICLE}${html}`);
    reader.read();
    await pass();
    expect(background.texts.flat()).not.toContain('OpenAI too.');
    document.querySelector('.fold')!.setAttribute('style', '');
    await pass();
    expect(background.texts.slice(1)).toEqual([['OpenAI too.']]);
  });

  it('asks about everything anew when it is told to', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    reader.read();
    expect(onAnew).toHaveBeenCalledTimes(2);
    await pass();
    expect(background.asked).toHaveLength(2);
    expect(shown.size).toBe(1);
  });

  it('lets the last order to read win', async () => {
    openPage(ARTICLE);
    reader.read();
    reader.read();
    reader.read();
    await pass();
    expect(background.asked).toHaveLength(1);
  });

  it('leaves a page alone that is switched off, until it is told to read again', async () => {
    openPage(ARTICLE);
    background.isOff = true;
    reader.read();
    await pass();
    document.body.append('OpenAI');
    await pass();
    expect(background.asked).toHaveLength(1);
    expect(reader.state().status).toBe('off');
    background.isOff = false;
    reader.read();
    await pass();
    expect(reader.state().status).toBe('article');
    expect(shown.size).toBe(2);
  });

  it('waits where pages are read only when they are asked for, and says so when asked', async () => {
    openPage(ARTICLE);
    background.isOff = background.isWaiting = true;
    reader.read();
    await pass();
    expect(reader.state().status).toBe('waiting');
    expect(background.asked[0]).not.toHaveProperty('anyway');
    reader.read(true);
    await pass();
    expect(background.asked[1]).toHaveProperty('anyway', true);
    reader.read(false);
    await pass();
    expect(background.asked[2]).not.toHaveProperty('anyway');
  });

  it('takes the marks away when the page is switched off later', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    background.isOff = true;
    reader.read();
    await pass();
    expect(shown.size).toBe(0);
    expect(background.counted.at(-1)).toEqual({ people: 0, organizations: 0 });
  });

  it('says that it failed where the browser lacks what it reads with', async () => {
    openPage(ARTICLE);
    vi.stubGlobal('requestIdleCallback', undefined);
    const ended = expect(reader.read()).rejects.toThrow(TypeError);
    await pass();
    await ended;
    expect(reader.state().status).toBe('failed');
  });

  it('says that it failed when nobody answers', async () => {
    openPage(ARTICLE);
    background.isBroken = true;
    reader.read();
    await pass();
    expect(reader.state().status).toBe('failed');
  });

  it('ends without a trace', async () => {
    openPage(ARTICLE);
    reader.read();
    await pass();
    life.abort();
    expect(shown.size).toBe(0);
    document.body.append('OpenAI');
    reader.read();
    await pass();
    expect(background.asked).toHaveLength(1);
  });
});

describe('a page that is no article', () => {
  it('is not read', async () => {
    openPage(ARTICLE, '');
    reader.read();
    await pass(10_000);
    expect(background.asked).toEqual([]);
    expect(background.counted).toEqual([]);
    expect(reader.state().status).toBe('not-article');
  });

  it('is read when the reader asks for it, also when it is read anew', async () => {
    openPage(ARTICLE, '');
    reader.read(true);
    await pass();
    reader.read();
    await pass();
    expect(background.asked).toHaveLength(2);
  });

  it('is read when it becomes one a little later', async () => {
    openPage(ARTICLE, '');
    reader.read();
    await pass(500);
    document.head.innerHTML = '<meta property="og:type" content="article">';
    await pass(3000);
    expect(background.asked).toHaveLength(1);
  });
});
