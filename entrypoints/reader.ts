import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Answer, Message, ReaderRequests, RequestOf } from '../utils/messages';
import { askBackground, isAlive } from '../utils/page/ask-background';
import { isHtmlPage } from '../utils/page/gate';
import { Marks } from '../utils/page/marks';
import { nativeBrowser } from '../utils/page/native-browser';
import { Painter } from '../utils/page/paint';
import { Pointer } from '../utils/page/pointer';
import { Reader } from '../utils/page/reader';
import { success } from '../utils/result';

declare global {
  /** Ends the reader of this page; in our own world, which pages cannot see. */
  var withdrawReader: (() => void) | undefined;
}

type Answers = { [N in keyof ReaderRequests]: (body: RequestOf<N>) => Answer<N> };

/**
 * Reads the page it runs on. Not a WXT content script: their context announces itself by an event that carries the
 * extension's id, which pages can hear, and can be ended by a forged one (wxt 0.21.4, `content-script-context.mjs`).
 */
export default defineUnlistedScript(() => {
  globalThis.withdrawReader?.();
  if (!isHtmlPage(document)) return;
  const browser = nativeBrowser();
  const life = new AbortController();
  const { signal } = life;
  const withdraw = (): void => life.abort();
  globalThis.withdrawReader = withdraw;

  const marks = new Marks(new Painter(CSS.highlights));
  const cardUrl = browser.runtime.getURL('/card.html');
  let pointer: Pointer | undefined;
  const reader = new Reader({
    document,
    marks,
    ask: askBackground(browser, withdraw),
    onArticle: () => {
      pointer ??= new Pointer({ document, marks, cardUrl, date: () => reader.date(), signal });
    },
    onAnew: () => pointer?.close(),
    signal,
  });
  const readAgain = (anyway = false): void => void reader.read(anyway);

  const answers: Answers = {
    pageState: () => {
      const state = reader.state();
      return success(pointer?.card.failed ? { ...state, status: 'failed' } : state);
    },
    readAnyway: () => {
      readAgain(true);
      return success(null);
    },
    refresh: () => {
      readAgain();
      return success(null);
    },
    confirmToken: ({ token }) => success(pointer?.card.confirm(token) ?? false),
  };
  const onMessage = ({ name, body }: Message, { id }: { id?: string }): Promise<Answer<keyof Answers>> | undefined => {
    ...
  };
});
