/**
 * A form answers to the names of its fields before its own properties: `form.closest` is the field called "closest", and a
 * walk by `form.nextSibling` may go round for ever (https://webidl.spec.whatwg.org/#LegacyOverrideBuiltIns). Chromium's
 * content scripts see that as pages do, Firefox's do not.
 */

/** What the reader asks of elements, so that a field of that name would answer. */
const ASKED = [
  ...[
    'assignedSlot',
    'checkVisibility',
    'closest',
    'contains',
    'getRootNode',
    'hasAttributes',
    'isConnected',
    'localName',
  ],
  ...['matches', 'nodeType', 'parentElement', 'parentNode', 'querySelectorAll', 'textContent'],
];

/** Whether this is a form whose fields would answer for it: it is not read. */
export function isDisguised(element: Element, name: unknown = element.localName): boolean {
  return (
    (name === 'form' || typeof name !== 'string') && ASKED.some((asked) => Object.hasOwn(element, asked))
  );
}

/** `closest`, `contains` and `matches` of what may be such a form. */
export const closest = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);
export const contains = (root: Node, node: Node): boolean => Node.prototype.contains.call(root, node);
export const matches = (element: Element, selector: string): boolean =>
  Element.prototype.matches.call(element, selector);
