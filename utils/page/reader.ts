import type { PageState } from '../messages';
import { articleDate } from './article-date';
import type { AskBackground } from './ask-background';
import {
  type Area,
  blockOf,
  collect,
  collectOwn,
  type Finding,
  isSkipped,
  isWithin,
  type Passage,
} from './collect';
import { isArticle } from './gate';
import { inSlices } from './idle';
import type { Marks } from './marks';
import { type Changes, type Watch, watch } from './watch';

/** Text of one question to the background, UTF-16 code units: sending more takes longer than a slice. */
const MOST_AT_ONCE = 80_000;
/** What was found is asked about after so many pauses: what comes next may be huge. */
const MOST_PAUSES = 20;
/** The page is left alone this long after a change, ms. */
const PAUSE = 150;
/** Reading changes takes at most one part in this many of the main thread's time: the pause grows with the work. */
const SHARE = 20;
const LONGEST_PAUSE = 5000;
/** About the height of a paragraph's shortest line with its margins, CSS px. */
const LINE = 40;
/** Pauses before each look at whether this is an article, ms: some pages build theirs late. */
const LOOKS = [0, 1000, 2000];

interface ReaderOptions {
  readonly ask: AskBackground;
  readonly marks: Marks;
  /** Names are about to be marked; they are once this settles, so that what is marked answers. */
  readonly onNames: () => Promise<void>;
  /** Some are marked that stood there before: not those of a change, which nobody may have pointed at. */
  readonly onMarked: () => void;
  /** Whatever was marked is gone. */
  readonly onAnew: () => void;
  readonly signal: AbortSignal;
}

/** Reads one page: all of it once, then what changes. */
export interface Reader {
  state(): PageState;
  /** The article's date, as it stands in the page now. */
  date(): string | undefined;
  /**
   * Reads the page from the beginning; `anyway` although it does not look like an article, or is not read unasked. What
   * was said last holds until the page becomes another one, which is said by `false`.
   */
  read(anyway?: boolean): Promise<void>;
  /** Tells the background how many are marked, known or not: who listens then asks for the state. */
  tell(): void;
}

