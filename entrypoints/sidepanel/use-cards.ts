import { useEffect, useState } from 'preact/hooks';
import { byWeight } from '../../components/cast/page-cast';
import type { Ask } from '../../utils/ask';
import { keyOf } from '../../utils/facts/cast-graph';
import type { EntityCard } from '../../utils/facts/entity-card';
import type { PageState } from '../../utils/messages';
import type { Result } from '../../utils/result';

/** Cards that are read, most named first: a page of lists may name hundreds. */
const MOST_CARDS = 60;

/**
 * The cards of a page's cast by `keyOf`, as they come in; read again when who is on the page, packs or switches have
 * changed, or `notes`, which counts how often notes have changed.
 */
export function useCards(
  { cast, date, refreshes }: PageState,
  notes: number,
  ask: Ask,
): ReadonlyMap<string, Result<EntityCard>> {
  const [cards, setCards] = useState<ReadonlyMap<string, Result<EntityCard>>>(new Map());
  const refs = byWeight(cast).map(({ pack, id }) => ({ pack, id }));

  useEffect(() => {
    let isOver = false;
    (async () => {
      const read = new Map<string, Result<EntityCard>>();
      for (const ref of refs.slice(0, MOST_CARDS)) {
        read.set(keyOf(ref), await ask('describe', { ref, cast: refs, ...(date && { date }) }));
        if (isOver) return;
      }
      setCards(read);
    })();
    return () => {
      isOver = true;
    };
  }, [JSON.stringify([notes, refreshes, date, ...refs.map(keyOf).sort()])]);
  return cards;
}
