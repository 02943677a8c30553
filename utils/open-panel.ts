import type { browser as api } from 'wxt/browser';

/** Firefox's own name for it, which the types of Chrome's API do not know. */
interface Sidebar {
  readonly sidebarAction?: { open(): Promise<void> };
}

/**
 * Opens the side panel (Firefox: the sidebar). Browsers allow it only while they handle a press or a command: call it
 * before anything is waited for.
 */
export async function openPanel(browser: typeof api & Sidebar, windowId: number | undefined): Promise<void> {
  if (browser.sidebarAction) await browser.sidebarAction.open();
  else if (windowId !== undefined) await browser.sidePanel.open({ windowId });
}
