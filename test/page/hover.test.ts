import { describe, expect, it } from 'vitest';
import {
  AT_REST,
  DWELL,
  DWELL_AGAIN,
  FAST,
  GRACE,
  HOLD,
  type HoverEffect,
  type HoverEvent,
  type HoverState,
  hover,
  RECENTLY,
  REST,
  SCROLLED,
} from '../../utils/page/hover';

const LEIKE = 1;
const ALTMAN = 2;

/** A reader at the page: does things one after the other and sees what comes of them. */
class Reader {
  state: HoverState = AT_REST;
  now = 10_000;
  x = 0;
  effects: HoverEffect[] = [];

  does(event: HoverEvent, after = 0): this {
    this.now += after;
    const [state, ...effects] = hover(this.state, event, this.now);
    this.state = state;
    this.effects = effects;
    return this;
  }

  /** Points somewhere, slowly unless told otherwise. */
  pointsAt(over: number | undefined, { safe = false, px = 1, after = 16 } = {}): this {
    this.x += px;
    return this.does({ type: 'point', x: this.x, y: 0, safe, over }, after);
  }

  /** Waits as long as the state asks for. */
  waits(): this {
    return this.does({ type: 'wake' }, (this.state.until ?? this.now) - this.now);
  }

  hasCardReady(): this {
    return this.does({ type: 'ready', show: this.state.shows });
  }

  opensCardOf(mention: number): this {
    return this.pointsAt(mention).hasCardReady().waits();
  }
}

const reader = () => new Reader();
const kinds = ({ effects }: Reader) => effects.map(({ type }) => type);

describe('pointing at a name', () => {
  it('begins to dwell and has the card prepared at once', () => {
    const { state, effects, now } = reader().pointsAt(LEIKE);
    expect(state).toMatchObject({ phase: 'dwelling', mention: LEIKE, until: now + DWELL });
    expect(effects).toEqual([{ type: 'prepare', mention: LEIKE, show: 1 }]);
  });

  it('begins to dwell on a name that is marked where the pointer rests', () => {
    const { state, effects, now } = reader().does({ type: 'marked', x: 0, y: 0, over: LEIKE });
    expect(state).toMatchObject({ phase: 'dwelling', mention: LEIKE, until: now + DWELL });
    expect(effects).toEqual([{ type: 'prepare', mention: LEIKE, show: 1 }]);
  });

  it('leaves a name alone that the page brings under a resting pointer, until that moves', () => {
    const resting = reader().pointsAt(undefined).pointsAt(LEIKE, { px: 0 });
    expect(resting.state.phase).toBe('idle');
    expect(resting.pointsAt(LEIKE, { px: 0 }).state.phase).toBe('idle');
    expect(resting.pointsAt(LEIKE, { px: 0.4 }).state.phase).toBe('idle');
    expect(resting.pointsAt(LEIKE, { px: 0.6 }).state.phase).toBe('dwelling');
  });

  it('does not begin again, marked anew, where the reader closed the card', () => {
    const closed = reader().opensCardOf(LEIKE).does({ type: 'escape' });
    expect(closed.does({ type: 'marked', x: 0, y: 0, over: ALTMAN }).state.phase).toBe('idle');
  });

  it('begins to dwell on a name that a command chose', () => {
    const { state, effects } = reader().does({ type: 'focus', mention: LEIKE });
    expect(state).toMatchObject({ phase: 'dwelling', mention: LEIKE });
    expect(effects).toEqual([{ type: 'prepare', mention: LEIKE, show: 1 }]);
  });

  it('dwells as long as a long press on a name that a finger was put on', () => {
    const { state, effects, now } = reader().does({ type: 'hold', mention: LEIKE });
    expect(state).toMatchObject({ phase: 'dwelling', mention: LEIKE, until: now + HOLD });
    expect(effects).toEqual([{ type: 'prepare', mention: LEIKE, show: 1 }]);
  });

  it('dwells for a shorter time soon after a card was open', () => {
    const soon = reader().opensCardOf(LEIKE).does({ type: 'close' }).pointsAt(undefined).pointsAt(ALTMAN);
    expect(soon.state.until).toBe(soon.now + DWELL_AGAIN);
    const later = reader()
      .opensCardOf(LEIKE)
      .does({ type: 'close' })
      .pointsAt(undefined)
      .pointsAt(ALTMAN, { after: RECENTLY });
    expect(later.state.until).toBe(later.now + DWELL);
  });

  it('stays away from a pointer that is passing by', () => {
    const fast = { px: 16 * FAST, after: 16 };
    const passing = reader().pointsAt(undefined).pointsAt(undefined, fast).pointsAt(LEIKE, fast);
    expect(passing.state.phase).toBe('idle');
    expect(passing.effects).toEqual([]);
  });

  it('dwells once a fast pointer has come to rest on the name, though no more movement is told', () => {
    const fast = { px: 16 * FAST, after: 16 };
    const stopped = reader().pointsAt(undefined).pointsAt(undefined, fast).pointsAt(LEIKE, fast);
    expect(stopped.state.until).toBe(stopped.now + REST);
    expect(stopped.waits().state).toMatchObject({ phase: 'dwelling', mention: LEIKE });
  });

  it('does not take one fast sample for passing by', () => {
    const once = reader().pointsAt(undefined).pointsAt(LEIKE, { px: 100, after: 16 });
    expect(once.state.phase).toBe('dwelling');
  });
});

