import type { BlockRole } from '../match/types';
import { closest, contains, isDisguised } from './disguised-form';
import { areApart, hasJoint } from './joints';

/** Something with text of its own: an element, or the open shadow tree of one. */
export type Area = Element | ShadowRoot;

/** One run of text of one area: what is asked about, and enough to find its text nodes again. */
export interface Passage {
  readonly element: Area;
  readonly text: string;
  readonly role: BlockRole;
  /** The text begins this many UTF-16 code units into its pieces. */
  readonly start: number;
  /** Text nodes and gaps that hold it; absent where they are simply all text under `element`. */
  readonly pieces?: readonly Piece[];
}
/** A text node, or the characters that stand for something else between two of them. */
type Piece = Text | string;

/** All passages of one area's own text; an empty list says that it has none (any more). */
export interface Found {
  readonly element: Area;
  readonly passages: readonly Passage[];
}
/** Reading step by step; `undefined` is a pause without a find. */
export type Finding = Generator<Found | undefined>;

/**
 * Elements with text that begin a line of their own (https://html.spec.whatwg.org/multipage/rendering.html#flow-content-3).
 * Those with nothing but blocks in them (lists, tables, their rows) need not be named.
 */
const BLOCKS =
  'address,article,aside,blockquote,body,caption,center,dd,details,dialog,div,dt,figcaption,footer,form,' +
  'h1,h2,h3,h4,h5,h6,header,li,main,nav,p,section,summary,td,th';
/** No text of the article: machinery, code, form fields, editors, pictures. */
const MACHINERY = 'script,style,noscript,template,code,pre,kbd,samp,textarea,select,button,svg,math';
/** What the page hides, and other editors. */
const MARKED =
  '[hidden],[aria-hidden=true],[inert],[contenteditable=""],[contenteditable="true" i],[contenteditable="plaintext-only" i],[role=textbox],[role=code]';

/** Elements that change nothing about the text in them, the commonest first. */
const INLINE =
  'a,span,em,strong,b,i,img,time,sub,small,u,s,q,cite,abbr,mark,font,picture,source,figure,ul,ol,table,tbody,tr';
/** Everything that a block must not hold to be read by its `textContent`, footnotes and elements with names of a page's own among them; the commonest is told first. */
const NOTABLE = `p,:not(${INLINE}),${MARKED}`;

type Role = 'block' | 'gap' | 'break' | 'aside';
/** Names are looked up here: the first use of a selector with as many costs microseconds for every element. */
const ROLES = /* @__PURE__ (the pointer's script does without) */ listRoles();

function listRoles(): ReadonlyMap<string, Role> {
  return new Map<string, Role>([
    ...BLOCKS.split(',').map((name): [string, Role] => [name, 'block']),
    ...MACHINERY.split(',').map((name): [string, Role] => [name, 'gap']),
    ['br', 'break'],
    // How the text beside them is spoken: no part of the line.
    ['rt', 'aside'],
    ['rp', 'aside'],
  ]);
}

/** Longest passages, in UTF-16 code units and cut between words: longer ones would be slow to send and to mark at once. */
const LONGEST = 60_000;
const PORTIONS = /[\s\S]{1,60000}(?!\S)|[\s\S]{60000}/g;
/** Elements or text nodes that are looked at between two pauses. */
const BREATH = 500;
/** Stands for a picture, field or piece of code inside a line (Unicode's object replacement character). */
const OBJECT = '\uFFFC';

/** The nearest area whose own text a node belongs to. */
export function blockOf(node: Node): Area | null {
  const element = node instanceof Element ? node : node.parentElement;
  const found = element && closest(element, BLOCKS);
  const root = found ?? node.getRootNode();
  return root instanceof Element || root instanceof ShadowRoot ? root : null;
}

/** The element that a node stands in: its parent, or the host of the shadow tree that it stands in directly. */
export function holderOf(node: Node): Element | null {
  const { parentElement } = node;
  if (parentElement) return parentElement;
  const { parentNode } = node;
  return parentNode instanceof ShadowRoot ? parentNode.host : null;
}

