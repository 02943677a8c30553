import { type Area, blockOf, isTree } from './collect';

/** What the page changed since it was last asked. */
export interface Changes {
  /** Elements that are new with all that is in them. */
  readonly whole: ReadonlySet<Element>;
  /** Areas whose own text may be another. */
  readonly own: ReadonlySet<Area>;
}

export interface Watch {
  /** Watches the shadow tree that an area is, too; for others and at the second time nothing. */
  follow(area: Area): void;
  /** Resolves when there is something to take or hidden text may have come into view, and when the watch is over. */
  change(): Promise<void>;
  take(): Changes;
}

/** Attributes that decide whether an element is read at all. */
const DECIDING = ['contenteditable', 'hidden', 'aria-hidden', 'inert'];
/** Attributes by which pages unfold hidden text; they also set them a hundred times a second to move things. */
const UNFOLDING = ['class', 'style', 'open'];
/** By what else hidden text may come into view: a box that is ticked, a late style sheet, an animation at its end. */
const STIRRING = ['click', 'load', 'animationend', 'transitionend'];

const WATCHED: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributeFilter: [...DECIDING, ...UNFOLDING],
};

const nothing = () => ({ whole: new Set<Element>(), own: new Set<Area>() });

/**
 * Gathers what the page changes, until it is taken. `onText` is called before the next paint for each area whose own
 * text may be another.
 */
export function watch(onText: (area: Area) => void, signal: AbortSignal): Watch {
  let changes = nothing();
  let isStirred = false;
  let wake: (() => void) | undefined;

  /** Returns the block whose own text the record tells of. */
  function gather({ type, target, attributeName, addedNodes }: MutationRecord): Area | null {
    if (type === 'attributes' && UNFOLDING.includes(attributeName!)) return null;
    // With it, where it stands in a line, the text around it is another.
    if (type === 'attributes') changes.whole.add(target as Element);
    for (const node of addedNodes) if (node instanceof Element) changes.whole.add(node);
    return blockOf(target);
  }

  function stir(): void {
    isStirred = true;
    wake?.();
  }

  const observer = new MutationObserver((records) => {
    for (const block of new Set(records.map(gather))) {
      if (!block) continue;
      changes.own.add(block);
      onText(block);
    }
    stir();
  });
  for (const type of STIRRING) document.addEventListener(type, stir, { capture: true, signal });
  addEventListener('resize', stir, { signal });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', stir, { signal });
  observer.observe(document, WATCHED);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    wake?.();
  });

  const followed = new WeakSet<ShadowRoot>();

  return {
    follow(area) {
      if (!isTree(area) || followed.has(area)) return;
      followed.add(area);
      observer.observe(area, WATCHED);
    },
    async change() {
      if (isStirred || signal.aborted) return;
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    },
    take() {
      const taken = changes;
      changes = nothing();
      isStirred = false;
      return taken;
    },
  };
}
