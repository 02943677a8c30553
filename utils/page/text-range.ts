import { type Passage, runsOf, spell } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of spans (sorted, not empty) of one passage; undefined for each that is no longer there: when the page
 * changed the text since it was read, and when a span begins or ends in something that is no text.
 */
export function toRanges(
  { element, start, text, pieces = runsOf(element)[0]! }: Passage,
  spans: readonly Span[],
) {
  const isAsRead = spell(pieces).startsWith(text, start);
  let index = 0;
  let before = 0;
  /** Asked in rising order, so that all spans of a passage cost one pass over its pieces. */
  function seek(unit: number): [node: Text, offset: number] | undefined {
    let piece = pieces[index];
    for (; piece !== undefined && unit >= before + piece.length; piece = pieces[index]) {
      before += piece.length;
      index += 1;
    }
    return piece instanceof Text ? [piece, unit - before] : undefined;
  }
  return spans.map((span): Range | undefined => {
    const first = isAsRead && seek(start + span.start);
    const last = isAsRead && seek(start + span.end - 1);
    if (!first || !last) return undefined;
    const range = element.ownerDocument.createRange();
    range.setStart(...first);
    range.setEnd(last[0], last[1] + 1);
    return range;
  });
}
