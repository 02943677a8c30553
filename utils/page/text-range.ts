import { type Area, type Passage, textOf } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of spans (not empty, in the order of their starts) of one passage, each looked up when it is asked for; those
 * are left out that are no longer there, because the page changed the text since it was read, and those that begin or end
 * in something that is no text.
 */
export function* toRanges<T extends Span>(
  { element, start, text, pieces: kept }: Passage,
  spans: readonly T[],
): Generator<[span: T, range: Range]> {
  const pieces = kept ?? textsIn(element);
  const parts = pieces.map(textOf);
  if (!element.isConnected || !parts.join('').startsWith(text, start)) return;
  // The piece that the last span begins in, and where that piece begins in the passage.
  let [first, begin] = [0, -start];
  for (const span of spans) {
    for (; begin + parts[first]!.length <= span.start; first++) begin += parts[first]!.length;
    let [last, offset] = [first, begin];
    for (; offset + parts[last]!.length < span.end; last++) offset += parts[last]!.length;
    const [one, other] = [pieces[first]!, pieces[last]!];
    if (typeof one === 'string' || typeof other === 'string') continue;
    const isThere = (piece: Text | string, at: number): boolean =>
      textOf(piece) === parts[first + at] && (typeof piece === 'string' || element.contains(piece));
    if (!pieces.slice(first, last + 1).every(isThere)) continue;
    const range = new Range();
    range.setStart(one, span.start - begin);
    range.setEnd(other, span.end - offset);
    yield [span, range];
  }
}

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

/** All text nodes under an area, in order. */
function textsIn(area: Area): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
