/**
 * When a card opens and closes: events and a clock in, the next state and effects out. Nothing here knows the browser.
 * Times in ms, lengths in CSS px. Intent numbers after Wikipedia's Page Previews (mediawiki-extensions-Popups,
 * `src/constants.js`) and WCAG 2.2 SC 1.4.13 (dismissible, hoverable, persistent).
 */

/** Rest on a name before its card opens. */
export const DWELL = 300;
/** The same when a card was open less than `RECENTLY` ago: the reader is looking people up. */
export const DWELL_AGAIN = 150;
export const RECENTLY = 1000;
/** A finger that stays on a name for so long asks who this is; browsers take about as long to call a press long. */
export const HOLD = 500;
/** Time to come back to the name or the card before it closes. */
export const GRACE = 300;
/** A pointer that is at least this fast for `FAST_SAMPLES` samples is passing by, px per ms. */
export const FAST = 0.5;
const FAST_SAMPLES = 2;
/** Two samples are taken to be at least so far apart, ms: some mice tell a thousand times a second where they are, in whole px. */
const LEAST_APART = 8;
/** A pointer that passed by and then sent nothing for this long has come to rest: browsers report movement only. */
export const REST = 50;
/** The text under the pointer moved by more than this: the reader is scrolling, not pointing. */
export const SCROLLED = 2;

/** A pointer that went less far has not moved: where it rests is told with other fractions after a scroll, px. */
const STILL = 1;

interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  /** How many of the last samples in a row were fast. */
  readonly fast: number;
  readonly over: number | undefined;
}

export interface HoverState {
  readonly phase: 'idle' | 'dwelling' | 'open' | 'leaving' | 'pinned';
  /** Whose card it is about; undefined while idle. */
  readonly mention?: number | undefined;
  /** When a `wake` is due. Dwelling without one: the time is up and only the card is missing. */
  readonly until?: number | undefined;
  /** Dwelling: the card came before the time was up. */
  readonly ready?: true | undefined;
  readonly pointer?: Pointer | undefined;
  /** Number of the last prepared card: an answer to an older one is stale. */
  readonly shows: number;
  readonly closedAt: number;
  /** Closed by hand with the pointer on this mention: it stays closed until the pointer has left it. */
  readonly dismissed?: number | undefined;
}

export type HoverEvent =
  /** The pointer is here; `over` a mention, or `safe` in the open card or on the way to it. */
  | {
      readonly type: 'point';
      readonly x: number;
      readonly y: number;
      readonly over: number | undefined;
      readonly safe: boolean;
    }
  /** A name was marked where the pointer rests. */
  | { readonly type: 'marked'; readonly x: number; readonly y: number; readonly over: number }
  /** The pointer left the window. */
  | { readonly type: 'out' }
  /** A command put the reader on this mention. */
  | { readonly type: 'focus'; readonly mention: number }
  /** A finger was put on this mention. */
  | { readonly type: 'hold'; readonly mention: number }
  /** The time in `until` came. */
  | { readonly type: 'wake' }
  /** The card of this number is drawn and can be shown. */
  | { readonly type: 'ready'; readonly show: number }
  /** The mention stands this far from where it stood when it was pointed at; the open card is this high. */
  | { readonly type: 'scroll'; readonly moved: number; readonly height: number }
  /** Text is being selected. */
  | { readonly type: 'drag' }
  /** The reader took hold of the card: a tap, or focus in it. */
  | { readonly type: 'pin' }
  /** A press outside the card, a typed character, Escape, the card's own close button, the mention's end. */
  | { readonly type: 'press' | 'type' | 'escape' | 'close' | 'gone' };

export type HoverEffect =
  /** Have the card drawn out of sight. */
  | { readonly type: 'prepare'; readonly mention: number; readonly show: number }
  /** Place the prepared card and show it. */
  | { readonly type: 'reveal' }
  | { readonly type: 'hide' };

/** What comes of an event: the next state, and what is to be done now. */
type HoverStep = readonly [state: HoverState, ...effects: HoverEffect[]];

export const AT_REST: HoverState = { phase: 'idle', shows: 0, closedAt: Number.NEGATIVE_INFINITY };

/** One step of the table; an event that a phase does not name changes nothing. */
export function hover(before: HoverState, event: HoverEvent, now: number): HoverStep {
  const state = track(before, event, now);
  const isShown = state.phase !== 'idle' && state.phase !== 'dwelling';
  return isShown ? whenShown(state, event, now) : whenHidden(state, event, now);
}

