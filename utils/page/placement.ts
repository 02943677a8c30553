/** A rectangle in CSS px, relative to the viewport. */
export type Box = DOMRectReadOnly;

export interface Size {
  readonly width: number;
  readonly height: number;
}
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Card width, CSS px: about 50 characters a line. */
const CARD_WIDTH = 340;
/** A card never takes more of the viewport's height than this, so that the text around stays readable. */
const MOST_OF_HEIGHT = 0.45;
/** Distance of the card from the name's line, CSS px: near enough to reach, far enough to see the name. */
export const LINE_GAP = 10;
/** Distance of the card from the viewport's edges, CSS px. */
export const EDGE_GAP = 8;
/** Less height than this shows nothing useful, CSS px. */
const LEAST_HEIGHT = 48;
/** Widening of the safe corridor on each side, CSS px: a hand does not move in straight lines. */
const CORRIDOR_SLACK = 6;

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

export const cardWidth = (viewport: Size): number => Math.min(CARD_WIDTH, viewport.width - 2 * EDGE_GAP);

/** How high a card for this line may be; 0 where there is no room for one. */
export function roomFor(line: Box, viewport: Size): number {
  const height = Math.min(
    viewport.height * MOST_OF_HEIGHT,
    Math.max(roomAbove(line), roomBelow(line, viewport)),
  );
  return height < LEAST_HEIGHT ? 0 : Math.floor(height);
}

const roomAbove = (line: Box): number => line.top - LINE_GAP - EDGE_GAP;
const roomBelow = (line: Box, viewport: Size): number => viewport.height - line.bottom - LINE_GAP - EDGE_GAP;

/**
 * Where the card goes: below the line if it fits there, else above, else where there is more room, cut to that room.
 * Its edge is aligned with the edge of the name where reading begins. Undefined where there is no room at all.
 */
export function placeCard(line: Box, height: number, viewport: Size, rightToLeft: boolean): Box | undefined {
  const most = roomFor(line, viewport);
  if (most === 0) return undefined;
  const width = cardWidth(viewport);
  const wanted = within(height, LEAST_HEIGHT, most);
  const below = roomBelow(line, viewport);
  const isBelow = below >= wanted || below >= roomAbove(line);
  const left = within(
    rightToLeft ? line.right - width : line.left,
    EDGE_GAP,
    viewport.width - EDGE_GAP - width,
  );
  const top = isBelow ? line.bottom + LINE_GAP : line.top - LINE_GAP - wanted;
  return new DOMRect(left, top, width, wanted);
}

/** A sheet is no wider than this, CSS px: lines stay readable on tablets. */
const SHEET_WIDTH = 560;

export const sheetSize = ({ width, height }: Size): Size => ({
  width: Math.min(SHEET_WIDTH, width),
  height: Math.floor(height * MOST_OF_HEIGHT),
});

/** The same card for a finger: at the lower edge, in the middle. */
export function placeSheet(height: number, viewport: Size): Box {
  const most = sheetSize(viewport);
  const wanted = within(height, Math.min(LEAST_HEIGHT, most.height), most.height);
  return new DOMRect((viewport.width - most.width) / 2, viewport.height - wanted, most.width, wanted);
}

export const contains = (box: Box, { x, y }: Point): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;

/** Is the pointer on its way from the name to its card: in the trapezium between their near edges? */
export function inCorridor({ x, y }: Point, name: Box, card: Box): boolean {
  const [from, to] = card.top > name.top ? [name.bottom, card.top] : [name.top, card.bottom];
  const way = (y - from) / (to - from);
  const low = name.left + (card.left - name.left) * way - CORRIDOR_SLACK;
  const high = name.right + (card.right - name.right) * way + CORRIDOR_SLACK;
  return way >= 0 && way <= 1 && x >= low && x <= high;
}
