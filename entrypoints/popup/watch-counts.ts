import { browser } from 'wxt/browser';
import type { Message } from '../../utils/messages';

/**
 * Calls `onFound` whenever the reader of this tab has found somebody; returns what ends it. A count of nobody only
 * says that a page is being read anew.
 */
export function watchCounts(tab: number | undefined, onFound: () => void): () => void {
  const listener = (message: unknown, sender: { tab?: { id?: number | undefined } | undefined }) => {
    if (sender.tab?.id !== tab || !isCount(message)) return;
    if (message.body.people + message.body.organizations > 0) onFound();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

const isCount = (message: unknown): message is Message<'counted'> =>
  typeof message === 'object' && message !== null && 'name' in message && message.name === 'counted';
