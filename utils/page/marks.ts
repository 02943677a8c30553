import type { CastMember, EntityRef, Reading } from '../match/types';
import type { AnnotateAnswer } from '../messages';
import { type Area, blockOf, type Found, holderOf, isShown, type Passage } from './collect';

import { type Grounds, inkFor } from './ink';
import type { Painter } from './paint';
import { compareStarts, type Span, toRanges } from './text-range';

/** One name on the page that somebody answers to. */
export interface Mark {
  readonly id: number;
  readonly range: Range;
  /** What the range held when it was marked; the page may have changed it since. */
  readonly shown: string;
  /** The surface form, white space collapsed. */
  readonly surface: string;
  readonly reading: Omit<Reading, 'candidates'>;
  /** Best first; never empty. */
  readonly candidates: readonly CastMember[];
  /** Whom a line is for, if any: private packs have no part in that, since the page can see what is painted. */
  readonly lined: CastMember | undefined;
  /** The layer it is painted on, if any. */
  readonly painted: string | undefined;
}

/** What the background found. */
export type Answered = Extract<AnnotateAnswer, { off: false }>;

/** What was read on this page, by area in reading order, and the marks in it. */
export interface Marks {
  get(id: number): Mark | undefined;
  /** Marks of the block that a node stands in. */
  around(node: Node): Mark[];
  /** All marks, as the page is read. */
  inOrder(): Mark[];
  /** Takes note of what an area says now; returns the passages that are new. What it said before is unmarked. */
  note(found: Found): Passage[];
  /** Marks what was found in `asked`, one passage a step; passages that the page has changed meanwhile are left out. */
  mark(asked: readonly Passage[], answer: Answered): Iterable<unknown>;
  /** Unmarks at once what an area no longer says: before the page is painted again. */
  dropStale(area: Area): void;
  /** Forgets what was read in the areas that `gone` names. */
  forget(gone: (area: Area) => boolean): void;
  /** Who is on this page, in the order of first mention, with the number of mentions. */
  cast(): (CastMember & { count: number })[];
  /** All whom marks or their lines are for: what is known where more of the page is read. */
  known(): EntityRef[];
}

/** A passage that was read, and what is marked in it. */
interface Entry {
  readonly passage: Passage;
  marks: Mark[];
}
interface Mention extends Span {
  readonly reading: number;
  readonly line: number;
}

/** Numbers a mention has in the answer's `spans`. */
export const STRIDE = 5;

/** Does the mark still hold the text that was matched? */
export const isFresh = ({ range, shown }: Mark): boolean => range.toString() === shown;

export function keepMarks(painter: Painter): Marks {
  const entries = new Map<Area, Entry[]>();
  const byId = new Map<number, Mark>();
  let lastId = 0;

  function unmark({ id, range, painted }: Mark): void {
    byId.delete(id);
    if (painted) painter.remove(painted, range);
  }

  function markPassage(entry: Entry, mentions: readonly Mention[], found: Answered, grounds: Grounds): void {
    const { passage } = entry;
    entry.marks.forEach(unmark);
    entry.marks = [];
    const named = new Set<CastMember>();
    // Finding the text nodes costs more than the rest together, and most blocks name nobody.
    const ranges = mentions.length > 0 ? toRanges(passage, mentions) : [];
    for (const [index, range] of ranges.entries()) {
      const { start, end, reading, line } = mentions[index]!;
      if (!range || !isSeen(range, passage.element)) continue;
      const { candidates, ...read } = found.readings[reading]!;
      const lined = found.cast[line];
      const mark: Mark = {
        id: ++lastId,
        range,
        shown: range.toString(),
        surface: passage.text.slice(start, end).replace(/\s+/g, ' '),
        reading: read,
        candidates: candidates.map((member) => found.cast[member]!),
        lined,
        painted: lined && layerOf(lined, range, named, found, grounds),
      };
      if (lined) named.add(lined);
      entry.marks.push(mark);
      byId.set(mark.id, mark);
      if (mark.painted) painter.add(mark.painted, range);
    }
  }

  function cast(): (CastMember & { count: number })[] {
    const members = new Map<string, CastMember & { count: number }>();
    for (const { candidates } of byId.values()) {
      const best = candidates[0]!;
      const key = `${best.pack} ${best.id}`;
      members.set(key, { ...best, count: (members.get(key)?.count ?? 0) + 1 });
    }
    return [...members.values()];
  }

  return {
    get: (id) => byId.get(id),

    around(node) {
      const area = blockOf(node);
      return area ? (entries.get(area) ?? []).flatMap((entry) => entry.marks) : [];
    },

    inOrder: () =>
      [...byId.values()]
        .filter(({ range }) => range.startContainer.isConnected)
        .sort((a, b) => compareStarts(a.range, b.range)),

    note({ element, passages }) {
      const before = entries.get(element) ?? [];
      const now: Entry[] = [];
      for (const passage of passages) {
        const isKept = (old: Entry): boolean =>
          isSame(old.passage, passage) && old.marks.every(isFresh) && !now.includes(old);
        now.push(before.find(isKept) ?? { passage, marks: [] });
      }
      const fresh = now.filter((entry) => !before.includes(entry));
      const old = before.filter((entry) => !now.includes(entry)).flatMap(({ marks }) => marks);
      // What still holds stays until the answer comes: it would flicker.
      if (fresh[0]) fresh[0].marks = old;
      else old.forEach(unmark);
      if (now.length > 0) entries.set(element, now);
      else entries.delete(element);
      return fresh.map(({ passage }) => passage);
    },

    *mark(asked, found) {
      const { spans } = found;
      const grounds: Grounds = new Map();
      let at = 0;
      for (const [block, passage] of asked.entries()) {
        const mentions: Mention[] = [];
        for (; spans[at] === block; at += STRIDE) {
          const [, start, end, reading, line] = spans.subarray(at, at + STRIDE);
          mentions.push({ start: start!, end: end!, reading: reading!, line: line! });
        }
        const entry = entries.get(passage.element)?.find((known) => known.passage === passage);
        if (entry) markPassage(entry, mentions, found, grounds);
        yield;
      }
    },

    dropStale(area) {
      for (const { marks } of entries.get(area) ?? []) {
        for (const mark of marks) if (!isFresh(mark)) unmark(mark);
      }
    },

    forget(gone) {
      for (const [area, here] of entries) {
        if (!gone(area)) continue;
        for (const entry of here) entry.marks.forEach(unmark);
        entries.delete(area);
      }
    },

    cast,

    known() {
      const members = [...byId.values()].flatMap(({ candidates: [best], lined }) => [best!, lined ?? best!]);
      return [...new Map(members.map((member) => [`${member.pack} ${member.id}`, member])).values()];
    },
  };
}

/** The layer of somebody's line; `named` are those whom the paragraph has named before it. */
function layerOf(
  member: CastMember,
  { startContainer }: Range,
  named: ReadonlySet<CastMember>,
  { line, mentions }: Answered,
  grounds: Grounds,
): string | undefined {
  if (line === 'none' || (mentions === 'first' && named.has(member))) return undefined;
  return `${member.kind}-${line}${inkFor(holderOf(startContainer)!, grounds)}`;
}

const isSame = (one: Passage, other: Passage): boolean =>
  one.text === other.text && one.start === other.start;

/** A block can be seen as a whole and yet hide a part of its line from view. */
const isSeen = ({ startContainer, endContainer }: Range, block: Area): boolean =>
  [holderOf(startContainer)!, holderOf(endContainer)!].every((part) => part === block || isShown(part));
