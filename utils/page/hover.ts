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
/** Time to come back to the name or the card before it closes. */
export const GRACE = 300;
/** A pointer that is at least this fast for `FAST_SAMPLES` samples is passing by, px per ms. */
export const FAST = 0.5;
export const FAST_SAMPLES = 2;
/** A pointer that passed by and then sent nothing for this long has come to rest: browsers report movement only. */
export const REST = 50;
/** The text under the pointer moved by more than this: the reader is scrolling, not pointing. */
export const SCROLLED = 2;

type Phase =
  | { readonly name: 'idle'; readonly until?: number }
  /** Without `until` the time is up and only the card is missing. */
  | { readonly name: 'dwelling'; readonly mention: number; readonly until?: number; readonly ready: boolean }
  | { readonly name: 'open'; readonly mention: number }
  | { readonly name: 'pinned'; readonly mention: number }
  | { readonly name: 'leaving'; readonly mention: number; readonly until: number };

interface Pointer {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  /** How many of the last samples in a row were fast. */
  readonly fast: number;
  readonly over?: number;
}

type PhaseOf<N extends Phase['name']> = Extract<Phase, { readonly name: N }>;

export interface HoverState {
  readonly phase: Phase;
  readonly pointer?: Pointer;
  /** Number of the last prepared card: an answer to an older one is stale. */
  readonly shows: number;
  readonly closedAt: number;
  /** The reader closed this mention's card with the pointer on it: it stays closed until the pointer has left it. */
  readonly dismissed?: number;
}

export type HoverEvent =
  /** The pointer is here; `over` a mention, or `safe` in the open card or on the way to it. */
  | {
      readonly type: 'point';
      readonly x: number;
      readonly y: number;
      readonly over?: number;
      readonly safe: boolean;
    }
  /** The pointer left the window. */
  | { readonly type: 'out' }
  /** A command put the reader on this mention. */
  | { readonly type: 'focus'; readonly mention: number }
  /** The time in `wakeAt` came. */
  | { readonly type: 'wake' }
  /** The card of this number is drawn and can be shown. */
  | { readonly type: 'ready'; readonly show: number }
  /** The mention stands this far from where it stood when it was pointed at; the card is this high. */
  | { readonly type: 'scroll'; readonly moved: number; readonly height: number }
  /** Text is being selected. */
  | { readonly type: 'drag' }
  /** The reader took hold of the card: a tap, or focus in it. */
  | { readonly type: 'pin' }
  | { readonly type: 'press' | 'type' | 'escape' | 'close' | 'gone' };

export type HoverEffect =
  | { readonly type: 'prepare'; readonly mention: number; readonly show: number }
  | { readonly type: 'reveal'; readonly mention: number }
  | { readonly type: 'hide'; readonly returnFocus: boolean };

export interface HoverStep {
  readonly state: HoverState;
  readonly effects: readonly HoverEffect[];
}

export const AT_REST: HoverState = { phase: { name: 'idle' }, shows: 0, closedAt: Number.NEGATIVE_INFINITY };

/** When `wake` is due; undefined while nothing is waited for. */
export const wakeAt = ({ phase }: HoverState): number | undefined =>
  'until' in phase ? phase.until : undefined;

/** The mention whose card is shown now. */
export const shownMention = ({ phase }: HoverState): number | undefined =>
  phase.name === 'open' || phase.name === 'pinned' || phase.name === 'leaving' ? phase.mention : undefined;

/** One step of the table; an event that a phase does not name changes nothing. */
export function hover(before: HoverState, event: HoverEvent, now: number): HoverStep {
  const state = track(before, event, now);
  switch (state.phase.name) {
    case 'idle':
      return whenIdle(state, event, now);
    case 'dwelling':
      return whenDwelling(state, state.phase, event, now);
    default:
      return whenShown(state, state.phase, event, now);
  }
}

function whenIdle(state: HoverState, event: HoverEvent, now: number): HoverStep {
  if (event.type === 'focus') return dwell(state, event.mention, now);
  const over = state.pointer?.over;
  if (event.type === 'wake' && over !== undefined && due(state, now)) return dwell(state, over, now);
  if (event.type !== 'point') return CANCELS.has(event.type) ? rest(state) : stay(state);
  if (over === undefined || over === state.dismissed) return rest(state);
  return isFast(state)
    ? stay({ ...state, phase: { name: 'idle', until: now + REST } })
    : dwell(state, over, now);
}

