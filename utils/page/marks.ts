import type { CastMember, EntityRef, Reading } from '../match/types';
import type { AnnotateAnswer } from '../messages';
import { type Area, blockOf, type Found, holderOf, isShown, type Passage } from './collect';
import { type InkFor, keepInks, pageColours } from './ink';
import type { Painter } from './paint';
import { Tally } from './tally';
import { type Span, toRanges } from './text-range';

/** One name on the page that somebody answers to. */
export interface Mark {
  readonly id: number;
  /** Of what is not painted another one each time: none stays in the page. */
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
  /** All marks, in no order. */
  all(): Mark[];
  /** Takes note of what an area says now; returns the passages that are new and can be seen. What it said before is unmarked. */
  note(found: Found): Passage[];
  /** Marks what was found in `asked`, at most one mention a step, and paints all at the end, a few a step; what the page has changed meanwhile is left out. */
  mark(asked: readonly Passage[], answer: Answered): Iterable<unknown>;
  /** Unmarks at once what an area no longer says: before the page is painted again. */
  dropStale(area: Area): void;
  /** The areas where other text, or in other colours, can be seen than was noted and marked: what they say is new to `note`. */
  shifted(): Generator<Area | undefined>;
  /** Forgets what was read in the areas that `gone` names. */
  forget(gone: (area: Area) => boolean): void;
  /** Who is on this page, in the order of first mention, with the number of mentions. */
  cast(): (CastMember & { readonly count: number })[];
  /** Those whom most marks or their lines are for: what is known where more of the page is read. */
  known(): EntityRef[];
}

/** A passage that was read, and what is marked in it. */
interface Entry {
  readonly passage: Passage;
  marks: Mark[];
  /** What names stand in, and whether it could be seen. */
  sights?: Map<Element, boolean>;
  /** To be asked about again, although it says the same. */
  isShifted?: boolean;
}
interface Mention extends Span {
  readonly reading: number;
  readonly line: number;
}

/** So many are told of at most: each is read up again with every part of the page. */
const MOST_KNOWN = 500;

/** Passages without a mention, or lines, that make one step: each by itself takes less time than to look at the clock. */
const FEW = 8;

/** Numbers a mention has in the answer's `spans`. */
export const STRIDE = 5;

/** Does the mark still hold the text that was matched? */
export function isFresh({ range, shown, painted }: Mark): boolean {
  const holds = range.toString() === shown;
  if (!painted) leave(range);
  return holds;
}

/** No page sees it; made when it is needed. */
let elsewhere: Document | undefined;

/**
 * Takes a range out of the page. Each one that stands in it makes every change of its text take longer: by that a page
 * could tell the names of private packs, which are not painted.
 */
function leave(range: Range): void {
  elsewhere ??= new Document();
  range.selectNodeContents(elsewhere);
}

/** Leaves the page, and answers a way to be there again for a moment; where the text is gone, nowhere in particular. */
function leaveAndReturn(range: Range): () => Range {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  leave(range);
  return () => {
    const again = new Range();
    try {
      again.setStart(startContainer, startOffset);
      again.setEnd(endContainer, endOffset);
    } catch {
      // Its text was cut: what the range holds says so.
    }
    return again;
  };
}

