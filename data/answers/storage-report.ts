import type { StorageReport } from '../../utils/pack-messages';
import type { MetaDb } from '../store/meta-db';
import { PackDb } from '../store/pack-db';

/** The browser's own words on storage (`navigator.storage`). */
export interface BrowserStorage {
  estimate(): Promise<{ readonly quota?: number; readonly usage?: number }>;
  persisted(): Promise<boolean>;
}

/** How much is used, and whether every pack is there as it was installed: counted in the store, not remembered. */
export async function reportStorage(meta: MetaDb, browser: BrowserStorage): Promise<StorageReport> {
  const { quota = 0, usage = 0 } = await browser.estimate();
  const packs = await meta.packs();
  return {
    used: usage,
    available: Math.max(0, quota - usage),
    persisted: await browser.persisted(),
    packs: await Promise.all(
      packs.map(async (pack) => ({
        id: pack.id,
        title: pack.manifest.title,
        says: pack.counts.records,
        holds: (await isWhole(pack.database)) ? await countRecords(pack.database) : 0,
      })),
    ),
  };
}

/** Whether the compiled files are there: without them no record is found. */
async function isWhole(database: string): Promise<boolean> {
  const db = new PackDb(database, 'existing');
  return db
    .files()
    .then((files) => files !== undefined)
    .catch(() => false)
    .finally(() => db.close());
}

/** Records that the store holds; 0 where the database is gone. */
export async function countRecords(database: string): Promise<number> {
  const db = new PackDb(database, 'existing');
  try {
    return await db.recordCount();
  } catch {
    return 0;
  } finally {
    await db.close();
  }
}
