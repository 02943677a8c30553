import type { CompiledPack } from '../../utils/match/index/pack-view';
import type { InstalledPack, MetaDb } from './meta-db';
import { databaseOf, deletePackDb, PackDb } from './pack-db';
import { type PackSource, stagePack } from './stage-pack';

/** Runs `work` while no other context of the extension runs work of the same name (Web Locks in browsers). */
export type Exclusive = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Held by whoever writes or removes databases of this pack. */
export const installLock = (pack: string): string => `install ${pack}`;

/**
 * Writes a version into a database of its own, checks it, and only then makes it the one that answers. A crash at any
 * instant leaves the old or the new version whole; an interrupted run goes on where it stopped. Needs `installLock`.
 * @throws FaultError `pack-incomplete`, or what the source or the browser says; the version before still answers.
 */
export async function installPack(meta: MetaDb, source: PackSource): Promise<InstalledPack> {
  const { manifest } = source;
  const staging = new PackDb(databaseOf(manifest.name, manifest.version), 'create');
  const { counts } = await stageAll(staging, source);
  const { now, unused } = await meta.pointTo(manifest.name, { manifest, database: staging.name, counts });
  await Promise.all(unused.map(deletePackDb));
  return now;
}

async function stageAll(staging: PackDb, source: PackSource): Promise<CompiledPack> {
  try {
    const steps = stagePack(staging, source);
    for (;;) {
      const step = await steps.next();
      if (step.done) return step.value;
    }
  } catch (error) {
    await staging.close();
    await deletePackDb(staging.name);
    throw error;
  } finally {
    await staging.close();
  }
}
