import { browser } from 'wxt/browser';

/** Calls `onCount` whenever the reader of this tab has counted anew; returns what ends it. */
export function watchCounts(tab: number | undefined, onCount: () => void): () => void {
  const listener = (message: unknown, sender: { tab?: { id?: number | undefined } }): undefined => {
    if (sender.tab?.id === tab && isCount(message)) onCount();
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

const isCount = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'name' in message && message.name === 'counted';
