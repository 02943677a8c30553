import { useId, useRef } from 'preact/hooks';
import { removeWords as words } from './pack-words';

interface RemovePackProps {
  readonly title: string;
  readonly onRemove: () => void;
}

/** Asks once; Esc keeps the pack and the focus goes back to the button. */
export function RemovePack({ title, onRemove }: RemovePackProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  return (
    <>
      <button type="button" onClick={() => dialog.current?.showModal()}>
        {words.remove}
        <span class="unseen">: {title}</span>
      </button>
      <dialog ref={dialog} aria-labelledby={`${id}-title`} aria-describedby={`${id}-hint`}>
        <h3 id={`${id}-title`} class="dialog-title" dir="auto">
          {words.ask(title)}
        </h3>
        <p id={`${id}-hint`}>{words.hint}</p>
        <p class="actions">
          <button type="button" onClick={() => dialog.current?.close()}>
            {words.no}
          </button>
          <button
            type="button"
            class="danger"
            onClick={() => {
              dialog.current?.close();
              onRemove();
            }}
          >
            {words.yes}
          </button>
        </p>
      </dialog>
    </>
  );
}