export function keepMarks(painter: Painter): Marks {
  /** Of text that cannot be seen nothing but where it is. */
  const entries = new Map<Area, Entry[]>();
  const byPassage = new Map<Passage, Entry>();
  const byId = new Map<number, Mark>();
  const cast = new Tally();
  const others = new Tally();
  let lastId = 0;
  let colours = '';

  function count({ candidates, lined }: Mark, by: 1 | -1): void {
    cast.add(candidates[0]!, by);
    // Seldom somebody else: where private packs know better.
    if (lined && lined !== candidates[0]) others.add(lined, by);
  }

  function unmark(mark: Mark): void {
    if (!byId.delete(mark.id)) return;
    count(mark, -1);
    if (mark.painted) painter.remove(mark.painted, mark.range);
  }

  function drop({ passage, marks }: Entry): void {
    marks.forEach(unmark);
    byPassage.delete(passage);
  }

  function* markPassage(entry: Entry, mentions: readonly Mention[], found: Answered, inkFor: InkFor) {
    const { passage } = entry;
    entry.marks.forEach(unmark);
    entry.marks = [];
    const sights = new Map<Element, boolean>();
    entry.sights = sights;
    const see = (part: Element): boolean => {
      sights.set(part, isSeen(part, passage));
      return sights.get(part)!;
    };
    const named = new Set<CastMember>();
    for (const { span, range, shown, first, last } of toRanges(passage, mentions)) {
      const holder = holderOf(first)!;
      if (!see(holder) || (last !== first && !see(holderOf(last)!))) continue;
      const { candidates, ...reading } = found.readings[span.reading]!;
      const lined = found.cast[span.line];
      const painted = lined && layerOf(lined, holder, named, found, inkFor);
      const mark: Mark = {
        id: ++lastId,
        range,
        shown,
        surface: passage.text.slice(span.start, span.end).replace(/\s+/g, ' '),
        reading,
        candidates: candidates.map((member) => found.cast[member]!),
        lined,
        painted,
      };
      // Not so for all: to make a property of this kind takes as long as the rest of a mark.
      if (!painted) Object.defineProperty(mark, 'range', { get: leaveAndReturn(range) });
      if (lined) named.add(lined);
      entry.marks.push(mark);
      byId.set(mark.id, mark);
      count(mark, 1);
      yield mark;
    }
  }

  return {
    get: (id) => byId.get(id),

    around(node) {
      const area = blockOf(node);
      return area ? (entries.get(area) ?? []).flatMap((entry) => entry.marks) : [];
    },

    all: () => [...byId.values()],

    note({ element, passages }) {
      const before = entries.get(element) ?? [];
      const left = new Map(before.map((entry) => [keyOf(entry.passage), entry]));
      const fresh: Entry[] = [];
      const isHidden = passages.length > 0 && !isShown(element);
      const now = (isHidden ? [] : passages).map((passage) => {
        const key = keyOf(passage);
        const same = left.get(key);
        left.delete(key);
        if (same?.passage.text === passage.text && !same.isShifted && same.marks.every(isFresh)) return same;
        const entry: Entry = { passage, marks: [] };
        byPassage.set(passage, entry);
        fresh.push(entry);
        return entry;
      });
      const kept = new Set(now);
      const gone = before.filter((entry) => !kept.has(entry));
      // What still holds stays until the answer comes: it would flicker.
      if (fresh[0]) fresh[0].marks = gone.flatMap(({ marks }) => marks.splice(0));
      gone.forEach(drop);
      if (passages.length > 0) entries.set(element, now);
      else entries.delete(element);
      return fresh.map(({ passage }) => passage);
    },

    *mark(asked, found) {
      const { spans } = found;
      const inkFor = keepInks();
      const marked: Mark[] = [];
      let at = 0;
      for (const [block, passage] of asked.entries()) {
        const mentions: Mention[] = [];
        for (; spans[at] === block; at += STRIDE) {
          mentions.push({
            start: spans[at + 1]!,
            end: spans[at + 2]!,
            reading: spans[at + 3]!,
            line: spans[at + 4]!,
          });
        }
        const entry = byPassage.get(passage);
        // Finding the text nodes costs more than the rest together, and most blocks name nobody.
        if (entry && mentions.length > 0) {
          for (const mark of markPassage(entry, mentions, found, inkFor)) {
            marked.push(mark);
            yield;
          }
        } else entry?.marks.splice(0).forEach(unmark);
        if (block % FEW === 0) yield;
      }
      // All at the end: after every frame with a new line in it the browser draws all that is in view again.
      for (const [nth, mark] of marked.entries()) {
        // Only what is painted may have a range in the page.
        if (mark.painted && byId.has(mark.id)) painter.add(mark.painted, mark.range);
        if (nth % FEW === 0) yield;
      }
    },

    dropStale(area) {
      for (const { marks } of entries.get(area) ?? []) {
        for (const mark of marks) if (!isFresh(mark)) unmark(mark);
      }
    },

    *shifted() {
      painter.restore();
      const before = colours;
      colours = pageColours();
      for (const [area, here] of entries) {
        const named = here.filter(({ sights }) => sights);
        const isHidden = here.length === 0;
        if (!isHidden && named.length === 0) continue;
        const anew = colours !== before || isShown(area) === isHidden;
        const shifted = named.filter(
          ({ passage, sights }) =>
            anew || [...sights!].some(([part, wasSeen]) => isSeen(part, passage) !== wasSeen),
        );
        for (const entry of shifted) entry.isShifted = true;
        yield shifted.length > 0 || (isHidden && anew) ? area : undefined;
      }
    },

    forget(gone) {
      for (const [area, here] of entries) {
        if (!gone(area)) continue;
        here.forEach(drop);
        entries.delete(area);
      }
    },

    cast: () => cast.all(),

    known: () =>
      [...cast.all(), ...others.all()]
        .sort((a, b) => b.count - a.count)
        .slice(0, MOST_KNOWN)
        .map(({ pack, id }) => ({ pack, id })),
  };
}

/** By this a passage is found that was in its area before: only by its beginning, since long ones take long to look up. */
const keyOf = ({ start, text }: Passage): string => `${start} ${text.slice(0, 99)}`;

/** The layer of somebody's line in `holder`; `named` are those whom the paragraph has named before it. */
function layerOf(
  member: CastMember,
  holder: Element,
  named: ReadonlySet<CastMember>,
  { line, mentions }: Answered,
  inkFor: InkFor,
): string | undefined {
  if (line === 'none' || (mentions === 'first' && named.has(member))) return undefined;
  return `${member.kind}-${line}${inkFor(holder)}`;
}

/** A block can be seen as a whole and yet hide a part of its line from view. */
const isSeen = (part: Element, { element }: Passage): boolean => part === element || isShown(part);
