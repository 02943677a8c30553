/** A file that goes into an archive. */
export interface ArchivePart {
  readonly name: string;
  readonly content: Blob;
}

/** Numbers of PKWARE's APPNOTE.TXT. */
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;

/** A .zip of these files, each packed by the browser. The same files give the same bytes: no times are written. */
export async function writeZip(parts: readonly ArchivePart[]): Promise<Blob> {
  const pieces: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let at = 0;
  for (const { name, content } of parts) {
    const nameBytes = new TextEncoder().encode(name);
    const packed = await new Response(
      content.stream().pipeThrough(new CompressionStream('deflate-raw')),
    ).blob();
    const sizes = { crc: await crcOf(content), packed: packed.size, whole: content.size };
    const local = localHeader(sizes, nameBytes.length);
    directory.push(directoryEntry(sizes, nameBytes.length, at), nameBytes);
    pieces.push(local, nameBytes, packed);
    at += local.length + nameBytes.length + packed.size;
  }
  const listing = new Blob(directory);
  const end = fields([
    [LONG, 0x06054b50],
    [SHORT, 0],
    [SHORT, 0],
    [SHORT, parts.length],
    [SHORT, parts.length],
    [LONG, listing.size],
    [LONG, at],
    [SHORT, 0],
  ]);
  return new Blob([...pieces, listing, end], { type: 'application/zip' });
}

interface Sizes {
  readonly crc: number;
  readonly packed: number;
  readonly whole: number;
}

const SHORT = 2;
const LONG = 4;

function localHeader(sizes: Sizes, nameLength: number): Uint8Array<ArrayBuffer> {
  return fields([[LONG, 0x04034b50], ...about(sizes, nameLength)]);
}

/** A local header's fields again; then comment, disk and attributes, which are none; then where the file stands. */
function directoryEntry(sizes: Sizes, nameLength: number, at: number): Uint8Array<ArrayBuffer> {
  const none: readonly Field[] = [SHORT, SHORT, SHORT, LONG].map((bytes) => [bytes, 0]);
  return fields([[LONG, 0x02014b50], [SHORT, VERSION], ...about(sizes, nameLength), ...none, [LONG, at]]);
}

function about({ crc, packed, whole }: Sizes, nameLength: number): readonly Field[] {
  return [
    [SHORT, VERSION],
    [SHORT, UTF8_NAMES],
    [SHORT, DEFLATED],
    [LONG, NO_TIME],
    [LONG, crc],
    [LONG, packed],
    [LONG, whole],
    [SHORT, nameLength],
    [SHORT, 0],
  ];
}

type Field = readonly [bytes: number, value: number];

/** Numbers one after the other, little-endian. */
function fields(list: readonly Field[]): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(list.reduce((sum, [bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [bytes, value] of list) {
    if (bytes === SHORT) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

/** 1 January 1980, midnight: the first moment that the format can say. */
const NO_TIME = 0x0021_0000;

/** CRC-32 of ISO 3309, reflected, polynomial 0xedb88320. */
const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

async function crcOf(content: Blob): Promise<number> {
  let crc = 0xffffffff;
  const reader = content.stream().getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    for (const byte of part.value) crc = TABLE[(crc ^ byte) & 0xff]! ^ (crc >>> 8);
  }
  return ~crc >>> 0;
}
