import { describe, expect, it, vi } from 'vitest';
import { askBackground } from '../../utils/page/ask-background';
import type { BrowserApi } from '../../utils/page/native-browser';

const COUNTS = { people: 1, organizations: 2 };

/** An extension whose background behaves like this, question by question. */
function extension(...answers: (() => Promise<unknown>)[]) {
  const runtime: { id: string | undefined; sendMessage: ReturnType<typeof vi.fn> } = {
    id: 'ours',
    sendMessage: vi.fn(() => answers.shift()!()),
  };
  return { runtime, api: { runtime } as unknown as BrowserApi };
}
const says = (answer: unknown) => () => Promise.resolve(answer);
const isStopped = () => Promise.reject(new Error('Receiving end does not exist'));

describe('asking the background', () => {
  it('sends the name and body of a request and gives its value', async () => {
    const { api, runtime } = extension(says({ ok: true, value: null }));
    expect(await askBackground(api, vi.fn())('counted', COUNTS)).toBe(null);
    expect(runtime.sendMessage).toHaveBeenCalledExactlyOnceWith({ name: 'counted', body: COUNTS });
  });

  it('asks once more when the background was stopped in between', async () => {
    const { api } = extension(isStopped, says({ ok: true, value: null }));
    expect(await askBackground(api, vi.fn())('counted', COUNTS)).toBe(null);
  });

  it('gives up after the second time', async () => {
    const onGone = vi.fn();
    const { api, runtime } = extension(isStopped, isStopped, says({ ok: true, value: null }));
    expect(await askBackground(api, onGone)('counted', COUNTS)).toBeUndefined();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(2);
    expect(onGone).not.toHaveBeenCalled();
  });

  it('gives nothing where the background refuses', async () => {
    const { api, runtime } = extension(says({ ok: false, error: { code: 'x', message: '', advice: '' } }));
    expect(await askBackground(api, vi.fn())('counted', COUNTS)).toBeUndefined();
    expect(runtime.sendMessage).toHaveBeenCalledTimes(1);
  });

  it('tells when the extension was removed or updated', async () => {
    const onGone = vi.fn();
    const { api, runtime } = extension();
    runtime.sendMessage.mockImplementation(() => {
      runtime.id = undefined;
      throw new Error('Extension context invalidated.');
    });
    expect(await askBackground(api, onGone)('counted', COUNTS)).toBeUndefined();
    expect(onGone).toHaveBeenCalledOnce();
  });
});
