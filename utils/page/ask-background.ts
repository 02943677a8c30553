import { type Ask, askThrough } from '../ask';
import type { BrowserApi } from './native-browser';

/** Is the extension still there? After an update or removal its old scripts live on in open pages, cut off. */
export const isAlive = (extension: BrowserApi): boolean => extension.runtime?.id !== undefined;

/**
 * Asks the background. One that was stopped between question and answer is woken by asking once more; an extension
 * that is gone calls `onGone`.
 */
export function askBackground(extension: BrowserApi, onGone: () => void): Ask {
  const ask = askThrough((message) => extension.runtime.sendMessage(message));
  return async (name, body) => {
    const answer = await ask(name, body);
    if (answer.ok || answer.error.code !== 'no-answer') return answer;
    if (isAlive(extension)) return ask(name, body);
    onGone();
    return answer;
  };
}