/** Is this area, or what it stands in, never read? */
export const isSkipped = (area: Area): boolean =>
  climb(area, (element) => {
    const form = closest(element, 'form');
    return closest(element, `${MACHINERY},${MARKED}`) !== null || (form !== null && isDisguised(form));
  });

/** Does the area stand in `root`, also by way of a shadow tree? */
export const isWithin = (area: Area, root: Element): boolean =>
  climb(area, (element) => contains(root, element));

/** Whether this holds for the area's element, or for the host of a shadow tree that it stands in. */
function climb(area: Area, holds: (element: Element) => boolean): boolean {
  const element = elementOf(area);
  if (holds(element)) return true;
  const tree = element.getRootNode();
  return tree instanceof ShadowRoot && climb(tree, holds);
}

/** Can the area's text be seen, apart from having been scrolled away? */
export function isShown(area: Area): boolean {
  const element = elementOf(area);
  return (
    element.checkVisibility(DRAWN) ||
    (isUnboxed(element) && getComputedStyle(element).visibility === 'visible')
  );
}
const DRAWN = { visibilityProperty: true };

/** Is the element drawn without a box of its own (`display: contents`, as slots are)? For browsers it is not visible. */
function isUnboxed(element: Element): boolean {
  const holder = holderOf(element);
  return (
    // Asked for first: the style of what is hidden with something around it takes long to tell.
    holder !== null &&
    (holder.checkVisibility() || isUnboxed(holder)) &&
    !element.checkVisibility() &&
    getComputedStyle(element).display === 'contents'
  );
}

const elementOf = (area: Area): Element => (isTree(area) ? area.host : area);

/** The open shadow tree of an element; only elements with names of a page's own are asked, which nearly all hosts are. */
const treeOf = (element: Element): ShadowRoot | null =>
  element.localName.includes('-') ? element.shadowRoot : null;

/**
 * Reads `root` and all blocks under it, open shadow trees too, in document order, so that the caller can pause at every
 * step; text that cannot be seen as well. Whether `root` is read at all, the caller knows (`isSkipped`). What costs is every single node that the browser is asked for: it lists all that
 * is more than text in a line, and a block without any of that is read by `textContent`. A name split by inline markup is
 * one piece of text either way.
 */
export function* collect(root: Area): Finding {
  const notable = root.querySelectorAll(NOTABLE);
  // An inline root has no text of its own: that belongs to the block around it.
  if (!isElement(root) || ROLES.get(root.localName) === 'block') yield* collectOwn(root);
  const own = isElement(root) ? treeOf(root) : null;
  if (own) yield* collect(own);

  let skipped: Element | undefined;
  let next = notable[0];
  for (let at = 1; next; at++) {
    const element = next;
    next = notable[at];
    if (at % BREATH === 0) yield;
    if (skipped && contains(skipped, element)) continue;
    const name = element.localName;
    const role = isGap(element, name) ? 'gap' : ROLES.get(name);
    skipped = role === 'gap' ? element : undefined;
    if (role === 'block') {
      const text = next && element.contains(next) ? '' : element.textContent!;
      if (text === '' || text.length > LONGEST || (hasJoint(text) && element.firstElementChild))
        yield* collectOwn(element);
      else if (hasLetter(text))
        yield { element, passages: [{ element, text, role: roleOf(element, name), start: 0 }] };
      else yield { element, passages: [] };
    } else if (role === undefined) {
      const tree = treeOf(element);
      if (tree) yield* collect(tree);
    }
  }
}

/** Reads the text that stands in `area` itself, not in blocks under it. */
export function* collectOwn(area: Area): Finding {
  const portions: Portion[] = [];
  for (const pieces of yield* runsOf(area)) {
    let text = '';
    for (const [at, piece] of pieces.entries()) {
      if (at % BREATH === BREATH - 1 || piece.length > LONGEST) yield;
      text += typeof piece === 'string' ? piece : piece.data;
    }
    if (text.length > LONGEST) yield* cut(pieces, text, portions);
    else portions.push({ text, pieces, start: 0 });
  }
  const worth = portions.filter(({ text }) => hasLetter(text));
  yield {
    element: area,
    passages: worth.map((portion) => ({ element: area, role: roleOf(elementOf(area)), ...portion })),
  };
}

