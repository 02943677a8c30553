/** Databases behind the back of the store, to damage them: plain IndexedDB. */

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Opens a database, or makes an empty one without stores. */
export const openRaw = (name: string): Promise<IDBDatabase> => settled(indexedDB.open(name));

export async function makeEmpty(name: string): Promise<void> {
  (await openRaw(name)).close();
}

export async function deleteRaw(name: string): Promise<void> {
  await settled(indexedDB.deleteDatabase(name));
}

export async function readRow(name: string, store: string, key: IDBValidKey): Promise<unknown> {
  const db = await openRaw(name);
  const row: unknown = await settled(db.transaction(store).objectStore(store).get(key));
  db.close();
  return row;
}

/** Writes a row, or deletes it where `value` is undefined. */
export async function writeRow(name: string, store: string, key: IDBValidKey, value: unknown): Promise<void> {
  const db = await openRaw(name);
  const rows = db.transaction(store, 'readwrite').objectStore(store);
  await (value === undefined ? settled(rows.delete(key)) : settled(rows.put(value, key)));
  db.close();
}

/** The database of a pack as the first version of the store wrote it: a row for each shard, its records a line each. */
export async function makeFirstVersion(name: string, shards: readonly string[]): Promise<void> {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('files');
    const rows = request.result.createObjectStore('shards');
    for (const [n, lines] of shards.entries()) rows.put(lines, n);
  };
  (await settled(request)).close();
}
