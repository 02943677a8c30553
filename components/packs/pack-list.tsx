import { useState } from 'preact/hooks';
import type { PackSummary } from '../../utils/pack-messages';
import { type PackActions, PackEntry } from './pack-entry';
import type { Step } from './pack-order';
import type { UpdateState } from './pack-update';
import { packWords as words } from './pack-words';

interface PackListProps {
  readonly packs: readonly PackSummary[];
  readonly actions: PackActions;
  /** The update that runs or ran last. */
  readonly update?: { readonly pack: string; readonly state: UpdateState } | undefined;
  readonly busy: boolean;
  /** ISO 8601 moment. */
  readonly now: string;
  /** Ids, first speaker first. */
  readonly onOrder: (packs: readonly string[]) => void;
}

/** What is installed, first speaker first. */
export function PackList({ packs, actions, update, busy, now, onOrder }: PackListProps) {
  const [moved, setMoved] = useState<{ readonly pack: string; readonly by: Step }>();
  const movable = packs.filter(({ own }) => !own).map(({ id }) => id);
  const mover = packs.find(({ id }) => id === moved?.pack);

  function move(pack: string, by: Step): void {
    const from = movable.indexOf(pack);
    setMoved({ pack, by });
    onOrder(movable.toSpliced(from, 1).toSpliced(from + by, 0, pack));
  }

  if (packs.length === 0) return <p class="empty">{words.empty}</p>;
  return (
    <>
      {movable.length > 1 && <p class="hint">{words.orderHint}</p>}
      <ul class="packs">
        {packs.map((pack) => (
          <li key={pack.id} class={pack.on ? '' : 'is-off'}>
            <PackEntry
              pack={pack}
              actions={actions}
              update={update?.pack === pack.id ? update.state : undefined}
              busy={busy}
              now={now}
              first={movable[0] === pack.id}
              last={movable.at(-1) === pack.id}
              moved={moved?.pack === pack.id ? moved : undefined}
              onMove={(by) => move(pack.id, by)}
            />
          </li>
        ))}
      </ul>
      <p class="unseen" role="status">
        {mover && words.place(mover.title, movable.indexOf(mover.id) + 1, movable.length)}
      </p>
    </>
  );
}
