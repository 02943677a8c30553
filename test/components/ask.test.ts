import { describe, expect, it } from 'vitest';
import { askThrough } from '../../utils/ask';
import { success } from '../../utils/result';

describe('asking another context', () => {
  it('sends name and body, and hands back the answer', async () => {
    const ask = askThrough(async (message) => success([JSON.stringify(message)]));
    expect(await ask('listSites', null)).toEqual(success(['{"name":"listSites","body":null}']));
  });

  it.each([
    ['rejects', () => Promise.reject(new Error('Receiving end does not exist'))],
    [
      'throws',
      () => {
        throw new Error('Extension context invalidated.');
      },
    ],
    ['is silent', () => Promise.resolve(undefined)],
    ['answers something else', () => Promise.resolve({ fine: true })],
  ])('answers with a fault where the receiver %s', async (_, send) => {
    const answer = await askThrough(send)('listSites', null);
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'no-answer', advice: expect.stringMatching(/\w/) },
    });
  });
});
