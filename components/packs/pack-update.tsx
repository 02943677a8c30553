import type { ImportEvent } from '../../data/import/import-events';
import type { PackSummary } from '../../utils/pack-messages';
import { FaultNote } from '../fault-note';
import { ImportProgress } from '../import/import-progress';
import { updateWords as words } from './pack-words';

/** What an update told last; null before its first word. */
export type UpdateState = ImportEvent | null;

interface PackUpdateProps {
  readonly pack: PackSummary;
  /** Of the update that runs or ran last; undefined where there was none. */
  readonly update: UpdateState | undefined;
  /** ISO 8601 moment. */
  readonly now: string;
}

/** How fresh a pack is: the update that runs, how the last one ended, and since when nothing came. */
export function PackUpdate({ pack, update, now }: PackUpdateProps) {
  const { subscription, expires } = pack;
  if (isRunning(update))
    return <ImportProgress progress={update?.type === 'progress' ? update : undefined} />;
  const since = notRefreshedSince(pack, now);
  const fault = update?.type === 'failed' ? update.fault : subscription?.fault;
  return (
    <>
      <p role="status">{update && sayOutcome(update)}</p>
      {since !== undefined && (
        <p class="notice">
          <strong>{words.notRefreshed(since)}</strong>
          {!fault && expires !== undefined && ` ${words.promised(expires)}`}
        </p>
      )}
      {fault && <FaultNote fault={fault} />}
    </>
  );
}

/** A look into what comes is no end of an update. */
export const isRunning = (update: UpdateState | undefined): boolean =>
  update === null || update?.type === 'progress' || update?.type === 'preview';

function sayOutcome(update: ImportEvent): string {
  if (update.type === 'installed') return words.updated(update.version);
  return update.type === 'up-to-date' ? words.upToDate(update.version) : '';
}

/**
 * The day of the last good news where a newer version was promised by now and has not come. A look that found the same
 * version under a fresh promise counts: that promise is not stored, but a look that went well has seen it.
 */
function notRefreshedSince(
  { expires, subscription, installedAt, updatedAt }: PackSummary,
  now: string,
): string | undefined {
  const { checkedAt, fault } = subscription ?? {};
  const seen = fault ? undefined : checkedAt;
  const isLate = fault?.code === 'expired' || (expires !== undefined && expires < now);
  if (!isLate || (seen !== undefined && expires !== undefined && seen > expires)) return undefined;
  return seen ?? installedAt ?? updatedAt;
}