describe('dwelling', () => {
  const dwelling = () => reader().pointsAt(LEIKE);

  it('ends when the pointer leaves', () => {
    expect(dwelling().pointsAt(undefined).state.phase).toBe('idle');
    expect(dwelling().does({ type: 'out' }).state.phase).toBe('idle');
  });

  it('does not take two moves by a pixel, told a moment apart, for passing by', () => {
    const nudge = { px: 1, after: 0.5 };
    expect(dwelling().pointsAt(LEIKE, nudge).pointsAt(LEIKE, nudge).state.phase).toBe('dwelling');
  });

  it('ends when the pointer has been fast for two samples', () => {
    const fast = { px: 16 * FAST, after: 16 };
    expect(dwelling().pointsAt(LEIKE, fast).state.phase).toBe('dwelling');
    expect(dwelling().pointsAt(LEIKE, fast).pointsAt(LEIKE, fast).state.phase).toBe('idle');
  });

  it('ends when the text scrolls away under the pointer, not when something else scrolls', () => {
    expect(dwelling().does({ type: 'scroll', moved: SCROLLED + 1, height: 0 }).state.phase).toBe('idle');
    expect(dwelling().does({ type: 'scroll', moved: 0, height: 0 }).state.phase).toBe('dwelling');
  });

  it.each(['drag', 'press', 'type', 'escape', 'gone'] as const)('ends at a %s', (type) => {
    expect(dwelling().does({ type }).state.phase).toBe('idle');
  });

  it('begins again on another name', () => {
    const { state, effects } = dwelling().pointsAt(ALTMAN, { after: 200 });
    expect(state).toMatchObject({ phase: 'dwelling', mention: ALTMAN });
    expect(effects).toEqual([{ type: 'prepare', mention: ALTMAN, show: 2 }]);
  });

  it('is not begun again by moving on the same name', () => {
    const begun = dwelling();
    const { until } = begun.state;
    expect(begun.pointsAt(LEIKE, { px: 1 }).state.until).toBe(until);
  });

  it('opens the card when the time is up and the card is ready', () => {
    const opened = dwelling().hasCardReady().waits();
    expect(opened.state).toMatchObject({ phase: 'open', mention: LEIKE });
    expect(kinds(opened)).toEqual(['reveal']);
  });

  it('waits for a slow card, then opens it', () => {
    const waiting = dwelling().waits();
    expect(waiting.state).toMatchObject({ phase: 'dwelling', until: undefined });
    expect(kinds(waiting.hasCardReady())).toEqual(['reveal']);
  });

  it('does not open before its time', () => {
    const early = dwelling()
      .hasCardReady()
      .does({ type: 'wake' }, DWELL - 1);
    expect(early.state.phase).toBe('dwelling');
  });

  it('drops a card that was prepared for another name', () => {
    const { state, effects } = dwelling().pointsAt(ALTMAN).waits().does({ type: 'ready', show: 1 });
    expect(state.phase).toBe('dwelling');
    expect(effects).toEqual([]);
  });
});

