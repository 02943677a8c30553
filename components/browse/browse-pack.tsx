import { useState } from 'preact/hooks';
import type { CastMember } from '../../utils/match/types';
import type { PackSummary } from '../../utils/pack-messages';
import { browseWords as words } from '../own/own-words';
import { SearchField } from '../search-field';
import { BrowseList } from './browse-list';

interface BrowsePackProps {
  readonly pack: PackSummary;
  readonly query: string;
  /** Best first, with the query they answer; undefined while everybody is listed. */
  readonly found: { readonly query: string; readonly members: readonly CastMember[] } | undefined;
  /** One of everybody in the pack; undefined until it was read. */
  readonly at: (index: number) => CastMember | undefined;
  readonly onRange: (from: number, to: number) => void;
  readonly onQuery: (query: string) => void;
  /** A query is about to come. */
  readonly onReady: () => void;
  /** The reader looks at one of them; the list waits as it was left. */
  readonly away: boolean;
}

/** Everybody in a pack, or those that a search finds. */
export function BrowsePack({ pack, query, found, at, onRange, onQuery, onReady, away }: BrowsePackProps) {
  const [left, setLeft] = useState(false);
  const total = found ? found.members.length : pack.people + pack.organizations;
  if (away && !left) setLeft(true);
  return (
    <div class="browse" hidden={away}>
      <h3 dir="auto">{pack.title}</h3>
      <p>{words.counts(pack.people, pack.organizations)}</p>
      <SearchField
        id="browse-query"
        label={words.search(pack.title)}
        query={query}
        onQuery={onQuery}
        onFocus={() => {
          setLeft(false);
          onReady();
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' || total === 0) return;
          event.preventDefault();
          setLeft(true);
        }}
      />
      <p class="hint" role="status">
        {found ? (total === 0 ? words.nothing(found.query) : words.found(total)) : words.all(total)}
      </p>
      {total > 0 && (
        <BrowseList
          key={found ? `found ${found.query}` : 'all'}
          label={words.list(pack.title)}
          total={total}
          at={found ? (index) => found.members[index] : at}
          onRange={found ? ignore : onRange}
          entered={left && !away}
        />
      )}
    </div>
  );
}

const ignore = (): void => undefined;
