import type { Progress } from '../../data/import/import-events';
import { progressWords as words } from './import-words';

interface ImportProgressProps {
  /** Absent before the first report. */
  readonly progress: Progress | undefined;
  /** Absent where another button ends it. */
  readonly onCancel?: () => void;
}

/** Ms before which nobody can tell how long the rest takes. */
const TOO_EARLY = 1000;

/** How far an import, an update or a restoring is: in bytes and entities, with the time left. */
export function ImportProgress({ progress, onCancel }: ImportProgressProps) {
  const step = progress ? words.step(progress.step) : words.starting;
  return (
    <div class="progress">
      <p role="status">{step}</p>
      <progress aria-label={step} max={1} {...shareOf(progress)} />
      <p class="hint">{progress && factsOf(progress).join(' · ')}</p>
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      )}
    </div>
  );
}

/** No value where the end is not in sight: then the bar only says that it runs. */
function shareOf(progress: Progress | undefined): { value?: number } {
  if (!progress?.total || progress.step === 'finish') return {};
  return { value: progress.bytes / progress.total };
}

function factsOf({ step, bytes, total, records, elapsed }: Progress): readonly string[] {
  const entities = records > 0 ? [words.entities(records)] : [];
  if (step === 'finish') return entities;
  const isTold = total !== undefined && bytes > 0 && bytes < total && elapsed > TOO_EARLY;
  const left = isTold ? [words.left((elapsed * (total - bytes)) / bytes)] : [];
  return [words.bytes(bytes, total), ...entities, ...left];
}
