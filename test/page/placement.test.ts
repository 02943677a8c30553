import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  contains,
  EDGE_GAP,
  inCorridor,
  LINE_GAP,
  placeCard,
  placeSheet,
  roomFor,
  type Size,
} from '../../utils/page/placement';
import { inputs } from '../inputs';

const screens: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 150, max: 3000 }),
});

/** A line of text that a pointer can be on: at least partly in the viewport. */
const lineOn = ({ width, height }: Size): fc.Arbitrary<Box> =>
  fc
    .record({
      left: fc.integer({ min: -100, max: width - 1 }),
      top: fc.integer({ min: -100, max: height - 1 }),
      width: fc.integer({ min: 1, max: 900 }),
      height: fc.integer({ min: 4, max: 120 }),
    })
    .map((line) => new DOMRect(line.left, line.top, line.width, line.height))
    .filter((line) => line.right > 0 && line.bottom > 0);

const scenes = screens.chain((screen) =>
  fc.record({
    screen: fc.constant(screen),
    line: lineOn(screen),
    height: fc.integer({ min: 1, max: 5000 }),
    rightToLeft: fc.boolean(),
  }),
);

/** Checks a claim about the card in every scene that has room for one. */
function inEveryScene(claim: (card: Box, line: Box, screen: Size) => void): void {
  let placed = 0;
  fc.assert(
    fc.property(scenes, ({ screen, line, height, rightToLeft }) => {
      const card = placeCard(line, height, screen, rightToLeft);
      expect(card === undefined).toBe(roomFor(line, screen) === 0);
      if (!card) return;
      placed += 1;
      claim(card, line, screen);
    }),
    inputs(2000),
  );
  expect(placed).toBeGreaterThan(1000);
}

describe('a card', () => {
  it('is always inside the viewport, away from its edges', () => {
    inEveryScene(({ left, top, right, bottom }, _line, screen) => {
      expect(left).toBeGreaterThanOrEqual(EDGE_GAP);
      expect(top).toBeGreaterThanOrEqual(EDGE_GAP);
      expect(right).toBeLessThanOrEqual(screen.width - EDGE_GAP);
      expect(bottom).toBeLessThanOrEqual(screen.height - EDGE_GAP);
    });
  });

  it('is never over the line of the name', () => {
    inEveryScene((card, line) => {
      const above = card.bottom <= line.top - LINE_GAP;
      const below = card.top >= line.bottom + LINE_GAP;
      expect(above || below).toBe(true);
    });
  });

  it('takes at most 45 % of the height and 340 px of the width', () => {
    inEveryScene((card, _line, screen) => {
      expect(card.height).toBeLessThanOrEqual(screen.height * 0.45);
      expect(card.width).toBeLessThanOrEqual(340);
    });
  });

  it('is never higher than what it was told it may be', () => {
    inEveryScene((card, line, screen) => expect(card.height).toBeLessThanOrEqual(roomFor(line, screen)));
  });

  const screen = { width: 1000, height: 800 };
  const name = (top: number): Box => new DOMRect(400, top, 80, 20);
  const placed = (...args: Parameters<typeof placeCard>) => {
    const { left, top, width, height } = placeCard(...args)!;
    return { left, top, width, height };
  };

  it('stands below the name where it fits', () => {
    expect(placed(name(300), 200, screen, false)).toEqual({
      left: 400,
      top: 330,
      width: 340,
      height: 200,
    });
  });

  it('stands below even where there is more room above', () => {
    expect(placed(name(500), 200, screen, false).top).toBe(530);
  });

  it('stands above a name that is low on the screen', () => {
    expect(placed(name(700), 200, screen, false)).toEqual({
      left: 400,
      top: 490,
      width: 340,
      height: 200,
    });
  });

  it('ends with the name in text that runs from right to left', () => {
    expect(placed(name(300), 200, screen, true).left).toBe(400 + 80 - 340);
  });

  it('is cut where neither side has room for all of it', () => {
    const low = { width: 1000, height: 300 };
    expect(placed(new DOMRect(0, 120, 50, 20), 250, low, false)).toMatchObject({ top: 150, height: 135 });
  });

  it('is not shown where there is no room at all', () => {
    const line = new DOMRect(0, 0, 50, 120);
    expect(placeCard(line, 200, { width: 400, height: 150 }, false)).toBeUndefined();
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
        expect(sheet.bottom).toBe(screen.height);
        expect(sheet.left).toBeCloseTo(screen.width - sheet.right);
        expect(sheet.left).toBeGreaterThanOrEqual(0);
        expect(sheet.height).toBeLessThanOrEqual(screen.height * 0.45);
      }),
    );
  });
});
