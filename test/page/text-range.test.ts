import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collect, type Passage } from '../../utils/page/collect';
import { type Span, toRanges } from '../../utils/page/text-range';

function passageOf(html: string): Passage {
  document.body.innerHTML = html;
  return [...collect(document.body)].flatMap((found) => found?.passages ?? [])[0]!;
}
const shown = (passage: Passage, ...spans: Span[]) =>
  [...toRanges(passage, spans)].map(({ range }) => range.toString());
const spanOf = ({ text }: Passage, name: string): Span => ({
  start: text.indexOf(name),
  end: text.indexOf(name) + name.length,
});

describe('the range of a span', () => {
  it.each([
    ['one text node', '<p>Then Sam Altman left</p>'],
    ['nested inline markup', '<p>Then <b>S<i>am</i> Alt</b>man left</p>'],
    [
      'empty elements and comments between',
      '<p>Then Sam<span></span><!-- -->  Altman left</p>'.replace('  ', ' '),
    ],
    ['a block that holds other blocks', '<div>Then <b>Sam</b> Altman left<p>Other</p></div>'],
    ['code before it', '<p>Type <code>x</code>: Sam <b>Altman</b></p>'],
    ['a line break before it', '<p>Then<br><br>Sam <b>Altman</b></p>'],
  ])('covers a name in %s', (_what, html) => {
    const passage = passageOf(html);
    expect(shown(passage, spanOf(passage, 'Sam Altman'))).toEqual(['Sam Altman']);
  });

  it('begins and ends inside text nodes, where a caret can be', () => {
    const passage = passageOf('<p>Then <b>Sam</b> <i>Altman</i> left</p>');
    const [range] = [...toRanges(passage, [spanOf(passage, 'Sam Altman')])].map(({ range: one }) => one);
    expect([range?.startContainer.textContent, range?.startOffset]).toEqual(['Sam', 0]);
    expect([range?.endContainer.textContent, range?.endOffset]).toEqual(['Altman', 6]);
  });

  it('spans a line break', () => {
    const passage = passageOf('<p>Sam<br>Altman</p>');
    expect(shown(passage, { start: 0, end: 10 })).toEqual(['SamAltman']);
  });

  it('counts in UTF-16 code units', () => {
    const passage = passageOf('<p>😀<b>張三</b>丰</p>');
    expect(shown(passage, { start: 2, end: 5 })).toEqual(['張三丰']);
  });

  it('is none where the page has changed the text since', () => {
    const passage = passageOf('<p>Then Sam Altman left</p>');
    passage.element.firstChild!.textContent = 'Now Sam Altman left';
    expect(shown(passage, { start: 5, end: 15 })).toEqual([]);
  });

  it('is there still where the page has changed other text', () => {
    const passage = passageOf('<p>Then Sam Altman left</p>');
    passage.element.firstChild!.textContent = 'When Sam Altman spoke';
    expect(shown(passage, { start: 5, end: 15 })).toEqual(['Sam Altman']);
  });

  it.each([
    ['at its beginning', 'Sam', 5],
    ['in it', 'Then Sam Alt', 10],
    ['behind it', 'Then Sam Altman', 16],
  ])('is none where the text ends %s by now', (_where, left, start) => {
    const passage = passageOf('<p>Then Sam Altman left</p>');
    passage.element.firstChild!.textContent = left;
    expect(shown(passage, { start, end: start + 4 })).toEqual([]);
  });

  it.each([
    ['all of', '<div>Sam Altman<p>Other</p></div>', 0],
    ['a part of', '<div>Sam <b>the great</b> Altman<p>Other</p></div>', 1],
  ])('is none where the page has taken %s the text out of its block', (_what, html, gone) => {
    const passage = passageOf(html);
    passage.element.childNodes[gone]!.remove();
    expect(shown(passage, { start: 0, end: passage.text.length })).toEqual([]);
  });

  it('is none where the span begins in something that is no text', () => {
    const passage = passageOf('<p><code>x</code>Sam</p>');
    expect(shown(passage, { start: 0, end: 4 })).toEqual([]);
  });

  it('is right in every part of a text that was cut', () => {
    document.body.innerHTML = `<p>${'Sam Altman said so. '.repeat(10_000)}</p>`;
    const passages = [...collect(document.body)].flatMap((found) => found?.passages ?? []);
    expect(passages.flatMap((passage) => shown(passage, spanOf(passage, 'Altman')))).toEqual(
      passages.map(() => 'Altman'),
    );
  });

  it('holds what the passage says, whatever the markup', () => {
    const word = fc.constantFrom('Sam', ' ', 'Altman', '.', '张', '😀', '');
    const inline = fc.letrec((tie) => ({
      node: fc.oneof(
        word,
        fc.tuple(fc.constantFrom('b', 'a', 'span'), fc.array(tie('node'), { maxLength: 3 })),
      ),
    })).node;
    const spell = (node: unknown): string =>
      Array.isArray(node) ? `<${node[0]}>${node[1].map(spell).join('')}</${node[0]}>` : String(node);
    fc.assert(
      fc.property(
        fc.array(inline, { minLength: 1, maxLength: 8 }),
        fc.nat(),
        fc.nat(),
        (nodes, from, length) => {
          const passage = passageOf(`<p>x${nodes.map(spell).join('')}</p>`);
          const start = from % passage.text.length;
          const end = start + 1 + (length % (passage.text.length - start));
          expect(shown(passage, { start, end })).toEqual([passage.text.slice(start, end)]);
        },
      ),
    );
  });
});
