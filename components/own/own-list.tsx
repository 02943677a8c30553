import { editOwnAddress } from '../../utils/addresses';
import type { OwnEntry } from '../../utils/pack-messages';
import { KIND_NAMES } from '../words';
import { ownWords as words } from './own-words';

interface OwnListProps {
  readonly entries: readonly OwnEntry[];
  readonly onRemove: (entry: OwnEntry) => void;
}

/** The people and organizations that the reader wrote down. */
export function OwnList({ entries, onRemove }: OwnListProps) {
  if (entries.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <ul class="own">
      {entries.map((entry) => (
        <li key={entry.id}>
          <div>
            <h3 dir="auto">{entry.name}</h3>
            <p class="hint" dir="auto">
              {[KIND_NAMES[entry.kind], entry.summary || firstRole(entry)].filter(Boolean).join(' · ')}
            </p>
          </div>
          <p class="row">
            <a
              class="button"
              href={editOwnAddress(entry.id ?? '')}
              aria-label={words.buttonFor(words.edit, entry.name)}
            >
              {words.edit}
            </a>
            <button
              type="button"
              aria-label={words.buttonFor(words.remove, entry.name)}
              onClick={() => onRemove(entry)}
            >
              {words.remove}
            </button>
          </p>
        </li>
      ))}
    </ul>
  );
}

const firstRole = ({ roles: [first] }: OwnEntry): string =>
  first ? [first.role, first.organization].filter(Boolean).join(', ') : '';
