import type { Fault } from '../../utils/result';
import { faultOf } from '../fault-error';
import { STARTER } from '../pack/starter-id';
import { addSounds } from '../store/add-sounds';
import { type InstalledPack, MetaDb } from '../store/meta-db';
import { type OpenPack, openPack } from '../store/open-pack';
import { removeLeftovers } from '../store/remove-leftovers';
import { bundledSource, openBundledPack, readBundledManifest } from './bundled-pack';
import { ensureStarter, type Platform, repairStarter } from './first-start';

/** An installed pack and, unless it is beyond use, its opened form. */
export interface ShelvedPack {
  readonly pack: InstalledPack;
  readonly open?: OpenPack;
  /** Why it does not answer, or answers from memory only. */
  readonly trouble?: Fault;
}

/**
 * Every pack that can answer. Asks the store each time what is installed and keeps only opened files: a cache by
 * database name, and a database never changes once it is pointed to.
 */
export class Library {
  readonly meta = new MetaDb();
  readonly platform: Platform;
  readonly #opened = new Map<string, Promise<OpenPack>>();
  #inMemory: Promise<ShelvedPack> | undefined;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Brings the bundled pack up to date, removes what crashes left and ends what they cut short: on install, on update, on browser start. */
  async tend(): Promise<void> {
    await ensureStarter(this.meta, this.platform);
    await removeLeftovers(this.meta, this.platform.exclusive);
    for (const { database } of await this.meta.packs()) await addSounds(database);
  }

  /** Packs that are switched on, or all, or one by its id; first speaker first. */
  async packs(which: 'on' | 'all' | { readonly id: string }): Promise<readonly ShelvedPack[]> {
    let installed: readonly InstalledPack[];
    try {
      installed = await this.#installed();
    } catch (error) {
      // No store, or no room in it: what comes with the extension still answers.
      return [{ ...(await this.#bundled()), trouble: faultOf(error) }];
    }
    const chosen = installed.filter(
      (pack) => which === 'all' || (which === 'on' ? pack.on : pack.id === which.id),
    );
    this.#closeAllBut(installed);
    return Promise.all(chosen.map((pack) => this.#shelved(pack)));
  }

  async #installed(): Promise<readonly InstalledPack[]> {
    const packs = await this.meta.packs();
    if (packs.some((pack) => pack.id === STARTER)) return packs;
    await ensureStarter(this.meta, this.platform);
    return this.meta.packs();
  }

  async #shelved(pack: InstalledPack): Promise<ShelvedPack> {
    try {
      return { pack, open: await this.#open(pack) };
    } catch (error) {
      return pack.id === STARTER ? this.#repaired(pack, error) : { pack, trouble: faultOf(error) };
    }
  }

  async #repaired(pack: InstalledPack, cause: unknown): Promise<ShelvedPack> {
    try {
      const repaired = await repairStarter(this.meta, this.platform);
      return { pack: repaired, open: await this.#open(repaired) };
    } catch {
      return { ...(await this.#bundled()), pack, trouble: faultOf(cause) };
    }
  }

  #open(pack: InstalledPack): Promise<OpenPack> {
    const opened = this.#opened.get(pack.database) ?? openPack(pack);
    this.#opened.set(pack.database, opened);
    opened.catch(() => this.#opened.delete(pack.database));
    return opened;
  }

  #closeAllBut(installed: readonly InstalledPack[]): void {
    const databases = new Set(installed.map((pack) => pack.database));
    for (const [database, opened] of this.#opened) {
      if (databases.has(database)) continue;
      this.#opened.delete(database);
      opened.then((pack) => pack.close()).catch(() => undefined);
    }
  }

  #bundled(): Promise<ShelvedPack> {
    this.#inMemory ??= this.#openInMemory();
    return this.#inMemory;
  }

  async #openInMemory(): Promise<ShelvedPack> {
    const { readBundle } = this.platform;
    const manifest = await readBundledManifest(readBundle);
    const source = bundledSource(readBundle, manifest);
    const { open, counts } = await openBundledPack(source);
    return { pack: { id: STARTER, manifest, database: '', counts, on: true, order: 0 }, open };
  }
}
