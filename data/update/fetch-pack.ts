import { FaultError, refusal } from '../fault-error';
import type { Progress } from '../import/import-events';
import { readSignedIndex, type SignedIndex } from '../import/open-bundle';
import { MANIFEST_BYTES } from '../pack/limits';
import { type Manifest, type Resource, readManifest } from '../pack/manifest';
import { SIGNATURE_FILE } from '../pack/signature';
import { download, type Net } from './download';

/** An index that was fetched, and the files it came in. */
export interface FetchedIndex extends SignedIndex {
  readonly url: string;
  readonly files: readonly File[];
}

/** Whether an address is that of a pack that can be updated, and not of a single file. */
export const isIndex = (url: string): boolean => new URL(url).pathname.endsWith('/index.json');

/** Fetches an index and, if it names a key, its signature. */
export async function* fetchIndex(
  url: string,
  net: Net,
  signal: AbortSignal,
): AsyncGenerator<Progress, FetchedIndex> {
  const file = yield* download(url, net, signal, MANIFEST_BYTES);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const signature = isSigned(bytes) ? yield* fetchSignature(url, net, signal) : undefined;
  const index = await readSignedIndex(bytes, await signature?.text());
  return { ...index, url, files: signature ? [file, signature] : [file] };
}

function isSigned(index: Uint8Array): boolean {
  const manifest = readManifest(new TextDecoder().decode(index));
  return manifest.ok && manifest.value.public_key !== undefined;
}

/** Undefined where there is none: that is for whoever checks it to judge. */
async function* fetchSignature(
  url: string,
  net: Net,
  signal: AbortSignal,
): AsyncGenerator<Progress, File | undefined> {
  try {
    return yield* download(new URL(SIGNATURE_FILE, url).href, net, signal, MANIFEST_BYTES);
  } catch (error) {
    if (error instanceof FaultError && error.fault.code === 'not-found') return undefined;
    throw error;
  }
}

/** Fetches one file of a pack, by the address that the index names or beside the index. */
export async function* fetchResource(
  { url }: FetchedIndex,
  resource: Resource,
  net: Net,
  signal: AbortSignal,
): AsyncGenerator<Progress, File> {
  const file = yield* download(resource.url ?? new URL(resource.name, url).href, net, signal);
  return new File([file], resource.name);
}

/** The file that holds all entities. */
export function findEntities({ resources }: Manifest): Resource | undefined {
  const full = resources.filter(({ from }) => from === undefined);
  return (
    full.find(({ name }) => /^entities\.ftm\.json(l|\.gz)?$/.test(name)) ??
    full.find(({ name }) => /\.ftm\.json(l|\.gz)?$/.test(name)) ??
    full.find(({ name }) => /\.(csv|json)(\.gz)?$/.test(name))
  );
}

/** @throws FaultError `not-a-pack` where the index names no such file. */
export function entitiesOf({ manifest }: Pick<SignedIndex, 'manifest'>): Resource {
  const found = findEntities(manifest);
  if (found) return found;
  throw refusal(
    'not-a-pack',
    `The index of ${manifest.title} names no file of entities`,
    'Ask the publisher of the pack.',
  );
}
