import type { CardCommand, CardEvent, CardHello } from '../messages';
import { holderOf } from './collect';
import type { Box } from './placement';

type Show = Extract<CardCommand, { type: 'show' }>;

/** The card must have asked who sent its token this long after its frame was loaded, ms; else the page forbids it. */
const HELLO_PATIENCE = 500;
/** A page that takes our host away or moves it gets a new one with the next card, until it has done so this often. */
const MOST_LOSSES = 3;
/** Fade of a closing card, ms. */
const FADE = 150;

/** How much larger a page draws what is in it: boxes are told in the window's own px, and lengths count for more. */
export const pageZoom = (): number => document.documentElement.currentCSSZoom;
/** Nothing of the page's style reaches the host: an element's own important declarations win over every sheet. */
export const hostStyle = (): string => `all:initial;zoom:${1 / pageZoom()};position:fixed;display:block;`;
const FRAME = 'display:block;width:100%;height:100%;border:0;color-scheme:light dark;';
const CLOSED = `${FRAME}visibility:hidden;`;

interface CardFrameOptions {
  /** Address of the card page in the extension. */
  readonly url: string;
  /** Origin of the loaded card page: Chromium loads `url` from a changing host, but it stays the extension's own. */
  readonly origin: string;
  readonly onEvent: (event: CardEvent) => void;
  readonly signal: AbortSignal;
}

/**
 * The hover card's frame: an extension page in a closed shadow root, put into the page when the first card is asked
 * for. A one-time token and a port tie the two together. Closed, it takes no pointer and cannot be seen.
 */
export interface CardFrame {
  /** No card came, or the page took it away too often. */
  failed(): boolean;
  /** Is this our host, as the page's events name it? */
  is(target: EventTarget | null): boolean;
  hasFocus(): boolean;
  /** Has the card of a name in `about` draw itself out of sight, in a frame of this width (CSS px) and as high as it may be. */
  prepare(command: Show, width: number, about: Element): void;
  /** Shows the card that was prepared last. */
  reveal(box: Box): void;
  /** Puts the shown card elsewhere. */
  move(box: Box): void;
  hide(): void;
  /** Puts the keyboard into the shown card; `hide` gives it back to where it was. */
  enter(): void;
  /** Did we give out this token? True once at most. */
  confirm(token: string): boolean;
}

export function makeCardFrame({ url, origin, onEvent, signal }: CardFrameOptions): CardFrame {
  const frame = document.createElement('iframe');
  let host: HTMLElement | undefined;
  let port: MessagePort | undefined;
  let token: string | undefined;
  let wanted: Show | undefined;
  /** The host's style as we left it. */
  let dressed: string | undefined;
  let losses = 0;
  /** Without popovers a card could not stand above the page. */
  let failed = !frame.showPopover;
  /** What had the focus before the card. */
  let before: Element | null = null;

  frame.src = url;
  frame.addEventListener('load', greet);

  /** Runs each time the frame is loaded: each loaded card has a token of its own. */
  function greet(): void {
    const channel = new MessageChannel();
    // Pages that came without encryption have no `randomUUID`: https://developer.mozilla.org/docs/Web/API/Crypto/randomUUID
    const mine = crypto.getRandomValues(new Uint32Array(4)).join();
    token = mine;
    port = channel.port1;
    port.onmessage = ({ data }: MessageEvent<CardEvent>) => onEvent(data);
    const hello: CardHello = { dramatis: 'card', token };
    frame.contentWindow?.postMessage(hello, origin, [channel.port2]);
    port.postMessage(wanted);
    setTimeout(() => {
      failed ||= token === mine;
    }, HELLO_PATIENCE);
  }

  function put({ left, top, width, height }: Box, pointer: string): void {
    const place = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;`;
    if (host) style(host, `${hostStyle()}${place}pointer-events:${pointer};`);
    dressed = host?.style.cssText;
  }

  /** Takes the frame out of the host too: then nothing of ours loads, wherever a page puts the host. */
  function remove(): void {
    frame.remove();
    host?.remove();
    host = port = token = undefined;
  }

  /** The page laid hands on our host: no card is better than one that is half there. */
  function lose(): void {
    remove();
    losses += 1;
    failed ||= losses === MOST_LOSSES;
    onEvent({ type: 'close' });
  }

  const guard = new MutationObserver((records) => {
    const isTouched = ({ attributeName, removedNodes }: MutationRecord): boolean =>
      attributeName ? attributeName !== 'style' : [...removedNodes].some((node) => node === host);
    if (host && (host.style.cssText !== dressed || records.some(isTouched))) lose();
  });
  signal.addEventListener('abort', remove);

  return {
    failed: () => failed,
    is: (target) => target === host,
    hasFocus: () => host !== undefined && focused() === host,
    prepare(command, width, about) {
      if (failed) return;
      wanted = command;
      const home = modalAround(about) ?? document.documentElement;
      if (host?.parentNode !== home) remove();
      style(frame, CLOSED);
      if (host) port?.postMessage(command);
      else {
        host = document.createElement('div');
        host.popover = 'manual';
        host.attachShadow({ mode: 'closed' }).append(frame);
        host.ontoggle = ({ newState }) => newState === 'closed' && lose();
        home.append(host);
        guard.observe(home, { childList: true });
        guard.observe(host, { attributes: true });
      }
      put(new DOMRect(0, 0, width, command.maxHeight), 'none');
    },
    reveal(box) {
      put(box, 'auto');
      // Shown anew each time: the top layer is ordered by when its elements came.
      host?.hidePopover();
      host?.showPopover();
      style(frame, FRAME);
      if (!host?.matches(':popover-open')) lose();
    },
    move: (box) => put(box, 'auto'),
    hide() {
      host?.style.setProperty('pointer-events', 'none', 'important');
      dressed = host?.style.cssText;
      const fade = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE;
      style(frame, `${CLOSED}opacity:0;transition:opacity ${fade}ms,visibility 0s ${fade}ms;`);
      // Focus that stayed in a hidden card would swallow the reader's keys.
      frame.blur();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      before = null;
      port?.postMessage({ type: 'hide' } satisfies CardCommand);
    },
    enter() {
      before = focused();
      frame.focus();
      port?.postMessage({ type: 'enter' } satisfies CardCommand);
    },
    confirm(asked) {
      if (asked !== token) return false;
      token = undefined;
      failed = false;
      return true;
    },
  };
}

/** While a dialog is modal, nothing outside of it takes a pointer or the keyboard; names behind one are led to all the same. */
function modalAround(name: Element): Element | undefined {
  for (let at: Element | null = name; at; at = at.assignedSlot ?? holderOf(at))
    if (at.matches('dialog:modal')) return at;
  return [...document.querySelectorAll('dialog:modal')].at(-1);
}

/** What has the focus, in open shadow trees too, whose hosts say nothing of which of their elements it is. */
function focused(): Element | null {
  let element = document.activeElement;
  while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

/** Sets the whole inline style, each declaration important; `css` ends each one with a semicolon. */
export function style(element: HTMLElement, css: string): void {
  element.style.cssText = css.replaceAll(';', '!important;');
}
