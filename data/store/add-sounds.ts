import { SoundCompiler } from '../../utils/match/index/compile-sounds';
import { namesOf } from '../../utils/match/index/entity-names';
import { PackDb } from './pack-db';

/**
 * Adds how a stored version's names sound, where that is missing: an import leaves it for when exact names answer already.
 * Never throws: a pack answers without it, and the next start of the browser tries again.
 * @param hear how they sound, where that need not be found out from what is stored.
 */
export async function addSounds(database: string, hear?: () => Promise<Blob>): Promise<void> {
  const db = new PackDb(database, 'existing');
  try {
    if (await db.sounds()) return;
    await db.writeFiles({ sounds: await (hear ?? (() => soundsOf(db)))() });
  } catch {
    // Removed meanwhile, or no room: said where the pack itself is asked for.
  } finally {
    await db.close();
  }
}

async function soundsOf(db: PackDb): Promise<Blob> {
  const compiler = new SoundCompiler();
  for await (const records of db.chunks()) for (const entity of records) compiler.add(namesOf(entity));
  return compiler.finish();
}
