import { useLayoutEffect, useRef } from 'preact/hooks';
import { correctionWords as words } from './own/own-words';

interface DoneNoteProps {
  /** What was done. */
  readonly said: string;
  /** The way back, where there is one. */
  readonly onUndo?: (() => void) | undefined;
}

/** What was just done. It takes the keyboard, as the button that did it is gone. */
export function DoneNote({ said, onUndo }: DoneNoteProps) {
  const note = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => note.current?.querySelector<HTMLElement>(':last-child')?.focus(), [said]);
  return (
    <div ref={note} class="done" role="status">
      <p id="done" dir="auto" tabIndex={-1}>
        {said}
      </p>
      {onUndo && (
        <button type="button" aria-describedby="done" onClick={onUndo}>
          {words.undo}
        </button>
      )}
    </div>
  );
}
