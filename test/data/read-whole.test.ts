// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { readWhole } from '../../data/pack/read-whole';

describe('a stream that is read whole', () => {
  const cancel = vi.fn();
  const endless = () =>
    new ReadableStream<Uint8Array>(
      { pull: (to) => to.enqueue(new Uint8Array(8)), cancel },
      { highWaterMark: 0 },
    );

  it('gives all its bytes in order, up to the most that may be', async () => {
    const bytes = await readWhole(new Blob(['ab', 'cd']).stream(), 4);
    expect(new TextDecoder().decode(bytes)).toBe('abcd');
  });

  it('is let go as soon as there are more', async () => {
    expect(await readWhole(endless(), 20)).toBeUndefined();
    expect(cancel).toHaveBeenCalledOnce();
  });
});
