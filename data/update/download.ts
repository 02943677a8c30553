import { FaultError, refusal } from '../fault-error';
import type { Progress } from '../import/import-events';
import { pacer } from '../import/pace';
import { DOWNLOAD_BYTES } from '../pack/limits';
import { readAddress } from './address';

/** What fetching needs: the browser's `fetch`, and a clock. */
export interface Net {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** Ms since 1970. */
  readonly now: () => number;
  /** Ms without a byte after which a server is given up. */
  readonly patience: number;
}

/** Bytes that are kept as chunks before they are handed to the browser as a Blob, which may move it to the disk. */
const PIECE = 8 * 1024 * 1024;

/**
 * Fetches a file. Nothing tells the server who asks: no cookies, no referrer, no cache.
 * @throws FaultError `no-network`, `not-found`, `server-error`, `too-large`, `stalled`, `cut-short`, or `signal`'s reason.
 */
export async function* download(
  url: string,
  net: Net,
  signal: AbortSignal,
  most = DOWNLOAD_BYTES,
): AsyncGenerator<Progress, File> {
  const response = await ask(url, net, signal);
  const said = Number(response.headers.get('content-length'));
  // Of a body that the server packed for the way the length says nothing.
  const total = said > 0 && !response.headers.has('content-encoding') ? said : undefined;
  if (total !== undefined && total > most) throw tooLarge(url, most);
  const tell = pacer(net.now);
  const parts: Blob[] = [];
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  let held = 0;
  const reader = response.body!.getReader();
  try {
    for (;;) {
      const part = await withPatience(reader.read(), url, net);
      if (part.done) break;
      signal.throwIfAborted();
      bytes += part.value.length;
      if (bytes > most) throw tooLarge(url, most);
      piece.push(part.value);
      held += part.value.length;
      if (held >= PIECE) {
        parts.push(new Blob(piece));
        piece = [];
        held = 0;
      }
      yield* tell({ step: 'fetch', bytes, total, records: 0 });
    }
  } catch (error) {
    if (error instanceof FaultError || signal.aborted) throw error;
    throw refusal('cut-short', `${url} broke off after ${bytes} bytes`, 'Try again later.');
  } finally {
    await reader.cancel().catch(() => undefined);
  }
  if (total !== undefined && bytes !== total) {
    throw refusal('cut-short', `${url} broke off after ${bytes} of ${total} bytes`, 'Try again later.');
  }
  const { pathname } = new URL(url);
  return new File([...parts, ...piece], pathname.slice(pathname.lastIndexOf('/') + 1));
}

async function ask(url: string, net: Net, signal: AbortSignal): Promise<Response> {
  const address = readAddress(url);
  if (!address.ok) throw new FaultError(address.error);
  let response: Response;
  try {
    response = await withPatience(
      net.fetch(address.value.href, {
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        // Access was given to one site; another, or a machine at home, is not asked because this one says so.
        redirect: 'manual',
        signal,
      }),
      url,
      net,
    );
  } catch (error) {
    if (error instanceof FaultError || signal.aborted) throw error;
    throw refusal(
      'no-network',
      `${address.value.host} cannot be reached`,
      'Check the connection, and whether Dramatis may access this site.',
    );
  }
  const { ok, status, body } = response;
  // Of a redirection browsers tell neither number nor aim.
  if (status === 404 || status === 410 || (status < 400 && !ok)) {
    throw refusal(
      'not-found',
      `${url} is not there (${status || 'it leads elsewhere'})`,
      'Ask the publisher for the new address.',
    );
  }
  if (!ok || !body) {
    throw refusal('server-error', `${address.value.host} answered ${status}`, 'Try again later.');
  }
  return response;
}

/** A server that is silent would hold the import for ever. */
function withPatience<T>(work: Promise<T>, url: string, { patience }: Net): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(refusal('stalled', `${url} sends nothing any more`, 'Try again later.')),
      patience,
    );
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

const MEGABYTE = 1_000_000;
const tooLarge = (url: string, most: number): FaultError =>
  refusal(
    'too-large',
    `${url} holds more than ${Math.round(most / MEGABYTE)} MB`,
    'Ask the publisher for a smaller pack.',
  );
