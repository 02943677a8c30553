import type { Changes } from '../utils/pack-messages';
import { importWords as words } from './import-words';

/** What a version changes against another. */
export function ImportChanges({ changes }: { readonly changes: Changes }) {
  return (
    <div class="changes">
      <h4>{words.changes(changes.from)}</h4>
      <ul>
        {(['added', 'changed', 'removed'] as const).map((what) => {
          const [n, names] = [changes[what], changes.examples[what]];
          return (
            <li key={what}>
              {words[what](n)}
              {names.length > 0 && <span class="hint">: {listOf(names, n)}</span>}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

const listOf = (names: readonly string[], n: number): string =>
  [...names, ...(names.length < n ? [words.andMore] : [])].join(', ');
