import type { Kind } from '../ftm';
import type { CastMember, PageMentions, Reading } from '../match/types';
import { type Found, isShown, type Passage } from './collect';
import { type Span, toRanges } from './text-range';

/** One name on the page that somebody answers to. */
export interface Mark {
  readonly id: number;
  readonly kind: Kind;
  readonly range: Range;
  /** What the range held when it was marked; the page may have changed it since. */
  readonly shown: string;
  /** The surface form, white space collapsed. */
  readonly surface: string;
  readonly reading: Omit<Reading, 'candidates'>;
  /** Best first; never empty. */
  readonly candidates: readonly [CastMember, ...CastMember[]];
}

/** Where marks are drawn (`paint.ts`). */
export interface Canvas {
  add(kind: Kind, range: Range): void;
  remove(kind: Kind, range: Range): void;
  clear(): void;
}

/** A passage that was read, and what is marked in it. */
interface Entry {
  readonly passage: Passage;
  marks: Mark[];
}

/** Does the mark still hold the text that was matched? */
export const isFresh = ({ range, shown }: Mark): boolean => range.toString() === shown;

/** What was read on this page, by element in reading order, and the marks in it. */
export class Marks {
  readonly #entries = new Map<Element, Entry[]>();
  readonly #byId = new Map<number, Mark>();
  #lastId = 0;

  constructor(private readonly canvas: Canvas) {}

  get(id: number): Mark | undefined {
    return this.#byId.get(id);
  }

  /** Everything marked now. */
  all(): Iterable<Mark> {
    return this.#byId.values();
  }

  /** Marks of the block that a node stands in. */
  around(node: Node): Mark[] {
    for (let at: Node | null = node; at; at = at.parentNode) {
      const entries = this.#entries.get(at as Element);
      if (entries) return entries.flatMap((entry) => entry.marks);
    }
    return [];
  }

  /** Takes note of what an element says now; returns the passages that are new. What it said before is unmarked. */
  note({ element, passages }: Found): Passage[] {
    const before = this.#entries.get(element) ?? [];
    const kept = before.filter(
      (old) => passages.some((passage) => isSame(old.passage, passage)) && old.marks.every(isFresh),
    );
    const fresh = passages.filter((passage) => !kept.some((old) => isSame(old.passage, passage)));
    for (const entry of before) if (!kept.includes(entry)) this.#unmark(entry.marks);
    const now = [...kept, ...fresh.map((passage) => ({ passage, marks: [] }))];
    if (now.length > 0) this.#entries.set(element, now);
    else this.#entries.delete(element);
    return fresh;
  }

  /** Marks what was found in `asked`, one passage a step; passages that the page has changed meanwhile are left out. */
  *mark(asked: readonly Passage[], found: PageMentions): Generator<undefined> {
    const { spans } = found;
    for (let at = 0; at < spans.length; ) {
      const block = spans[at]!;
      const mentions: Mention[] = [];
      for (; spans[at] === block; at += STRIDE) {
        mentions.push({ start: spans[at + 1]!, end: spans[at + 2]!, reading: spans[at + 3]! });
      }
      const passage = asked[block];
      const entry = passage && this.#entries.get(passage.element)?.find((known) => known.passage === passage);
      if (entry) this.#markPassage(entry, mentions, found);
      yield;
    }
  }

  /** Unmarks at once what an element no longer says: before the page is painted again. */
  dropStale(element: Element): void {
    for (const entry of this.#entries.get(element) ?? []) {
      const stale = entry.marks.filter((mark) => !isFresh(mark));
      this.#unmark(stale);
      entry.marks = entry.marks.filter((mark) => !stale.includes(mark));
    }
  }

  /** Forgets what was read in elements that are no longer on the page, or that `gone` names. */
  forget(gone: (element: Element) => boolean = () => false): void {
    for (const [element, entries] of this.#entries) {
      if (element.isConnected && !gone(element)) continue;
      for (const entry of entries) this.#unmark(entry.marks);
      this.#entries.delete(element);
    }
  }

  clear(): void {
    this.#entries.clear();
    this.#byId.clear();
    this.canvas.clear();
  }

  /** Who is on this page, in the order of first mention, with the number of mentions. */
  cast(): (CastMember & { count: number })[] {
    const members = new Map<string, CastMember & { count: number }>();
    for (const { candidates } of this.#byId.values()) {
      const { pack, id, caption, kind } = candidates[0];
      const key = JSON.stringify([pack, id]);
      const count = (members.get(key)?.count ?? 0) + 1;
      members.set(key, { pack, id, caption, kind, count });
    }
    return [...members.values()];
  }

  #markPassage(entry: Entry, mentions: readonly Mention[], { cast, readings }: PageMentions): void {
    for (const [index, range] of toRanges(entry.passage, mentions).entries()) {
      const { start, end, reading: which } = mentions[index]!;
      const reading = readings[which]!;
      const [best, ...others] = reading.candidates.map((member) => cast[member]!);
      if (!range || !best || !isSeen(range, entry.passage.element)) continue;
      const surface = entry.passage.text.slice(start, end).replace(/\s+/g, ' ');
      const mark: Mark = {
        id: ++this.#lastId,
        kind: best.kind,
        range,
        shown: range.toString(),
        surface,
        reading: { kind: reading.kind, score: reading.score, why: reading.why },
        candidates: [best, ...others],
      };
      entry.marks.push(mark);
      this.#byId.set(mark.id, mark);
      this.canvas.add(mark.kind, range);
    }
  }

  #unmark(marks: readonly Mark[]): void {
    for (const { id, kind, range } of marks) {
      this.#byId.delete(id);
      this.canvas.remove(kind, range);
    }
  }
}

/** Numbers a mention has in `PageMentions.spans`. */
const STRIDE = 4;
interface Mention extends Span {
  readonly reading: number;
}

const isSame = (one: Passage, other: Passage): boolean =>
  one.text === other.text && one.start === other.start;

/** A block can be seen as a whole and yet hide a part of its line from view. */
const isSeen = ({ startContainer, endContainer }: Range, block: Element): boolean =>
  [startContainer.parentElement, endContainer.parentElement].every(
    (part) => part === null || part === block || isShown(part),
  );
