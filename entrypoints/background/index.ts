import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { t } from '../../components/language';
import { answerRequests } from '../../data/answers/answer-requests';
import { answerAtDoor } from '../../data/answers/door';
import { compileHere } from '../../data/import/index-compiler';
import { Library } from '../../data/library/library';
import { DOWNLOAD_PATIENCE, NAME_LENGTH } from '../../data/pack/limits';
import { runDueUpdates } from '../../data/update/due-updates';
import { newOwnAddress } from '../../utils/addresses';
import { openPanel } from '../../utils/open-panel';
import { cleanText } from '../../utils/text';
import { leaveWithheld } from './leave-withheld';
import { runCommand } from './run-command';
import { tabs } from './tabs';

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

/** Looks for newer versions of packs whose reader asked for it. No alarm is needed: without a wake nobody reads. */
async function updateDue({ meta, platform }: Library, newId: () => string): Promise<void> {
  const place = {
    meta,
    exclusive: platform.exclusive,
    estimate: () => navigator.storage.estimate(),
    now: Date.now,
    compile: compileHere,
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
