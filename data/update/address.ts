import { failure, type Result, success } from '../../utils/result';

/** This machine: where authors of packs try them. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/** An address that packs may be fetched from: https without user name and password, or this machine. */
export function readAddress(text: string): Result<URL> {
  const trimmed = text.trim();
  const url = URL.canParse(trimmed) ? new URL(trimmed) : undefined;
  const safe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.has(url.hostname));
  if (url && safe && url.username === '' && url.password === '') return success(url);
  return failure(
    'bad-address',
    `${trimmed.slice(0, 100)} is not an https address`,
    'Give the full address of the index.json or of the file, beginning with https://.',
  );
}

/** The one origin that site access must be asked for before fetching (a match pattern). */
export const originOf = (url: URL): string => `${url.protocol}//${url.hostname}/*`;
