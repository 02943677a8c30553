import { STARTER } from '../pack/starter-id';
import { type Exclusive, installLock } from '../store/install-pack';
import { databasesOf, type InstalledPack, type MetaDb, versionOf } from '../store/meta-db';
import { deletePackDb } from '../store/pack-db';

/** What changing an installed pack needs. */
interface PackPlace {
  readonly meta: MetaDb;
  readonly exclusive: Exclusive;
}

/**
 * Makes the version before the last update answer again; doing it twice undoes it. Automatic updates go off, since they
 * would bring back at once what the reader did not want. Answers false where there is no version before.
 */
export function rollBack(id: string, { meta, exclusive }: PackPlace): Promise<boolean> {
  return exclusive(installLock(id), async () => {
    let done = false;
    await meta.changePack(id, (pack) => {
      if (!pack.previous) return pack;
      done = true;
      return { ...withoutVersion(pack), ...pack.previous, previous: versionOf(pack), ...manual(pack) };
    });
    return done;
  });
}

/** Removes a pack with all its versions. The one that comes with the extension is switched off instead: false. */
export function removePack(id: string, { meta, exclusive }: PackPlace): Promise<boolean> {
  if (id === STARTER) return Promise.resolve(false);
  return exclusive(installLock(id), async () => {
    const removed = await meta.removePack(id);
    if (removed) await Promise.all(databasesOf(removed).map(deletePackDb));
    return removed !== undefined;
  });
}

function withoutVersion({
  id,
  on,
  order,
  private: hidden,
}: InstalledPack): Pick<InstalledPack, 'id' | 'on' | 'order' | 'private'> {
  return { id, on, order, ...(hidden !== undefined && { private: hidden }) };
}

const manual = ({ subscription }: InstalledPack): Pick<InstalledPack, 'subscription'> =>
  subscription ? { subscription: { ...subscription, automatic: false } } : {};
