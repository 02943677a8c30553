import { type Passage, type Piece, spell } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The ranges of spans (sorted, not empty) of one passage; undefined for each that is no longer there: when the page
 * changed the text since it was read, and when a span begins or ends in something that is no text.
 */
export function toRanges(passage: Passage, spans: readonly Span[]): (Range | undefined)[] {
  const pieces = passage.pieces ?? textsUnder(passage.element);
  const { start, text } = passage;
  if (!spell(pieces).startsWith(text, start)) return spans.map(() => undefined);
  const seek = seeker(pieces);
  return spans.map((span) => {
    const first = seek(start + span.start);
    const last = seek(start + span.end - 1);
    if (!first || !last) return undefined;
    const range = passage.element.ownerDocument.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(last.node, last.offset + 1);
    return range;
  });
}

/** Finds the text node of a unit; asked in rising order, so that all spans of a passage cost one pass. */
function seeker(pieces: readonly Piece[]): (unit: number) => { node: Text; offset: number } | undefined {
  let index = 0;
  let before = 0;
  return (unit) => {
    for (
      let piece = pieces[index];
      piece !== undefined && unit >= before + piece.length;
      piece = pieces[++index]
    ) {
      before += piece.length;
    }
    const piece = pieces[index];
    return piece === undefined || typeof piece === 'string'
      ? undefined
      : { node: piece, offset: unit - before };
  };
}

function textsUnder(element: Element): Text[] {
  const walker = element.ownerDocument.createTreeWalker(
    element,
    NodeFilter.SHOW_TEXT | NodeFilter.SHOW_CDATA_SECTION,
  );
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
