// @vitest-environment node
import { createHash, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSignature, fingerprintOf } from '../../data/pack/signature';
import { newKey } from './publisher';

const KEY = newKey();
const INDEX = new TextEncoder().encode('{"name":"news"}\n');
const SIGNATURE = sign(null, INDEX, KEY.secret).toString('base64');
const fault = (code: string, message: RegExp) => ({
  fault: {
    code,
    message: expect.stringMatching(message),
    advice: expect.stringMatching(/Nothing was changed/),
  },
});

describe('the signature of an index', () => {
  it('is right over its very bytes, with or without a line end of its own', async () => {
    await expect(checkSignature(INDEX, SIGNATURE, KEY.text)).resolves.toBeUndefined();
    await expect(checkSignature(INDEX, ` ${SIGNATURE}\r\n`, KEY.text)).resolves.toBeUndefined();
  });

  it('is missed where a key is named', async () => {
    await expect(checkSignature(INDEX, undefined, KEY.text)).rejects.toMatchObject(
      fault('unsigned', /index\.json\.sig is missing/),
    );
  });

  it.each<[string, Uint8Array<ArrayBuffer>, string, string]>([
    ['other bytes', new TextEncoder().encode('{"name":"newt"}\n'), SIGNATURE, KEY.text],
    ['another key', INDEX, SIGNATURE, newKey().text],
    ['a signature that is none', INDEX, 'hello!', KEY.text],
    ['a signature that is too short', INDEX, SIGNATURE.slice(0, 40), KEY.text],
    [
      'a signature with more behind it',
      INDEX,
      Buffer.concat([Buffer.from(SIGNATURE, 'base64'), Buffer.from('x')]).toString('base64'),
      KEY.text,
    ],
    ['an empty signature', INDEX, '', KEY.text],
    ['a key that is none', INDEX, SIGNATURE, '***'],
    ['a key that is too short', INDEX, SIGNATURE, KEY.text.slice(0, 20)],
  ])('is wrong for %s', async (_what, index, signature, key) => {
    await expect(checkSignature(index, signature, key)).rejects.toMatchObject(
      fault('bad-signature', /does not fit/),
    );
  });
});

describe('the fingerprint of a key', () => {
  it('is the beginning of its SHA-256 in groups of four', async () => {
    for (let n = 0; n < 30; n++) {
      const key = Buffer.alloc(32, n);
      const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
      expect(await fingerprintOf(key.toString('base64'))).toBe(hash.match(/.{4}/g)?.join(' '));
    }
  });

  it('of what is no key is that of nothing', async () => {
    const hash = createHash('sha256').digest('hex').slice(0, 32);
    expect(await fingerprintOf('***')).toBe(hash.match(/.{4}/g)?.join(' '));
  });
});
