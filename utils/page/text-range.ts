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
  const isAsRead = element.isConnected && spell(pieces).startsWith(text, start);
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

/** Takes all steps at once. */
function settle<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
