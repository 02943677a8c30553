import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders, type Server } from 'node:http';
import { extname, join } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.json': 'application/json',
  '.xml': 'text/xml',
  '.txt': 'text/plain',
};

const ENDLESS = '/endless.ftm.json';
/** What is published stands here too: browsers trust this machine alone as much as if it were encrypted. */
export const UNENCRYPTED = 'http://news.example';

/** As publishers of packs have it: no browser lets an extension ask for this machine alone. */
const OPEN = { 'access-control-allow-origin': '*' };

/** A web site on 127.0.0.1 that is also the browser's proxy, so that every request to anywhere else ends here. */
export interface Site {
  readonly port: number;
  /** Publishes one document and returns its address; `type` is an extension such as `.html`. */
  publish(body: string, options?: { headers?: OutgoingHttpHeaders; type?: string }): string;
  /** Publishes a folder and returns its address, with a closing slash. */
  publishFolder(folder: string): string;
  /** An address whose answer begins and never ends: 1 of 1,000,000 bytes. */
  readonly endless: string;
  /** Paths that were asked for, in turn. */
  readonly asked: readonly string[];
  /** Hosts that somebody asked for and did not get. */
  readonly strays: readonly string[];
  close(): Promise<void>;
}

export async function openSite(): Promise<Site> {
  const documents = new Map<string, { body: string; headers: OutgoingHttpHeaders }>();
  const folders = new Map<string, string>();
  const asked: string[] = [];
  const strays: string[] = [];

  const server = createServer(async (request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith('/') && new URL(url).origin !== UNENCRYPTED) {
      strays.push(new URL(url).host);
      response.writeHead(502).end();
      return;
    }
    const { pathname } = new URL(url, 'http://127.0.0.1');
    asked.push(pathname);
    if (pathname === ENDLESS) {
      response.writeHead(200, { ...OPEN, 'content-length': 1_000_000 }).write(' ');
      return;
    }
    const found = documents.get(pathname) ?? (await readPublished(folders, pathname));
    if (found) response.writeHead(200, found.headers).end(found.body);
    else response.writeHead(404).end();
  });
  server.on('connect', (request, socket) => {
    strays.push(request.url ?? '');
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  const port = await listen(server);
  const origin = `http://127.0.0.1:${port}`;

  return {
    port,
    asked,
    strays,
    endless: origin + ENDLESS,
    publish(body, { headers = {}, type = '.html' } = {}) {
      const path = `/page-${documents.size + 1}${type}`;
      documents.set(path, { body, headers: { 'content-type': TYPES[type], ...headers } });
      return origin + path;
    },
    publishFolder(folder) {
      const path = `/folder-${folders.size + 1}/`;
      folders.set(path, folder);
      return origin + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server): Promise<number> {
  return new Promise((done, fail) => {
    server.on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address && typeof address === 'object') done(address.port);
    });
  });
}

async function readPublished(folders: ReadonlyMap<string, string>, pathname: string) {
  const prefix = [...folders.keys()].find((path) => pathname.startsWith(path));
  const folder = prefix && folders.get(prefix);
  if (!folder) return undefined;
  const file = join(folder, decodeURIComponent(pathname.slice(prefix.length)));
  const body = await readFile(file).catch(() => undefined);
  return (
    body && {
      body,
      headers: { ...OPEN, 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' },
    }
  );
}
