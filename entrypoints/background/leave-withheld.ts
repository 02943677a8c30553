import { browser } from 'wxt/browser';
import { askReader } from './tabs';

/** Ends the readers of open pages whose sites were taken from us. Let in again, they come with the next load of a page. */
export async function leaveWithheld(): Promise<void> {
  for (const { id } of await browser.tabs.query({})) if (id !== undefined) leaveIfWithheld(id);
}

async function leaveIfWithheld(tab: number): Promise<void> {
  const page = await askReader(tab, { name: 'pageState', body: null });
  // The welcome page reads itself.
  if (!page?.ok || page.value.host === location.host) return;
  const patterns = ['http', 'https'].map((scheme) => `${scheme}://${page.value.host}/*`);
  const may = await Promise.all(patterns.map((site) => browser.permissions.contains({ origins: [site] })));
  if (!may.includes(true)) await askReader(tab, { name: 'withdraw', body: null });
}
