import { HOST, style } from './card-frame';

/** How long a ring stays, ms: found by the eye, then out of the way. */
const STAY = 1600;
/** Room between name and ring, CSS px. */
const GAP = 4;

let end: (() => void) | undefined;

/**
 * Rings a name for a moment. Drawn in a closed root over the whole window, so that the page cannot tell which name: it may
 * be one of a private pack.
 */
export function ring(range: Range): void {
  end?.();
  const host = document.createElement('div');
  const line = document.createElement('div');
  let frame = 0;
  host.popover = 'manual';
  style(host, `${HOST}inset:0;width:auto;height:auto;pointer-events:none;background:none;`);
  host.attachShadow({ mode: 'closed' }).append(line);
  document.documentElement.append(host);
  host.showPopover();

  function follow(): void {
    const { left, top, width, height } = range.getBoundingClientRect();
    const place = `left:${left - GAP}px;top:${top - GAP}px;width:${width + 2 * GAP}px;height:${height + 2 * GAP}px;`;
    style(line, `position:absolute;box-sizing:border-box;border-radius:6px;${place}${LINES}`);
    frame = requestAnimationFrame(follow);
  }
  follow();
  end = () => {
    cancelAnimationFrame(frame);
    host.remove();
  };
  setTimeout(end, STAY);
}

/** A dark line beside a light one: one of them can be seen on any page. */
const LINES = 'border:2px solid #8c2f1b;outline:2px solid #fff;';
