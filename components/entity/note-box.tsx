import { useId, useState } from 'preact/hooks';
import type { Fault, Result } from '../../utils/result';
import { FaultNote } from '../fault-note';
import { correctionWords as words } from '../own/own-words';

interface NoteBoxProps {
  readonly note: string | undefined;
  /** Keeps the note; one without words is taken away. */
  readonly onSave: (text: string) => Promise<Result<unknown>>;
}

/** The reader's private words on an entity. */
export function NoteBox({ note = '', onSave }: NoteBoxProps) {
  const id = useId();
  const [text, setText] = useState(note);
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault>();

  async function save(): Promise<void> {
    const answer = await onSave(text);
    setFault(answer.ok ? undefined : answer.error);
    setSaid(!answer.ok ? '' : text.trim() === '' ? words.noteGone : words.noteSaved);
  }
  return (
    <div class="note-box">
      <label for={id}>{words.note}</label>
      <textarea
        id={id}
        rows={2}
        dir="auto"
        value={text}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
          setSaid('');
        }}
      />
      <p id={`${id}-hint`} class="hint">
        {words.noteHint}
      </p>
      <p class="row">
        <button type="button" onClick={save}>
          {words.saveNote}
        </button>
        <span role="status">{said}</span>
      </p>
      {fault && <FaultNote fault={fault} />}
    </div>
  );
}
