import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  contains,
  EDGE_GAP,
  inCorridor,
  LINE_GAP,
  moveInto,
  type Name,
  placeCard,
  placeSheet,
  roomFor,
  SHADE,
} from '../../utils/page/placement';
import { inputs } from '../inputs';

/** What is seen: all of a window, or a part of it that is zoomed into. */
const screens: fc.Arbitrary<Box> = fc
  .record({
    left: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })),
    top: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 900 })),
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 150, max: 3000 }),
  })
  .map(({ left, top, width, height }) => new DOMRect(left, top, width, height));
const windowOf = (width: number, height: number): Box => new DOMRect(0, 0, width, height);

/** A line of text that a pointer can be on: at least partly in the viewport. */
const lineOn = (screen: Box): fc.Arbitrary<Box> =>
  fc
    .record({
      left: fc.integer({ min: screen.left - 100, max: screen.right - 1 }),
      top: fc.integer({ min: screen.top - 100, max: screen.bottom - 1 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 4, max: 120 }),
    })
    .map((line) => new DOMRect(line.left, line.top, line.width, line.height))
    .filter((line) => line.right > screen.left && line.bottom > screen.top);

/** A name on one line, or on several: under each other, as text wraps, or anywhere, as columns have it. */
const nameOn = (screen: Box): fc.Arbitrary<Name> => {
  const below = fc.record({
    left: fc.integer({ min: screen.left, max: screen.right - 1 }),
    width: fc.integer({ min: 1, max: 900 }),
  });
  return fc
    .record({
      line: lineOn(screen),
      wrapped: fc.array(below, { maxLength: 2 }),
      elsewhere: fc.array(lineOn(screen), { maxLength: 2 }),
      rightToLeft: fc.boolean(),
    })
    .map(({ line, wrapped, elsewhere, rightToLeft }) => ({
      line,
      boxes: [
        line,
        ...wrapped.map(
          ({ left, width }, index) =>
            new DOMRect(left, line.top + (index + 1) * line.height, width, line.height),
        ),
        ...elsewhere,
      ],
      rightToLeft,
    }));
};

const scenes = screens.chain((screen) =>
  fc.record({
    screen: fc.constant(screen),
    name: nameOn(screen),
    height: fc.integer({ min: 1, max: 5000 }),
  }),
);

/** Checks a claim about the card in every scene that has room for one. */
function inEveryScene(claim: (card: Box, name: Name, screen: Box) => void): void {
  let placed = 0;
  fc.assert(
    fc.property(scenes, ({ screen, name, height }) => {
      const card = placeCard(name, height, screen);
      expect(card === undefined).toBe(roomFor(name, screen) === 0);
      if (!card) return;
      placed += 1;
      claim(card, name, screen);
    }),
    inputs(2000),
  );
  expect(placed).toBeGreaterThan(1000);
}

describe('a card', () => {
  it('is always inside the viewport, away from its edges', () => {
    inEveryScene(({ left, top, right, bottom }, _name, screen) => {
      expect(left).toBeGreaterThanOrEqual(screen.left + EDGE_GAP);
      expect(top).toBeGreaterThanOrEqual(screen.top + EDGE_GAP);
      expect(right).toBeLessThanOrEqual(screen.right - EDGE_GAP);
      expect(bottom).toBeLessThanOrEqual(screen.bottom - EDGE_GAP);
    });
  });

  it('is never over a line of the name, and away from the one that is pointed at', () => {
    inEveryScene((card, { line, boxes }) => {
      for (const box of boxes) {
        const above = card.bottom <= box.top - LINE_GAP;
        const below = card.top >= box.bottom + LINE_GAP;
        const beside = box.left >= card.right + LINE_GAP || box.right <= card.left - LINE_GAP;
        expect(above || below || (beside && box !== line)).toBe(true);
      }
    });
  });

  it('takes at most 45 % of the height and 340 px of the width', () => {
    inEveryScene((card, _name, screen) => {
      expect(card.height).toBeLessThanOrEqual(screen.height * 0.45);
      expect(card.width).toBeLessThanOrEqual(340);
    });
  });

  it('is never higher than what it was told it may be', () => {
    inEveryScene((card, name, screen) => expect(card.height).toBeLessThanOrEqual(roomFor(name, screen)));
  });

  const screen = windowOf(1000, 800);
  const named = (line: Box, ...others: Box[]): Name => ({
    line,
    boxes: [line, ...others],
    rightToLeft: false,
  });
  const name = (top: number): Name => named(new DOMRect(400, top, 80, 20));
  const placed = (...args: Parameters<typeof placeCard>) => {
    const { left, top, width, height } = placeCard(...args)!;
    return { left, top, width, height };
  };

  it('stands below the name where it fits', () => {
    expect(placed(name(300), 200, screen)).toEqual({ left: 394, top: 324, width: 340, height: 200 });
  });

  it('stands below even where there is more room above', () => {
    expect(placed(name(500), 200, screen).top).toBe(524);
  });

  it('stands above a name that is low on the screen', () => {
    expect(placed(name(700), 200, screen)).toEqual({ left: 394, top: 496, width: 340, height: 200 });
  });

  it('ends with the name in text that runs from right to left', () => {
    expect(placed({ ...name(300), rightToLeft: true }, 200, screen).left).toBe(400 + 80 - 340 + SHADE);
  });

  const narrow = windowOf(360, 640);
  const wrapped = (top: number) =>
    [new DOMRect(250, top, 90, 20), new DOMRect(10, top + 24, 60, 20)] as const;

  it('stands below the last line of a name that wraps, whichever line is pointed at', () => {
    const [first, second] = wrapped(300);
    expect(placed(named(first, second), 200, narrow).top).toBe(348);
    expect(placed(named(second, first), 200, narrow).top).toBe(348);
  });

  it('stands above the first line of one that is low on the screen', () => {
    const [first, second] = wrapped(500);
    expect(placed(named(first, second), 200, narrow).top).toBe(296);
    expect(placed(named(second, first), 200, narrow).top).toBe(296);
  });

  it('stands beside the line that is pointed at where the name goes on in another column', () => {
    const first = new DOMRect(20, 500, 80, 20);
    const second = new DOMRect(300, 40, 80, 20);
    expect(placed(named(first, second), 200, narrow).top).toBe(296);
    expect(placed(named(second, first), 200, narrow).top).toBe(64);
  });

  it('is cut where neither side has room for all of it', () => {
    const low = windowOf(1000, 300);
    expect(placed(named(new DOMRect(0, 120, 50, 20)), 250, low)).toMatchObject({ top: 144, height: 135 });
  });

  it('is not shown where there is no room at all', () => {
    const line = new DOMRect(0, 0, 50, 120);
    expect(placeCard(named(line), 200, windowOf(400, 150))).toBeUndefined();
  });
});

