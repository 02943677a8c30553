import type { Manifest } from '../pack/manifest';
import { STARTER } from '../pack/starter-id';
import { type Exclusive, installLock, installPack } from '../store/install-pack';
import type { InstalledPack, MetaDb } from '../store/meta-db';
import { openPack } from '../store/open-pack';
import { deletePackDb } from '../store/pack-db';
import { bundledSource, type ReadBundle, readBundledManifest } from './bundled-pack';

/** What the store needs from the place it runs in. */
export interface Platform {
  readonly readBundle: ReadBundle;
  readonly exclusive: Exclusive;
}

/**
 * Copies the bundled pack into the store where it is not there yet or older. Calls at the same time wait for one
 * another and find the work done; a run that was cut short goes on where it stopped.
 * @throws FaultError or DOMException; what was installed before still answers.
 */
export async function ensureStarter(meta: MetaDb, { readBundle, exclusive }: Platform): Promise<void> {
  const manifest = await readBundledManifest(readBundle);
  await exclusive(installLock(STARTER), async () => {
    const installed = await meta.pack(STARTER);
    if (installed && !replaces(manifest, installed.manifest)) return;
    await installPack(meta, bundledSource(readBundle, manifest));
  });
}

/** Writes the bundled pack anew over an installation that does not open; the reader's choices stay. */
export async function repairStarter(
  meta: MetaDb,
  { readBundle, exclusive }: Platform,
): Promise<InstalledPack> {
  const manifest = await readBundledManifest(readBundle);
  return exclusive(installLock(STARTER), async () => {
    const damaged = await meta.pack(STARTER);
    if (damaged && (await opens(damaged))) return damaged;
    if (damaged) await deletePackDb(damaged.database);
    return installPack(meta, bundledSource(readBundle, manifest));
  });
}

/** Whoever held the lock before may have repaired it. */
function opens(pack: InstalledPack): Promise<boolean> {
  return openPack(pack).then(
    (open) => open.close().then(() => true),
    () => false,
  );
}

/** Another version, unless the installed one (an update that the reader fetched) knows of newer facts. */
function replaces(bundled: Manifest, installed: Manifest): boolean {
  return bundled.version !== installed.version && bundled.updated_at >= installed.updated_at;
}
