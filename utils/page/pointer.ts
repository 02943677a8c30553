import type { CardCommand, CardEvent } from '../messages';
import { type CardFrame, makeCardFrame } from './card-frame';
import { lineAt, markAt } from './hit-test';
import { AT_REST, type HoverEvent, hover } from './hover';
import { isFresh, type Mark, type Marks } from './marks';
import {
  type Box,
  cardWidth,
  contains,
  inCorridor,
  type Point,
  placeCard,
  roomFor,
  type Size,
} from './placement';

interface PointerOptions {
  readonly document: Document;
  readonly marks: Marks;
  /** Address of the card page, and the origin it has once it is loaded. */
  readonly cardPage: { readonly url: string; readonly origin: string };
  /** The article's date, asked for with each card. */
  readonly date: () => string | undefined;
  readonly signal: AbortSignal;
}

/** Turns what the reader does into hover events, and their effects into cards. */
export interface Pointer {
  readonly card: CardFrame;
  /** Closes the card: what it spoke of is gone. */
  close(): void;
}

/** The end of a key press belongs to its beginning for this long, ms. */
const KEY_HELD = 1000;

export function followPointer({ document, marks, cardPage, date, signal }: PointerOptions): Pointer {
  const card = makeCardFrame({ document, ...cardPage, onEvent: onCard });
  let state = AT_REST;
  /** The mention that is pointed at or shown, and where its line stood then. */
  let anchor: { readonly mark: Mark; readonly line: Box } | undefined;
  /** Where the open card stands. */
  let placed: Box | undefined;
  /** Height the prepared card needs, CSS px. */
  let height = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last seen, and the frame in which that is looked at. */
  let seen: { readonly point: Point; readonly target: Node } | undefined;
  let frame = 0;
  /** Aborted when the open card closes. */
  let shown = new AbortController();

  function step(event: HoverEvent): void {
    const [next, ...effects] = hover(state, event, performance.now());
    state = next;
    clearTimeout(timer);
    if (state.until !== undefined)
      timer = setTimeout(step, state.until - performance.now(), { type: 'wake' });
    for (const effect of effects) {
      if (effect.type === 'prepare') prepare(effect.mention, effect.show);
      else if (effect.type === 'reveal') reveal();
      else hide();
    }
  }

  const close = (): void => step({ type: 'gone' });

  function prepare(mention: number, show: number): void {
    const mark = marks.get(mention);
    const line = mark && lineOf(mark);
    const room = line ? roomFor(line, viewport()) : 0;
    if (!mark || !line || room === 0) {
      close();
      return;
    }
    anchor = { mark, line };
    const { surface, reading, candidates } = mark;
    const day = date();
    const about = {
      surface,
      reading,
      candidates,
      cast: marks.cast(),
      ...(day !== undefined && { date: day }),
    };
    const command: CardCommand = { type: 'show', show, maxHeight: room, ...about };
    card.prepare(command, { width: cardWidth(viewport()), height: room });
  }

  function reveal(): void {
    const line = anchor && lineOf(anchor.mark);
    const box = line && placeCard(line, height, viewport(), isRightToLeft(anchor!.mark));
    if (!anchor || !box) {
      close();
      return;
    }
    anchor = { mark: anchor.mark, line };
    placed = box;
    card.reveal(box);
    shown = new AbortController();
    listen('keydown', onKey, shown.signal);
  }

  function hide(): void {
    shown.abort();
    placed = undefined;
    card.hide();
  }

  /** Where the pointed-at line of a name is now; undefined when its text is no longer what was matched. */
  const lineOf = (mark: Mark): Box | undefined =>
    isFresh(mark) ? lineAt(mark.range, seen?.point) : undefined;

  function onMove({ target, clientX, clientY, buttons, pointerType }: PointerEvent): void {
    if (pointerType === 'touch') return;
    if (buttons !== 0) {
      step({ type: 'drag' });
      return;
    }
    seen = { point: { x: clientX, y: clientY }, target: target as Node };
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(look);
  }

  /** What is under the pointer? Asked once a frame, however often it moved. */
  function look(): void {
    if (!seen) return;
    const { point, target } = seen;
    const onCard = card.is(target);
    const over = onCard ? undefined : markAt(document, marks.around(target), point);
    step({ type: 'point', ...point, safe: onCard || isSafe(point), ...(over && { over: over.id }) });
  }

  const isSafe = (point: Point): boolean =>
    placed !== undefined &&
    anchor !== undefined &&
    (contains(placed, point) || inCorridor(point, anchor.line, placed));

  function onScroll(): void {
    if (!anchor || state.phase === 'idle') return;
    const line = lineAt(anchor.mark.range);
    const moved = line
      ? Math.hypot(line.top - anchor.line.top, line.left - anchor.line.left)
      : Number.POSITIVE_INFINITY;
    step({ type: 'scroll', moved, height: placed?.height ?? 0 });
  }

  /** The Escape that closes a card is ours alone; every other key is the page's, and a typed one closes the card. */
  function onKey(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey } = event;
    if (key === 'Escape') {
      swallow(event);
      listen('keyup', (up) => up.key === 'Escape' && swallow(up), AbortSignal.timeout(KEY_HELD));
      step({ type: 'escape' });
    } else if (key.length === 1 && !ctrlKey && !metaKey) step({ type: 'type' });
  }

  function onCard(event: CardEvent): void {
    if (event.type === 'ready' && event.show === state.shows) height = event.height;
    step(event);
  }

  listen('pointermove', onMove, signal);
  listen('pointerover', onMove, signal);
  listen('pointerout', ({ relatedTarget }) => relatedTarget || step({ type: 'out' }), signal);
  listen('pointerdown', ({ target }) => card.is(target) || step({ type: 'press' }), signal);
  listen('scroll', onScroll, signal);
  listen('blur', () => card.is(document.activeElement) && step({ type: 'pin' }), signal);
  signal.addEventListener('abort', () => {
    close();
    card.remove();
  });
  return { card, close };
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Reacts to what a person does (no page can forge `isTrusted`), wherever on the page it happens. */
function listen<K extends keyof WindowEventMap>(
  type: K,
  react: (event: WindowEventMap[K]) => unknown,
  signal: AbortSignal,
): void {
  addEventListener(type, (event) => event.isTrusted && react(event), { capture: true, signal });
}

const viewport = (): Size => ({ width: document.documentElement.clientWidth, height: innerHeight });

function isRightToLeft({ range }: Mark): boolean {
  const element = range.startContainer.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
