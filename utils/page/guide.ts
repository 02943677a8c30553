import type { EntityRef } from '../match/types';
import type { MentionPlace } from '../messages';
import { holderOf } from './collect';
import { isFresh, type Mark, type Marks } from './marks';

/** Takes the reader to mentions, in reading order and round at the ends. */
export interface Guide {
  /** To the mention of this number of one entity; null where it has none any more. */
  show(ref: EntityRef, index: number): MentionPlace | null;
  /** To the next mention of anybody, or the one before: from the last one shown, else from the ends of the page. */
  step(by: 1 | -1): MentionPlace | null;
  /** The number by which `show` finds this mention of its likeliest entity. */
  indexOf(mark: Mark): number;
}

/** How long a ring stays, ms: found by the eye, then out of the way. */
const STAY = 1600;

/** Rings a name for a moment. The page can see it as it sees the marks, so names of private packs are only scrolled to. */
function ring(range: Range): void {
  CSS.highlights.set(RING, new Highlight(range));
  setTimeout(() => CSS.highlights.delete(RING), STAY);
}

const RING = 'dramatis-ring';

/** `onStep` is told where a step led. */
export function makeGuide(marks: Marks, onStep: (mention: number) => void): Guide {
  let last: number | undefined;
  const mentionsOf = ({ pack, id }: EntityRef) =>
    marks.inOrder().filter(({ candidates: [best] }) => best?.id === id && best.pack === pack);

  function go(list: readonly Mark[], index: number): MentionPlace | null {
    const count = list.length;
    const at = ((index % count) + count) % count;
    const mark = list[at];
    if (!mark) return null;
    last = mark.id;
    holderOf(mark.range.startContainer)?.scrollIntoView({ block: 'center' });
    if (mark.painted) ring(mark.range);
    return { index: at, count, surface: mark.surface };
  }

  return {
    show: (ref, index) => go(mentionsOf(ref), index),
    indexOf: (mark) => mentionsOf(mark.candidates[0]!).indexOf(mark),
    step(by) {
      const list = marks.inOrder().filter(isFresh);
      const before = list.findIndex(({ id }) => id === last);
      const place = go(list, before < 0 && by < 0 ? -1 : before + by);
      if (place && last !== undefined) onStep(last);
      return place;
    },
  };
}
