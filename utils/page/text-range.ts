import { type Passage, runsOf, spell } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of spans (not empty) of one passage; undefined for each that is no longer there: when the page changed the
 * text since it was read, and when a span begins or ends in something that is no text.
 */
export function toRanges(
  { element, start, text, pieces = settle(runsOf(element))[0]! }: Passage,
  spans: readonly Span[],
) {
  const isThere = (piece: Text | string): boolean => typeof piece === 'string' || element.contains(piece);
  const isAsRead = element.isConnected && pieces.every(isThere) && spell(pieces).startsWith(text, start);
  const lengths = pieces.map((piece) => piece.length);
  function find(unit: number): [node: Text, offset: number] | undefined {
    let offset = start + unit;
    const at = lengths.findIndex((length) => {
      if (offset < length) return true;
      offset -= length;
      return false;
    });
    const piece = pieces[at];
    return piece instanceof Text ? [piece, offset] : undefined;
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

/** Takes all steps at once. */
function settle<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
