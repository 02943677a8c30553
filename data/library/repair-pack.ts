import { failure, type Result, success } from '../../utils/result';
import { countRecords } from '../answers/storage-report';
import { STARTER } from '../pack/starter-id';
import type { MetaDb } from '../store/meta-db';
import { compileAgain } from '../store/open-pack';
import { PackDb } from '../store/pack-db';
import { rollBack } from './change-packs';
import { type Platform, repairStarter } from './first-start';

/**
 * Mends a pack that is not whole in the store: the bundled one is installed anew; of another the index is made again from
 * its records or, where records are missing, the version before answers again.
 */
export async function repairPack(id: string, meta: MetaDb, platform: Platform): Promise<Result<null>> {
  const pack = await meta.pack(id);
  if (!pack) return failure('no-such-pack', `No pack with the id ${id} is installed`, 'Reload the page.');
  if (id === STARTER) {
    await repairStarter(meta, platform);
    return success(null);
  }
  if ((await countRecords(pack.database)) === pack.counts.records) {
    const db = new PackDb(pack.database, 'existing');
    await compileAgain(db).finally(() => db.close());
    return success(null);
  }
  const { previous } = pack;
  if (previous && (await countRecords(previous.database)) === previous.counts.records) {
    await rollBack(id, { meta, exclusive: platform.exclusive });
    return success(null);
  }
  return failure(
    'not-repairable',
    `Records of ${pack.manifest.title} are missing in the store`,
    'Import the pack again, or restore a backup; your corrections stay.',
  );
}
