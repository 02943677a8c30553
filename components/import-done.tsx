import type { ImportEvent } from '../data/import/import-events';
import { importWords as words } from './import-words';

/** What is installed now. */
export function ImportDone({
  installed,
}: {
  readonly installed: Extract<ImportEvent, { type: 'installed' }>;
}) {
  return (
    <div>
      <p>{words.holding(installed.counts)}</p>
      <p class="hint">
        {words.versionOf(installed.version)}. {words.installedHint}
      </p>
      <p>
        <a href="#packs">{words.toPacks}</a>
      </p>
    </div>
  );
}
