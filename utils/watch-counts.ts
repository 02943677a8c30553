import type { browser as api } from 'wxt/browser';

/** Calls `onCounted` with each tab whose reader has counted anew: what it knows of its page has changed. */
export function watchCounts(browser: typeof api, onCounted: (tab: number | undefined) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    if (isCount(message)) onCounted(tab?.id);
  });
}

const isCount = (message: unknown): boolean =>
  typeof message === 'object' && message !== null && 'name' in message && message.name === 'counted';
