import { entityAddress } from '../../utils/addresses';
import type { TiePortion } from '../../utils/facts/entity-page';
import { browseWords as words } from '../own/own-words';
import { keyOf, Role } from './role-list';

interface TieListProps {
  readonly portions: readonly TiePortion[];
  readonly onMore: (from: number) => void;
}

/** All ties of one entity, each with the way to the other. */
export function TieList({ portions, onMore }: TieListProps) {
  const last = portions.at(-1);
  const total = last?.total ?? 0;
  return (
    <section>
      <h4>{total === 0 ? words.noTies : words.ties(total)}</h4>
      <ul class="roles">
        {portions.flatMap(({ from, lines }) =>
          lines.map((line, index) => (
            <Role key={`${from} ${index} ${keyOf(line)}`} line={line} hrefOf={entityAddress} />
          )),
        )}
      </ul>
      {last?.next !== undefined && (
        <button type="button" onClick={() => onMore(last.next ?? 0)}>
          {words.showMore(total - last.next)}
        </button>
      )}
    </section>
  );
}
