import { type Fault, failure } from '../utils/result';

/** A failure whose cause is known: travels as an exception inside `data/`, as its fault outside. */
export class FaultError extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault.message);
    this.name = 'FaultError';
    this.fault = fault;
  }
}

/** What is wrong, to be thrown: a code, what and where, and what to do. */
export const refusal = (code: string, message: string, advice: string): FaultError =>
  new FaultError(failure(code, message, advice).error);

type Words = readonly [code: string, message: string, advice: string];

const FILE_GONE: Words = [
  'file-gone',
  'The file was changed or taken away since it was chosen',
  'Choose it again.',
];

/** Browsers' raw storage errors in words, by `DOMException.name`. */
const KNOWN: Readonly<Record<string, Words>> = {
  QuotaExceededError: [
    'disk-full',
    'There is no room left to store this',
    'Free some disk space, then try again.',
  ],
  InvalidStateError: [
    'storage-unavailable',
    'The browser gives this window no storage (a private window, or history is never remembered)',
    'The bundled pack still answers; for your own packs and switches use a normal window.',
  ],
  // What Chromium says of a profile with damaged files, or of a disk that cannot be written to.
  UnknownError: [
    'storage-broken',
    'The browser cannot open its storage',
    'The bundled pack still answers. Restart the browser or use a new profile.',
  ],
  NotReadableError: FILE_GONE,
  // What Chromium says where a chosen file cannot be copied into the store.
  DataError: FILE_GONE,
  SecurityError: [
    'storage-unavailable',
    'The browser forbids storage for extensions',
    'Allow cookies and site data for extensions in the browser settings.',
  ],
  VersionError: [
    'storage-newer',
    'The store was written by a newer version of Dramatis',
    'Update the extension.',
  ],
};

/** Any exception as a fault with advice. */
export function faultOf(error: unknown): Fault {
  if (error instanceof FaultError) return error.fault;
  const known = error instanceof Error ? KNOWN[error.name] : undefined;
  if (known) return failure(...known).error;
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return failure(
    'unexpected',
    `Something failed (${reason})`,
    'Try again; if it stays so, restart the browser.',
  ).error;
}