describe('an open card', () => {
  const open = () => reader().opensCardOf(LEIKE);

  it('stays while the pointer is on the name, in the corridor or on the card', () => {
    expect(open().pointsAt(LEIKE).state.phase).toBe('open');
    expect(open().pointsAt(undefined, { safe: true }).state.phase).toBe('open');
    expect(open().pointsAt(ALTMAN, { safe: true }).state).toMatchObject({ phase: 'open', mention: LEIKE });
  });

  it('is not placed again while it is open', () => {
    expect(open().pointsAt(LEIKE).effects).toEqual([]);
    expect(open().hasCardReady().effects).toEqual([]);
  });

  it('gets a time of grace when the pointer goes elsewhere', () => {
    const left = open().pointsAt(undefined);
    expect(left.state).toMatchObject({ phase: 'leaving', until: left.now + GRACE });
    expect(open().does({ type: 'out' }).state.phase).toBe('leaving');
  });

  it.each([
    ['the name', LEIKE, false],
    ['the card', undefined, true],
  ])('stays when the pointer is back on %s in time', (_where, over, safe) => {
    const back = open()
      .pointsAt(undefined)
      .pointsAt(over, { safe, after: GRACE - 1 });
    expect(back.state).toMatchObject({ phase: 'open', until: undefined });
    expect(back.effects).toEqual([]);
  });

  it('closes when the grace is over', () => {
    const gone = open().pointsAt(undefined).waits();
    expect(gone.state.phase).toBe('idle');
    expect(kinds(gone)).toEqual(['hide']);
  });

  it('does not get more grace by moving elsewhere', () => {
    const left = open().pointsAt(undefined);
    const { until } = left.state;
    expect(left.pointsAt(undefined, { after: 100 }).state.until).toBe(until);
  });

  it('makes way for the name that the pointer rests on by then', () => {
    const next = open().pointsAt(ALTMAN).waits();
    expect(next.state).toMatchObject({ phase: 'dwelling', mention: ALTMAN });
    expect(kinds(next)).toEqual(['hide', 'prepare']);
  });

  it('makes way for the name that a command chose', () => {
    expect(kinds(open().does({ type: 'focus', mention: ALTMAN }))).toEqual(['hide', 'prepare']);
  });

  it.each(['press', 'type', 'escape', 'close', 'drag', 'gone'] as const)('closes at a %s', (type) => {
    const closed = open().does({ type });
    expect(closed.state.phase).toBe('idle');
    expect(kinds(closed)).toEqual(['hide']);
  });

  it('closes when the name has scrolled by more than the height of the card', () => {
    expect(open().does({ type: 'scroll', moved: 200, height: 200 }).state.phase).toBe('open');
    expect(kinds(open().does({ type: 'scroll', moved: 201, height: 200 }))).toEqual(['hide']);
  });

  it('makes way for the name that the pointer rests on although its own scrolls away meanwhile', () => {
    const scrolled = open().pointsAt(ALTMAN).does({ type: 'scroll', moved: 201, height: 200 });
    expect(kinds(scrolled.waits())).toEqual(['hide', 'prepare']);
  });

  it('does not open again under a pointer that stays where the reader closed it', () => {
    const closed = open().does({ type: 'escape' }).pointsAt(LEIKE);
    expect(closed.state.phase).toBe('idle');
    expect(closed.pointsAt(undefined).pointsAt(LEIKE).state.phase).toBe('dwelling');
  });
});

describe('a pinned card', () => {
  const pinned = () => reader().opensCardOf(LEIKE).does({ type: 'pin' });

  it('is one that the reader took hold of, also on the way out', () => {
    expect(pinned().state).toMatchObject({ phase: 'pinned', mention: LEIKE });
    expect(reader().opensCardOf(LEIKE).pointsAt(undefined).does({ type: 'pin' }).state).toMatchObject({
      phase: 'pinned',
      until: undefined,
    });
  });

  it.each<HoverEvent>([
    { type: 'point', x: 500, y: 500, over: undefined, safe: false },
    { type: 'out' },
    { type: 'type' },
    { type: 'drag' },
    { type: 'scroll', moved: 900, height: 200 },
    { type: 'wake' },
  ])('stays at $type', (event) => {
    expect(pinned().does(event).state.phase).toBe('pinned');
  });

  it.each(['escape', 'close', 'press', 'gone'] as const)('closes at %s', (type) => {
    const closed = pinned().does({ type });
    expect(closed.state.phase).toBe('idle');
    expect(kinds(closed)).toEqual(['hide']);
  });
});
