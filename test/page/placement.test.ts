import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Box,
  contains,
  EDGE_GAP,
  inCorridor,
  LINE_GAP,
  placeCard,
  roomFor,
  type Size,
} from '../../utils/page/placement';

const screens: fc.Arbitrary<Size> = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 150, max: 3000 }),
});

/** A line of text that a pointer can be on: at least partly in the viewport. */
const lineOn = ({ width, height }: Size): fc.Arbitrary<Box> =>
  fc.record({
    left: fc.integer({ min: -100, max: width - 1 }),
    top: fc.integer({ min: -20, max: height - 1 }),
    width: fc.integer({ min: 1, max: 900 }),
    height: fc.integer({ min: 4, max: 120 }),
  });

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
    { numRuns: 2000 },
  );
  expect(placed).toBeGreaterThan(1000);
}

describe('a card', () => {
  it('is always inside the viewport, away from its edges', () => {
    inEveryScene(({ left, top, width, height }, _line, screen) => {
      expect(left).toBeGreaterThanOrEqual(EDGE_GAP);
      expect(top).toBeGreaterThanOrEqual(EDGE_GAP);
      expect(left + width).toBeLessThanOrEqual(screen.width - EDGE_GAP);
      expect(top + height).toBeLessThanOrEqual(screen.height - EDGE_GAP);
    });
  });

  it('is never over the line of the name', () => {
    inEveryScene((card, line) => {
      const above = card.top + card.height <= line.top - LINE_GAP;
      const below = card.top >= line.top + line.height + LINE_GAP;
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
  const name = (top: number): Box => ({ left: 400, top, width: 80, height: 20 });

  it('stands below the name where it fits', () => {
    expect(placeCard(name(300), 200, screen, false)).toEqual({
      left: 400,
      top: 330,
      width: 340,
      height: 200,
    });
  });

  it('stands above a name that is low on the screen', () => {
    expect(placeCard(name(700), 200, screen, false)).toEqual({
      left: 400,
      top: 490,
      width: 340,
      height: 200,
    });
  });

  it('ends with the name in text that runs from right to left', () => {
    expect(placeCard(name(300), 200, screen, true)?.left).toBe(400 + 80 - 340);
  });

  it('is cut where neither side has room for all of it', () => {
    const low = { width: 1000, height: 300 };
    expect(placeCard({ left: 0, top: 120, width: 50, height: 20 }, 250, low, false)).toMatchObject({
      top: 150,
      height: 135,
    });
  });

  it('is not shown where there is no room at all', () => {
    expect(
      placeCard({ left: 0, top: 0, width: 50, height: 120 }, 200, { width: 400, height: 150 }, false),
    ).toBeUndefined();
  });
});

describe('the way from a name to its card', () => {
  const name = { left: 400, top: 300, width: 80, height: 20 };
  const below = { left: 400, top: 330, width: 340, height: 200 };
  const above = { left: 60, top: 90, width: 340, height: 200 };

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
