import { type FaultError, refusal } from '../fault-error';

/** The file beside `index.json` that holds its signature: 64 bytes in base64 over the very bytes of the index. */
export const SIGNATURE_FILE = 'index.json.sig';

/**
 * Checks the Ed25519 signature (RFC 8032) of an index against the key that the index itself names.
 * @throws FaultError `unsigned` where there is none, `bad-signature`.
 */
export async function checkSignature(
  index: Uint8Array<ArrayBuffer>,
  signature: string | undefined,
  key: string,
): Promise<void> {
  if (signature === undefined) {
    throw fault('unsigned', `The pack names a key, but ${SIGNATURE_FILE} is missing`);
  }
  const [known, signed] = [bytesOf(key), bytesOf(signature)];
  // Keys and signatures of another length are refused by WebCrypto itself.
  const valid =
    known &&
    signed &&
    (await crypto.subtle
      .importKey('raw', known, 'Ed25519', false, ['verify'])
      .then((verifier) => crypto.subtle.verify('Ed25519', verifier, signed, index))
      .catch(() => false));
  if (!valid) throw fault('bad-signature', 'The signature does not fit index.json');
}

/** A key as people compare it: the first 16 bytes of its SHA-256 in groups of four hex digits. */
export async function fingerprintOf(key: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytesOf(key) ?? new Uint8Array()));
  const hex = Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/.{4}(?=.)/g, '$& ');
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function fault(code: string, message: string): FaultError {
  return refusal(code, message, 'Fetch the pack again, or ask its publisher. Nothing was changed.');
}
