import { browser } from 'wxt/browser';
import { hear } from '../../utils/hear';

/**
 * Calls `onTab` with the active tab of this window: now, whenever another one becomes active, and whenever its page is
 * loaded or its reader says that it has counted anew.
 */
export async function watchTab(onTab: (tab: number) => void): Promise<void> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  let tab = active?.id;
  const windowId = active?.windowId;
  const tell = (): void => {
    if (tab !== undefined) onTab(tab);
  };
  browser.tabs.onActivated.addListener((activated) => {
    if (activated.windowId !== windowId) return;
    tab = activated.tabId;
    tell();
  });
  browser.tabs.onUpdated.addListener((id, { status }) => {
    if (id === tab && status !== undefined) tell();
  });
  hear(browser, 'counted', (counted) => counted === tab && tell());
  tell();
}
