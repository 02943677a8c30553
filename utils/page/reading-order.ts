import type { Mark, Marks } from './marks';

/** All marks, as the page is read. */
export const inOrder = (marks: Marks): Mark[] =>
  marks
    .all()
    .map((mark) => ({ mark, range: mark.range }))
    .filter(({ range }) => range.startContainer.isConnected)
    .sort((a, b) => compareStarts(a.range, b.range))
    .map(({ mark }) => mark);

/** Which of two ranges begins first as the page is read: negative for `a`. A shadow tree stands where its host does. */
export function compareStarts(a: Range, b: Range): number {
  const [ones, others] = [hostsOf(a.startContainer), hostsOf(b.startContainer)];
  const at = ones.findIndex((node, depth) => node !== others[depth] || depth === ones.length - 1);
  const [one, other] = [ones[at]!, others[at]];
  if (one === other) return a.compareBoundaryPoints(Range.START_TO_START, b);
  return other && one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** The hosts of the shadow trees that a node stands in, the outermost first, and the node itself. */
function hostsOf(node: Node): Node[] {
  const tree = node.getRootNode();
  return tree instanceof ShadowRoot ? [...hostsOf(tree.host), node] : [node];
}
