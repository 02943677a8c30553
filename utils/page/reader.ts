import type { AnnotateRequest, PageState } from '../messages';
import { articleDate } from './article-date';
import type { Ask } from '../ask';
import { collect, collectOwn, type Found, isShown, isSkipped, type Passage } from './collect';
import { isArticle } from './gate';
import { inSlices } from './idle';
import type { Marks } from './marks';
import { type Changes, Watch } from './watch';

/** Text of one question to the background, UTF-16 code units: sending more takes longer than a slice. */
const MOST_AT_ONCE = 60_000;
/** The page is left alone this long after a change, ms. */
const PAUSE = 150;
/** Reading changes takes at most one part in this many of the main thread's time: the pause grows with the work. */
const SHARE = 20;
const LONGEST_PAUSE = 5000;
/** Pauses before each look at whether this is an article, ms: some pages build theirs late. */
const LOOKS = [0, 1000, 2000];

interface ReaderOptions {
  readonly document: Document;
  readonly ask: Ask;
  readonly marks: Marks;
  /** The page is about to be read anew: whatever was marked is gone. */
  readonly onAnew: () => void;
  /** This is an article. */
  readonly onArticle: () => void;
  readonly signal: AbortSignal;
}

/** Reads one page: all of it once, then what changes. */
export class Reader {
  #status: PageState['status'] = 'not-article';
  #anyway = false;
  /** Aborted when the page is read anew, and when reading ends. */
  #run = new AbortController();
  /** Elements with text that could not be seen. */
  readonly #hidden = new Set<Element>();
  #counted = { people: 0, organizations: 0 };

  constructor(private readonly options: ReaderOptions) {
    options.signal.addEventListener('abort', () => this.#run.abort());
  }

  state(): PageState {
    const { document, marks } = this.options;
    const date = this.date();
    return {
      host: document.location.hostname,
      status: this.#status,
      ...(date !== undefined && { date }),
      cast: marks.cast(),
    };
  }

  date(): string | undefined {
    return articleDate(this.options.document, Date.now());
  }

  /** Reads the page from the beginning; `anyway` although it does not look like an article. */
  async read(anyway = false): Promise<void> {
    const { document, marks, onAnew, signal } = this.options;
    this.#anyway ||= anyway;
    this.#run.abort();
    if (signal.aborted) return;
    const run = new AbortController();
    this.#run = run;
    onAnew();
    marks.clear();
    this.#hidden.clear();
    this.#status = 'not-article';
    this.#report();
    if (!(await this.#isWanted(run.signal))) return;
    this.#status = 'article';
    this.options.onArticle();
    const watch = new Watch(document, (element) => marks.dropStale(element), run.signal);
    let spent = await this.#scan(collect(document.body), run);
    while (!run.signal.aborted) {
      await watch.change();
      await sleep(Math.min(Math.max(PAUSE, spent * SHARE), LONGEST_PAUSE));
      spent = await this.#scan(this.#changed(watch.take()), run);
    }
  }

  async #isWanted(signal: AbortSignal): Promise<boolean> {
    for (const pause of LOOKS) {
      await sleep(pause);
      if (signal.aborted) return false;
      if (this.#anyway || isArticle(this.options.document)) return true;
    }
    return false;
  }

  /** Asks for everything in `found` that is new, in portions, and marks the answers; returns ms of main thread. */
  async #scan(found: Iterable<Found>, run: AbortController): Promise<number> {
    const { ask, marks, document } = this.options;
    const { signal } = run;
    const steps = found[Symbol.iterator]();
    let spent = 0;
    for (let more = true; more && !signal.aborted && document.designMode !== 'on'; ) {
      const asked: Passage[] = [];
      const gathering = this.#gather(steps, asked);
      spent += await inSlices(gathering, signal);
      more = asked.length > 0;
      if (!more || signal.aborted) break;
      const answer = await ask('annotate', this.#question(asked));
      if (signal.aborted) break;
      if (!answer.ok) {
        this.#status = 'failed';
        break;
      }
      if (answer.value.off) {
        this.#status = 'off';
        marks.clear();
        run.abort();
        break;
      }
      this.#status = 'article';
      spent += await inSlices(marks.mark(asked, answer.value), signal);
    }
    this.#report();
    return spent;
  }

  /** Puts passages that are new into `asked` until it is worth a question. */
  *#gather(steps: Iterator<Found>, asked: Passage[]): Generator<undefined> {
    let size = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      const { element, hidden } = step.value;
      if (hidden) this.#hidden.add(element);
      else this.#hidden.delete(element);
      const fresh = this.options.marks.note(step.value);
      asked.push(...fresh);
      for (const { text } of fresh) size += text.length;
      if (size >= MOST_AT_ONCE) return;
      yield;
    }
  }

  #question(asked: readonly Passage[]): AnnotateRequest {
    const lang = this.options.document.documentElement.lang;
    return {
      blocks: asked.map(({ text, role }) => ({ text, role })),
      known: this.options.marks.cast().map(({ pack, id }) => ({ pack, id })),
      ...(lang !== '' && { lang }),
    };
  }

  *#changed({ whole, own, unfolded }: Changes): Generator<Found> {
    const { marks } = this.options;
    const done = new Set<Element>();
    marks.forget();
    for (const root of whole) {
      if (!root.isConnected || done.has(root)) continue;
      if (isSkipped(root)) marks.forget((element) => root.contains(element));
      else {
        for (const found of collect(root)) {
          done.add(found.element);
          yield found;
        }
      }
    }
    const shown = unfolded ? [...this.#hidden].filter(isShown) : [];
    for (const element of [...own, ...shown]) {
      if (element.isConnected && !done.has(element) && !isSkipped(element)) yield collectOwn(element);
    }
  }

  /** Tells the background how many are marked, where that has changed. */
  #report(): void {
    const cast = this.options.marks.cast();
    const people = cast.filter((member) => member.kind === 'person').length;
    const counts = { people, organizations: cast.length - people };
    if (counts.people === this.#counted.people && counts.organizations === this.#counted.organizations) return;
    this.#counted = counts;
    void this.options.ask('counted', counts);
  }
}

const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
