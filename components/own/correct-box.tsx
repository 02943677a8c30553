import type { Result } from '../../utils/result';
import { NoteBox } from '../entity/note-box';
import { correctionWords as words } from './own-words';

interface CorrectBoxProps {
  readonly caption: string;
  /** How the mention is written that is shown now; absent where the page has none any more. */
  readonly form: string | undefined;
  /** A name of whom the note is on, for its draft. */
  readonly about: string;
  readonly note: string | undefined;
  readonly onNotThis: (form: string) => void;
  readonly onNever: (form: string) => void;
  readonly onNote: (text: string) => Promise<Result<unknown>>;
}

/** What a reader can say against or beside one of the cast. */
export function CorrectBox({ caption, form, about, note, onNotThis, onNever, onNote }: CorrectBoxProps) {
  return (
    <details class="correct">
      <summary>{words.correct}</summary>
      {form !== undefined && (
        <p class="choices">
          <button type="button" onClick={() => onNotThis(form)}>
            {words.notThis(form, caption)}
          </button>
          <button type="button" onClick={() => onNever(form)}>
            {words.never(form)}
          </button>
        </p>
      )}
      <NoteBox about={about} note={note} onSave={onNote} />
    </details>
  );
}
