import { useRef, useState } from 'preact/hooks';
import { EntityView } from '../../components/entity/entity-view';
import { FaultNote } from '../../components/fault-note';
import { SearchBox } from '../../components/search-box';
import type { Ask } from '../../utils/ask';
import type { EntityCard } from '../../utils/facts/entity-card';
import type { CastMember } from '../../utils/match/types';
import type { Result } from '../../utils/result';

/** More than fits a screen; whoever wants the twentieth types one letter more. */
const LIMIT = 20;

/** Search over everything installed, and the card of the result that was opened. */
export function Search({ ask }: { readonly ask: Ask }) {
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Result<readonly CastMember[]>>();
  const [opened, setOpened] = useState<CastMember>();
  const [card, setCard] = useState<Result<EntityCard>>();
  /** What was asked for last: answers to anything older are dropped. */
  const newest = useRef<{ query?: string; member?: CastMember }>({});

  async function search(text: string): Promise<void> {
    newest.current.query = text;
    setQuery(text);
    const answer = text.trim() === '' ? undefined : await ask('search', { query: text, limit: LIMIT });
    if (newest.current.query === text) setFound(answer);
  }
  async function open(member: CastMember): Promise<void> {
    newest.current.member = member;
    setOpened(member);
    const answer = await ask('describe', { ref: { pack: member.pack, id: member.id }, cast: [] });
    if (newest.current.member === member) setCard(answer);
  }

  return (
    <div class="lookup">
      <div>
        <SearchBox
          query={query}
          results={found?.ok ? found.value : undefined}
          open={opened}
          onQuery={search}
          onOpen={open}
        />
        {found && !found.ok && <FaultNote fault={found.error} />}
      </div>
      <div class="opened" aria-live="polite">
        {card && (card.ok ? <EntityView card={card.value} /> : <FaultNote fault={card.error} />)}
      </div>
    </div>
  );
}
