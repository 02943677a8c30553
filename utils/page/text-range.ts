import { type Area, type Passage, textOf } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of spans (not empty) of one passage; undefined for each that is no longer there: when the page changed the
 * text since it was read, and when a span begins or ends in something that is no text.
 */
export function toRanges({ element, start, text, pieces: kept }: Passage, spans: readonly Span[]) {
  const pieces = kept ?? textsIn(element);
  const isThere = (piece: Text | string): boolean => typeof piece === 'string' || element.contains(piece);
  const parts = pieces.map(textOf);
  const isAsRead =
    element.isConnected && (!kept || kept.every(isThere)) && parts.join('').startsWith(text, start);
  function find(unit: number): [node: Text, offset: number] | undefined {
    let offset = start + unit;
    const at = parts.findIndex(({ length }) => {
      if (offset < length) return true;
      offset -= length;
      return false;
    });
    const piece = pieces[at];
    return piece && typeof piece !== 'string' ? [piece, offset] : undefined;
  }
  return spans.map((span): Range | undefined => {
    const first = find(span.start);
    const last = find(span.end - 1);
    if (!isAsRead || !first || !last) return undefined;
    const range = new Range();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return range;
  });
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
