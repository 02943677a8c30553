import { describe, expect, it } from 'vitest';
import { compareStarts } from '../../utils/page/reading-order';

describe('the order of ranges', () => {
  const at = (node: Node, offset: number): Range => {
    const range = new Range();
    range.setStart(node, offset);
    return range;
  };

  it('is that of the page, with a shadow tree where its host stands', () => {
    document.body.innerHTML = '<p>Before</p><story-body>Slotted</story-body><p>After</p>';
    const [before, host, after] = [...document.body.children] as [Element, Element, Element];
    const tree = host.attachShadow({ mode: 'open' });
    tree.innerHTML = '<p>Inner</p><story-part></story-part><p>Last</p>';
    const [inner, part, last] = [...tree.children] as [Element, Element, Element];
    const deep = part.attachShadow({ mode: 'open' });
    deep.append('Deep');
    const ordered = [before, inner, deep, last, host, after].map(({ firstChild }) => at(firstChild!, 0));
    const second = at(before.firstChild!, 3);
    expect(ordered.toReversed().sort(compareStarts)).toEqual(ordered);
    expect([second, ordered[0]!].sort(compareStarts)).toEqual([ordered[0], second]);
  });
});
