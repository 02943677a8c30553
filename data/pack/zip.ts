import { type FaultError, refusal } from '../fault-error';
import { ARCHIVE_FILES } from './limits';

/** A file to be read, from a disk or out of an archive; a browser's `File` is one. `size` is in bytes as stored. */
export interface PackFile {
  readonly name: string;
  readonly size: number;
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** Numbers of PKWARE's APPNOTE.TXT: signatures, methods, sizes of the fixed parts. */
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const STORED = 0;
const DEFLATED = 8;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;

/**
 * The files in a .zip, found by its directory and unpacked only while they are read. Names lose their folders.
 * @throws FaultError `bad-archive`.
 */
export async function openZip(archive: Blob): Promise<readonly PackFile[]> {
  const tail = await bytesOf(archive.slice(-(END_BYTES + LONGEST_COMMENT)));
  const end = findEnd(tail);
  if (end === undefined) throw badArchive('has no directory: it is cut short or damaged');
  const count = tail.getUint16(end + 10, true);
  const start = tail.getUint32(end + 16, true);
  const size = tail.getUint32(end + 12, true);
  if (count > ARCHIVE_FILES) throw badArchive(`holds more than ${ARCHIVE_FILES} files`);
  if (start + size > archive.size) throw badArchive('has a directory that lies outside of it');
  const directory = await bytesOf(archive.slice(start, start + size));
  const files: PackFile[] = [];
  for (let at = 0, n = 0; n < count; n++) {
    if (at + CENTRAL_BYTES > directory.byteLength || directory.getUint32(at, true) !== CENTRAL) {
      throw badArchive('has a damaged directory');
    }
    const nameBytes = directory.getUint16(at + 28, true);
    const name = textOf(directory, at + CENTRAL_BYTES, nameBytes);
    if (!name.endsWith('/')) {
      files.push({
        name: name.slice(name.lastIndexOf('/') + 1),
        size: directory.getUint32(at + 20, true),
        stream: streamOf(archive, {
          method: directory.getUint16(at + 10, true),
          size: directory.getUint32(at + 20, true),
          at: directory.getUint32(at + 42, true),
        }),
      });
    }
    at += CENTRAL_BYTES + nameBytes + directory.getUint16(at + 30, true) + directory.getUint16(at + 32, true);
  }
  return files;
}

interface Entry {
  readonly method: number;
  readonly size: number;
  readonly at: number;
}

function streamOf(archive: Blob, { method, size, at }: Entry): PackFile['stream'] {
  if (method !== STORED && method !== DEFLATED) throw badArchive(`packs a file by method ${method}`);
  let content: Promise<Blob> | undefined;
  const find = async (): Promise<Blob> => {
    const local = await bytesOf(archive.slice(at, at + LOCAL_BYTES));
    if (local.byteLength < LOCAL_BYTES || local.getUint32(0, true) !== LOCAL) throw badArchive('is damaged');
    // The lengths of name and extra field may differ from the directory's.
    const from = at + LOCAL_BYTES + local.getUint16(26, true) + local.getUint16(28, true);
    return archive.slice(from, from + size);
  };
  return () => {
    content ??= find();
    const packed = deferred(content);
    return method === STORED ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
  };
}

/** The stream of a Blob that is still being looked for. */
function deferred(blob: Promise<Blob>): ReadableStream<Uint8Array<ArrayBuffer>> {
  let reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
  return new ReadableStream({
    async pull(to) {
      reader ??= (await blob).stream().getReader();
      const part = await reader.read();
      if (part.done) to.close();
      else to.enqueue(part.value);
    },
    cancel: (reason) => reader?.cancel(reason),
  });
}

function findEnd(tail: DataView): number | undefined {
  for (let at = tail.byteLength - END_BYTES; at >= 0; at--) {
    if (tail.getUint32(at, true) === END) return at;
  }
  return undefined;
}

const bytesOf = async (blob: Blob): Promise<DataView> => new DataView(await blob.arrayBuffer());

const textOf = (view: DataView, at: number, length: number): string =>
  new TextDecoder().decode(new Uint8Array(view.buffer, at, Math.min(length, view.byteLength - at)));

function badArchive(what: string): FaultError {
  return refusal(
    'bad-archive',
    `The .zip ${what}`,
    'Fetch the archive again, or unpack it and choose the files in it.',
  );
}
