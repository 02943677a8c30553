import type { AnswerOf, BackgroundRequests, RequestOf } from '../messages';
import type { BrowserApi } from './native-browser';

/** The value of an answer; undefined where the background said no, or nothing at all: a page is told no reasons. */
export type AskBackground = <N extends keyof BackgroundRequests>(
  name: N,
  body: RequestOf<N>,
) => Promise<AnswerOf<N> | undefined>;

/** Is the extension still there? After an update or removal its old scripts live on in open pages, cut off. */
export const isAlive = (extension: BrowserApi): boolean => extension.runtime?.id !== undefined;

/**
 * Asks the background. One that was stopped between question and answer is woken by asking once more; an extension
 * that is gone calls `onGone`.
 */
export function askBackground(extension: BrowserApi, onGone: () => void): AskBackground {
  return async (name, body) => {
    for (let tries = 0; tries < 2; tries++) {
      try {
        const answer = await extension.runtime.sendMessage({ name, body });
        return answer.ok ? answer.value : undefined;
      } catch {
        // Nobody answered: "Receiving end does not exist", "message port closed before a response was received".
      }
    }
    if (!isAlive(extension)) onGone();
    return undefined;
  };
}
