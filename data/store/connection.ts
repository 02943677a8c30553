import {
  type DBSchema,
  deleteDB,
  type IDBPDatabase,
  type IDBPTransaction,
  openDB,
  type StoreNames,
} from 'idb';
import { type FaultError, refusal } from '../fault-error';

/** Brings a database from version n (its place in the list) to n + 1; waits for nothing but `change`. Never changed once released. */
export type Migration<S extends DBSchema> = (
  db: IDBPDatabase<S>,
  change: IDBPTransaction<S, StoreNames<S>[], 'versionchange'>,
) => void | Promise<void>;

interface Shape<S extends DBSchema> {
  readonly name: string;
  readonly migrations: readonly Migration<S>[];
  readonly stores: readonly StoreNames<S>[];
}

/**
 * One database, opened on first use and held. Gives way when another context upgrades or deletes it (`versionchange`),
 * opens again when the browser closed it (`terminated`), and says so when another context does not give way.
 */
export class Connection<S extends DBSchema> {
  readonly #shape: Shape<S>;
  readonly #mayCreate: boolean;
  #open: Promise<IDBPDatabase<S>> | undefined;

  constructor(shape: Shape<S>, mayCreate: 'create' | 'existing') {
    this.#shape = shape;
    this.#mayCreate = mayCreate === 'create';
  }

  /** @throws FaultError `storage-blocked`, `not-there` (only 'existing'), or what the browser says. */
  use(): Promise<IDBPDatabase<S>> {
    const opened = this.#open ?? this.#connect();
    this.#open = opened;
    opened.catch(() => this.#forget(opened));
    return opened;
  }

  async close(): Promise<void> {
    const opened = this.#open;
    this.#open = undefined;
    (await opened?.catch(() => undefined))?.close();
  }

  async #connect(): Promise<IDBPDatabase<S>> {
    const db = await this.#openOnce();
    const { name, stores } = this.#shape;
    if (stores.every((store) => db.objectStoreNames.contains(store))) return db;
    // A profile restored from a damaged backup has been seen with the database but not its stores.
    db.close();
    if (!this.#mayCreate) throw notThere(name);
    await deleteDB(name);
    return this.#openOnce();
  }

  #openOnce(): Promise<IDBPDatabase<S>> {
    const { name, migrations } = this.#shape;
    return new Promise((resolve, reject) => {
      let givenUp = false;
      const giveUp = (error: FaultError) => {
        givenUp = true;
        reject(error);
      };
      const request = openDB<S>(name, migrations.length, {
        upgrade: (db, from, _to, change) => {
          if (from === 0 && !this.#mayCreate) {
            // Aborting the creation leaves no empty database behind.
            change.done.catch(() => undefined);
            change.abort();
            giveUp(notThere(name));
          } else {
            for (const migrate of migrations.slice(from)) migrate(db, change);
          }
        },
        blocked: () => giveUp(blocked(name)),
        blocking: () => this.close(),
        terminated: () => {
          this.#open = undefined;
        },
      });
      // What was given up as blocked and comes through after all must not hold the database.
      request.then((db) => (givenUp ? db.close() : resolve(db)), reject);
    });
  }

  #forget(opened: Promise<IDBPDatabase<S>>): void {
    if (this.#open === opened) this.#open = undefined;
  }
}

function notThere(name: string): FaultError {
  return refusal(
    'not-there',
    `The database ${name} is not there or not whole`,
    'Repair it under "Storage and backup".',
  );
}

function blocked(name: string): FaultError {
  return refusal(
    'storage-blocked',
    `Another page of Dramatis holds the database ${name}`,
    'Close the other pages of Dramatis, then try again.',
  );
}
