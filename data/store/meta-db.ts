import type { DBSchema } from 'idb';
import type { PackCounts } from '../../utils/match/index/pack-view';
import type { Changes, Correction } from '../../utils/pack-messages';
import { DEFAULTS, type Preferences } from '../../utils/preferences';
import type { Fault } from '../../utils/result';
import { OWN } from '../corrections/own-id';
import type { Mapping } from '../formats/guess-mapping';
import type { Manifest } from '../pack/manifest';
import { Connection, type Migration } from './connection';

/** One stored version of a pack. */
export interface PackVersion {
  readonly manifest: Manifest;
  /** Name of the database that holds this version. */
  readonly database: string;
  readonly counts: PackCounts;
  /** `index.json` and its signature as they were published, where the pack came with them. */
  readonly index?: { readonly text: string; readonly signature?: string | undefined } | undefined;
  /** What this version changed. */
  readonly changes?: Changes | undefined;
  /** ISO 8601 moment. */
  readonly installedAt?: string | undefined;
}

/** A pack that answers: which version is installed, where its records are, and what the reader chose for it. */
export interface InstalledPack extends PackVersion {
  readonly id: string;
  readonly on: boolean;
  /** Packs with a lower number speak first. */
  readonly order: number;
  /** Never painted on pages, where a page could read it. */
  readonly private?: boolean;
  /** Where updates come from. */
  readonly subscription?: Subscription;
  /** Kept until the next update. */
  readonly previous?: PackVersion;
}

export interface Subscription {
  /** Of `index.json`. */
  readonly url: string;
  /** Every 12 hours without being asked. */
  readonly automatic: boolean;
  /** ISO 8601 moment of the last try, and how it ended. */
  readonly checkedAt?: string;
  readonly fault?: Fault;
}

/** An import or update that was begun: enough to do it again from its start when the browser died. */
export interface Job {
  readonly id: string;
  /** Copied into the store: a chosen file cannot be opened again by itself. */
  readonly files: readonly { readonly name: string; readonly blob: Blob }[];
  readonly mapping?: Mapping | undefined;
  readonly title: string;
  /** Where it was fetched, for updates to come. */
  readonly url?: string | undefined;
  /** ISO 8601 moment. */
  readonly startedAt: string;
}

/** What else happens at the moment when a version becomes the one that answers. */
interface Pointing {
  /** The version before stays, to go back to. */
  readonly keepBefore?: boolean;
  /** Of the index that it was fetched by, when the reader gave it. */
  readonly url?: string;
  /** The job that is done with it. */
  readonly job?: string;
}

interface MetaSchema extends DBSchema {
  packs: { key: string; value: InstalledPack };
  /** One row per site that the reader switched off; the key is a hostname. Only what was changed is stored. */
  sitesOff: { key: string; value: { readonly host: string } };
  /** The same for sites that the reader switched on: those are read where only chosen ones are. */
  sitesOn: { key: string; value: { readonly host: string } };
  /** One row. */
  preferences: { key: string; value: Preferences };
  jobs: { key: string; value: Job };
  corrections: { key: string; value: Correction };
}

const MIGRATIONS: readonly Migration<MetaSchema>[] = [
  (db) => {
    db.createObjectStore('packs', { keyPath: 'id' });
    db.createObjectStore('sitesOff', { keyPath: 'host' });
  },
  (db) => {
    db.createObjectStore('jobs', { keyPath: 'id' });
    db.createObjectStore('corrections', { keyPath: 'key' });
  },
  (db) => {
    db.createObjectStore('sitesOn', { keyPath: 'host' });
    db.createObjectStore('preferences');
  },
];

/** Key of the only row of its store. */
const THE_ROW = '';
/** The reader's own entities win over every pack. */
const FIRST = -1;