describe('the way from a name to its card', () => {
  const name = new DOMRect(400, 300, 80, 20);
  const below = new DOMRect(400, 330, 340, 200);
  const above = new DOMRect(60, 90, 340, 200);

  it('is safe on the straight line between any point of the name and any point of the near edge', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, share, fc.constantFrom(below, above), (from, to, way, card) => {
        const start = {
          x: name.left + from * name.width,
          y: card === below ? name.top + name.height : name.top,
        };
        const end = { x: card.left + to * card.width, y: card === below ? card.top : card.top + card.height };
        const point = { x: start.x + (end.x - start.x) * way, y: start.y + (end.y - start.y) * way };
        expect(inCorridor(point, name, card)).toBe(true);
      }),
    );
  });

  it('is not everywhere', () => {
    expect(inCorridor({ x: 300, y: 325 }, name, below)).toBe(false);
    expect(inCorridor({ x: 440, y: 280 }, name, below)).toBe(false);
    expect(inCorridor({ x: 600, y: 322 }, name, below)).toBe(false);
  });

  it('ends at the card', () => {
    expect(contains(below, { x: 500, y: 400 })).toBe(true);
    expect(inCorridor({ x: 500, y: 400 }, name, below)).toBe(false);
  });
});

describe('a sheet', () => {
  it('stands on the lower edge, in the middle, and never takes more than its share of the height', () => {
    fc.assert(
      fc.property(screens, fc.integer({ min: 1, max: 5000 }), (screen, height) => {
        const sheet = placeSheet(height, screen);
        expect(sheet.bottom).toBeCloseTo(screen.bottom);
        expect(sheet.left - screen.left).toBeCloseTo(screen.right - sheet.right);
        expect(sheet.left).toBeGreaterThanOrEqual(screen.left);
        expect(sheet.height).toBeLessThanOrEqual(screen.height * 0.45);
      }),
    );
  });
});

describe('an open card in a window that is another', () => {
  it('stays where it is, or is moved as little as it needs to be seen as a whole', () => {
    fc.assert(
      fc.property(screens, screens, fc.integer({ min: 1, max: 5000 }), (before, now, height) => {
        const card = placeSheet(height, before);
        const moved = moveInto(now, card);
        expect(moved.width).toBe(Math.min(card.width, now.width));
        expect(moved.height).toBe(Math.min(card.height, now.height));
        for (const [low, high, side] of [
          ['left', 'right', 'width'],
          ['top', 'bottom', 'height'],
        ] as const) {
          const outside = Math.max(now[low] - card[low], card[low] + moved[side] - now[high], 0);
          expect(Math.abs(moved[low] - card[low])).toBeCloseTo(outside);
          expect(moved[low]).toBeGreaterThanOrEqual(now[low]);
          expect(moved[high]).toBeLessThanOrEqual(now[high] + 1e-6);
        }
      }),
    );
  });

  it('is the same card where it is seen as a whole', () => {
    const card = new DOMRect(10, 10, 340, 200);
    expect(moveInto(windowOf(360, 640), card)).toBe(card);
  });
});
