import { openAsBlob } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { FaultError, refusal } from '../fault-error';
import { INDEX_FILE } from '../import/group-files';
import { type Bundle, openBundle } from '../import/open-bundle';
import { type Manifest, readManifest } from '../pack/manifest';
import { SIGNATURE_FILE } from '../pack/signature';

/**
 * A file on the disk as a page gets it from its reader; read only as far as it is asked for.
 * @throws FaultError `not-found`, `folder`.
 */
export async function openFile(path: string): Promise<File> {
  if (await isFolder(path)) throw refusal('folder', `${path} is a folder`, 'Give a file in it.');
  return new File([await openAsBlob(path)], basename(path));
}

/**
 * A pack as its readers get it: one file, or a folder with index.json and what that names.
 * @throws FaultError as `openBundle` does, `not-found`.
 */
export async function openPackAt(path: string): Promise<Bundle> {
  if (!(await isFolder(path))) return openBundle([await openFile(path)]);
  const { resources } = await manifestIn(path);
  const paths = [INDEX_FILE, SIGNATURE_FILE, ...resources.map(({ name }) => name)].map((name) =>
    join(path, name),
  );
  const there = await Promise.all(paths.map(isThere));
  return openBundle(await Promise.all(paths.filter((_path, at) => there[at]).map(openFile)));
}

/** @throws FaultError `bad-manifest`, `not-found`. */
export async function manifestIn(folder: string): Promise<Manifest> {
  const file = join(folder, INDEX_FILE);
  if (!(await isThere(file))) throw notFound(file);
  const read = readManifest(await readFile(file, 'utf8'));
  if (!read.ok) throw new FaultError(read.error);
  return read.value;
}

export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

/** @throws FaultError `not-found`. */
export async function isFolder(path: string): Promise<boolean> {
  if (!(await isThere(path))) throw notFound(path);
  return (await stat(path)).isDirectory();
}

const notFound = (path: string): FaultError =>
  refusal('not-found', `There is no ${path}`, 'Look at its name and where it stands.');
