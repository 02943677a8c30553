// @vitest-environment node
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { LINE_BYTES, NAME_LENGTH, NAMES_PER_ENTITY } from '../../data/pack/limits';
import type { ParsedLine } from '../../data/pack/parse-entity';
import { readEntities } from '../../data/pack/read-entities';
import type { FtmEntity } from '../../utils/ftm';

const JAN = '{"id":"jan","schema":"Person","properties":{"name":["Jan Leike"]}}';
const ILYA = '{"id":"ilya","schema":"Person","properties":{"name":["Ilya Sutskever"]}}';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const streamOf = (chunks: readonly Uint8Array[]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(to) {
      for (const chunk of chunks) to.enqueue(chunk);
      to.close();
    },
  });

async function read(...chunks: readonly (Uint8Array | string)[]): Promise<readonly ParsedLine[]> {
  const stream = streamOf(chunks.map((chunk) => (typeof chunk === 'string' ? bytesOf(chunk) : chunk)));
  const lines: ParsedLine[] = [];
  for await (const batch of readEntities(stream)) lines.push(...batch);
  return lines;
}

const idsOf = (lines: readonly ParsedLine[]) => lines.map((line) => line.entity?.id);
const faultsOf = (lines: readonly ParsedLine[]) =>
  lines.flatMap((line) => line.faults.map((fault) => fault.code));

describe('reading a pack file', () => {
  it('reads one entity a line, with BOM, CRLF, blank lines and no line end at the end', async () => {
    const text = `\uFEFF${JAN}\r\n\r\n  \n\uFEFF${ILYA}\r\n\uFEFF${JAN}`;
    expect(idsOf(await read(text))).toEqual(['jan', 'ilya', 'jan']);
  });

  it('tells gzip by its first bytes, even when they arrive one by one', async () => {
    const packed = gzipSync(`${JAN}\n${ILYA}\n`);
    expect(idsOf(await read(packed))).toEqual(['jan', 'ilya']);
    expect(idsOf(await read(...Array.from(packed, (byte) => Uint8Array.of(byte))))).toEqual(['jan', 'ilya']);
  });

  it('reads the same however the bytes are cut', async () => {
    const bytes = bytesOf(
      `${JAN}\n${'{"id":"ян","schema":"Person","properties":{"name":["Ян Лейке"]}}'}\r\n\n${ILYA}\n`,
    );
    const whole = await read(bytes);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 12 }), async (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), bytes.length];
        expect(await read(...ends.map((end, n) => bytes.slice(ends[n - 1] ?? 0, end)))).toEqual(whole);
      }),
    );
  });

  it('has a gzip file unpacked in small pieces: a browser unpacks each one whole, to up to a thousand times as much', async () => {
    const given: number[] = [];
    class Watched extends DecompressionStream {
      override readonly writable: WritableStream<BufferSource>;
      constructor(format: CompressionFormat) {
        super(format);
        const to = super.writable.getWriter();
        this.writable = new WritableStream({
          write(piece) {
            given.push(piece.byteLength);
            return to.write(piece);
          },
          close: () => to.close(),
        });
      }
    }
    vi.stubGlobal('DecompressionStream', Watched);
    expect(faultsOf(await read(gzipSync(Buffer.alloc(64 * 1024 * 1024, 0x61))))).toEqual(['line-too-long']);
    vi.unstubAllGlobals();
    expect(given.length).toBeGreaterThan(0);
    // What zlib makes of a byte at most (https://zlib.net/zlib_tech.html).
    expect(Math.max(...given) * 1032).toBeLessThan(16 * LINE_BYTES);
  });

  it('keeps what came before the break of a cut gzip file and says that it breaks', async () => {
    const packed = gzipSync(`${JAN}\n${ILYA}\n`);
    for (let end = 3; end < packed.length; end++)
      expect(faultsOf(await read(packed.slice(0, end)))).toContain('file-broken');
  });

  it('stops at a line that is too long', async () => {
    const flood = new Uint8Array(LINE_BYTES / 4).fill(0x61);
    const lines = await read(`${JAN}\n`, flood, flood, flood, flood, flood, `\n${ILYA}\n`);
    expect(idsOf(lines)).toEqual(['jan', undefined]);
    expect(lines[1]).toMatchObject({ line: 2, faults: [{ code: 'line-too-long' }] });
  });

  it('names the line and goes on after one that is not UTF-8', async () => {
    const lines = await read(`${JAN}\n`, Uint8Array.of(0xff, 0xfe, 0x0a), ILYA);
    expect(idsOf(lines)).toEqual(['jan', undefined, 'ilya']);
    expect(lines[1]?.faults[0]).toMatchObject({ code: 'not-utf8', message: 'Line 2 is not valid UTF-8' });
  });
});

