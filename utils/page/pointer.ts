import type { CardCommand, CardEvent } from '../messages';
import { CardFrame } from './card-frame';
import { lineAt, markAt } from './hit-test';
import { AT_REST, type HoverEffect, type HoverEvent, hover, wakeAt } from './hover';
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
  /** Address of the card page. */
  readonly cardUrl: string;
  /** The article's date, asked for with each card. */
  readonly date: () => string | undefined;
  readonly signal: AbortSignal;
}

/** Turns what the reader does into hover events, and their effects into cards. */
export class Pointer {
  readonly card: CardFrame;
  #state = AT_REST;
  /** The mention that is pointed at or shown, and where its line stood then. */
  #anchor: { readonly mark: Mark; readonly line: Box } | undefined;
  /** Where the open card stands. */
  #placed: Box | undefined;
  /** Height the prepared card needs, CSS px. */
  #height = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Where the pointer was last seen. */
  #seen: { readonly point: Point; readonly target: Node } | undefined;
  #frame = 0;
  /** Aborted when the open card closes. */
  #shown = new AbortController();

  constructor(private readonly options: PointerOptions) {
    const { document, cardUrl: url, signal } = options;
    this.card = new CardFrame({ document, url, onEvent: (event) => this.#onCard(event) });
    listen('pointermove', (event) => this.#onMove(event), signal);
    listen('pointerover', (event) => this.#onMove(event), signal);
    listen('pointerout', (event) => event.relatedTarget === null && this.#step({ type: 'out' }), signal);
    listen('pointerdown', (event) => this.card.is(event.target) || this.#step({ type: 'press' }), signal);
    listen('scroll', () => this.#onScroll(), signal);
    listen('blur', () => this.card.focused && this.#step({ type: 'pin' }), signal);
    signal.addEventListener('abort', () => {
      this.close();
      this.card.remove();
    });
  }

  /** Closes the card: what it spoke of is gone. */
  close(): void {
    this.#step({ type: 'gone' });
  }

  #step(event: HoverEvent): void {
    const { state, effects } = hover(this.#state, event, performance.now());
    this.#state = state;
    clearTimeout(this.#timer);
    const wake = wakeAt(state);
    if (wake !== undefined)
      this.#timer = setTimeout(() => this.#step({ type: 'wake' }), wake - performance.now());
    for (const effect of effects) this.#run(effect);
  }

  #run(effect: HoverEffect): void {
    switch (effect.type) {
      case 'prepare':
        return this.#prepare(effect.mention, effect.show);
      case 'reveal':
        return this.#reveal();
      case 'hide':
        this.#shown.abort();
        this.#placed = undefined;
        return this.card.hide(effect.returnFocus);
    }
  }

  #prepare(mention: number, show: number): void {
    const mark = this.options.marks.get(mention);
    const line = mark && isFresh(mark) ? lineAt(mark.range, this.#seen?.point) : undefined;
    const room = line ? roomFor(line, viewport()) : 0;
    if (!mark || !line || room === 0) return this.close();
    this.#anchor = { mark, line };
    const date = this.options.date();
    const command: CardCommand = {
      type: 'show',
      show,
      surface: mark.surface,
      reading: mark.reading,
      candidates: mark.candidates,
      cast: this.options.marks.cast().map(({ pack, id }) => ({ pack, id })),
      ...(date !== undefined && { date }),
      maxHeight: room,
    };
    this.card.prepare(command, cardWidth(viewport()), room);
  }

  #reveal(): void {
    const mark = this.#anchor?.mark;
    const line = mark && isFresh(mark) ? lineAt(mark.range, this.#seen?.point) : undefined;
    const box = line && placeCard(line, this.#height, viewport(), isRightToLeft(mark));
    if (!mark || !box) return this.close();
    this.#anchor = { mark, line };
    this.#placed = box;
    this.card.reveal(box);
    this.#shown = new AbortController();
    listen('keydown', (event) => this.#onKey(event), this.#shown.signal);
  }

  #onMove({ target, clientX, clientY, buttons, pointerType }: PointerEvent): void {
    if (pointerType === 'touch' || !(target instanceof Node)) return;
    if (buttons !== 0) return this.#step({ type: 'drag' });
    this.#seen = { point: { x: clientX, y: clientY }, target };
    this.#frame ||= requestAnimationFrame(() => this.#look());
  }

  /** What is under the pointer? Asked once a frame, however often it moved. */
  #look(): void {
    this.#frame = 0;
    if (!this.#seen) return;
    const { point, target } = this.#seen;
    const onCard = this.card.is(target);
    const mark = onCard ? undefined : markAt(this.options.document, this.options.marks.around(target), point);
    const safe = onCard || this.#isSafe(point);
    this.#step({ type: 'point', ...point, safe, ...(mark && { over: mark.id }) });
  }

  #isSafe(point: Point): boolean {
    if (!this.#placed || !this.#anchor) return false;
    return contains(this.#placed, point) || inCorridor(point, this.#anchor.line, this.#placed);
  }

  #onScroll(): void {
    const from = this.#anchor;
    if (!from || this.#state.phase.name === 'idle') return;
    const line = lineAt(from.mark.range);
    const moved = line ? Math.hypot(line.top - from.line.top, line.left - from.line.left) : Number.POSITIVE_INFINITY;
    this.#step({ type: 'scroll', moved, height: this.#placed?.height ?? 0 });
  }

  /** The Escape that closes a card is ours alone; every other key is the page's, and a typed one closes the card. */
  #onKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      swallow(event);
      listen('keyup', (up) => up.key === 'Escape' && swallow(up), AbortSignal.timeout(KEY_HELD));
      this.#step({ type: 'escape' });
    } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) this.#step({ type: 'type' });
  }

  #onCard(event: CardEvent): void {
    if (event.type === 'close') return this.#step(event);
    if (event.show === this.#state.shows) this.#height = event.height;
    this.#step(event);
  }
}

/** The end of a key press belongs to its beginning for this long, ms. */
const KEY_HELD = 1000;

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
  window.addEventListener(type, (event) => event.isTrusted && react(event), { capture: true, signal });
}

const viewport = (): Size => ({ width: document.documentElement.clientWidth, height: innerHeight });

function isRightToLeft({ range }: Mark): boolean {
  const element = range.startContainer.parentElement;
  return element !== null && getComputedStyle(element).direction === 'rtl';
}
