import { useEffect, useRef } from 'preact/hooks';
import { correctionWords as words } from './own-words';

interface UndoNoteProps {
  /** What was done. */
  readonly said: string;
  readonly onUndo: () => void;
}

/** What was just done, with the way back. It takes the keyboard, as the button that did it may be gone. */
export function UndoNote({ said, onUndo }: UndoNoteProps) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), [said]);
  return (
    <div class="undo" role="status">
      <p dir="auto">{said}</p>
      <button type="button" ref={button} onClick={onUndo}>
        {words.undo}
      </button>
    </div>
  );
}
