import type { CastMember, EntityRef } from '../utils/match/types';
import { SearchField } from './search-field';
import { KIND_NAMES, optionsWords as words } from './words';

interface SearchBoxProps {
  readonly query: string;
  /** Best first; undefined until the first answer. */
  readonly results: readonly CastMember[] | undefined;
  /** The result whose card is open. */
  readonly open?: EntityRef | undefined;
  readonly onQuery: (query: string) => void;
  readonly onOpen: (member: CastMember) => void;
}

export function SearchBox({ query, results, open, onQuery, onOpen }: SearchBoxProps) {
  return (
    <div class="search">
      <SearchField
        id="query"
        label={words.searchLabel}
        query={query}
        onQuery={onQuery}
        aria-describedby="query-hint"
      />
      <p id="query-hint" class="hint">
        {words.searchHint}
      </p>
      <p class="unseen" role="status">
        {results && results.length > 0 && words.found(results.length)}
      </p>
      {results?.length === 0 && <p class="empty">{words.nothingFound(query)}</p>}
      {results && results.length > 0 && (
        <ol class="results">
          {results.map((member) => (
            <li key={`${member.pack} ${member.id}`}>
              <button
                type="button"
                class="entry"
                aria-pressed={open?.id === member.id && open.pack === member.pack}
                onClick={() => onOpen(member)}
              >
                <bdi>{member.caption}</bdi>
                <span class="type">{KIND_NAMES[member.kind]}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
