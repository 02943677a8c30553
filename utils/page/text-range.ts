import type { Area, Passage } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of spans (not empty, in the order of their starts) of one passage, each looked up when it is asked for; those
 * are left out where the page no longer says the same, because it changed the text since it was read, and those that begin
 * or end in something that is no text. Of a text node only what a span holds is copied: it may be huge.
 */
export function* toRanges<T extends Span>(
  { element, start, text, pieces = textsIn(element) }: Passage,
  spans: readonly T[],
): Generator<[span: T, range: Range]> {
  if (!element.isConnected) return;
  // The piece that the last span begins in, and where that piece begins in the passage.
  let [first, begin] = [0, -start];
  for (const span of spans) {
    for (; begin + lengthOf(pieces[first]) <= span.start; first++) begin += lengthOf(pieces[first]);
    let [last, offset] = [first, begin];
    for (; offset + lengthOf(pieces[last]) < span.end; last++) offset += lengthOf(pieces[last]);
    const [one, other] = [pieces[first], pieces[last]];
    if (typeof one !== 'object' || typeof other !== 'object') continue;
    let said = '';
    let at = begin;
    for (const piece of pieces.slice(first, last + 1)) {
      const from = Math.max(span.start - at, 0);
      if (typeof piece === 'string') said += piece;
      else if (element.contains(piece)) said += piece.substringData(from, span.end - at - from);
      at += piece.length;
    }
    if (said !== text.slice(span.start, span.end)) continue;
    const range = new Range();
    range.setStart(one, span.start - begin);
    range.setEnd(other, span.end - offset);
    yield [span, range];
  }
}

/** There is no end to what lies behind the last piece. */
const lengthOf = (piece: Text | string | undefined): number => piece?.length ?? Number.POSITIVE_INFINITY;

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
