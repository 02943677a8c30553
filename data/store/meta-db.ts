import type { DBSchema } from 'idb';
import type { PackCounts } from '../../utils/match/pack-view';
import type { Manifest } from '../pack/manifest';
import { Connection, type Migration } from './connection';

/** A pack that answers: which version is installed, where its records are, and what the reader chose for it. */
export interface InstalledPack {
  readonly id: string;
  readonly manifest: Manifest;
  /** Name of the database that holds this version. This field is the pointer that an update flips. */
  readonly database: string;
  readonly counts: PackCounts;
  readonly on: boolean;
  /** Packs with a lower number speak first. */
  readonly order: number;
}

interface MetaSchema extends DBSchema {
  packs: { key: string; value: InstalledPack };
  /** One row per site that the reader switched off; the key is a hostname. Only what was changed is stored. */
  sitesOff: { key: string; value: { readonly host: string } };
}

/** Corrections and import jobs will come as further steps. */
const MIGRATIONS: readonly Migration<MetaSchema>[] = [
  (db) => {
    db.createObjectStore('packs', { keyPath: 'id' });
    db.createObjectStore('sitesOff', { keyPath: 'host' });
  },
];

/** The small database that says what is installed and what the reader chose. */
export class MetaDb {
  readonly #connection = new Connection<MetaSchema>(
    { name: 'dramatis', migrations: MIGRATIONS, stores: ['packs', 'sitesOff'] },
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
   * The reader's choices stay.
   */
  async pointTo(
    version: Pick<InstalledPack, 'id' | 'manifest' | 'database' | 'counts'>,
  ): Promise<{ before: InstalledPack | undefined; now: InstalledPack }> {
    const change = (await this.#connection.use()).transaction('packs', 'readwrite', { durability: 'strict' });
    const before = await change.store.get(version.id);
    const order = before?.order ?? (await change.store.count());
    const now: InstalledPack = { ...version, on: before?.on ?? true, order };
    await change.store.put(now);
    await change.done;
    return { before, now };
  }

  /** Answers false where no such pack is installed. */
  async switchPack(id: string, on: boolean): Promise<boolean> {
    const change = (await this.#connection.use()).transaction('packs', 'readwrite');
    const pack = await change.store.get(id);
    if (pack) await change.store.put({ ...pack, on });
    await change.done;
    return pack !== undefined;
  }

  async sitesOff(): Promise<readonly string[]> {
    return (await this.#connection.use()).getAllKeys('sitesOff');
  }

  async isSiteOff(host: string): Promise<boolean> {
    return (await (await this.#connection.use()).getKey('sitesOff', host)) !== undefined;
  }

  async switchSite(host: string, on: boolean): Promise<void> {
    const db = await this.#connection.use();
    if (on) await db.delete('sitesOff', host);
    else await db.put('sitesOff', { host });
  }

  close(): Promise<void> {
    return this.#connection.close();
  }
}
