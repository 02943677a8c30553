import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { t } from '../components/language';
import { answerRequests, type Tabs } from '../data/answer-requests';
import { answerAtDoor, type Handlers } from '../data/door';
import { Library } from '../data/library';
import { DOWNLOAD_PATIENCE, NAME_LENGTH } from '../data/pack/limits';
import { runDueUpdates } from '../data/update/due-updates';
import { newOwnAddress } from '../utils/addresses';
import type { AnswerOf, Message, RequestName } from '../utils/messages';
import { openPanel } from '../utils/open-panel';
import type { Result } from '../utils/result';
import { cleanText } from '../utils/text';

/** Wires messages to `data/` and the engine. Keeps nothing that a restart would miss: the browser stops it at will. */
export default defineBackground({
  type: 'module',
  main: serve,
});

function serve(): void {
  const library = new Library({ readBundle, exclusive: (name, work) => navigator.locks.request(name, work) });
  const newId = () => crypto.randomUUID();
  const handlers = answerRequests(library, { tabs, disk: navigator.storage, now: Date.now, newId });

  browser.runtime.onMessage.addListener((message: unknown, sender) =>
    answerAtDoor(handlers, message, sender, location.protocol),
  );
  browser.commands.onCommand.addListener((command, tab) => {
    // At once: browsers open a panel only while they handle the key.
    if (command === 'open-panel') openPanel(browser, tab?.windowId);
    else if (tab?.id !== undefined) runCommand(command, tab.id, handlers);
  });
  const tend = () => {
    library
      .tend()
      .catch((error: unknown) => console.error('Dramatis: the bundled pack was not stored', error));
  };
  browser.runtime.onInstalled.addListener(({ reason }) => {
    tend();
    offerOwn();
    if (reason === 'install') browser.tabs.create({ url: '/welcome.html' });
  });
  browser.runtime.onStartup.addListener(tend);
  browser.permissions.onRemoved.addListener(leaveWithheld);
  browser.contextMenus.onClicked.addListener(({ selectionText }) => {
    const name = cleanText(selectionText ?? '').slice(0, NAME_LENGTH);
    browser.tabs.create({ url: `/options.html${newOwnAddress(name)}` });
  });

  // Begun before the first question arrives: most of a cold start is reading the indexes.
  library.packs('on').catch(() => undefined);
  updateDue(library, newId).catch(() => undefined);
}

/** Browsers keep the entry over restarts. What is selected goes into a form of the extension's, never into the page. */
async function offerOwn(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: 'add-own', title: t('own.addSelection'), contexts: ['selection'] });
}

/** Ends the readers of open pages whose sites were taken from us. Let in again, they come with the next load of a page. */
async function leaveWithheld(): Promise<void> {
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

/** Looks for newer versions of packs whose reader asked for it. No alarm is needed: without a wake nobody reads. */
async function updateDue({ meta, platform }: Library, newId: () => string): Promise<void> {
  const place = {
    meta,
    exclusive: platform.exclusive,
    estimate: () => navigator.storage.estimate(),
    now: Date.now,
    net: {
      fetch: (url: string, init: RequestInit) => fetch(url, init),
      now: Date.now,
      patience: DOWNLOAD_PATIENCE,
    },
    newId,
  };
  for await (const event of runDueUpdates(place, new AbortController().signal)) {
    // Any call of the browser's keeps a service worker for another 30 s:
    // https://developer.chrome.com/docs/extensions/develop/concepts/service-workers/lifecycle
    await browser.runtime.getPlatformInfo();
    if (event.type === 'installed') await tabs.refresh();
  }
}

async function readBundle(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(`/packs/starter/${path}`);
  return new Uint8Array(await response.arrayBuffer());
}

const tabs: Tabs = {
  async showCount(tab, count) {
    await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
  },

  async confirmToken(tab, token) {
    const answer = await askReader(tab, { name: 'confirmToken', body: { token } });
    return answer?.ok === true && answer.value === true;
  },

  async refresh() {
    const open = await browser.tabs.query({});
    await Promise.all(
      open.map(({ id }) => id !== undefined && askReader(id, { name: 'refresh', body: null })),
    );
  },
};

/** Does what a key asks for on the page of this tab; nothing where no reader listens. */
async function runCommand(command: string, tab: number, { switchSite }: Handlers): Promise<void> {
  if (command === 'next-mention') await askReader(tab, { name: 'stepMention', body: { by: 1 } });
  else if (command === 'previous-mention') await askReader(tab, { name: 'stepMention', body: { by: -1 } });
  else if (command === 'toggle-site') {
    const page = await askReader(tab, { name: 'pageState', body: null });
    if (!page?.ok) return;
    const { host, status } = page.value;
    await switchSite({ host, on: status === 'off' }, { from: 'page', tab, host });
  }
}

/** Undefined where no reader listens: most tabs hold no article. */
async function askReader<N extends RequestName>(
  tab: number,
  message: Message<N>,
): Promise<Result<AnswerOf<N>> | undefined> {
  return browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}
