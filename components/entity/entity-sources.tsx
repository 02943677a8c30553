import type { EntityCard } from '../../utils/facts/entity-card';
import { arrange, day, series } from '../language';
import { cardWords as words } from '../words';

/** Where the facts come from and how old they are. */
export function EntitySources({ card }: { readonly card: EntityCard }) {
  const links = card.sources.map(({ url, host }) => (
    <a key={url} href={url} target="_blank" rel="noopener noreferrer" title={url}>
      {host}
      <span class="unseen"> ({words.opens})</span>
    </a>
  ));
  const packs = [card.pack, ...(card.others ?? [])].map(({ title }) => title);
  const pack = <bdi>{series(packs)}</bdi>;
  return (
    <footer class="sources">
      {card.old && <p class="old">{words.old}</p>}
      {card.sources.length > 0 && <p>{arrange('card.sources', { links })}</p>}
      <p>{card.asOf ? arrange('card.packAsOf', { pack, date: day(card.asOf) }) : pack}</p>
    </footer>
  );
}
