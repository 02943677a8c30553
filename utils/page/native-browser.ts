import type { browser as api } from 'wxt/browser';

export type BrowserApi = typeof api;

declare global {
  /** The extension API with promises: built into every Firefox and into Chrome from 148 on. */
  var browser: BrowserApi;
}

/**
 * The browser's own API object, for code that runs on pages. `wxt/browser` would bundle webextension-polyfill,
 * which wraps nothing in the browsers that the manifests allow and costs 3 kB gzip on every page.
 */
export const nativeBrowser = (): BrowserApi => globalThis.browser;

/**
 * The origin that a page of the extension has once it is loaded. Chrome gives out addresses with a host that changes
 * with every start (`use_dynamic_url`) and loads them under the extension's id.
 */
export function ownOrigin({ runtime }: BrowserApi): string {
  const { protocol, origin } = new URL(runtime.getURL('/card.html'));
  return protocol === 'chrome-extension:' ? `${protocol}//${runtime.id}` : origin;
}
