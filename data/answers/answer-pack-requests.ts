import type { NewCorrection, PackRequests, PackSummary } from '../../utils/pack-messages';
import { failure, success } from '../../utils/result';
import { changesMarks, isEmpty, withKey } from '../corrections/correction';
import { listCorrections } from '../corrections/list-corrections';
import { OWN } from '../corrections/own-id';
import { listOwn, type OwnPlace, removeOwn, saveOwn } from '../corrections/own-pack';
import { removePack, rollBack } from '../library/change-packs';
import type { Library, ShelvedPack } from '../library/library';
import { readEntity } from '../library/read-entity';
import { repairPack } from '../library/repair-pack';
import { CORRECTIONS } from '../pack/limits';
import { STARTER } from '../pack/starter-id';
import { PackBrowser } from '../search/browse-pack';
import type { InstalledPack } from '../store/meta-db';
import { findEntities } from '../update/fetch-pack';
import type { Handlers } from './door';
import { type BrowserStorage, reportStorage } from './storage-report';

/** What these handlers need besides the library. */
export interface PackDesk {
  /** Tells the readers of all tabs to ask again. */
  readonly refresh: () => Promise<void>;
  /** Tells the extension's own pages that a note has changed. */
  readonly noted: () => Promise<void>;
  readonly disk: BrowserStorage;
  /** `YYYY-MM-DD`. */
  readonly today: () => string;
  readonly own: OwnPlace;
}

/** The background's answers about packs, corrections and storage. */
export function answerPackRequests(
  library: Library,
  { refresh, noted, disk, today, own }: PackDesk,
): Pick<Handlers, keyof PackRequests> {
  const { meta, platform } = library;
  const place = { meta, exclusive: platform.exclusive };
  const browser = new PackBrowser();

  /** Answers null after the readers have heard of it, or says that there is no such pack. */
  async function changed(pack: string, done: boolean) {
    if (!done) return noSuchPack(pack);
    await refresh();
    return success(null);
  }
  const choose = async (pack: string, how: (installed: InstalledPack) => InstalledPack) =>
    changed(pack, (await meta.changePack(pack, how)) !== undefined);

  const tell = (changed: NewCorrection) => (changesMarks(changed) ? refresh() : noted());

  return {
    listPacks: async () => success((await library.packs('all')).map(summaryOf)),
    switchPack: ({ pack, on }) => choose(pack, (installed) => ({ ...installed, on })),
    setPrivate: ({ pack, private: hidden }) =>
      choose(pack, (installed) => ({ ...installed, private: hidden || pack === OWN })),
    setAutomatic: ({ pack, on }) =>
      choose(pack, ({ subscription, ...installed }) => ({
        ...installed,
        ...(subscription && { subscription: { ...subscription, automatic: on } }),
      })),
    async orderPacks({ packs }) {
      await meta.orderPacks(packs);
      await refresh();
      return success(null);
    },
    rollBack: async ({ pack }) => changed(pack, await rollBack(pack, place)),
    removePack: async ({ pack }) => changed(pack, await removePack(pack, place)),
    async packsChanged() {
      await refresh();
      return success(null);
    },
    async browsePack({ pack, from, count }) {
      const [shelved] = await library.packs({ id: pack });
      return shelved?.open ? success(await browser.page(shelved.open, from, count)) : noSuchPack(pack);
    },

    readEntity: (request) => readEntity(library, request, today()),

    listJobs: async () =>
      success((await meta.jobs()).map(({ id, title, startedAt }) => ({ id, title, startedAt }))),
    async dropJob({ job }) {
      await meta.deleteJob(job);
      return success(null);
    },

    listCorrections: async () => success(await listCorrections(library)),
    async addCorrection(said) {
      if ((await meta.corrections()).length >= CORRECTIONS) return tooManyCorrections();
      const correction = withKey(said);
      if (isEmpty(correction)) await meta.deleteCorrection(correction.key);
      else await meta.putCorrection(correction);
      await tell(correction);
      return success(correction.key);
    },
    async removeCorrection({ key }) {
      const correction = (await meta.corrections()).find((one) => one.key === key);
      await meta.deleteCorrection(key);
      if (correction) await tell(correction);
      return success(null);
    },

    listOwn: async () => success(await listOwn(meta)),
    async saveOwn(entry) {
      const id = await saveOwn(entry, own);
      await refresh();
      return success(id);
    },
    async removeOwn({ id }) {
      await removeOwn(id, own);
      await refresh();
      return success(null);
    },

    storageReport: async () => success(await reportStorage(meta, disk)),
    async repairPack({ pack }) {
      const repaired = await repairPack(pack, meta, platform);
      await refresh();
      return repaired;
    },
  };
}

const noSuchPack = (pack: string) =>
  failure('no-such-pack', `No pack with the id ${pack} is installed`, 'Reload the page.');

const tooManyCorrections = () =>
  failure('too-many-corrections', `More than ${CORRECTIONS} corrections do not fit`, 'Remove some first.');

function summaryOf({ pack, trouble }: ShelvedPack): PackSummary {
  const { manifest, counts, subscription, changes, previous, installedAt } = pack;
  const { title, version, summary, license, publisher, updated_at: updatedAt, expires } = manifest;
  const size = findEntities(manifest)?.size;
  const { people, organizations, ties, records } = counts;
  return {
    id: pack.id,
    title,
    version,
    ...(summary !== undefined && { summary }),
    ...(license !== undefined && { license }),
    ...(publisher && { publisher: publisher.name }),
    updatedAt,
    ...(installedAt !== undefined && { installedAt }),
    people,
    organizations,
    ties,
    records,
    on: pack.on,
    private: pack.private ?? false,
    bundled: pack.id === STARTER,
    own: pack.id === OWN,
    ...(size !== undefined && { size }),
    ...(expires !== undefined && { expires }),
    ...(subscription && { subscription }),
    ...(changes && { changes }),
    ...(previous && { previous: previous.manifest.version }),
    ...(trouble && { trouble }),
  };
}
