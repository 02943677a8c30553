import { hostStyle, style } from './card-frame';
import { isFresh, type Marks } from './marks';

/** Listens to what a person does, wherever on the page it happens. */
export type Listen = <K extends keyof WindowEventMap>(
  type: K,
  react: (event: WindowEventMap[K]) => unknown,
) => void;

/** Held alone, it shows the names without a line. It writes nothing, and no page has a use for it alone. */
const KEY = 'Alt';
/** Held shorter, it belongs to something else, ms. */
const HOLD = 300;
/** Seen on light and dark grounds alike. */
const FRAME = 'position:fixed;border-radius:2px;box-shadow:0 0 0 2px #8c2f1b,0 0 0 3px #fff;';

/**
 * While the key is held, frames the names in view that have no line: those of private packs above all, which are never
 * painted. The frames stand in a closed shadow root, so a page sees an element come and go, not what is in it.
 */
export function revealOnHold(marks: Marks, listen: Listen, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let host: HTMLElement | undefined;

  function show(): void {
    const frames = marks
      .all()
      .flatMap((mark) => (mark.painted || !isFresh(mark) ? [] : framesOf(mark.range)));
    if (frames.length === 0) return;
    host = document.createElement('div');
    host.popover = 'manual';
    style(host, `${hostStyle()}inset:0;width:100%;height:100%;pointer-events:none;`);
    host.attachShadow({ mode: 'closed' }).append(...frames);
    document.documentElement.append(host);
    host.showPopover();
  }
  function hide(): void {
    clearTimeout(timer);
    host?.remove();
    host = undefined;
  }

  listen('keydown', ({ key, repeat }) => {
    if (repeat && key === KEY) return;
    hide();
    if (key === KEY) timer = setTimeout(show, HOLD);
  });
  listen('keyup', (event) => {
    // Firefox would go to its menus.
    if (host) event.preventDefault();
    hide();
  });
  listen('blur', hide);
  listen('scroll', hide);
  signal.addEventListener('abort', hide);
}

const framesOf = (range: Range): HTMLElement[] =>
  [...range.getClientRects()]
    .filter(({ top, bottom }) => bottom > 0 && top < innerHeight)
    .map(({ left, top, width, height }) => {
      const frame = document.createElement('div');
      style(frame, `${FRAME}left:${left}px;top:${top}px;width:${width}px;height:${height}px;`);
      return frame;
    });
