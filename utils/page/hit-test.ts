import { holderOf } from './collect';
import type { Mark, Marks } from './marks';
import { type Box, contains, type Name, type Point } from './placement';

/** The mark at a point of the viewport, where `target` is on top of the page. */
export const markAt = (marks: Marks, target: Node, point: Point): Mark | undefined =>
  markIn(marks, target, point) ?? markIn(marks, beneath(target, point), point);

/**
 * The mark of the target's block that has a box at the point: the caret would be set in its range, or something covers it
 * that belongs to what it stands in, as the `::after` of a link that is stretched over all of a teaser.
 */
function markIn(marks: Marks, target: Node | undefined, point: Point): Mark | undefined {
  const here = target ? marks.around(target) : [];
  const [first] = here;
  if (!first) return undefined;
  const tree = first.range.startContainer.getRootNode();
  const shadowRoots = tree instanceof ShadowRoot ? [tree] : [];
  const caret = document.caretPositionFromPoint(point.x, point.y, { shadowRoots });
  return here.find(
    ({ range }) =>
      ((caret && range.isPointInRange(caret.offsetNode, caret.offset)) ||
        holderOf(range.startContainer) === target) &&
      boxesOf(range).some((box) => contains(box, point)),
  );
}

/** What lies under an element that is at the point by its `::after` alone, as a link is that covers its neighbours. */
function beneath(target: Node, point: Point): Element | undefined {
  const boxes = target instanceof Element ? [...Element.prototype.getClientRects.call(target)] : [];
  if (boxes.length === 0 || boxes.some((box) => contains(box, point))) return undefined;
  return document.elementsFromPoint(point.x, point.y).find((element) => element !== target);
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
