import { type Exclusive, installLock } from './install-pack';
import { databasesOf, type MetaDb } from './meta-db';
import { deletePackDb, packOf } from './pack-db';

/** Deletes pack databases that no installed pack points to: what a crash left of an install or a removal. */
export async function removeLeftovers(meta: MetaDb, exclusive: Exclusive): Promise<void> {
  for (const { name } of await indexedDB.databases()) {
    const pack = name && packOf(name);
    if (!pack) continue;
    // Under the lock: a database that is just being written is no leftover.
    await exclusive(installLock(pack), async () => {
      const installed = await meta.pack(pack);
      if (!installed || !databasesOf(installed).includes(name)) await deletePackDb(name);
    });
  }
}
