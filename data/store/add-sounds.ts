import { SoundCompiler } from '../../utils/match/index/compile-sounds';
import { PackDb } from './pack-db';

/**
 * Adds how a stored version's names sound, where that is missing: an import leaves it for when exact names answer already.
 * Never throws: a pack answers without it, and the next start of the browser tries again.
 */
export async function addSounds(database: string): Promise<void> {
  const db = new PackDb(database, 'existing');
  try {
    if (await db.sounds()) return;
    const compiler = new SoundCompiler();
    let ordinal = 0;
    for await (const records of db.chunks()) for (const entity of records) compiler.add(entity, ordinal++);
    await db.writeFiles({ sounds: compiler.finish() });
  } catch {
    // Removed meanwhile, or no room: said where the pack itself is asked for.
  } finally {
    await db.close();
  }
}
