import type { CardCommand, CardEvent, CardHello } from '../messages';
import type { Box } from './placement';

/** The card must have asked who sent its token this long after its frame was loaded, ms; else the page forbids it. */
const HELLO_PATIENCE = 500;
/** A page that removes or moves our frame makes it load again; after this many loads we leave it alone. */
const MOST_LOADS = 4;

/** Nothing of the page's style reaches the host: an element's own important declarations win over every sheet. */
const HOST_STYLE: Readonly<Record<string, string>> = {
  all: 'initial',
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: '0',
  background: 'transparent',
  overflow: 'visible',
  display: 'block',
  direction: 'ltr',
  'z-index': '2147483647',
  'color-scheme': 'light dark',
  transition: 'none',
  animation: 'none',
};
const FRAME_STYLE: Readonly<Record<string, string>> = {
  display: 'block',
  width: '100%',
  height: '100%',
  border: '0',
  'color-scheme': 'light dark',
};
/** Fade of a closing card, ms (DESIGN: none under reduced motion). */
const FADE = 150;

interface CardFrameOptions {
  readonly document: Document;
  /** Address of the card page in the extension. */
  readonly url: string;
  readonly onEvent: (event: CardEvent) => void;
}

/**
 * The hover card's frame: an extension page in a closed shadow root, made when the first card is asked for. A one-time
 * token and a port tie the two together. Closed, it takes no pointer and cannot be seen.
 */
export class CardFrame {
  readonly #host: HTMLElement;
  readonly #frame: HTMLIFrameElement;
  #port: MessagePort | undefined;
  #token: string | undefined;
  #command: CardCommand | undefined;
  #loads = 0;
  #failed = false;

  constructor(private readonly options: CardFrameOptions) {
    const { document, url } = options;
    this.#host = document.createElement('div');
    this.#frame = document.createElement('iframe');
    style(this.#host, HOST_STYLE);
    style(this.#frame, FRAME_STYLE);
    this.#frame.src = url;
    this.#frame.addEventListener('load', () => this.#greet());
    this.#host.attachShadow({ mode: 'closed' }).append(this.#frame);
    this.#host.popover = 'manual';
  }

  /** No card came, or the page took it away too often. */
  get failed(): boolean {
    return this.#failed;
  }

  /** Has the reader put the focus into the card? */
  get focused(): boolean {
    return this.options.document.activeElement === this.#host;
  }

  /** Is this our host, as the page's events name it? */
  is(target: EventTarget | null): boolean {
    return target === this.#host;
  }

  /** Has the card draw itself out of sight, in a frame of this size (CSS px). */
  prepare(command: CardCommand, width: number, height: number): void {
    if (this.#failed) return;
    this.#command = command;
    this.#close(0);
    style(this.#host, { left: '0', top: '0', width: `${width}px`, height: `${height}px` });
    if (this.#host.isConnected) this.#port?.postMessage(command);
    else this.options.document.documentElement.append(this.#host);
  }

  /** Shows the card that was prepared last. */
  reveal(box: Box): void {
    style(this.#host, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      width: `${box.width}px`,
      height: `${box.height}px`,
      'pointer-events': 'auto',
    });
    this.#host.hidePopover();
    this.#host.showPopover();
    style(this.#frame, { visibility: 'visible', opacity: '1', transition: 'none' });
  }

  hide(returnFocus: boolean): void {
    if (returnFocus && this.focused) this.#host.ownerDocument.defaultView?.focus();
    this.#close(matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : FADE);
    this.#port?.postMessage({ type: 'hide' } satisfies CardCommand);
  }

  /** Did we give out this token? True once at most. */
  confirm(token: string): boolean {
    if (token !== this.#token) return false;
    this.#token = undefined;
    this.#failed = false;
    return true;
  }

  remove(): void {
    this.#failed = true;
    this.#token = undefined;
    this.#port?.close();
    this.#frame.remove();
    this.#host.remove();
  }

  #close(fade: number): void {
    style(this.#host, { 'pointer-events': 'none' });
    style(this.#frame, {
      visibility: 'hidden',
      opacity: '0',
      transition: `opacity ${fade}ms, visibility 0s ${fade}ms`,
    });
  }

  #greet(): void {
    if (++this.#loads > MOST_LOADS) return this.remove();
    const { port1, port2 } = new MessageChannel();
    const token = crypto.randomUUID();
    this.#port = port1;
    this.#token = token;
    port1.onmessage = ({ data }: MessageEvent<CardEvent>) => this.options.onEvent(data);
    const hello: CardHello = { dramatis: 'card', token };
    this.#frame.contentWindow?.postMessage(hello, new URL(this.#frame.src).origin, [port2]);
    if (this.#command) port1.postMessage(this.#command);
    setTimeout(() => {
      if (this.#token === token) this.#failed = true;
    }, HELLO_PATIENCE);
  }
}

function style(element: HTMLElement, declarations: Readonly<Record<string, string>>): void {
  for (const [property, value] of Object.entries(declarations))
    element.style.setProperty(property, value, 'important');
}
