import type { PackSummary } from '../../utils/pack-messages';
import { FaultNote } from '../fault-note';
import { size as sizeOf } from '../language';
import { Switch } from '../switch';
import { organizations, people, ties } from '../words';
import { PackOptions } from './pack-options';
import { PackOrder, type Step } from './pack-order';
import { isRunning, PackUpdate, type UpdateState } from './pack-update';
import { updateWords, packWords as words } from './pack-words';

/** What can be done to a pack. */
export interface PackActions {
  readonly onSwitch: (pack: PackSummary, on: boolean) => void;
  readonly onPrivate: (pack: PackSummary, hidden: boolean) => void;
  readonly onAutomatic: (pack: PackSummary, on: boolean) => void;
  readonly onUpdate: (pack: PackSummary) => void;
  /** Ends the update that runs. */
  readonly onStop: () => void;
  readonly onRollBack: (pack: PackSummary) => void;
  readonly onExport: (pack: PackSummary) => void;
  readonly onRemove: (pack: PackSummary) => void;
}

interface PackEntryProps {
  readonly pack: PackSummary;
  readonly actions: PackActions;
  readonly update: UpdateState | undefined;
  /** Something else runs: it would be ended by an update or export. */
  readonly busy: boolean;
  /** ISO 8601 moment. */
  readonly now: string;
  readonly first: boolean;
  readonly last: boolean;
  readonly moved: { readonly by: Step } | undefined;
  readonly onMove: (by: Step) => void;
}

/** One pack: what it is, how fresh, and everything that can be done to it. */
export function PackEntry(props: PackEntryProps) {
  const { pack, actions, update, busy, now, first, last, moved, onMove } = props;
  const { title } = pack;
  const running = isRunning(update);

  const of = <span class="unseen">: {title}</span>;
  return (
    <>
      <div class="pack-head">
        <h3 dir="auto">{title}</h3>
        <div class="pack-controls">
          {!pack.own && <PackOrder title={title} first={first} last={last} moved={moved} onMove={onMove} />}
          <Switch label={words.use(title)} quiet on={pack.on} onSwitch={(on) => actions.onSwitch(pack, on)} />
        </div>
      </div>
      {pack.summary && <p dir="auto">{pack.summary}</p>}
      <p>{[people(pack.people), organizations(pack.organizations), ties(pack.ties)].join(' · ')}</p>
      <p class="hint">{describeVersion(pack)}</p>
      {pack.trouble && <FaultNote fault={pack.trouble} />}
      <PackUpdate pack={pack} update={update} now={now} />
      <p class="actions">
        <a href={`#browse/${encodeURIComponent(pack.id)}`}>
          {words.browse}
          {of}
        </a>
        {pack.subscription && (
          <button
            type="button"
            aria-disabled={busy && !running}
            onClick={() => (running ? actions.onStop() : !busy && actions.onUpdate(pack))}
          >
            {running ? updateWords.stop : updateWords.now}
            {of}
          </button>
        )}
        <button type="button" aria-disabled={busy} onClick={() => !busy && actions.onExport(pack)}>
          {words.export}
          {of}
        </button>
      </p>
      <PackOptions pack={pack} actions={actions} />
    </>
  );
}

const describeVersion = ({ version, license, publisher, updatedAt, size }: PackSummary): string =>
  [
    words.version(version),
    words.asOf(updatedAt),
    license && words.license(license),
    publisher && words.publisher(publisher),
    size !== undefined && sizeOf(size),
  ]
    .filter(Boolean)
    .join(' · ');