describe('reading one entity', () => {
  const one = async (value: unknown): Promise<ParsedLine> => (await read(JSON.stringify(value)))[0]!;
  const nameless = { id: 'x', schema: 'Person' };

  it.each([
    ['not-an-entity', '[]'],
    ['not-an-entity', 'null'],
    ['not-an-entity', '{"id":'],
    ['not-an-entity', '['.repeat(1_000_000)],
    ['not-an-entity', '['.repeat(400_000) + ']'.repeat(400_000)],
    ['not-an-entity', '{"id":"x","schema":"Person"}'],
    ['not-an-entity', '{"id":"x","schema":"Person","properties":[]}'],
    ['no-id', '{"schema":"Person","properties":{}}'],
    ['no-id', '{"id":"\u200B","schema":"Person","properties":{}}'],
    ['no-schema', '{"id":"x","schema":7,"properties":{}}'],
    ['id-too-long', `{"id":"${'x'.repeat(300)}","schema":"Person","properties":{}}`],
  ])('refuses with %s and the line: %.40s', async (code, text) => {
    const [line] = await read(`\n\n${text}\n`);
    expect(line).toMatchObject({ line: 3, faults: [{ code }] });
    expect(line?.faults[0]?.message).toMatch(/^Line 3 /);
    expect(line?.entity).toBeUndefined();
  });

  it('takes a bare string as a list of one, and leaves out what is no text, saying the field', async () => {
    const line = await one({
      ...nameless,
      properties: { name: 'Jan', country: ['de', 7, null, { a: 1 }, ''] },
    });
    expect(line.entity?.properties).toEqual({ name: ['Jan'], country: ['de'] });
    expect(line.faults.map((fault) => fault.code)).toEqual(Array(3).fill('value-not-text'));
    expect(line.faults[0]?.message).toContain('"country"');
  });

  it('drops keys that reach into the program', async () => {
    const text =
      '{"id":"x","schema":"Person","__proto__":{"y":1},"properties":{"__proto__":["a"],"constructor":["b"],"prototype":["c"],"name":["Jan"]}}';
    const [line] = await read(text);
    expect(line?.entity).toEqual({ ...nameless, properties: { name: ['Jan'] } });
    expect(({} as Record<string, unknown>).y).toBeUndefined();
  });

  it('keeps unknown schemata and properties', async () => {
    const line = await one({ id: 'v', schema: 'Vessel', properties: { imoNumber: ['9'] } });
    expect(line.entity).toEqual({ id: 'v', schema: 'Vessel', properties: { imoNumber: ['9'] } });
  });

  it('cleans every string: invisible and direction-changing characters go, accents are composed', async () => {
    const line = await one({ ...nameless, properties: { name: ['\u202EJan\u200B Le\u0301ike\u{E0041}\n'] } });
    expect(line.entity?.properties).toEqual({ name: ['Jan Léike'] });
  });

  it('cuts a flood of aliases at the cap, over all kinds of name together, and says so once a property', async () => {
    const flood = Array.from({ length: 5000 }, (_, n) => `Name ${n}`);
    const line = await one({ ...nameless, properties: { name: ['Jan'], alias: flood, weakAlias: flood } });
    const names = Object.values(line.entity?.properties ?? {}).flat();
    expect(names).toHaveLength(NAMES_PER_ENTITY);
    expect(line.faults.map((fault) => fault.code)).toEqual(['too-many-values', 'too-many-values']);
  });

  it('leaves out names that are too long to stand in a text', async () => {
    const line = await one({ ...nameless, properties: { name: ['Jan', 'J'.repeat(NAME_LENGTH + 1)] } });
    expect(line.entity?.properties).toEqual({ name: ['Jan'] });
    expect(line.faults[0]?.code).toBe('value-too-long');
  });

  it('answers any JSON with an entity or a fault, and never throws', async () => {
    const near = fc.record({ id: fc.anything(), schema: fc.anything(), properties: fc.anything() });
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.json(),
          fc.json({ maxDepth: 5 }),
          near.map((value) => JSON.stringify(value) ?? ''),
        ),
        async (text) => {
          for (const line of await read(text.replaceAll('\n', ' '))) {
            expect(line.entity !== undefined || line.faults.length > 0).toBe(true);
            if (line.entity) expect(isEntity(line.entity)).toBe(true);
          }
        },
      ),
    );
  });
});

const isEntity = (entity: FtmEntity): boolean =>
  [entity.id, entity.schema, ...Object.values(entity.properties).flat()].every(
    (part) => typeof part === 'string',
  );
