import { hashWord, PRIME, SEED } from '../../utils/match/text/word-hash';
import { cleanText } from '../../utils/text';
import { FaultError, refusal } from '../fault-error';
import { gunzip } from '../pack/gunzip';
import { MANIFEST_BYTES, TITLE_LENGTH } from '../pack/limits';
import { type Manifest, readManifest } from '../pack/manifest';
import { readWhole } from '../pack/read-whole';
import { checkSignature, SIGNATURE_FILE } from '../pack/signature';
import { openZip, type PackFile } from '../pack/zip';
import { INDEX_FILE } from './group-files';

export type Format = 'ftm' | 'csv' | 'popolo';

/** What was given, looked into but not read: one file of entities and, where there is one, its index. */
export interface Bundle {
  readonly data: PackFile;
  readonly format: Format;
  readonly index?: SignedIndex | undefined;
  /** Of what is read, where it is no file that the index names. */
  readonly sha256?: string;
  /** Id and title that the pack gets where it has no index: made from the file's name. */
  readonly id: string;
  readonly title: string;
}

/** An index whose signature, if it names a key, was found right. */
export interface SignedIndex {
  readonly manifest: Manifest;
  /** As it was published: what the signature covers. */
  readonly text: string;
  readonly signature?: string | undefined;
}

/**
 * Tells what the given files are: entities with or without `index.json`, plain or gzip, or one .zip of them.
 * @throws FaultError `not-a-pack`, `bad-archive`, `bad-manifest`, `unsigned`, `bad-signature`.
 */
export async function openBundle(given: readonly (PackFile & Blob)[]): Promise<Bundle> {
  const files = given.length === 1 && (await isZip(given[0]!)) ? await openZip(given[0]!) : given;
  // Of Excel and of LibreOffice: https://learn.microsoft.com/office/open-xml, https://docs.oasis-open.org/office
  if (files.some(({ name }) => name === 'workbook.xml' || name === 'content.xml'))
    throw notAPack(given[0]!.name, 'is a spreadsheet');
  const index = await readIndex(files);
  const data = dataFile(files, index?.manifest);
  const format = await formatOf(data);
  const stem = stemOf(given.length === 1 ? given[0]!.name : data.name);
  return { data, format, index, id: idOf(stem), title: titleOf(stem) || 'Pack' };
}

/** Reads an index and checks its signature. */
export async function readSignedIndex(
  bytes: Uint8Array<ArrayBuffer>,
  signature: string | undefined,
): Promise<SignedIndex> {
  const text = new TextDecoder().decode(bytes);
  const manifest = readManifest(text);
  if (!manifest.ok) throw new FaultError(manifest.error);
  const key = manifest.value.public_key;
  if (key !== undefined) await checkSignature(bytes, signature, key);
  return { manifest: manifest.value, text, signature: key && signature };
}

async function readIndex(files: readonly PackFile[]): Promise<SignedIndex | undefined> {
  const file = files.find(({ name }) => name === INDEX_FILE);
  if (!file) return undefined;
  const signature = files.find(({ name }) => name === SIGNATURE_FILE);
  return readSignedIndex(
    await readSmall(file),
    signature && new TextDecoder().decode(await readSmall(signature)),
  );
}

/** The file that the index names and, of several, the one that is no delta. */
function dataFile(files: readonly PackFile[], manifest: Manifest | undefined): PackFile {
  const rest = files.filter(({ name }) => name !== INDEX_FILE && name !== SIGNATURE_FILE);
  const named = manifest?.resources.filter(({ from }) => from === undefined).map(({ name }) => name);
  const known = rest.filter(
    ({ name }) => named?.includes(name) || named?.includes(name.replace(/\.gz$/, '')),
  );
  const [data, ...more] = known.length > 0 ? known : rest;
  if (!data) throw notAPack(files[0]?.name ?? 'The archive', 'holds no file of entities');
  if (more.length > 0 && known.length === 0) {
    throw notAPack(data.name, `and ${more[0]!.name} come without an index.json that says which is the pack`);
  }
  return data;
}

