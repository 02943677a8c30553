import { holderOf } from './collect';
import type { Mark } from './marks';
import { type Box, contains, type Name, type Point } from './placement';

/** The mark at a point of the viewport: the caret would be set in its range, and one of its boxes is there too. */
export function markAt(marks: readonly Mark[], point: Point): Mark | undefined {
  const [first] = marks;
  if (!first) return undefined;
  const tree = first.range.startContainer.getRootNode();
  const shadowRoots = tree instanceof ShadowRoot ? [tree] : [];
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  if (!caret) return undefined;
  return marks.find(
    ({ range }) =>
      range.isPointInRange(caret.offsetNode, caret.offset) &&
      boxesOf(range).some((box) => contains(box, point)),
  );
}

/** How a name is drawn, with the line that the pointer is on, or its first; undefined where it is not drawn at all. */
export function nameAt(range: Range, point: Point): Name | undefined {
  const boxes = boxesOf(range);
  const hit = boxes.find((box) => contains(box, point)) ?? boxes[0];
  if (!hit) return undefined;
  const line = boxes.filter((box) => Math.abs(box.top + box.bottom - hit.top - hit.bottom) < hit.height);
  const left = Math.min(...line.map((box) => box.left));
  const top = Math.min(...line.map((box) => box.top));
  const width = Math.max(...line.map((box) => box.right)) - left;
  const height = Math.max(...line.map((box) => box.bottom)) - top;
  const rightToLeft = getComputedStyle(holderOf(range.startContainer)!).direction === 'rtl';
  return { line: new DOMRect(left, top, width, height), boxes, rightToLeft };
}

/** Where a range is drawn: a box for each line and each inline element it runs over. */
const boxesOf = (range: Range): readonly Box[] => [...range.getClientRects()];
