import { browser } from 'wxt/browser';
import type { Tabs } from '../../data/answers/answer-requests';
import type { AnswerOf, Message, RequestName } from '../../utils/messages';
import type { Result } from '../../utils/result';

/** Undefined where no reader listens: most tabs hold no article. */
export async function askReader<N extends RequestName>(
  tab: number,
  message: Message<N>,
): Promise<Result<AnswerOf<N>> | undefined> {
  return browser.tabs.sendMessage(tab, message, { frameId: 0 }).catch(() => undefined);
}

/** The open tabs, as handlers of messages speak to them. */
export const tabs: Tabs = {
  async showCount(tab, count) {
    await browser.action.setBadgeText({ tabId: tab, text: count === 0 ? '' : String(count) });
  },

  async confirmToken(tab, token) {
    const answer = await askReader(tab, { name: 'confirmToken', body: { token } });
    return answer?.ok === true && answer.value === true;
  },

  async refresh() {
    tellPages('changed');
    const open = await browser.tabs.query({});
    await Promise.all(
      open.map(({ id }) => id !== undefined && askReader(id, { name: 'refresh', body: null })),
    );
  },

  async noted() {
    tellPages('noted');
  },
};

function tellPages(name: 'noted' | 'changed'): void {
  // Refused where no page of ours is open.
  browser.runtime.sendMessage({ name }).catch(() => undefined);
}
