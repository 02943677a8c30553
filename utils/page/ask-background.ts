import type { Browser } from 'wxt/browser';
import { type Ask, askThrough } from '../ask';

/** Is the extension still there? After an update or removal its old scripts live on in open pages, cut off. */
export const isAlive = (browser: Browser): boolean => browser.runtime?.id !== undefined;

/**
 * Asks the background. One that was stopped between question and answer is woken by asking once more; an extension
 * that is gone calls `onGone`.
 */
export function askBackground(browser: Browser, onGone: () => void): Ask {
  const ask = askThrough((message) => browser.runtime.sendMessage(message));
  return async (name, body) => {
    const answer = await ask(name, body);
    if (answer.ok || answer.error.code !== 'no-answer') return answer;
    if (isAlive(browser)) return ask(name, body);
    onGone();
    return answer;
  };
}
