import type { Handlers } from '../../data/answers/door';
import { askReader } from './tabs';

/** Does what a key asks for on the page of this tab; nothing where no reader listens. */
export async function runCommand(command: string, tab: number, { switchSite }: Handlers): Promise<void> {
  if (command === 'next-mention') await askReader(tab, { name: 'stepMention', body: { by: 1 } });
  else if (command === 'previous-mention') await askReader(tab, { name: 'stepMention', body: { by: -1 } });
  else if (command === 'toggle-site') {
    const page = await askReader(tab, { name: 'pageState', body: null });
    if (!page?.ok) return;
    const { host, status } = page.value;
    await switchSite({ host, on: status === 'off' }, { from: 'page', tab, host });
  }
}
