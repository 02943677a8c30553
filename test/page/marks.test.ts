import { beforeEach, describe, expect, it } from 'vitest';
import type { CastMember } from '../../utils/match/types';
import { collect, collectOwn, type Passage } from '../../utils/page/collect';
import { type Answered, keepMarks, type Marks } from '../../utils/page/marks';
import { inOrder } from '../../utils/page/reading-order';
import { DEFAULTS, type Preferences } from '../../utils/preferences';

const ALTMAN: CastMember = { pack: 'p', id: 'altman', caption: 'Sam Altman', kind: 'person' };
const OPENAI: CastMember = { pack: 'q', id: 'openai', caption: 'OpenAI', kind: 'organization' };

/** Finds these two wherever they stand, as the background would. */
function find(
  asked: readonly Passage[],
  hidden: readonly string[] = [],
  { line, mentions }: Pick<Preferences, 'line' | 'mentions'> = DEFAULTS,
): Answered {
  const cast = [ALTMAN, OPENAI];
  const readings = cast.map(({ caption }, index) => ({
    candidates: [index],
    kind: 'exact' as const,
    score: 1,
    why: { rule: 'exact' as const, name: caption, evidence: [] },
  }));
  const spans = asked.flatMap(({ text }, block) =>
    [...text.matchAll(/Sam\s+Altman|OpenAI/g)].flatMap(({ 0: name, index }) => {
      const member = name === 'OpenAI' ? 1 : 0;
      const isHidden = hidden.includes(cast[member]!.pack);
      return [block, index, index + name.length, member, isHidden ? -1 : member];
    }),
  );
  return { off: false, line, mentions, cast, readings, spans: Int32Array.from(spans) };
}

let painted: Set<Range>;
let marks: Marks;

beforeEach(() => {
  painted = new Set();
  marks = keepMarks({
    add: (_kind, range) => painted.add(range),
    remove: (_kind, range) => painted.delete(range),
    restore: () => undefined,
  });
});

const note = () => [...collect(document.body)].flatMap((found) => (found ? marks.note(found) : []));
function readPage(html: string): void {
  document.body.innerHTML = html;
  const asked = note();
  for (const _ of marks.mark(asked, find(asked)));
}
const shown = () => [...painted].map(String);
const $ = (selector: string) => document.querySelector(selector)!;

it('are told in the order of the text, however late they came', () => {
  readPage('<p>OpenAI grows.</p><p id="late">.</p><p>Sam Altman speaks.</p>');
  $('#late').textContent = 'Sam Altman and OpenAI.';
  const asked = [...collectOwn($('#late'))].flatMap((found) => found?.passages ?? []);
  marks.note({ element: $('#late'), passages: asked });
  for (const _ of marks.mark(asked, find(asked)));
  expect(inOrder(marks).map(({ shown }) => shown)).toEqual(['OpenAI', 'Sam Altman', 'OpenAI', 'Sam Altman']);
});

