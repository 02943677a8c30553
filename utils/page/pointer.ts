import type { Asked, CardEvent } from '../messages';
import { type CardFrame, makeCardFrame } from './card-frame';
import { holderOf, isShown } from './collect';
import { matches } from './disguised-form';
import { type Guide, makeGuide } from './guide';
import { markAt, nameAt } from './hit-test';
import { AT_REST, type HoverEvent, hover } from './hover';
import { isFresh, type Mark, type Marks } from './marks';
import {
  type Box,
  cardWidth,
  contains,
  inCorridor,
  moveInto,
  type Name,
  type Point,
  placeCard,
  placeSheet,
  roomFor,
  sheetSize,
} from './placement';
import { type Listen, revealOnHold } from './reveal';

/** A resting finger trembles by so much, CSS px. */
const STRAY = 10;
/** How often an open card looks after its name, ms: pages hide and move text without any event. */
const LOOK_AFTER = 250;

interface PointerOptions {
  readonly marks: Marks;
  /** Address of the card page, and the origin it has once it is loaded. */
  readonly cardPage: { readonly url: string; readonly origin: string };
  /** The article's date, asked for with each card. */
  readonly articleDay: () => string | undefined;
  /** The card opened the panel, which is to show whom it spoke of. */
  readonly onPanel: (asked: Asked) => void;
  readonly signal: AbortSignal;
}

/** Turns what the reader does into hover events, and their effects into cards. */
export interface Pointer {
  readonly card: CardFrame;
  readonly guide: Guide;
  /** Names were marked while the pointer was last seen here. */
  look(at: Point): void;
  /** Closes the card: what it spoke of is gone. */
  close(): void;
}