/** The small database that says what is installed and what the reader chose. */
export class MetaDb {
  readonly #connection = new Connection<MetaSchema>(
    {
      name: 'dramatis',
      migrations: MIGRATIONS,
      stores: ['packs', 'sitesOff', 'sitesOn', 'preferences', 'jobs', 'corrections'],
    },
    'create',
  );

  /** All installed packs, first speaker first. */
  async packs(): Promise<readonly InstalledPack[]> {
    const packs = await (await this.#connection.use()).getAll('packs');
    return packs.sort((a, b) => a.order - b.order);
  }

  async pack(id: string): Promise<InstalledPack | undefined> {
    return (await this.#connection.use()).get('packs', id);
  }

  /**
   * Makes a whole, verified version the one that answers: one transaction, so that a crash leaves the old or the new.
   * The reader's choices stay. `before` is kept as the previous version if asked; `unused` no longer is.
   */
  async pointTo(
    id: string,
    version: PackVersion,
    { keepBefore = false, url, job }: Pointing = {},
  ): Promise<{ now: InstalledPack; unused: readonly string[] }> {
    const db = await this.#connection.use();
    const change = db.transaction(['packs', 'jobs'], 'readwrite', { durability: 'strict' });
    const packs = change.objectStore('packs');
    const before = await packs.get(id);
    const isOwn = id === OWN;
    const last = (await packs.getAll()).reduce((most, pack) => Math.max(most, pack.order), FIRST);
    const order = before?.order ?? (isOwn ? FIRST : last + 1);
    const { on = true, private: isPrivate = isOwn || undefined } = before ?? {};
    const automatic = before?.subscription?.automatic ?? false;
    const subscribed = url === undefined ? before?.subscription : { url, automatic };
    const previous = before && (keepBefore ? versionOf(before) : before.previous);
    const now: InstalledPack = {
      id,
      ...version,
      on,
      order,
      ...(isPrivate !== undefined && { private: isPrivate }),
      ...(subscribed && { subscription: subscribed }),
      ...(previous && { previous }),
    };
    await packs.put(now);
    if (job !== undefined) await change.objectStore('jobs').delete(job);
    await change.done;
    const used = databasesOf(now);
    return { now, unused: before ? databasesOf(before).filter((name) => !used.includes(name)) : [] };
  }

  /** Changes what the reader chose for a pack. Answers the pack, or undefined where it is not installed. */
  async changePack(
    id: string,
    how: (pack: InstalledPack) => InstalledPack,
  ): Promise<InstalledPack | undefined> {
    const change = (await this.#connection.use()).transaction('packs', 'readwrite', { durability: 'strict' });
    const pack = await change.store.get(id);
    const changed = pack && how(pack);
    if (changed) await change.store.put(changed);
    await change.done;
    return changed;
  }

  /** Answers false where no such pack is installed. */
  async switchPack(id: string, on: boolean): Promise<boolean> {
    return (await this.changePack(id, (pack) => ({ ...pack, on }))) !== undefined;
  }

  /** Packs speak in the order given; those that are not named keep theirs after them. */
  async orderPacks(ids: readonly string[]): Promise<void> {
    const change = (await this.#connection.use()).transaction('packs', 'readwrite');
    const packs = await change.store.getAll();
    const place = (pack: InstalledPack): number =>
      pack.id === OWN ? FIRST : ids.includes(pack.id) ? ids.indexOf(pack.id) : ids.length + pack.order;
    packs.sort((a, b) => place(a) - place(b));
    await Promise.all(packs.map((pack, order) => change.store.put({ ...pack, order })));
    await change.done;
  }

  /** Takes a pack out of what is installed; its databases are the caller's to delete. */
  async removePack(id: string): Promise<InstalledPack | undefined> {
    const change = (await this.#connection.use()).transaction('packs', 'readwrite', { durability: 'strict' });
    const pack = await change.store.get(id);
    await change.store.delete(id);
    await change.done;
    return pack;
  }

  async jobs(): Promise<readonly Job[]> {
    return (await this.#connection.use()).getAll('jobs');
  }

  async job(id: string): Promise<Job | undefined> {
    return (await this.#connection.use()).get('jobs', id);
  }

  async putJob(job: Job): Promise<void> {
    await (await this.#connection.use()).put('jobs', job);
  }

  async deleteJob(id: string): Promise<void> {
    await (await this.#connection.use()).delete('jobs', id);
  }

  async corrections(): Promise<readonly Correction[]> {
    return (await this.#connection.use()).getAll('corrections');
  }

  async putCorrection(correction: Correction): Promise<void> {
    await (await this.#connection.use()).put('corrections', correction);
  }

  async deleteCorrection(key: string): Promise<void> {
    await (await this.#connection.use()).delete('corrections', key);
  }

  async sitesOff(): Promise<readonly string[]> {
    return (await this.#connection.use()).getAllKeys('sitesOff');
  }

  async sitesOn(): Promise<readonly string[]> {
    return (await this.#connection.use()).getAllKeys('sitesOn');
  }

  /** What the reader said of this site. */
  async siteSwitch(host: string): Promise<'on' | 'off' | undefined> {
    const db = await this.#connection.use();
    if ((await db.getKey('sitesOff', host)) !== undefined) return 'off';
    return (await db.getKey('sitesOn', host)) === undefined ? undefined : 'on';
  }

  async switchSite(host: string, on: boolean): Promise<void> {
    const change = (await this.#connection.use()).transaction(['sitesOff', 'sitesOn'], 'readwrite');
    await change.objectStore(on ? 'sitesOff' : 'sitesOn').delete(host);
    await change.objectStore(on ? 'sitesOn' : 'sitesOff').put({ host });
    await change.done;
  }

  async preferences(): Promise<Preferences> {
    return (await (await this.#connection.use()).get('preferences', THE_ROW)) ?? DEFAULTS;
  }

  /** Changes some; what other pages changed meanwhile stays. */
  async prefer(change: Partial<Preferences>): Promise<void> {
    const { store, done } = (await this.#connection.use()).transaction('preferences', 'readwrite');
    await store.put({ ...DEFAULTS, ...(await store.get(THE_ROW)), ...change }, THE_ROW);
    await done;
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}

/** The databases that a pack needs: of the version that answers and of the one before it. */
export const databasesOf = ({ database, previous }: InstalledPack): readonly string[] =>
  previous ? [database, previous.database] : [database];

export const versionOf = ({
  manifest,
  database,
  counts,
  index,
  changes,
  installedAt,
}: InstalledPack): PackVersion => ({
  manifest,
  database,
  counts,
  index,
  changes,
  installedAt,
});
