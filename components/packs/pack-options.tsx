import type { PackSummary } from '../../utils/pack-messages';
import { ImportChanges } from '../import/import-changes';
import { Switch } from '../switch';
import type { PackActions } from './pack-entry';
import { packWords, updateWords as words } from './pack-words';
import { RemovePack } from './remove-pack';

interface PackOptionsProps {
  readonly pack: PackSummary;
  readonly actions: PackActions;
}

/** What is done to a pack now and then: folded away. */
export function PackOptions({ pack, actions }: PackOptionsProps) {
  const { title, subscription, changes, previous } = pack;

  return (
    <details class="pack-options">
      <summary>
        {packWords.more}
        <span class="unseen">: {title}</span>
      </summary>
      {pack.own ? (
        <p class="hint">{packWords.ownHint}</p>
      ) : (
        <>
          <Switch
            label={packWords.private}
            on={pack.private}
            onSwitch={(on) => actions.onPrivate(pack, on)}
          />
          <p class="hint">{packWords.privateHint}</p>
        </>
      )}
      {subscription && (
        <>
          <Switch
            label={words.automatic}
            on={subscription.automatic}
            onSwitch={(on) => actions.onAutomatic(pack, on)}
          />
          <p class="hint">
            {words.automaticHint} {subscription.checkedAt && words.checked(subscription.checkedAt)}
          </p>
        </>
      )}
      {!subscription && !pack.bundled && !pack.own && <p class="hint">{words.noAddress}</p>}
      {changes && <ImportChanges title={words.changes(changes.from)} changes={changes} />}
      {previous !== undefined && (
        <>
          <button type="button" onClick={() => actions.onRollBack(pack)}>
            {words.rollBack(previous)}
            <span class="unseen">: {title}</span>
          </button>
          <p class="hint">{words.rollBackHint}</p>
        </>
      )}
      {!pack.bundled && !pack.own && <RemovePack title={title} onRemove={() => actions.onRemove(pack)} />}
    </details>
  );
}
