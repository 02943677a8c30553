import { beforeEach, describe, expect, it } from 'vitest';
import { collect, collectOwn, isSkipped, isWithin } from '../../utils/page/collect';

const read = (html: string) => {
  document.body.innerHTML = html;
  return [...collect(document.body)].flatMap((found) => found?.passages ?? []);
};
const texts = (html: string) => read(html).map(({ text }) => text);

beforeEach(() => {
  document.body.innerHTML = '';
});

describe('collecting text', () => {
  it('reads each block as one text, in the order of the page', () => {
    expect(texts('<h1>One</h1><div><p>Two</p><ul><li>Three</li><li>Four</li></ul></div>')).toEqual([
      'One',
      'Two',
      'Three',
      'Four',
    ]);
  });

  it('reads a name that inline markup splits as one text', () => {
    expect(texts('<p><b>Il</b>ya <a href="#"><i>Suts</i>kever</a> left</p>')).toEqual([
      'Ilya Sutskever left',
    ]);
  });

  it('separates words at a line break', () => {
    expect(texts('<p>Sam Altman<br>Ilya Sutskever</p>')).toEqual(['Sam Altman\nIlya Sutskever']);
  });

  it('separates text from the blocks in it', () => {
    expect(texts('<div>before <b>it</b><p>inside</p>after</div>')).toEqual(['before it', 'after', 'inside']);
  });

  it('separates addresses', () => {
    expect(texts('<div>By<address>Jan Leike</address><address>Sam</address></div>')).toEqual([
      'By',
      'Jan Leike',
      'Sam',
    ]);
  });

  it('separates list items and cells whose list or table has text in no block', () => {
    expect(texts('<table><tr><td>Sam</td><td>Altman</td></tr></table><ol><li>Jan<li>Leike</ol>')).toEqual([
      'Sam',
      'Altman',
      'Jan',
      'Leike',
    ]);
  });

  it.each([
    '<script>Sam</script>',
    '<style>Sam{}</style>',
    '<noscript>Sam</noscript>',
    '<template>Sam</template>',
    '<pre>Sam</pre>',
    '<code>Sam</code>',
    '<kbd>Sam</kbd>',
    '<textarea>Sam</textarea>',
    '<select><option>Sam</option></select>',
    '<svg><text>Sam</text></svg>',
    '<p hidden>Sam</p>',
    '<div aria-hidden="true"><p>Sam</p></div>',
    '<div inert><p>Sam</p></div>',
    '<div contenteditable><p>Sam</p></div>',
    '<div contenteditable="true"><p>Sam</p></div>',
    '<div role="textbox"><p>Sam</p></div>',
  ])('leaves out %s', (html) => {
    expect(texts(`<p>before</p>${html}<p>after</p>`)).toEqual(['before', 'after']);
  });

  it('reads text that only says it is not editable', () => {
    expect(texts('<div contenteditable="false">Sam</div>')).toEqual(['Sam']);
  });

  it('puts a mark of its own where code or a picture stands in a line', () => {
    expect(texts('<p>Sam <code>and</code> Altman</p>')).toEqual(['Sam \uFFFC Altman']);
  });

  it.each([
    ['a number', '<p>OpenAI<sup>12</sup> and Sam<sup> 3,4</sup> Altman</p>'],
    ['a sign', '<p>OpenAI<sup>*</sup> and Sam<sup>†‡</sup> Altman</p>'],
    ['a letter in brackets', '<p>OpenAI<sup><a href="#a">[a]</a></sup> and Sam Altman</p>'],
  ])('leaves out footnotes that are %s', (_what, html) => {
    expect(texts(html)).toEqual(['OpenAI and Sam Altman']);
  });

  it('reads what is raised in a word', () => {
    expect(texts('<p>M<sup>me</sup> Le Pen, 1<sup>er</sup> mai</p>')).toEqual(['Mme Le Pen, 1er mai']);
  });

  it('reads words without the reading beside them', () => {
    expect(texts('<p><ruby>東<rp>(</rp><rt>とう</rt><rp>)</rp>京<rt>きょう</rt></ruby>で</p>')).toEqual([
      '東京で',
    ]);
  });

  it.each([
    [
      'lines',
      '<p><span style="display: block; float: none">Jan Leike</span><b style="display: block; float: none">Reuters</b></p>',
    ],
    [
      'boxes in a line',
      '<p><span>Jan Leike</span><span style="display: inline-block; float: none">Reuters</span></p>',
    ],
    [
      'an outer box',
      '<p><span style="display: block; float: none"><b>Jan Leike</b></span><b><i>Reuters</i></b></p>',
    ],
  ])('separates words that are apart by style alone: %s', (_what, html) => {
    expect(texts(html)).toEqual(['Jan Leike\nReuters']);
  });

  it.each([
    ['the case changes', '<p><b>Open</b><i>AI</i> grows</p>', 'OpenAI grows'],
    ['the initial is large', '<p><b style="display: block; float: left">S</b>am stays</p>', 'Sam stays'],
    [
      'letters are moved one by one',
      '<p><b style="display: inline-block">a</b><b style="display: inline-block">I</b> grows</p>',
      'aI grows',
    ],
  ])('reads one word where %s', (_where, html, text) => {
    expect(texts(html)).toEqual([text]);
  });

  it('leaves out text without a letter', () => {
    expect(texts('<p>  </p><p>12:30</p><p>张三</p>')).toEqual(['张三']);
  });

  it('tells headings, cells and captions from paragraphs', () => {
    const html =
      '<h2>A</h2><p>B</p><table><caption>C</caption><tr><th>D</th><td><div>E</div><p>F</p></td></tr></table>' +
      '<figure><figcaption><div>G</div></figcaption></figure>';
    expect(read(html).map(({ text, role }) => `${text} ${role}`)).toEqual([
      'A heading',
      'B paragraph',
      'C caption',
      'D cell',
      'E cell',
      'F paragraph',
      'G caption',
    ]);
  });

  it('cuts a very long text between words, without losing a unit', () => {
    const long = `${'Sam Altman said so. '.repeat(10_000)}end`;
    const parts = read(`<p>${long}</p>`);
    expect(parts.length).toBeGreaterThan(2);
    expect(parts.map(({ text }) => text).join('')).toBe(long);
    expect(parts.map(({ start }) => long.slice(start, start + 5))).toEqual(
      parts.map(({ text }) => text.slice(0, 5)),
    );
    expect(parts.slice(1).every(({ text }) => /^\s/.test(text))).toBe(true);
  });

  it('gives each part of a very long text only the nodes that it stands in', () => {
    const parts = read(`<p>${'<b>Sam Altman</b> said so. '.repeat(10_000)}</p>`);
    expect(parts.length).toBeGreaterThan(2);
    const nodes = parts.map(({ pieces }) => pieces!.length);
    expect(Math.max(...nodes)).toBeLessThan(nodes.reduce((sum, count) => sum + count) / 2);
  });

  it('pauses in blocks of very many nodes', () => {
    document.body.innerHTML = `<div>${'x<b>y</b>'.repeat(2000)}<p>End</p></div>`;
    expect([...collect(document.body)].filter((step) => step === undefined).length).toBeGreaterThan(2);
  });

  it('cuts a long text without spaces too', () => {
    const long = 'x'.repeat(150_001);
    expect(texts(`<p>${long}</p>`).join('')).toBe(long);
  });

  it('pauses between very many blocks', () => {
    document.body.innerHTML = `<div>${'<p>x</p>'.repeat(2000)}</div>`;
    expect([...collect(document.body)].filter((step) => step === undefined).length).toBeGreaterThan(5);
  });

  it('reads one element again without the blocks in it', () => {
    document.body.innerHTML = '<div>own <p>other</p></div>';
    expect(
      [...collectOwn(document.querySelector('div')!)]
        .flatMap((found) => found?.passages ?? [])
        .map(({ text }) => text),
    ).toEqual(['own ']);
  });

  /** An element with an open shadow tree; what it hides there is not read either. */
  const host = (html: string, name = 'story-body'): Element => {
    const element = document.createElement(name);
    element.attachShadow({ mode: 'open' }).innerHTML = html;
    return element;
  };

  it('reads open shadow trees where their hosts stand', () => {
    document.body.innerHTML = '<p>Before</p><div></div><p>After</p>';
    document.querySelector('div')!.append(host('<style>p {}</style>Own<p>Inner</p><p hidden>Hidden</p>'));
    const found = [...collect(document.body)].flatMap((found) => found?.passages ?? []);
    expect(found.map(({ text }) => text.replaceAll('\uFFFC', ''))).toEqual([
      'Before',
      'Own',
      'Inner',
      'After',
    ]);
  });

  it('reads the shadow tree of an element that is new itself', () => {
    const fresh = host('<p>Inner</p>');
    document.body.append(fresh);
    expect([...collect(fresh)].flatMap((found) => found?.passages.map(({ text }) => text) ?? [])).toEqual([
      'Inner',
    ]);
  });

  it('knows where a shadow tree stands', () => {
    document.body.innerHTML = '<aside hidden></aside><main></main>';
    const outer = host('<p></p>');
    const inner = host('<p>Sam</p>');
    outer.shadowRoot!.querySelector('p')!.append(inner);
    document.querySelector('aside')!.append(outer);
    expect(isWithin(inner.shadowRoot!, document.querySelector('aside')!)).toBe(true);
    expect(isWithin(inner.shadowRoot!, document.querySelector('main')!)).toBe(false);
    expect(isSkipped(inner.shadowRoot!)).toBe(true);
  });

  it('knows that nothing in an editor is read', () => {
    document.body.innerHTML = '<div contenteditable><p><b>Sam</b></p></div><p>Sam</p>';
    expect(isSkipped(document.querySelector('b')!)).toBe(true);
    expect(isSkipped(document.querySelector('body > p')!)).toBe(false);
  });
});
