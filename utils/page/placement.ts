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
/** What is seen of a card stands so far inside its frame, CSS px: room for the shadow (`--shade` in `card.css`). */
export const SHADE = 6;
/** Distance of the frame from the name's line, CSS px: 10 for the eye, near enough to reach, far enough to see the name. */
export const LINE_GAP = 10 - SHADE;
/** Distance of the frame from the viewport's edges, CSS px. */
export const EDGE_GAP = 8 - SHADE;
/** Less height than this shows nothing useful, CSS px. */
const LEAST_HEIGHT = 48;
/** Widening of the safe corridor on each side, CSS px: a hand does not move in straight lines. */
const CORRIDOR_SLACK = 6;

/** A name as it is drawn: the line of it that is pointed at, and the boxes of all its lines. */
export interface Name {
  readonly line: Box;
  readonly boxes: readonly Box[];
  readonly rightToLeft: boolean;
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** `viewport` is what is seen: a part of the window where the reader has zoomed in with two fingers. */
export const cardWidth = (viewport: Size): number => Math.min(CARD_WIDTH, viewport.width - 2 * EDGE_GAP);

/** The card's edge is aligned with the edge of the line where reading begins. */
const cardLeft = ({ line, rightToLeft }: Name, viewport: Box): number => {
  const width = cardWidth(viewport);
  const wanted = rightToLeft ? line.right - width + SHADE : line.left - SHADE;
  return within(wanted, viewport.left + EDGE_GAP, viewport.right - EDGE_GAP - width);
};

/** Where a card of this name can stand, from top to bottom: what its lines leave free of the viewport. */
function roomsFor(name: Name, viewport: Box): Box[] {
  const [left, width] = [cardLeft(name, viewport), cardWidth(viewport)];
  const inTheWay = name.boxes.filter(
    (box) => box.left < left + width + LINE_GAP && box.right > left - LINE_GAP,
  );
  const rooms: Box[] = [];
  let top = viewport.top + EDGE_GAP;
  const addRoom = (bottom: number): void => {
    if (bottom - top >= LEAST_HEIGHT) rooms.push(new DOMRect(left, top, width, bottom - top));
  };
  const end = viewport.bottom - EDGE_GAP;
  for (const box of inTheWay.sort((a, b) => a.top - b.top)) {
    addRoom(Math.min(box.top - LINE_GAP, end));
    top = Math.max(top, box.bottom + LINE_GAP);
  }
  addRoom(end);
  return rooms;
}

/** How high a card for this name may be; 0 where there is no room for one. */
export function roomFor(name: Name, viewport: Box): number {
  const most = Math.max(0, ...roomsFor(name, viewport).map(({ height }) => height));
  const height = Math.min(viewport.height * MOST_OF_HEIGHT, most);
  return height < LEAST_HEIGHT ? 0 : Math.floor(height);
}

/**
 * Where the card goes: below the line and what else of the name stands there, if it fits, else above, else where there is
 * most room, cut to that. Undefined where there is no room at all.
 */
export function placeCard(name: Name, height: number, viewport: Box): Box | undefined {
  const most = roomFor(name, viewport);
  if (most === 0) return undefined;
  const wanted = within(height, LEAST_HEIGHT, most);
  const isBelow = (room: Box): boolean => room.top >= name.line.bottom;
  const rooms = roomsFor(name, viewport);
  const inTurn = [...rooms.filter(isBelow), ...rooms.filter((room) => !isBelow(room)).reverse()];
  const room = inTurn.find((one) => one.height >= wanted)!;
  const top = isBelow(room) ? room.top : room.bottom - wanted;
  return new DOMRect(room.left, top, room.width, wanted);
}

/** A sheet is no wider than this, CSS px: lines stay readable on tablets. */
const SHEET_WIDTH = 560;

export const sheetSize = ({ width, height }: Size): Size => ({
  width: Math.min(SHEET_WIDTH, width),
  height: Math.floor(height * MOST_OF_HEIGHT),
});

/** The same card for a finger: at the lower edge, in the middle. */
export function placeSheet(height: number, viewport: Box): Box {
  const most = sheetSize(viewport);
  const wanted = within(height, Math.min(LEAST_HEIGHT, most.height), most.height);
  const left = viewport.left + (viewport.width - most.width) / 2;
  return new DOMRect(left, viewport.bottom - wanted, most.width, wanted);
}

/** Where an open card goes when the viewport is another: nowhere if it is still seen as a whole. */
export function moveInto(viewport: Box, card: Box): Box {
  const { left, top, right, bottom } = viewport;
  const isSeen =
    contains(viewport, { x: card.left, y: card.top }) &&
    contains(viewport, { x: card.right, y: card.bottom });
  if (isSeen) return card;
  const [width, height] = [Math.min(card.width, viewport.width), Math.min(card.height, viewport.height)];
  return new DOMRect(
    within(card.left, left, right - width),
    within(card.top, top, bottom - height),
    width,
    height,
  );
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
