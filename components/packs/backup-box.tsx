import { useId, useRef } from 'preact/hooks';
import type { ImportEvent } from '../../data/import/import-events';
import { FaultNote } from '../fault-note';
import { ImportProgress } from '../import/import-progress';
import { backupWords as words } from './pack-words';

interface BackupBoxProps {
  /** What runs or ran last here. */
  readonly work: 'backup' | 'restore' | undefined;
  readonly running: boolean;
  /** Something else runs: it would be ended. */
  readonly busy: boolean;
  /** What it told last. */
  readonly event: ImportEvent | undefined;
  readonly onBackUp: () => void;
  readonly onRestore: (file: File) => void;
  readonly onCancel: () => void;
}

/** Everything as one file, and back again. */
export function BackupBox({ work, running, busy, event, onBackUp, onRestore, onCancel }: BackupBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  function take(files: FileList | null): void {
    const file = files?.[0];
    // The same file may be chosen again.
    if (input.current) input.current.value = '';
    if (file) onRestore(file);
  }
  return (
    <section class="backup" aria-labelledby={`${hint}-title`}>
      <h3 id={`${hint}-title`} class="backup-title">
        {words.title}
      </h3>
      <p class="hint">{words.hint}</p>
      <p class="actions">
        <button type="button" aria-disabled={busy} onClick={() => !busy && onBackUp()}>
          {words.backUp}
        </button>
        <button
          type="button"
          aria-disabled={busy}
          aria-describedby={hint}
          onClick={() => !busy && input.current?.click()}
        >
          {words.restore}
        </button>
        <input
          ref={input}
          type="file"
          accept=".zip,application/zip"
          hidden
          onChange={({ currentTarget }) => take(currentTarget.files)}
        />
      </p>
      <p id={hint} class="hint">
        {words.restoreHint}
      </p>
      {running && (
        <ImportProgress
          progress={event?.type === 'progress' ? event : undefined}
          {...(work === 'restore' && { onCancel })}
        />
      )}
      <div role="status">
        {event?.type === 'file' && <p>{words.saved(event.file.name)}</p>}
        {event?.type === 'restored' && (
          <>
            <p>{words.restored(event.packs)}</p>
            {event.kept.length > 0 && <p>{words.newer(event.kept)}</p>}
          </>
        )}
      </div>
      {event?.type === 'failed' && <FaultNote fault={event.fault} />}
    </section>
  );
}
