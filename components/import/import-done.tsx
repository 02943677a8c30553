import type { ImportEvent } from '../../data/import/import-events';
import { previewWords as words } from './import-words';

/** What is installed now. */
export function ImportDone({
  installed,
}: {
  readonly installed: Extract<ImportEvent, { type: 'installed' }>;
}) {
  return (
    <div>
      <p>{words.holding(installed.counts)}</p>
      <p class="hint">{words.installedHint(installed.version)}</p>
      <p>
        <a href="#packs">{words.toPacks}</a>
      </p>
    </div>
  );
}
