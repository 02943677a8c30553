import type { Area, Passage } from './collect';

/** Where something stands in a passage's text, UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

interface Found<T> {
  readonly span: T;
  readonly range: Range;
  /** What the range says: without what stands for something else between its text nodes. */
  readonly shown: string;
  /** The text nodes that it begins and ends in: asking the range for them costs more. */
  readonly first: Text;
  readonly last: Text;
}

/**
 * The ranges of spans (not empty, in the order of their starts) of one passage, each looked up when it is asked for; those
 * are left out where the page no longer says the same, because it changed the text since it was read, and those that begin
 * or end in something that is no text. Of a text node only what a span holds is copied: it may be huge.
 */
export function* toRanges<T extends Span>(
  { element, start, text, pieces = textsIn(element) }: Passage,
  spans: readonly T[],
): Generator<Found<T>> {
  if (!element.isConnected) return;
  // The piece that the last span begins in, and where that piece begins and ends in the passage.
  let [from, begin, until] = [0, -start, lengthOf(pieces[0]) - start];
  for (const span of spans) {
    for (; until <= span.start; until += lengthOf(pieces[from])) {
      begin = until;
      from++;
    }
    let [to, offset, end] = [from, begin, until];
    for (; end < span.end; end += lengthOf(pieces[to])) {
      offset = end;
      to++;
    }
    const first = pieces[from];
    const last = pieces[to];
    if (typeof first !== 'object' || typeof last !== 'object') continue;
    let said = '';
    let passed = begin;
    for (let at = from; at <= to; at++) {
      const piece = pieces[at]!;
      const skipped = Math.max(span.start - passed, 0);
      if (typeof piece === 'string') said += piece;
      else if (element.contains(piece)) said += piece.substringData(skipped, span.end - passed - skipped);
      passed += piece.length;
    }
    if (said !== text.slice(span.start, span.end)) continue;
    const range = new Range();
    range.setStart(first, span.start - begin);
    range.setEnd(last, span.end - offset);
    yield { span, range, shown: first === last ? said : range.toString(), first, last };
  }
}

/** There is no end to what lies behind the last piece. */
const lengthOf = (piece: Text | string | undefined): number => piece?.length ?? Number.POSITIVE_INFINITY;

/** All text nodes under an area, in order. */
function textsIn(area: Area): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(area, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}
