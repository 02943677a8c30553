import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Manifest, writeManifest } from '../../data/pack/manifest';
import type { FtmEntity } from '../../utils/ftm';
import { linesOf } from './import-stage';

type Answer = Uint8Array | string | ((request: IncomingMessage, response: ServerResponse) => void);

/** A publisher on this machine: what stands at each path, and what was asked of it. */
export class Publisher {
  readonly files = new Map<string, Answer>();
  readonly requests: IncomingMessage[] = [];
  readonly #server = createServer((request, response) => {
    this.requests.push(request);
    // As publishers of packs have it: no browser lets an extension ask for access to this machine.
    response.setHeader('access-control-allow-origin', '*');
    const answer = this.files.get(request.url ?? '');
    if (answer === undefined) response.writeHead(404).end('no such file');
    else if (typeof answer === 'function') answer(request, response);
    else response.writeHead(200, { 'content-length': Buffer.byteLength(answer) }).end(answer);
  });

  async open(): Promise<void> {
    await new Promise<void>((listening) => this.#server.listen(0, listening));
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }

  url(path: string): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${path}`;
  }

  get index(): string {
    return this.url('/index.json');
  }

  /** Puts a version on the server: entities, index and, with a key, its signature. */
  publish(entities: readonly FtmEntity[], change: Partial<Manifest> = {}, key?: Key): void {
    const data = Buffer.from(linesOf(entities));
    const manifest: Manifest = {
      name: 'news',
      title: 'News makers',
      version: '1',
      updated_at: '2026-01-01',
      license: 'CC0-1.0',
      entity_count: entities.length,
      resources: [resourceOf('entities.ftm.json', data)],
      ...(key && { public_key: key.text }),
      ...change,
    };
    this.files.set('/entities.ftm.json', data);
    this.put(manifest, key);
  }

  put(manifest: Manifest, key?: Key): void {
    const index = Buffer.from(writeManifest(manifest));
    this.files.set('/index.json', index);
    if (key) this.files.set('/index.json.sig', sign(null, index, key.secret).toString('base64'));
  }
}

export const resourceOf = (name: string, data: Uint8Array): Manifest['resources'][number] => ({
  name,
  size: data.length,
  sha256: createHash('sha256').update(data).digest('hex'),
});

export interface Key {
  /** Raw public key in base64. */
  readonly text: string;
  readonly secret: KeyObject;
}

export function newKey(): Key {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  return { text: spki.subarray(-32).toString('base64'), secret: privateKey };
}
