import { useEffect, useId, useState } from 'preact/hooks';
import type { Fault, Result } from '../../utils/result';
import { FaultNote } from '../fault-note';
import { correctionWords as words } from '../own/own-words';

interface NoteBoxProps {
  /** A name of whom the note is on, for the draft. */
  readonly about: string;
  readonly note: string | undefined;
  /** Keeps the note; one without words is taken away. */
  readonly onSave: (text: string) => Promise<Result<unknown>>;
}

interface Draft {
  readonly text: string;
  /** Notes that it goes on from. Any other was saved elsewhere meanwhile. */
  readonly seen: readonly string[];
}

/** What was typed and is not stored yet: boxes go with the tab that one looks at, drafts stay as long as their window. */
const drafts = new Map<string, Draft | undefined>();

/** The reader's private words on an entity: as they are stored, or as they are being written. */
export function NoteBox({ about, note = '', onSave }: NoteBoxProps) {
  const id = useId();
  const [draft, setDraft] = useState(drafts.get(about));
  const [said, setSaid] = useState('');
  const [fault, setFault] = useState<Fault>();
  const text = draft?.text ?? note;
  const seen = draft?.seen ?? [note];

  function keep(next: Draft | undefined): void {
    drafts.set(about, next);
    setDraft(next);
  }
  useEffect(() => {
    if (draft?.text === note) keep(undefined);
  }, [draft, note]);

  /** What was saved elsewhere meanwhile stays, above the draft: only its reader knows which of them is right. */
  async function save(): Promise<void> {
    const all = seen.includes(note) ? text : `${note}\n${text}`.trim();
    keep({ text: all, seen: [...seen, note, all] });
    const answer = await onSave(all);
    setFault(answer.ok ? undefined : answer.error);
    setSaid(!answer.ok ? '' : all.trim() === '' ? words.noteGone : words.noteSaved);
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
          keep({ text: currentTarget.value, seen });
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
