import type { CardCommand, CardEvent, CardHello } from '../messages';
import type { Box, Size } from './placement';

/** The card must have asked who sent its token this long after its frame was loaded, ms; else the page forbids it. */
const HELLO_PATIENCE = 500;
/** A page that removes or moves our frame makes it load again; after this many loads we leave it alone. */
const MOST_LOADS = 4;
/** Fade of a closing card, ms. */
const FADE = 150;

/** Nothing of the page's style reaches the host: an element's own important declarations win over every sheet. */
const HOST = 'all:initial;position:fixed;display:block;direction:ltr;';
const FRAME = 'display:block;width:100%;height:100%;border:0;color-scheme:light dark;';
const CLOSED = `${FRAME}visibility:hidden;`;

interface CardFrameOptions {
  /** Address of the card page in the extension. */
  readonly url: string;
  /** Origin of the loaded card page: Chromium loads `url` from a changing host, but it stays the extension's own. */
  readonly origin: string;
  readonly onEvent: (event: CardEvent) => void;
}

/**
 * The hover card's frame: an extension page in a closed shadow root, put into the page when the first card is asked
 * for. A one-time token and a port tie the two together. Closed, it takes no pointer and cannot be seen.
 */
export interface CardFrame {
  /** No card came, or the page took it away too often. */
  failed(): boolean;
  /** Is this our host, as the page's events and its focus name it? */
  is(target: EventTarget | null): boolean;
  /** Has the card draw itself out of sight, in a frame of this size. */
  prepare(command: CardCommand, size: Size): void;
  /** Shows the card that was prepared last. */
  reveal(box: Box): void;
  hide(): void;
  /** Did we give out this token? True once at most. */
  confirm(token: string): boolean;
  remove(): void;
}

export function makeCardFrame({ url, origin, onEvent }: CardFrameOptions): CardFrame {
  const host = document.createElement('div');
  const frame = document.createElement('iframe');
  let port: MessagePort | undefined;
  let token: string | undefined;
  let wanted: CardCommand | undefined;
  let loads = 0;
  let failed = false;

  frame.src = url;
  frame.addEventListener('load', greet);
  host.attachShadow({ mode: 'closed' }).append(frame);
  host.popover = 'manual';

  const is = (target: EventTarget | null): boolean => target === host;

  /** The same declarations whatever was there: they are the only ones the host has. */
  function put({ left, top, width, height }: Box, pointer: string): void {
    const place = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;`;
    style(host, `${HOST}${place}pointer-events:${pointer};`);
  }

  /** Runs with each load of the frame, so also after the page moved it. */
  function greet(): void {
    loads += 1;
    if (loads > MOST_LOADS) {
      remove();
      return;
    }
    const channel = new MessageChannel();
    const mine = crypto.randomUUID();
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

  function remove(): void {
    failed = true;
    token = undefined;
    port?.close();
    frame.remove();
    host.remove();
  }

  return {
    failed: () => failed,
    is,
    prepare(command, size) {
      wanted = command;
      style(frame, CLOSED);
      put(new DOMRect(0, 0, size.width, size.height), 'none');
      if (host.isConnected) port?.postMessage(command);
      else if (!failed) document.documentElement.append(host);
    },
    reveal(box) {
      put(box, 'auto');
      // Shown anew each time: the top layer is ordered by when its elements came.
      host.hidePopover();
      host.showPopover();
      style(frame, FRAME);
    },
    hide() {
      host.style.setProperty('pointer-events', 'none', 'important');
      const fade = matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE;
      style(frame, `${CLOSED}opacity:0;transition:opacity ${fade}ms,visibility 0s ${fade}ms;`);
      if (is(document.activeElement)) frame.blur();
      port?.postMessage({ type: 'hide' } satisfies CardCommand);
    },
    confirm(asked) {
      if (asked !== token) return false;
      token = undefined;
      failed = false;
      return true;
    },
    remove,
  };
}

/** Sets the whole inline style, each declaration important; `css` ends each one with a semicolon. */
function style(element: HTMLElement, css: string): void {
  element.style.cssText = css.replaceAll(';', '!important;');
}
