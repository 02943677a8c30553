import { blockOf } from './collect';

/** What the page changed since it was last asked. */
export interface Changes {
  /** Elements that are new with all that is in them. */
  readonly whole: ReadonlySet<Element>;
  /** Elements whose own text may be another. */
  readonly own: ReadonlySet<Element>;
  /** Text that was hidden may have been unfolded. */
  readonly unfolded: boolean;
}

/** Attributes that decide whether an element is read at all. */
const DECIDING = ['contenteditable', 'hidden', 'aria-hidden', 'inert', 'role'];
/** Attributes by which pages unfold hidden text; they also set them a hundred times a second to move things. */
const UNFOLDING = new Set(['class', 'style', 'open']);

/** Gathers what the page changes, until it is taken. */
export class Watch {
  #whole = new Set<Element>();
  #own = new Set<Element>();
  #unfolded = false;
  #wake: (() => void) | undefined;

  /** `onText` is called before the next paint for each element whose own text may be another. */
  constructor(
    document: Document,
    private readonly onText: (element: Element) => void,
    signal: AbortSignal,
  ) {
    const observer = new MutationObserver((records) => this.#gather(records));
    observer.observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: [...DECIDING, ...UNFOLDING],
    });
    signal.addEventListener('abort', () => {
      observer.disconnect();
      this.#wake?.();
    });
  }

  /** Resolves when there is something to take, and when the watch is over. */
  async change(): Promise<void> {
    if (this.#whole.size > 0 || this.#own.size > 0 || this.#unfolded) return;
    await new Promise<void>((resolve) => {
      this.#wake = resolve;
    });
  }

  take(): Changes {
    const changes = { whole: this.#whole, own: this.#own, unfolded: this.#unfolded };
    this.#whole = new Set();
    this.#own = new Set();
    this.#unfolded = false;
    return changes;
  }

  #gather(records: readonly MutationRecord[]): void {
    const texts = new Set<Element>();
    for (const { type, target, attributeName, addedNodes } of records) {
      if (type !== 'attributes') {
        const block = blockOf(target);
        if (block) texts.add(block);
        for (const node of addedNodes)
          if (node.nodeType === Node.ELEMENT_NODE) this.#whole.add(node as Element);
      } else if (UNFOLDING.has(attributeName ?? '')) this.#unfolded = true;
      else this.#whole.add(target as Element);
    }
    for (const block of texts) {
      this.#own.add(block);
      this.onText(block);
    }
    this.#wake?.();
  }
}
