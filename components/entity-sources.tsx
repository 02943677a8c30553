import type { EntityCard } from '../utils/facts/entity-card';
import { cardWords as words } from './words';

/** Where the facts come from and how old they are. */
export function EntitySources({ card }: { readonly card: EntityCard }) {
  return (
    <footer class="sources">
      {card.old && <p class="old">{words.old}</p>}
      <p>
        {card.sources.length > 0 && `${words.sources}: `}
        {card.sources.map(({ url, host }) => (
          <a key={url} href={url} target="_blank" rel="noopener noreferrer" title={url}>
            {host}
            <span class="unseen"> ({words.opens})</span>
          </a>
        ))}
      </p>
      <p>
        <bdi>{card.pack.title}</bdi>
        {card.asOf && `, ${words.asOf(card.asOf)}`}
      </p>
    </footer>
  );
}
