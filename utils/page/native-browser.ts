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