type Portion = Pick<Passage, 'text' | 'start' | 'pieces'>;

/** Cuts a long run into portions, each with the pieces that it stands in. */
function* cut(run: readonly Piece[], whole: string, portions: Portion[]): Generator<undefined> {
  let [first, skipped, from] = [0, 0, 0];
  yield;
  for (const [text] of whole.matchAll(PORTIONS)) {
    for (; skipped + run[first]!.length <= from; first++) skipped += run[first]!.length;
    let last = first;
    for (let end = skipped; end < from + text.length; last++) end += run[last]!.length;
    portions.push({ text, start: from - skipped, pieces: run.slice(first, last) });
    from += text.length;
    yield;
  }
}

/** What stands in `area` itself; a run ends where a block under it begins. */
function* runsOf(area: Area): Generator<undefined, Piece[][]> {
  const runs: Piece[][] = [[]];
  const walker = area.ownerDocument.createTreeWalker(area, ELEMENTS_AND_TEXT);
  let node = walker.nextNode();
  for (let looked = 1; node; looked++) {
    if (looked % BREATH === 0) yield;
    const run = runs.at(-1)!;
    let isEntered = true;
    if (!isElement(node)) {
      const [text, last] = [node as Text, run.at(-1)];
      if (typeof last === 'object' && areApart(last, text)) run.push('\n');
      run.push(text);
    } else {
      const name = node.localName;
      const role =
        ROLES.get(name) ?? (isGap(node, name) ? 'gap' : isReference(node, name) ? 'aside' : undefined);
      isEntered = !role;
      if (role === 'break') run.push('\n');
      else if (role === 'gap') run.push(OBJECT);
      else if (role === 'block' && run.length > 0) runs.push([]);
    }
    node = isEntered ? walker.nextNode() : nextAfter(walker);
  }
  return runs;
}

/** Whether no text of an element is read; most have no attribute and are not asked for more. */
const isGap = (element: Element, name: string): boolean =>
  isDisguised(element, name) || (element.hasAttributes() && element.matches(MARKED));

/** Is this the number or sign of a footnote? Other raised text is a part of its word: "M<sup>me</sup>". */
const isReference = (element: Element, name: string): boolean =>
  name === 'sup' && /^(\P{L}*$|\s*\[)/u.test(element.textContent!);

/** The next node that is not in the current one. */
function nextAfter(walker: TreeWalker): Node | null {
  let next = walker.nextSibling();
  while (!next && walker.parentNode()) next = walker.nextSibling();
  return next;
}

/** Asked of every node: `instanceof` takes microseconds with a page's objects in the reader's world. */
const isElement = (node: Node): node is Element => node.nodeType === ELEMENT;
export const isTree = (area: Area): area is ShadowRoot => area.nodeType === FRAGMENT;
/** https://dom.spec.whatwg.org/#dom-node-nodetype */
const [ELEMENT, FRAGMENT] = [1, 11];
/** https://dom.spec.whatwg.org/#interface-nodefilter */
const ELEMENTS_AND_TEXT = 5;

const hasLetter = (text: string): boolean => LATIN.test(text) || LETTER.test(text);
const LETTER = /\p{L}/u;
/** Answers for most text in a tenth of the time. */
const LATIN = /[a-z]/i;

const ROLED = 'p,li,h1,h2,h3,h4,h5,h6,td,th,caption,figcaption';

function roleOf(element: Element, own = element.localName): BlockRole {
  const name = own === 'p' ? own : (element.closest(ROLED)?.localName ?? '');
  if (name.endsWith('caption')) return 'caption';
  if (name.startsWith('h')) return 'heading';
  return name.startsWith('t') ? 'cell' : 'paragraph';
}
