import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { refusal } from '../fault-error';
import { INDEX_FILE } from '../import/group-files';
import { fingerprintOf, SIGNATURE_FILE } from '../pack/signature';
import { manifestIn, openFile } from './open-files';

/**
 * Makes an Ed25519 key (RFC 8032) in PEM form, readable by its owner alone; answers its fingerprint. A file that is there
 * already is left as it is.
 */
export async function makeKey(file: string): Promise<string> {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  try {
    await writeFile(file, pem, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw refusal('key-exists', `${file} is there already`, 'Keep it: whoever has the pack knows this key.');
  }
  return fingerprintOf(publicPart(privateKey));
}

/**
 * Writes the key into a pack's index and the signature beside it; answers the key's fingerprint.
 * @throws FaultError `bad-key`, `bad-manifest`, and `other-key` where the pack was signed by another one.
 */
export async function signPack(folder: string, keyFile: string): Promise<string> {
  const secret = readKey(await (await openFile(keyFile)).text(), keyFile);
  const key = publicPart(secret);
  const { public_key: before } = await manifestIn(folder);
  if (before !== undefined && before !== key) {
    throw refusal(
      'other-key',
      `${folder} was signed by another key (${await fingerprintOf(before)})`,
      'Readers refuse a pack whose key has changed. If that key is lost, delete "public_key" from index.json; they then have to remove the pack and import it again.',
    );
  }
  const file = join(folder, INDEX_FILE);
  // What other programs wrote into the index stays there.
  const index = v.parse(v.looseObject({}), JSON.parse(await readFile(file, 'utf8')));
  const bytes = Buffer.from(`${JSON.stringify({ ...index, public_key: key }, null, 2)}\n`);
  await writeFile(file, bytes);
  await writeFile(join(folder, SIGNATURE_FILE), `${sign(null, bytes, secret).toString('base64')}\n`);
  return fingerprintOf(key);
}

function readKey(pem: string, file: string): KeyObject {
  try {
    const key = createPrivateKey(pem);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw refusal('bad-key', `${file} holds no private Ed25519 key`, 'Make one: npm run pack -- key FILE');
}

/** The raw 32 bytes in base64, as an index names them. */
function publicPart(secret: KeyObject): string {
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  return Buffer.from(x, 'base64url').toString('base64');
}
