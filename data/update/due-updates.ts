import type { ImportEvent } from '../import/import-events';
import { type UpdatePlace, updatePack } from './update-pack';

/** Ms between two looks for a newer version. */
const INTERVAL = 12 * 60 * 60 * 1000;

/**
 * Updates the packs whose reader asked for it and that were not looked at for 12 hours. Asked whenever the background
 * wakes, so that no alarm is needed: nobody reads while the browser sleeps.
 */
export async function* runDueUpdates(place: UpdatePlace, signal: AbortSignal): AsyncGenerator<ImportEvent> {
  const now = place.now();
  for (const { id, subscription } of await place.meta.packs()) {
    if (!subscription?.automatic) continue;
    const age = now - (Date.parse(subscription.checkedAt ?? '') || 0);
    // A time to come was written by a clock that was wrong.
    if (age < 0 || age >= INTERVAL) yield* updatePack(id, place, signal);
  }
}
