// @vitest-environment node
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ARCHIVE_FILES } from '../../data/pack/limits';
import { openZip } from '../../data/pack/zip';
import { inputs } from '../inputs';

/** A file as some program may have put it into an archive. */
interface Part {
  readonly name: string;
  readonly text: string;
  /** 0: as it is, 8: deflated, others: nothing that is known here. */
  readonly method?: number;
  /** Bytes of extra fields, which differ between the two places that describe a file. */
  readonly extra?: readonly [local: number, central: number];
  /** Of the file's own comment. */
  readonly comment?: string;
}

const short = (value: number) => Buffer.from(Uint16Array.of(value).buffer);
const long = (value: number) => Buffer.from(Uint32Array.of(value).buffer);

/** By PKWARE's APPNOTE.TXT, byte for byte; `before` stands in front of everything, as in self-extracting archives. */
function archive(parts: readonly Part[], { comment = '', before = '', count = parts.length } = {}): Buffer {
  const head = Buffer.from(before);
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = head.length;
  for (const { name, text, method = 8, extra = [0, 0], comment: note = '' } of parts) {
    const title = Buffer.from(name);
    const packed = method === 8 ? deflateRawSync(text) : Buffer.from(text);
    const sizes = [long(0), long(packed.length), long(text.length), short(title.length)];
    const local = [
      long(0x04034b50),
      short(20),
      short(0x0800),
      short(method),
      long(0),
      ...sizes,
      short(extra[0]),
    ];
    const file = Buffer.concat([...local, title, Buffer.alloc(extra[0], 1), packed]);
    const central = [long(0x02014b50), short(20), short(20), short(0x0800), short(method), long(0), ...sizes];
    directory.push(
      Buffer.concat([...central, short(extra[1]), short(note.length), short(0), short(0), long(0), long(at)]),
      Buffer.concat([title, Buffer.alloc(extra[1], 2), Buffer.from(note)]),
    );
    files.push(file);
    at += file.length;
  }
  const listing = Buffer.concat(directory);
  const end = [
    long(0x06054b50),
    short(0),
    short(0),
    short(count),
    short(count),
    long(listing.length),
    long(at),
  ];
  return Buffer.concat([head, ...files, listing, ...end, short(comment.length), Buffer.from(comment)]);
}

async function read(bytes: Buffer): Promise<readonly (readonly [string, string])[]> {
  const files = await openZip(new Blob([new Uint8Array(bytes)]));
  return Promise.all(
    files.map(async (file) => [file.name, await new Response(file.stream()).text()] as const),
  );
}
const refused = (what: RegExp) => ({
  fault: { code: 'bad-archive', message: expect.stringMatching(what), advice: expect.stringMatching(/./) },
});

describe('an archive by any program', () => {
  it('is read whatever stands around its files', async () => {
    const text = fc.string({ maxLength: 60 });
    const part = fc.record({
      name: fc.stringMatching(/^[a-zя]{1,9}\.json$/),
      text,
      method: fc.constantFrom(0, 8),
      extra: fc.tuple(fc.nat(30), fc.nat(30)),
      comment: fc.stringMatching(/^[a-z]{0,9}$/),
    });
    const around = fc.record({
      comment: fc.stringMatching(/^[a-z ]{0,40}$/),
      before: fc.stringMatching(/^[#a-z]{0,20}$/),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 4 }), around, async (parts, how) => {
        const ascii = parts.map((one) => ({ ...one, text: one.text.replace(/[^ -~]/gu, '?') }));
        expect(await read(archive(ascii, how))).toEqual(ascii.map(({ name, text }) => [name, text]));
      }),
    );
  });

  it('loses its folders, but not the files in them, and can be read twice', async () => {
    const files = await openZip(
      new Blob([
        new Uint8Array(
          archive([
            { name: 'pack/', text: '' },
            { name: 'pack/in/index.json', text: '{}' },
          ]),
        ),
      ]),
    );
    expect(files.map(({ name }) => name)).toEqual(['index.json']);
    expect(files[0]?.size).toBe(deflateRawSync('{}').length);
    for (const _time of [1, 2]) expect(await new Response(files[0]!.stream()).text()).toBe('{}');
  });

  it('may be left before the end of a file', async () => {
    const [file] = await openZip(
      new Blob([new Uint8Array(archive([{ name: 'a', text: 'x'.repeat(9), method: 0 }]))]),
    );
    const reader = file!.stream().getReader();
    await reader.read();
    await expect(reader.cancel()).resolves.toBeUndefined();
    await expect(file!.stream().cancel()).resolves.toBeUndefined();
  });

  it('with as many files as the cap is read, with one more it is not', async () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `f${n}`, text: '', method: 0 }));
    expect(await read(archive(parts(ARCHIVE_FILES)))).toHaveLength(ARCHIVE_FILES);
    await expect(read(archive(parts(ARCHIVE_FILES + 1)))).rejects.toMatchObject(
      refused(/more than 200 files/),
    );
  });
});

describe('a broken archive', () => {
  const good = archive([
    { name: 'a.json', text: 'hello', method: 0 },
    { name: 'b.json', text: 'world', method: 0 },
  ]);
  const changed = (at: number, ...bytes: number[]): Buffer => {
    const copy = Buffer.from(good);
    copy.set(bytes, at);
    return copy;
  };
  const END = good.length - 22;
  const DIRECTORY = good.readUInt32LE(END + 16);

  it.each<[string, Buffer, RegExp]>([
    ['without an end', good.subarray(0, END), /no directory/],
    ['of nothing', Buffer.alloc(0), /no directory/],
    ['whose directory lies behind its end', changed(END + 16, 255, 255), /outside/],
    ['whose directory is longer than it', changed(END + 12, 255, 255), /outside/],
    ['whose directory is none', changed(DIRECTORY, 0), /damaged directory/],
    [
      'that counts more files than it lists',
      archive([{ name: 'a', text: '' }], { count: 2 }),
      /damaged directory/,
    ],
    ['packed in another way', archive([{ name: 'a', text: 'x', method: 14 }]), /method 14/],
    ['whose file is not where it should be', changed(0, 0), /damaged/],
    ['whose file lies behind its end', changed(DIRECTORY + 42, 255, 255, 255), /damaged/],
  ])('%s is refused in words', async (_what, bytes, what) => {
    await expect(read(bytes)).rejects.toMatchObject(refused(what));
  });

  it('gives its files or a fault whichever byte is changed, and never hangs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(255), async (at, byte) => {
        const outcome = await read(changed(at, byte)).catch((error: Error) => error.name);
        expect(Array.isArray(outcome) || outcome === 'FaultError' || outcome === 'TypeError').toBe(true);
      }),
      inputs(300),
    );
  });
});
