import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerRequests, type Tabs } from '../data/answer-requests';
import { answerAtDoor } from '../data/door';
import { Library } from '../data/library';
import type { AnswerOf, Message, RequestName } from '../utils/messages';
import type { Result } from '../utils/result';

/** Wires messages to `data/` and the engine. Keeps nothing that a restart would miss: the browser stops it at will. */
export default defineBackground(() => {
  const library = new Library({ readBundle, exclusive: (name, work) => navigator.locks.request(name, work) });
  const handlers = answerRequests(library, tabs, () => new Date().toISOString().slice(0, 10));

  browser.runtime.onMessage.addListener((message: unknown, sender) =>
    answerAtDoor(handlers, message, sender, location.protocol),
  );
  const tend = () => {
    library
      .tend()
      .catch((error: unknown) => console.error('Dramatis: the bundled pack was not stored', error));
  };
  browser.runtime.onInstalled.addListener(tend);
  browser.runtime.onStartup.addListener(tend);

  // Begun before the first question arrives: most of a cold start is reading the indexes.
  library.packs('on').catch(() => undefined);
});

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

/** Undefined where no reader listens: most tabs hold no article. */
async function askReader<N extends RequestName>(
  tab: number,
  message: Message<N>,
): Promise<Result<AnswerOf<N>> | undefined> {
  return browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}