/** Enough for the first lines of any export. */
const HEAD_BYTES = 64 * 1024;

async function formatOf(file: PackFile): Promise<Format> {
  const head = await readHead(file).catch(() => undefined);
  // What breaks here breaks again when it is read: that is the place to say so.
  if (!head) return 'ftm';
  const text = new TextDecoder()
    .decode(head)
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === '') throw notAPack(file.name, 'is empty');
  if (/\0|^%PDF/.test(text)) throw notAPack(file.name, 'is no text');
  const [first = ''] = text.split('\n', 1);
  if (text.startsWith('{')) return isEntityLine(first) ? 'ftm' : popoloOr(file, text);
  if (/\.(csv|tsv)(\.gz)?$/i.test(file.name) || /^[^<{[]*[,;\t]/.test(first)) return 'csv';
  throw notAPack(file.name, text.startsWith('<') ? 'is a web page' : 'is of no known format');
}

/** One object over many lines: Popolo has these lists (https://www.popoloproject.com/specs/). */
function popoloOr(file: PackFile, text: string): Format {
  if (/"(persons|organizations|memberships)"\s*:/.test(text)) return 'popolo';
  if (/"schema"\s*:/.test(text)) return 'ftm';
  throw notAPack(file.name, 'is JSON, but neither FollowTheMoney nor Popolo');
}

function isEntityLine(line: string): boolean {
  return /"schema"\s*:/.test(line) && /"id"\s*:/.test(line);
}

async function readHead(file: PackFile): Promise<Uint8Array> {
  const bytes = new Uint8Array(HEAD_BYTES);
  let used = 0;
  const reader = (await gunzip(file.stream())).getReader();
  for (let part = await reader.read(); !part.done && used < HEAD_BYTES; part = await reader.read()) {
    const fitting = part.value.subarray(0, HEAD_BYTES - used);
    bytes.set(fitting, used);
    used += fitting.length;
  }
  await reader.cancel();
  return bytes.subarray(0, used);
}

async function readSmall(file: PackFile): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readWhole(file.stream(), MANIFEST_BYTES);
  if (!bytes) throw notAPack(file.name, `is longer than ${MANIFEST_BYTES} bytes`);
  return new Uint8Array(bytes);
}

/** APPNOTE.TXT: a .zip begins with a local file header, an empty one with its end. */
async function isZip(file: Blob): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return head[0] === 0x50 && head[1] === 0x4b && (head[2] === 3 || head[2] === 5);
}

const titleOf = (stem: string): string =>
  cleanText(stem)
    .slice(0, TITLE_LENGTH)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();

const stemOf = (name: string): string =>
  name.replace(/(\.(ftm|entities|json|jsonl|ndjson|csv|tsv|zip|gz))+$/i, '');

/**
 * An id made of a name: Latin letters and digits, hyphens between. Where letters are lost by that a number made of the whole
 * name is added: else «Люди» and «Фирмы» were one pack.
 */
export function idOf(stem: string): string {
  const plain = stem
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= ID_LETTERS && !/(?!\p{Script=Latin})\p{L}/u.test(stem)) return plain || 'pack';
  const number = hashWord(stem.normalize(), 0, stem.normalize().length, SEED, PRIME, false) >>> 0;
  return `${plain.slice(0, ID_LETTERS - 8) || 'pack'}-${number.toString(36)}`;
}

/** Letters of a pack's id, at most: the manifest's own limit. */
const ID_LETTERS = 60;

/** @param advice what else to do than to choose another file. */
export const notAPack = (name: string, what: string, advice = CHOOSE): FaultError =>
  refusal('not-a-pack', `${name} ${what}`, advice);

const CHOOSE =
  'Choose a FollowTheMoney file (one entity a line), a table saved as CSV (UTF-8), a Popolo file, or a .zip of a pack.';
