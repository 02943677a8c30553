import type { Changes } from '../../utils/pack-messages';
import { previewWords as words } from './import-words';

interface ImportChangesProps {
  readonly title: string;
  readonly changes: Changes;
}

/** What a version changes against another. */
export function ImportChanges({ title, changes }: ImportChangesProps) {
  return (
    <div class="changes">
      <h4>{title}</h4>
      <ul>
        {(['added', 'changed', 'removed'] as const).map((what) => (
          <li key={what}>{words.change(what, changes[what], changes.examples[what])}</li>
        ))}
      </ul>
    </div>
  );
}