describe('the marks of a page', () => {
  it('stand where the mentions are', () => {
    readPage('<p>Sam <b>Altman</b> leads OpenAI.</p><p>OpenAI says so.</p>');
    expect(shown()).toEqual(['Sam Altman', 'OpenAI', 'OpenAI']);
  });

  it('know their block, their text as people write it, and who answers', () => {
    readPage('<p>So Sam\n   <b>Altman</b> said</p><p>OpenAI</p>');
    const [mark, ...others] = marks.around($('b').firstChild!);
    expect(others).toEqual([]);
    expect(mark).toMatchObject({
      surface: 'Sam Altman',
      candidates: [ALTMAN],
      reading: { kind: 'exact', score: 1 },
    });
    expect(marks.get(mark!.id)).toBe(mark);
  });

  it('make the cast of the page, with counts', () => {
    readPage('<p>OpenAI and Sam Altman</p><p>OpenAI</p>');
    expect(marks.cast()).toEqual([
      { ...OPENAI, count: 2 },
      { ...ALTMAN, count: 1 },
    ]);
  });

  it('are painted once for everybody in a paragraph, where that was chosen', () => {
    document.body.innerHTML = '<p>OpenAI, Sam Altman, OpenAI</p><p>OpenAI</p>';
    const asked = note();
    for (const _ of marks.mark(asked, find(asked, [], { line: 'dotted', mentions: 'first' })));
    expect(shown()).toEqual(['OpenAI', 'Sam Altman', 'OpenAI']);
    expect(marks.all()).toHaveLength(4);
  });

  it('are there without a line, where that was chosen', () => {
    document.body.innerHTML = '<p>OpenAI</p>';
    const asked = note();
    for (const _ of marks.mark(asked, find(asked, [], { line: 'none', mentions: 'all' })));
    expect(shown()).toEqual([]);
    expect(marks.around($('p').firstChild!)).toHaveLength(1);
  });

  it('of private packs answer to the pointer and are not painted', () => {
    document.body.innerHTML = '<p>Sam Altman</p><p>OpenAI</p>';
    const asked = note();
    for (const _ of marks.mark(asked, find(asked, ['p'])));
    expect(shown()).toEqual(['OpenAI']);
    expect(marks.around($('p'))).toMatchObject([{ surface: 'Sam Altman' }]);
    expect(marks.cast()).toHaveLength(2);
  });

  it('stand on text that is in an open shadow tree without an element around it', () => {
    document.body.innerHTML = '<x-name></x-name><p>OpenAI</p>';
    $('x-name').attachShadow({ mode: 'open' }).append('Sam Altman');
    const asked = note();
    for (const _ of marks.mark(asked, find(asked)));
    expect(shown().sort()).toEqual(['OpenAI', 'Sam Altman']);
  });

  it('are not put on a part of the line that cannot be seen', () => {
    readPage('<p>OpenAI <span style="display:none">OpenAI</span></p>');
    expect(shown()).toEqual(['OpenAI']);
  });

  it('are not asked for again where nothing has changed', () => {
    readPage('<p>Sam Altman</p><p>None here</p>');
    expect(note()).toEqual([]);
    expect(shown()).toEqual(['Sam Altman']);
  });

  it('are asked for again in the block that has changed, and nowhere else', () => {
    readPage('<p>Sam Altman</p><p id="live">OpenAI</p>');
    $('#live').textContent = 'OpenAI grows';
    expect(note().map(({ text }) => text)).toEqual(['OpenAI grows']);
  });

  it('are asked for again where a long text has another end', () => {
    const long = 'Nobody said so. '.repeat(20);
    readPage(`<p>${long}Sam Altman</p>`);
    $('p').textContent = `${long}OpenAI`;
    expect(note().map(({ text }) => text)).toEqual([`${long}OpenAI`]);
  });

  it('go at once where the text under them changes', () => {
    readPage('<p>Sam Altman leads OpenAI</p>');
    ($('p').firstChild as Text).replaceData(0, 10, 'Max Altman');
    marks.dropStale($('p'));
    expect(shown()).toEqual(['OpenAI']);
    expect(marks.cast()).toEqual([{ ...OPENAI, count: 1 }]);
  });

  it('are not put into text that changed between question and answer', () => {
    document.body.innerHTML = '<p>Sam Altman</p><p>OpenAI</p>';
    const asked = note();
    const answer = find(asked);
    $('p').textContent = 'Somebody else now';
    for (const _ of marks.mark(asked, answer));
    expect(shown()).toEqual(['OpenAI']);
  });

  it('are not put into an element that is gone by the time of the answer', () => {
    document.body.innerHTML = '<p>Sam Altman</p><p>OpenAI</p>';
    const asked = note();
    $('p').remove();
    for (const _ of marks.mark(asked, find(asked)));
    expect(shown()).toEqual(['OpenAI']);
  });

  it('that still hold stay until the answer about the new text comes', () => {
    readPage('<p>Then Sam Altman left</p>');
    const [before] = painted;
    $('p').append(' for OpenAI');
    const asked = note();
    expect([...painted]).toEqual([before]);
    for (const _ of marks.mark(asked, find(asked)));
    expect(shown()).toEqual(['Sam Altman', 'OpenAI']);
    expect(marks.cast().map(({ count }) => count)).toEqual([1, 1]);
  });

  it('are not put twice when an element was read again before the answer came', () => {
    document.body.innerHTML = '<p>Sam Altman</p>';
    const asked = note();
    const answer = find(asked);
    $('p').append(' and OpenAI');
    const again = [...collectOwn($('p'))].flatMap((found) => (found ? marks.note(found) : []));
    for (const _ of marks.mark(again, find(again)));
    for (const _ of marks.mark(asked, answer));
    expect(shown()).toEqual(['Sam Altman', 'OpenAI']);
  });

  it('are found one by one and drawn a few at a time, so that the page can go on between two', () => {
    document.body.innerHTML = `<p>${'OpenAI, '.repeat(100)}</p>`;
    const asked = note();
    const most = { found: 0, drawn: 0 };
    let before = { found: 0, drawn: 0 };
    for (const _ of marks.mark(asked, find(asked))) {
      const now = { found: marks.all().length, drawn: painted.size };
      most.found = Math.max(most.found, now.found - before.found);
      most.drawn = Math.max(most.drawn, now.drawn - before.drawn);
      before = now;
    }
    expect([painted.size, most]).toEqual([100, { found: 1, drawn: 8 }]);
  });

  it('are put together once all are found, but those that the page has changed by then', () => {
    document.body.innerHTML = '<p>OpenAI</p>'.repeat(3);
    const asked = note();
    for (const _ of marks.mark(asked, find(asked))) {
      if (marks.all().length < 3 || painted.size > 0) continue;
      $('p').firstChild!.nodeValue = 'Nobody';
      marks.dropStale($('p'));
    }
    expect(shown()).toEqual(['OpenAI', 'OpenAI']);
  });

  it('tell those who are named most often, where there are very many', () => {
    document.body.innerHTML = '<p>OpenAI</p>'.repeat(601);
    const asked = note();
    const answer = find(asked);
    const [reading] = answer.readings;
    const cast = Array.from({ length: 600 }, (_, at) => ({ ...ALTMAN, id: `${at}` }));
    const readings = cast.map((_, at) => ({ ...reading!, candidates: [at] }));
    // The last of them is named twice.
    const spans = asked.flatMap((_, block) => [block, 0, 6, Math.min(block, 599), Math.min(block, 599)]);
    for (const _ of marks.mark(asked, { ...answer, cast, readings, spans: Int32Array.from(spans) }));
    expect(marks.cast()).toHaveLength(600);
    expect(marks.known()).toHaveLength(500);
    expect(marks.known()[0]).toEqual({ pack: 'p', id: '599' });
  });

  it('are forgotten with the elements they stood in', () => {
    readPage('<p>Sam Altman</p><p>OpenAI</p>');
    marks.forget((element) => element.textContent === 'OpenAI');
    expect(shown()).toEqual(['Sam Altman']);
    expect(note().map(({ text }) => text)).toEqual(['OpenAI']);
  });
});
