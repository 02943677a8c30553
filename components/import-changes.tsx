import type { Changes } from '../utils/pack-messages';
import { previewWords as words } from './import-words';

/** What a version changes against another. */
export function ImportChanges({ changes }: { readonly changes: Changes }) {
  return (
    <div class="changes">
      <h4>{words.changes(changes.from)}</h4>
      <ul>
        {(['added', 'changed', 'removed'] as const).map((what) => (
          <li key={what}>{words.change(what, changes[what], changes.examples[what])}</li>
        ))}
      </ul>
    </div>
  );
}
