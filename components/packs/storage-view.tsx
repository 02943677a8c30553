import type { StorageReport } from '../../utils/pack-messages';
import type { Fault } from '../../utils/result';
import { FaultNote } from '../fault-note';
import { storageWords as words } from './pack-words';

interface StorageViewProps {
  readonly report: StorageReport;
  /** The browser was asked to keep what is stored, and did not agree. */
  readonly refused: boolean;
  readonly onPersist: () => void;
  readonly onRepair: (pack: string) => void;
  /** Title of what was repaired last. */
  readonly repaired?: string | undefined;
  /** Why the last repair failed. */
  readonly fault?: Fault | undefined;
}

/** How much is stored, whether it will stay, and whether all of it is really there. */
export function StorageView({ report, refused, onPersist, onRepair, repaired, fault }: StorageViewProps) {
  const { used, available, persisted } = report;
  const broken = report.packs.filter(({ says, holds }) => says !== holds);
  return (
    <>
      <p>
        <meter aria-label={words.meter} value={used} max={used + available || 1} />
        {words.used(used, available)}
      </p>
      <p>{persisted ? words.kept : words.notKept}</p>
      {!persisted && (
        <p class="actions">
          <button type="button" onClick={onPersist}>
            {words.keep}
          </button>
        </p>
      )}
      <p role="status">{!persisted && refused && words.refused}</p>
      {broken.length === 0 && <p>{words.whole}</p>}
      <ul class="broken">
        {broken.map(({ id, title, says, holds }) => (
          <li key={id}>
            <p class="notice">{words.differs(title, says, holds)}</p>
            <button type="button" onClick={() => onRepair(id)}>
              {words.repair}
              <span class="unseen">: {title}</span>
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{repaired !== undefined && words.repaired(repaired)}</p>
      {fault && <FaultNote fault={fault} />}
    </>
  );
}
