import { useLayoutEffect, useRef } from 'preact/hooks';
import { packWords as words } from './pack-words';

export type Step = -1 | 1;

interface PackOrderProps {
  readonly title: string;
  readonly first: boolean;
  readonly last: boolean;
  /**
   * The step that brought the pack here, new for each: its button gets back the focus, which a moved row loses where the
   * browser has no `moveBefore` (Firefox before 144).
   */
  readonly moved: { readonly by: Step } | undefined;
  readonly onMove: (by: Step) => void;
}

/** Moves a pack up or down. A button at its end stays where it is, so that the focus does. */
export function PackOrder({ title, first, last, moved, onMove }: PackOrderProps) {
  const buttons = { [-1]: useRef<HTMLButtonElement>(null), 1: useRef<HTMLButtonElement>(null) };
  useLayoutEffect(() => {
    if (moved) buttons[moved.by].current?.focus();
  }, [moved]);
  return (
    <span class="order">
      {([-1, 1] as const).map((by) => {
        const atEnd = by === -1 ? first : last;
        return (
          <button
            key={by}
            ref={buttons[by]}
            type="button"
            class="step"
            aria-label={by === -1 ? words.earlier(title) : words.later(title)}
            aria-disabled={atEnd}
            onClick={() => !atEnd && onMove(by)}
          >
            {by === -1 ? '↑' : '↓'}
          </button>
        );
      })}
    </span>
  );
}
