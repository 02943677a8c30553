// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Line, readLines } from '../../data/pack/read-lines';

const CAPS = { line: 10, file: 40 };
const bytesOf = (text: string) => new TextEncoder().encode(text);

function read(...chunks: readonly (string | Uint8Array)[]): Promise<readonly Line[]> {
  const stream = new ReadableStream<Uint8Array>({
    start(to) {
      for (const chunk of chunks) to.enqueue(typeof chunk === 'string' ? bytesOf(chunk) : chunk);
      to.close();
    },
  });
  return linesOf(stream);
}
async function linesOf(stream: ReadableStream<Uint8Array>): Promise<readonly Line[]> {
  const lines: Line[] = [];
  for await (const batch of readLines(stream, CAPS)) lines.push(...batch);
  return lines;
}
const told = (lines: readonly Line[]) =>
  lines.map(({ number, text, fault }) => [number, fault?.code ?? text]);

describe('lines', () => {
  it('come without line ends, byte order marks and blanks, each with its number', async () => {
    expect(await read('\uFEFFa\r\n\n \nb c\r\n\uFEFFd')).toEqual([
      { number: 1, text: 'a' },
      { number: 4, text: 'b c' },
      { number: 5, text: 'd', open: true },
    ]);
    expect(await read('a\n')).toEqual([{ number: 1, text: 'a' }]);
    expect(told(await read('a\n\nb\n'))).toEqual([
      [1, 'a'],
      [3, 'b'],
    ]);
    expect(await read()).toEqual([]);
  });

  it('are the same however the bytes are cut', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'é', '\n', '\r\n', ' '), maxLength: 18 });
    await fc.assert(
      fc.asyncProperty(text, fc.array(fc.nat(40)), async (whole, cuts) => {
        const bytes = bytesOf(whole);
        const ends = [...cuts.filter((cut) => cut <= bytes.length).sort((a, b) => a - b), bytes.length];
        const pieces = ends.map((end, n) => bytes.slice(ends[n - 1] ?? 0, end));
        const expected = whole.split('\n').map((line, n) => [n + 1, line.replace(/\r$/, '')] as const);
        const short = expected.every(([, line]) => bytesOf(line).length < CAPS.line);
        if (short)
          expect(told(await read(...pieces))).toEqual(expected.filter(([, line]) => line.trim() !== ''));
      }),
    );
  });

  it.each([
    [
      'as long as the cap',
      ['1234567890\nb\n'],
      [
        [1, '1234567890'],
        [2, 'b'],
      ],
    ],
    ['as long as the cap, the last', ['1234567890'], [[1, '1234567890']]],
    [
      'too long',
      ['a\n12345678901\nb\n'],
      [
        [1, 'a'],
        [2, 'line-too-long'],
      ],
    ],
    [
      'too long in many pieces',
      ['a\n123456', '789012', '3\nb\n'],
      [
        [1, 'a'],
        [2, 'line-too-long'],
      ],
    ],
    [
      'longer together than one may be',
      ['abcdef\nghijkl\n'],
      [
        [1, 'abcdef'],
        [2, 'ghijkl'],
      ],
    ],
    [
      'no UTF-8 among others',
      [Uint8Array.of(0x61, 0x0a, 0xff, 0x0a, 0x62)],
      [
        [1, 'a'],
        [2, 'not-utf8'],
        [3, 'b'],
      ],
    ],
    [
      'more than a file may hold',
      ['123456\n'.repeat(5), '123456'],
      [...[1, 2, 3, 4, 5].map((n) => [n, '123456']), [5, 'file-too-large']],
    ],
    ['as much as a file may hold', ['1234567\n'.repeat(5)], [1, 2, 3, 4, 5].map((n) => [n, '1234567'])],
  ])('%s', async (_what, chunks, expected) => {
    expect(told(await read(...chunks))).toEqual(expected);
  });

  it.each([
    ['first', Uint8Array.of(0x1f, 0x61, 0x0a), '\x1Fa'],
    ['second', Uint8Array.of(0x61, 0x8b, 0x0a), 'not-utf8'],
  ])('are no gzip by its %s byte alone', async (_which, bytes, expected) => {
    expect(told(await read(bytes))).toEqual([[1, expected]]);
  });

  it('of a file that cannot be opened are one that says so', async () => {
    const gone = new ReadableStream<Uint8Array>({ start: (to) => to.error(new Error('gone')) });
    expect(told(await linesOf(gone))).toEqual([[1, 'file-broken']]);
  });

  it('that are too long are told before the file goes on, which is then let go of', async () => {
    const cancel = vi.fn();
    const endless = new ReadableStream<Uint8Array>({
      start: (to) => to.enqueue(bytesOf('1234567\n12345678901')),
      cancel,
    });
    expect(told(await linesOf(endless)).at(-1)).toEqual([2, 'line-too-long']);
    expect(cancel).toHaveBeenCalledOnce();
  });

  it('that cannot be read say why, and what to do', async () => {
    const all = [
      ...(await read('12345678901')),
      ...(await read('1\n'.repeat(21))),
      ...(await read(Uint8Array.of(0x1f, 0x8b, 8, 0))),
    ];
    expect(all.flatMap(({ fault }) => fault ?? [])).toMatchObject([
      { message: 'Line 1 is longer than 10 bytes', advice: expect.stringMatching(/again/) },
      { message: 'The file holds more than 40 bytes', advice: expect.stringMatching(/again/) },
      {
        message: expect.stringMatching(/^The file breaks off or is damaged \(/),
        advice: expect.stringMatching(/again/),
      },
    ]);
  });
});
