import type { CardHello } from '../../utils/messages';

/** A page that guesses tokens gets no further than this; the reader needs one try. */
const MOST_TRIES = 8;

/**
 * Waits for the first port that comes with a token which `claim` confirms; later ones are ignored.
 * Any page may frame the card and post to it: without a token from our own reader it stays empty.
 */
export function claimPort(
  claim: (token: string) => Promise<boolean>,
  onPort: (port: MessagePort) => void,
): void {
  let tries = 0;
  let taken = false;

  async function onMessage({ isTrusted, data, ports: [port] }: MessageEvent<unknown>): Promise<void> {
    if (taken || !isTrusted || !port || !isHello(data) || tries === MOST_TRIES) return;
    tries += 1;
    const ours = await claim(data.token);
    if (taken || !ours) return;
    taken = true;
    removeEventListener('message', onMessage);
    onPort(port);
  }
  addEventListener('message', onMessage);
}

function isHello(data: unknown): data is CardHello {
  if (typeof data !== 'object' || data === null) return false;
  return 'dramatis' in data && data.dramatis === 'card' && 'token' in data && typeof data.token === 'string';
}