export function followPointer({ marks, cardPage, articleDay, onPanel, signal }: PointerOptions): Pointer {
  const card = makeCardFrame({ ...cardPage, onEvent: onCard, signal });
  const guide = makeGuide(marks, lead);
  let state = AT_REST;
  /** The mention that is pointed at or shown, how it is drawn, and where all of it stood then. */
  let anchor: { readonly mark: Mark; readonly name: Name; readonly stood: DOMRect } | undefined;
  /** Where the open card stands. */
  let placed: Box | undefined;
  /** Height the prepared card needs, CSS px. */
  let height = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looking: ReturnType<typeof setInterval> | undefined;
  let pointer: Point = { x: 0, y: 0 };
  let frame = 0;
  /** Looks at what the pointer is over, since it moved. */
  let lookUnder: (() => void) | undefined;
  /** The Escape that closed a card is still held. */
  let escaping = false;
  /** Where a finger was put on a name: its card is a sheet. */
  let finger: Point | undefined;
  /** The keyboard led here: a pointer that only lies where it lay says nothing, and Enter is ours. */
  let led = false;

  function step(event: HoverEvent, now = performance.now()): void {
    const [next, ...effects] = hover(state, event, now);
    state = next;
    clearTimeout(timer);
    if (state.until !== undefined) timer = setTimeout(askForFrame, state.until - performance.now());
    for (const effect of effects) {
      if (effect.type === 'prepare') prepare(effect.mention, effect.show);
      else if (effect.type === 'reveal') reveal();
      else hide();
    }
  }

  const close = (): void => step({ type: 'gone' });

  /** Opens the card of a mention for a reader who uses the keyboard: Enter goes into it. */
  function lead(mention: number): void {
    finger = undefined;
    led = true;
    step({ type: 'focus', mention });
  }

  function prepare(mention: number, show: number): void {
    aim(marks.get(mention));
    if (!anchor) return;
    const { surface, reading, candidates } = anchor.mark;
    const date = articleDay();
    const window = viewport();
    const { width, height: maxHeight } = finger
      ? sheetSize(window)
      : { width: cardWidth(window), height: roomFor(anchor.name, window) };
    const about = { surface, reading, candidates, cast: marks.cast(), ...(date && { date }) };
    card.prepare(
      { type: 'show', show, maxHeight, ...about },
      width,
      holderOf(anchor.mark.range.startContainer)!,
    );
  }

  function reveal(): void {
    aim(anchor?.mark);
    placed = anchor && (finger ? placeSheet(height, viewport()) : placeCard(anchor.name, height, viewport()));
    if (placed) {
      card.reveal(placed);
      looking = setInterval(lookAfter, LOOK_AFTER);
    } else close();
    // No pointer rests on the name any more: the sheet stays until the reader closes it.
    if (placed && finger) step({ type: 'pin' });
  }

  function hide(): void {
    placed = undefined;
    clearInterval(looking);
    card.hide();
  }

  /** Notes where a name that is pointed at is now; a name whose text is no longer what was matched is let go. */
  function aim(mark: Mark | undefined): void {
    const name = mark && isThere(mark) ? nameAt(mark.range, pointer) : undefined;
    anchor = mark && name && { mark, name, stood: mark.range.getBoundingClientRect() };
    if (!anchor) close();
  }

  function askForFrame(): void {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(onFrame);
  }

  /** On a busy page both may be late, a move and the time it came in: the move counts. */
  function onFrame(): void {
    lookUnder?.();
    lookUnder = undefined;
    step({ type: 'wake' });
  }

  /** The pointer is looked at once a frame, however often it moved. */
  function onMove(event: PointerEvent): void {
    const { clientX: x, clientY: y, buttons, pointerType, timeStamp } = event;
    const pointedAt = innermost(event);
    if (pointerType === 'touch' || (led && x === pointer.x && y === pointer.y)) return;
    led = false;
    finger = undefined;
    pointer = { x, y };
    lookUnder = () => {
      const onCard = card.is(pointedAt);
      const over = markAt(marks, pointedAt, pointer);
      const safe =
        onCard ||
        (placed && anchor && (contains(placed, pointer) || inCorridor(pointer, anchor.name.line, placed)));
      const point = { type: 'point', x, y, safe: safe === true, over: over?.id } as const;
      // The pointer rests since it moved, not since the frame in which that was looked at.
      step(buttons === 0 ? point : { type: 'drag' }, timeStamp);
    };
    askForFrame();
  }

  /** A page knows by `:hover` whether the pointer is still there. */
  function look(at: Point): void {
    const element = document.elementFromPoint(at.x, at.y);
    const over = !led && element && matches(element, ':hover') && markAt(marks, element, at);
    if (!over) return;
    pointer = at;
    step({ type: 'marked', ...at, over: over.id });
  }

  /** A press closes what is open; a finger that stays on a name opens its card. */
  function onPress(event: PointerEvent): void {
    const { pointerType, clientX: x, clientY: y } = event;
    if (card.is(innermost(event))) return;
    step({ type: 'press' });
    finger = undefined;
    if (pointerType !== 'touch') return;
    const mark = markAt(marks, innermost(event), { x, y });
    if (!mark) return;
    finger = { x, y };
    step({ type: 'hold', mention: mark.id });
  }

  /** A finger that goes before its time, or wanders, meant something else. */
  function onFinger({ type, clientX, clientY }: PointerEvent): void {
    if (!finger || state.phase !== 'dwelling') return;
    const isStill = Math.hypot(clientX - finger.x, clientY - finger.y) <= STRAY;
    if (type !== 'pointermove' || !isStill) step({ type: 'drag' });
  }

  /** Other parts of the page may scroll as they like: what counts is where the name is, if it still is. And the window may shrink. */
  function lookAfter(): void {
    if (!anchor || state.phase === 'idle') return;
    const { mark, stood } = anchor;
    const { left, top } = mark.range.getBoundingClientRect();
    const moved = isThere(mark) ? Math.hypot(left - stood.left, top - stood.top) : Number.POSITIVE_INFINITY;
    step({ type: 'scroll', moved, height: placed?.height ?? 0 });
    const seen = placed && moveInto(viewport(), placed);
    if (seen && seen !== placed) {
      placed = seen;
      card.move(seen);
    }
  }

  /** The Escape that closes a card is ours alone; every other key is the page's, and a typed one closes the card. */
  function onKey(event: KeyboardEvent): void {
    const { type, key, ctrlKey, metaKey } = event;
    if (key === 'Escape' && (placed || escaping)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      escaping = type === 'keydown';
      step({ type: 'escape' });
    } else if (key === 'Enter' && led && placed) {
      event.preventDefault();
      event.stopImmediatePropagation();
      if (type === 'keydown') card.enter();
    } else if (key.length === 1 && !ctrlKey && !metaKey) step({ type: 'type' });
  }

  function onCard(event: CardEvent): void {
    if (event.type === 'panel') {
      if (!anchor) return;
      const { pack, id } = anchor.mark.candidates[0]!;
      onPanel({ ref: { pack, id }, index: guide.indexOf(anchor.mark), at: performance.now() });
    } else {
      if (event.type === 'ready') height = event.height;
      step(event);
    }
  }

  /** Reacts to what a person does (no page can forge `isTrusted`), wherever on the page it happens. */
  const listen: Listen = (type, react) =>
    addEventListener(type, (event) => event.isTrusted && react(event), { capture: true, signal });
  listen('pointermove', onMove);
  listen('pointerover', onMove);
  listen('pointerout', ({ relatedTarget }) => relatedTarget || step({ type: 'out' }));
  listen('pointerdown', onPress);
  listen('pointermove', onFinger);
  listen('pointerup', onFinger);
  listen('pointercancel', onFinger);
  // What the browser does after a long press, select and ask what to do with it, is not wanted on top of the card.
  listen('contextmenu', (event) => finger && state.phase !== 'idle' && event.preventDefault());
  listen('scroll', lookAfter);
  listen('beforeprint', close);
  listen('keydown', onKey);
  listen('keyup', onKey);
  // Firefox says who has the focus only after the event.
  listen('blur', () => setTimeout(() => card.hasFocus() && step({ type: 'pin' })));
  revealOnHold(marks, listen, signal);
  signal.addEventListener('abort', close);
  return { card, guide, look, close };
}

/** What an event is for, in an open shadow tree too; said only while the event is under way. */
const innermost = (event: Event): Node => event.composedPath()[0] as Node;

/** Does its text still stand in the page, to be seen? */
const isThere = (mark: Mark): boolean => isFresh(mark) && isShown(holderOf(mark.range.startContainer)!);

/** What is seen of the page: less than the window where the reader has zoomed in with two fingers. */
function viewport(): Box {
  const { offsetLeft, offsetTop, width, height } = visualViewport!;
  return new DOMRect(offsetLeft, offsetTop, width, height);
}