export function makeReader({ ask, marks, onNames, onMarked, onAnew, signal }: ReaderOptions): Reader {
  let status: PageState['status'] = 'not-article';
  /** What the page was before it is read anew: it stays that until it is known better. */
  let before: PageState | undefined;
  let insisted = false;
  /** Aborted when the page is read anew, and when reading ends. */
  let run = new AbortController();
  let counted = '0,0,0';

  const date = (): string | undefined => articleDate(document, Date.now());

  function state(): PageState {
    const day = date();
    return before ?? { host: location.hostname, status, cast: marks.cast(), ...(day && { date: day }) };
  }

  async function read(anyway?: boolean): Promise<void> {
    run.abort();
    if (signal.aborted) return;
    run = new AbortController();
    const mine = run;
    const keep = anyway === false || (status === 'not-article' && !before) ? undefined : state();
    insisted = anyway ?? insisted;
    status = 'not-article';
    unmarkAll(keep);
    if (await isWanted(mine.signal)) {
      status = 'article';
      // Whatever is found now is news, also nobody.
      counted = '';
      try {
        await follow(mine);
      } finally {
        // Whatever ended it: half a page would look like a whole one on which nobody else is known.
        if (!mine.signal.aborted) {
          status = 'failed';
          mine.abort();
          unmarkAll();
        }
      }
    } else if (!mine.signal.aborted) settle();
  }

  async function follow(mine: AbortController): Promise<void> {
    const changes = watch(marks.dropStale, mine.signal);
    let marked: (() => void) | undefined = onMarked;
    const all = { whole: new Set([document.body]), own: new Set<Area>() };
    for (let found = changed(all); !mine.signal.aborted; found = changed(changes.take())) {
      const spent = await scan(found, changes, mine.signal, marked);
      marked = undefined;
      await changes.change();
      await sleep(Math.min(Math.max(PAUSE, spent * SHARE), LONGEST_PAUSE));
    }
  }

  function unmarkAll(keep?: PageState): void {
    onAnew();
    marks.forget(() => true);
    settle(keep);
  }

  function settle(keep?: PageState): void {
    before = keep;
    report();
  }

  async function isWanted(ongoing: AbortSignal): Promise<boolean> {
    for (const pause of LOOKS) {
      await sleep(pause);
      if (ongoing.aborted) return false;
      if (insisted || isArticle(document)) return true;
    }
    return false;
  }

  /** Asks for everything in `found` that is new, in portions, and marks the answers; returns ms of main thread. */
  async function scan(
    finding: Finding,
    changes: Watch,
    ongoing: AbortSignal,
    marked?: () => void,
  ): Promise<number> {
    let spent = 0;
    let isOver = false;
    let inView: Set<Area> | undefined;
    let passages = takeNew(finding, changes);
    /** Puts passages into `asked` until they are worth a question. */
    function* gather(asked: Passage[]): Generator<undefined> {
      let size = 0;
      let pauses = 0;
      while (size < MOST_AT_ONCE && (size === 0 || pauses < MOST_PAUSES)) {
        const { done, value } = passages.next();
        if (done) {
          isOver = true;
          return;
        }
        if (value) {
          asked.push(value);
          size += value.text.length;
        } else pauses += 1;
        yield;
      }
    }
    /** After the beginning, where names are introduced, comes what the reader sees; then the rest. */
    function* look(): Generator<undefined> {
      if (isOver || inView) return;
      inView = new Set();
      yield* findInView(inView);
      passages = inTurn(takeNew(collectEach(inView), changes), passages);
    }

    while (!isOver && document.designMode !== 'on') {
      const asked: Passage[] = [];
      // Looked for before there are new marks: after them the browser would lay out the page once more for it.
      spent += await inSlices(inTurn(gather(asked), look()), ongoing);
      if (ongoing.aborted || asked.length === 0) break;
      const { lang } = document.documentElement;
      const blocks = asked.map(({ text, role }) => ({ text, role }));
      const answer = await ask('annotate', {
        blocks,
        known: marks.known(),
        ...(lang && { lang }),
        ...(insisted && { anyway: true }),
      });
      if (ongoing.aborted) break;
      status = answer ? 'article' : 'failed';
      if (!answer) break;
      if (answer.off) {
        status = answer.waiting ? 'waiting' : 'off';
        run.abort();
        unmarkAll();
        break;
      }
      if (answer.spans.length > 0) await onNames();
      if (ongoing.aborted) break;
      spent += await inSlices(marks.mark(asked, answer), ongoing);
      if (answer.spans.length > 0) marked?.();
      report();
    }
    // All of it is being written now, and nobody's writing is read.
    if (document.designMode === 'on') marks.forget(() => true);
    if (!ongoing.aborted) settle();
    return spent;
  }

  /** The passages that are new in what is found. Text that cannot be seen is no evidence to the reader either. */
  function* takeNew(finding: Finding, changes: Watch): Generator<Passage | undefined> {
    for (const found of finding) {
      if (found) {
        changes.follow(found.element);
        yield* marks.note(found);
      } else yield;
    }
  }

  function* changed({ whole, own }: Changes): Finding {
    const done = new Set<Area>();
    marks.forget((area) => !area.isConnected);
    // A change anywhere may be one of a style sheet, which hid them, or hides others.
    const shifted: Area[] = [];
    for (const area of marks.shifted()) {
      if (area) shifted.push(area);
      yield;
    }
    for (const root of whole) {
      if (!root.isConnected || done.has(root)) continue;
      if (isSkipped(root)) marks.forget((area) => isWithin(area, root));
      else {
        for (const found of collect(root)) {
          if (found) done.add(found.element);
          yield found;
        }
      }
    }
    for (const area of [...own, ...shifted]) {
      if (area.isConnected && !done.has(area) && !isSkipped(area)) yield* collectOwn(area);
    }
  }

  /** Tells the background how many are marked, where that or the number of their mentions has changed. */
  function report(): void {
    const cast = marks.cast();
    const people = cast.filter(({ kind }) => kind === 'person').length;
    const organizations = cast.length - people;
    const mentions = cast.reduce((sum, { count }) => sum + count, 0);
    const now = `${people},${organizations},${mentions}`;
    if (before || counted === now) return;
    counted = now;
    ask('counted', { people, organizations });
  }

  signal.addEventListener('abort', () => {
    run.abort();
    unmarkAll();
  });
  return {
    state,
    date,
    read,
    tell() {
      counted = '';
      report();
    },
  };
}

/** Finds the blocks down the middle of the window. */
function* findInView(areas: Set<Area>): Generator<undefined> {
  for (let y = 0; y < innerHeight; y += LINE) {
    const element = document.elementFromPoint(innerWidth / 2, y);
    const area = element && blockOf(element);
    if (area && !isSkipped(area)) areas.add(area);
    yield;
  }
}

/** The text of areas, apart from what stands around others of them: that may be the whole page. */
function* collectEach(areas: ReadonlySet<Area>): Finding {
  for (const area of areas) {
    if (![...areas].some((other) => other !== area && area.contains(other))) yield* collectOwn(area);
  }
}

function* inTurn<T>(first: Generator<T>, second: Generator<T>): Generator<T> {
  yield* first;
  yield* second;
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
