import type { EntityRef } from '../match/types';
import type { MentionPlace } from '../messages';
import { isFresh, type Mark, type Marks } from './marks';
import { ring } from './ring';

/** Takes the reader to mentions, in reading order and round at the ends. */
export interface Guide {
  /** To the mention of this number of one entity; null where it has none any more. */
  show(ref: EntityRef, index: number): MentionPlace | null;
  /** To the next mention of anybody, or the one before: from the last one shown, else from the top of the window. */
  step(by: 1 | -1): MentionPlace | null;
}

/** `onStep` is told where a step led. */
export function makeGuide(marks: Marks, onStep: (mention: number) => void): Guide {
  let last: number | undefined;

  function go(list: readonly Mark[], index: number): MentionPlace | null {
    const count = list.length;
    const at = ((index % count) + count) % count;
    const mark = list[at];
    if (!mark) return null;
    last = mark.id;
    mark.range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
    ring(mark.range);
    return { index: at, count };
  }

  return {
    show: ({ pack, id }, index) =>
      go(
        marks.inOrder().filter(({ candidates: [best] }) => best?.id === id && best.pack === pack),
        index,
      ),
    step(by) {
      const list = marks.inOrder().filter(isFresh);
      const before = list.findIndex(({ id }) => id === last);
      // Without a mention to go on from: the first one that is not above the window.
      const above = list.filter(({ range }) => range.getBoundingClientRect().bottom <= 0).length;
      const place = go(list, before >= 0 ? before + by : above + Math.min(by, 0));
      if (place && last !== undefined) onStep(last);
      return place;
    },
  };
}
