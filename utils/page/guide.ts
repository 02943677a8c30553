import type { EntityRef } from '../match/types';
import type { MentionPlace } from '../messages';
import { holderOf } from './collect';
import { isFresh, type Mark, type Marks } from './marks';
import { compareStarts, inOrder } from './reading-order';

/** Takes the reader to mentions, in reading order and round at the ends. */
export interface Guide {
  /** To the mention of this number of one entity; null where it has none any more. */
  show(ref: EntityRef, index: number): MentionPlace | null;
  /** To the next mention of anybody, or the one before: from the last one shown while that is in view, else from the view. */
  step(by: 1 | -1): MentionPlace | null;
  /** The number by which `show` finds this mention of its likeliest entity. */
  indexOf(mark: Mark): number;
}

/** How long a ring stays, ms: found by the eye, then out of the way. */
const STAY = 1600;

/** Rings a name for a moment. The page can see it as it sees the marks, so names of private packs are only scrolled to. */
function ring(range: Range): void {
  clearTimeout(ringing);
  CSS.highlights.set(RING, new Highlight(range));
  ringing = setTimeout(() => CSS.highlights.delete(RING), STAY);
}

/** The end of the last ring: that of one before would take the next one away early. */
let ringing: ReturnType<typeof setTimeout> | undefined;

const RING = 'dramatis-ring';

function isInView(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** `onStep` is told where a step led. */
export function makeGuide(marks: Marks, onStep: (mention: number) => void): Guide {
  /** Where the reader was taken last; it stands there still when the page is read anew. */
  let last: Range | undefined;
  const mentionsOf = ({ pack, id }: EntityRef) =>
    inOrder(marks).filter(({ candidates: [best] }) => best?.id === id && best.pack === pack);

  function go(list: readonly Mark[], index: number): MentionPlace | null {
    const count = list.length;
    const at = ((index % count) + count) % count;
    const mark = list[at];
    if (!mark) return null;
    last = mark.range;
    // At once: a card waits for text that stands still.
    holderOf(last.startContainer)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    // Of a long paragraph the middle is shown now.
    const { top, height } = last.getBoundingClientRect();
    if (!isInView(last)) scrollBy({ top: top + (height - innerHeight) / 2, behavior: 'instant' });
    if (mark.painted) ring(last);
    return { index: at, count, surface: mark.surface };
  }

  return {
    show: (ref, index) => go(mentionsOf(ref), index),
    indexOf: (mark) => mentionsOf(mark.candidates[0]!).indexOf(mark),
    step(by) {
      const list = inOrder(marks).filter(isFresh);
      const from = last && isInView(last) ? last : undefined;
      const way = ({ range }: Mark) =>
        from ? compareStarts(range, from) : range.getBoundingClientRect().top;
      const index =
        by > 0
          ? Math.max(
              0,
              list.findIndex((mark) => way(mark) > 0),
            )
          : list.findLastIndex((mark) => way(mark) < 0);
      const place = go(list, index);
      if (place) onStep(list.at(index)!.id);
      return place;
    },
  };
}
