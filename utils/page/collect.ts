import type { BlockRole } from '../match/types';

/** One run of text of one element: what is asked about, and enough to find its text nodes again. */
export interface Passage {
  readonly element: Element;
  /** The run begins this many units into the element's text (only very long texts are cut). UTF-16 code units. */
  readonly start: number;
  readonly text: string;
  readonly role: BlockRole;
  /** Text nodes and gaps of the whole run; absent where they are simply all text under `element`. */
  readonly pieces?: readonly Piece[];
}
/** A text node, or the characters that stand for something else between two of them. */
type Piece = Text | string;

/** All passages of one element's own text; an empty list says that the element has none (any more). */
export interface Found {
  readonly element: Element;
  readonly passages: readonly Passage[];
  /** The element has text that cannot be seen now. */
  readonly hidden: boolean;
}

/**
 * Elements with text that begin a line of their own (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3).
 * Those with nothing but blocks in them (lists, tables, their rows) need not be named.
 */
const BLOCKS =
  'article,aside,blockquote,body,caption,dd,details,dialog,div,dt,figcaption,footer,form,' +
  'h1,h2,h3,h4,h5,h6,header,li,main,nav,p,section,summary,td,th';
/** No text of the article: machinery, code, form fields, editors, pictures, and what the page hides. */
const SKIPPED =
  'script,style,noscript,template,code,pre,kbd,samp,textarea,select,button,svg,math,' +
  '[hidden],[aria-hidden=true],[inert],[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],[role=textbox],[role=code]';
const EVERYTHING = `${BLOCKS},${SKIPPED},br`;

/** Longest passages, in UTF-16 code units and cut between words: longer ones would be slow to send and to mark at once. */
const PORTIONS = /[\s\S]{1,60000}(?!\S)|[\s\S]{60000}/g;
/** Stands for a picture, field or piece of code inside a line (Unicode's object replacement character). */
const OBJECT = '\uFFFC';

/** The nearest element whose own text a node belongs to. */
export const blockOf = (node: Node): Element | null =>
  (node instanceof Element ? node : node.parentElement)?.closest(BLOCKS) ?? null;

/** Is this element, or what it stands in, never read? */
export const isSkipped = (element: Element): boolean => element.closest(SKIPPED) !== null;

/** Can the element be seen, apart from having been scrolled away? */
export const isShown = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/**
 * Reads `root` and all blocks under it in document order, one element a step, so that the caller can pause anywhere.
 * A block without blocks in it is read by `textContent`, which is cheaper than any walk over its nodes; a name split by
 * inline markup is one piece of text either way.
 */
export function* collect(root: Element): Generator<Found> {
  const skipped = new Set(root.querySelectorAll(SKIPPED));
  const elements = [...root.querySelectorAll(EVERYTHING)];
  if (root.matches(BLOCKS)) elements.unshift(root);
  let inside: Element | undefined;
  for (const [index, element] of elements.entries()) {
    if (inside?.contains(element)) continue;
    if (skipped.has(element)) inside = element;
    else if (element.localName !== 'br') {
      const next = elements[index + 1];
      const plain = next === undefined || !element.contains(next);
      yield plain ? report(element, [{ text: element.textContent ?? '' }]) : collectOwn(element);
    }
  }
}

/** Reads the text that stands in `element` itself, not in blocks under it. */
export const collectOwn = (element: Element): Found =>
  report(
    element,
    runsOf(element).map((pieces) => ({ text: spell(pieces), pieces })),
  );

/** The text that a list of pieces spells. */
export const spell = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece instanceof Text ? piece.data : piece)).join('');

/** What stands in `element` itself; a run ends where a block under it begins. */
export function runsOf(element: Element, runs: Piece[][] = [[]]): Piece[][] {
  for (const node of element.childNodes) {
    if (node instanceof Text) runs.at(-1)?.push(node);
    else if (!(node instanceof Element)) continue;
    else if (node.localName === 'br') runs.at(-1)?.push('\n');
    else if (node.matches(BLOCKS)) runs.push([]);
    else if (node.matches(SKIPPED)) runs.at(-1)?.push(OBJECT);
    else runsOf(node, runs);
  }
  return runs;
}

function report(element: Element, runs: readonly { text: string; pieces?: readonly Piece[] }[]): Found {
  const worth = runs.filter((run) => LETTER.test(run.text));
  if (worth.length === 0) return { element, passages: [], hidden: false };
  if (!isShown(element)) return { element, passages: [], hidden: true };
  const role = roleOf(element);
  const passages = worth.flatMap(({ text, ...rest }) => {
    let start = 0;
    return (text.match(PORTIONS) ?? []).map((portion) => {
      const passage = { element, role, start, text: portion, ...rest };
      start += portion.length;
      return passage;
    });
  });
  return { element, passages, hidden: false };
}

const LETTER = /\p{L}/u;

const ROLED = 'p,li,h1,h2,h3,h4,h5,h6,td,th,caption,figcaption';

function roleOf(element: Element): BlockRole {
  const name = element.closest(ROLED)?.localName ?? '';
  if (name.endsWith('caption')) return 'caption';
  if (name.startsWith('h')) return 'heading';
  return name.startsWith('t') ? 'cell' : 'paragraph';
}
