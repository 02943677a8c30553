import { OWN } from '../corrections/own-id';
import { restoreOwn } from '../corrections/own-pack';
import { FaultError, faultOf } from '../fault-error';
import type { ImportEvent } from '../import/import-events';
import { openBundle } from '../import/open-bundle';
import { prepareImport } from '../import/prepare-import';
import { BundleReading } from '../import/read-bundle';
import { storeImport } from '../import/store-import';
import type { UpdatePlace } from '../update/update-pack';
import { openBackup, restoreChoices } from './backup';

/**
 * Brings back a backup: every pack as an import of its own, then own entities, corrections and switches. A pack that is
 * installed in a newer version stays. Ends with `restored` or `failed`; never throws.
 */
export async function* restoreBackup(
  archive: Blob,
  place: UpdatePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent> {
  try {
    const backup = await openBackup(archive);
    const kept: string[] = [];
    for (const { id, file } of backup.choices.packs) {
      if (file === undefined) continue;
      const pack = await backup.file(file);
      if (id === OWN) await restoreOwn(await recordsIn(pack, signal), place);
      else kept.push(...(yield* install(pack, place, signal)));
    }
    await restoreChoices(backup.choices, place.meta);
    yield { type: 'restored', packs: backup.choices.packs.length, kept };
  } catch (error) {
    yield { type: 'failed', fault: faultOf(error) };
  }
}

/** Answers the title where what is installed is newer. */
async function* install(
  pack: File,
  place: UpdatePlace,
  signal: AbortSignal,
): AsyncGenerator<ImportEvent, readonly string[]> {
  const prepared = yield* prepareImport({ files: [pack] }, place, signal);
  if (!prepared) return [];
  if (prepared.preview.obstacle?.code === 'older') return [prepared.preview.title];
  if (prepared.preview.obstacle) throw new FaultError(prepared.preview.obstacle);
  const { addSounds } = yield* storeImport(prepared, place.newId(), place, signal);
  await addSounds();
  return [];
}

async function recordsIn(pack: File, signal: AbortSignal) {
  const records = [];
  const reading = new BundleReading(await openBundle([pack]));
  for await (const lines of reading.lines(signal)) {
    for (const { entity } of lines) if (entity) records.push(entity);
  }
  return records;
}
