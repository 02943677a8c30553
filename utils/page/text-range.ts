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
  { element, start, text, pieces = runsOf(element)[0]! }: Passage,
  spans: readonly Span[],
) {
  const isAsRead = element.isConnected && spell(pieces).startsWith(text, start);
  function find(unit: number): [node: Text, offset: number] | undefined {
    let offset = start + unit;
    for (const piece of pieces) {
      if (offset < piece.length) return piece instanceof Text ? [piece, offset] : undefined;
      offset -= piece.length;
    }
    return undefined;
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