function whenDwelling(
  state: HoverState,
  phase: PhaseOf<'dwelling'>,
  event: HoverEvent,
  now: number,
): HoverStep {
  switch (event.type) {
    case 'point':
      if (event.over === phase.mention && !isFast(state)) return stay(state);
      return whenIdle(rest(state).state, event, now);
    case 'ready':
      if (event.show !== state.shows) return stay(state);
      return phase.until === undefined
        ? open(state, phase.mention)
        : stay({ ...state, phase: { ...phase, ready: true } });
    case 'wake':
      if (!due(state, now)) return stay(state);
      if (phase.ready) return open(state, phase.mention);
      return stay({ ...state, phase: { name: 'dwelling', mention: phase.mention, ready: false } });
    case 'scroll':
      return event.moved > SCROLLED ? rest(state) : stay(state);
    case 'focus':
      return dwell(state, event.mention, now);
    default:
      return CANCELS.has(event.type) ? rest(state) : stay(state);
  }
}

function whenShown(
  state: HoverState,
  phase: PhaseOf<'open' | 'leaving' | 'pinned'>,
  event: HoverEvent,
  now: number,
): HoverStep {
  const { name, mention } = phase;
  if (event.type === 'focus') return then(hide(state, event, now), (idle) => dwell(idle, event.mention, now));
  if (CLOSES_PINNED.has(event.type)) return hide(state, event, now);
  if (event.type === 'pin') return stay({ ...state, phase: { name: 'pinned', mention } });
  if (name === 'pinned') return stay(state);
  switch (event.type) {
    case 'point':
      if (event.over === mention || event.safe) return open(state, mention, []);
      return name === 'leaving' ? stay(state) : leave(state, mention, now);
    case 'out':
      return name === 'leaving' ? stay(state) : leave(state, mention, now);
    case 'wake': {
      if (name !== 'leaving' || !due(state, now)) return stay(state);
      const over = state.pointer?.over;
      const closed = hide(state, event, now);
      return over === undefined ? closed : then(closed, (idle) => dwell(idle, over, now));
    }
    case 'scroll':
      return event.moved > event.height ? hide(state, event, now) : stay(state);
    default:
      return CLOSES.has(event.type) ? hide(state, event, now) : stay(state);
  }
}

const CANCELS = new Set<HoverEvent['type']>(['out', 'drag', 'press', 'type', 'escape', 'close', 'gone']);
const CLOSES_PINNED = new Set<HoverEvent['type']>(['press', 'escape', 'close', 'gone']);
const CLOSES = new Set<HoverEvent['type']>(['drag', 'type']);

const stay = (state: HoverState): HoverStep => ({ state, effects: [] });
const rest = (state: HoverState): HoverStep => stay({ ...state, phase: { name: 'idle' } });

function dwell(state: HoverState, mention: number, now: number): HoverStep {
  const until = now + (now - state.closedAt < RECENTLY ? DWELL_AGAIN : DWELL);
  const show = state.shows + 1;
  return {
    state: { ...state, shows: show, phase: { name: 'dwelling', mention, until, ready: false } },
    effects: [{ type: 'prepare', mention, show }],
  };
}

const open = (
  state: HoverState,
  mention: number,
  effects: readonly HoverEffect[] = [{ type: 'reveal', mention }],
): HoverStep => ({ state: { ...state, phase: { name: 'open', mention } }, effects });

const leave = (state: HoverState, mention: number, now: number): HoverStep =>
  stay({ ...state, phase: { name: 'leaving', mention, until: now + GRACE } });

/** Closed by hand with the pointer on the name, the card stays closed until the pointer has been elsewhere. */
function hide(state: HoverState, event: HoverEvent, now: number): HoverStep {
  const byKey = event.type === 'escape' || event.type === 'close';
  const over = event.type === 'wake' ? undefined : state.pointer?.over;
  const { dismissed: _, ...kept } = state;
  return {
    state: {
      ...kept,
      phase: { name: 'idle' },
      closedAt: now,
      ...(over !== undefined && { dismissed: over }),
    },
    effects: [{ type: 'hide', returnFocus: byKey }],
  };
}

function then(step: HoverStep, next: (state: HoverState) => HoverStep): HoverStep {
  const { state, effects } = next(step.state);
  return { state, effects: [...step.effects, ...effects] };
}

const due = (state: HoverState, now: number): boolean => now >= (wakeAt(state) ?? Number.POSITIVE_INFINITY);
const isFast = ({ pointer }: HoverState): boolean => (pointer?.fast ?? 0) >= FAST_SAMPLES;

/** Keeps where the pointer is and how it moves; forgets a dismissed mention once the pointer has left it. */
function track(state: HoverState, event: HoverEvent, now: number): HoverState {
  const { pointer, dismissed, ...kept } = state;
  if (event.type === 'out') return kept;
  if (event.type !== 'point') return state;
  const { x, y, over } = event;
  const way = pointer ? Math.hypot(x - pointer.x, y - pointer.y) : 0;
  const fast = pointer && way >= FAST * Math.max(now - pointer.at, 1) ? pointer.fast + 1 : 0;
  return {
    ...kept,
    pointer: { x, y, at: now, fast, ...(over !== undefined && { over }) },
    ...(dismissed !== undefined && dismissed === over && { dismissed }),
  };
}