function whenHidden(state: HoverState, event: HoverEvent, now: number): HoverStep {
  const { phase, mention, until, ready, pointer, dismissed, shows } = state;
  const over = pointer?.over;
  switch (event.type) {
    case 'point':
      if (over === undefined || over === dismissed) return to(state, 'idle');
      if (pointer!.fast >= FAST_SAMPLES) return to(state, 'idle', { until: now + REST });
      return phase === 'dwelling' && over === mention ? stay(state) : dwell(state, over, now);
    case 'marked':
      return phase === 'idle' && dismissed === undefined ? dwell(state, event.over, now) : stay(state);
    case 'focus':
      return dwell(state, event.mention, now);
    case 'hold':
      return dwell(state, event.mention, now, HOLD);
    case 'wake':
      if (!isDue(state, now)) return stay(state);
      if (phase === 'idle') return over === undefined ? to(state, 'idle') : dwell(state, over, now);
      return ready ? reveal(state) : to(state, 'dwelling', { mention });
    case 'ready':
      if (phase === 'idle' || event.show !== shows) return stay(state);
      return until === undefined ? reveal(state) : to(state, 'dwelling', { mention, until, ready: true });
    case 'scroll':
      return event.moved > SCROLLED ? to(state, 'idle') : stay(state);
    default:
      return to(state, 'idle');
  }
}

function whenShown(state: HoverState, event: HoverEvent, now: number): HoverStep {
  const { phase, mention, pointer } = state;
  const isPinned = phase === 'pinned';
  switch (event.type) {
    case 'press':
    case 'escape':
    case 'close':
    case 'gone':
      return hide(state, now, pointer?.over);
    case 'focus':
      return hideFor(state, event.mention, now);
    case 'pin':
      return to(state, 'pinned', { mention });
    case 'drag':
    case 'type':
      return isPinned ? stay(state) : hide(state, now, pointer?.over);
    case 'scroll':
      return phase !== 'open' || event.moved <= event.height ? stay(state) : hide(state, now);
    case 'point':
    case 'out':
      if (isPinned) return stay(state);
      if (event.type === 'point' && (event.over === mention || event.safe))
        return to(state, 'open', { mention });
      return phase === 'leaving' ? stay(state) : to(state, 'leaving', { mention, until: now + GRACE });
    case 'wake':
      return isDue(state, now) ? hideFor(state, pointer?.over, now) : stay(state);
    default:
      return stay(state);
  }
}

const isDue = ({ until }: HoverState, now: number): boolean => until !== undefined && now >= until;

const stay = (state: HoverState): HoverStep => [state];

/** Another phase, with nothing of the last one left. */
function to(
  state: HoverState,
  phase: HoverState['phase'],
  more: Pick<HoverState, 'mention' | 'until' | 'ready'> = {},
  ...effects: HoverEffect[]
): HoverStep {
  return [{ ...state, mention: undefined, until: undefined, ready: undefined, ...more, phase }, ...effects];
}

function dwell(
  state: HoverState,
  mention: number,
  now: number,
  time = now - state.closedAt < RECENTLY ? DWELL_AGAIN : DWELL,
): HoverStep {
  const until = now + time;
  const show = state.shows + 1;
  return to({ ...state, shows: show }, 'dwelling', { mention, until }, { type: 'prepare', mention, show });
}

const reveal = (state: HoverState): HoverStep =>
  to(state, 'open', { mention: state.mention }, { type: 'reveal' });

const hide = (state: HoverState, now: number, dismissed?: number): HoverStep =>
  to({ ...state, closedAt: now, dismissed }, 'idle', {}, { type: 'hide' });

/** Closes the card and turns to another mention, if there is one. */
function hideFor(state: HoverState, next: number | undefined, now: number): HoverStep {
  const [closed, ...effects] = hide(state, now);
  if (next === undefined) return [closed, ...effects];
  const [dwelling, ...more] = dwell(closed, next, now);
  return [dwelling, ...effects, ...more];
}

/**
 * Keeps where the pointer is and how it moves; forgets a dismissed mention once the pointer has left it. What the page
 * brings under a pointer that rests, by scrolling or by growing, is not pointed at.
 */
function track(state: HoverState, event: HoverEvent, now: number): HoverState {
  const { pointer, dismissed } = state;
  if (event.type === 'out') return { ...state, pointer: undefined, dismissed: undefined };
  if (event.type !== 'point' && event.type !== 'marked') return state;
  const { x, y } = event;
  const way = pointer ? Math.hypot(x - pointer.x, y - pointer.y) : 0;
  if (event.type === 'point' && pointer && way < STILL && pointer.over !== event.over)
    return { ...state, pointer: { ...pointer, over: undefined } };
  const { over } = event;
  const isFast = pointer !== undefined && way >= FAST * Math.max(now - pointer.at, LEAST_APART);
  return {
    ...state,
    pointer: { x, y, over, at: now, fast: isFast ? pointer.fast + 1 : 0 },
    dismissed: event.type === 'marked' || dismissed === over ? dismissed : undefined,
  };
}
