import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { Answer, Asked, Message, ReaderRequests, RequestOf } from '../utils/messages';
import { askBackground, isAlive } from '../utils/page/ask-background';
import { isHtmlPage } from '../utils/page/gate';
import { keepMarks } from '../utils/page/marks';
import { type BrowserApi, nativeBrowser } from '../utils/page/native-browser';
import { listenForNavigation } from '../utils/page/navigation';
import { paintOn } from '../utils/page/paint';
import type { Pointer } from '../utils/page/pointer';
import { makeReader } from '../utils/page/reader';
import { success } from '../utils/result';

declare global {
  /** Ends the reader of this page; in our own world, which pages cannot see. */
  var withdrawReader: (() => void) | undefined;
  interface Element {
    /** For extensions, in Firefox. */
    readonly openOrClosedShadowRoot?: ShadowRoot | null;
  }
  /** `browser` under its older name, in both browsers. */
  var chrome: Pick<BrowserApi, 'runtime'>;
}

/** An update ends our scripts in Firefox at once, and with them nothing of what they put into the page. */
function clearLeftovers(): void {
  for (const host of document.querySelectorAll('[popover]'))
    if (host.openOrClosedShadowRoot?.querySelector('iframe[src$="/card.html"]')) host.remove();
  // Firefox lets no extension list the page's highlights.
  for (const what of ['person-dotted', 'person-solid', 'organization-dotted', 'organization-solid', 'ring'])
    for (const ink of ['', '-black', '-white']) CSS.highlights.delete(`dramatis-${what}${ink}`);
}

/** Is this ours, and not an element of the page with this id (https://html.spec.whatwg.org/#named-access-on-the-window-object)? */
const isOurs = (name: string): boolean => Object.hasOwn(globalThis, name);

type Answers = { [N in keyof ReaderRequests]: (body: RequestOf<N>) => Answer<N> };

export default defineUnlistedScript(start);

/**
 * Reads the page it runs on. Not a WXT content script: their context announces itself by an event that carries the
 * extension's id, which pages can hear, and can be ended by a forged one (wxt 0.21.4, `content-script-context.mjs`).
 */
function start(): void {
  if (isOurs('withdrawReader')) globalThis.withdrawReader?.();
  if (!isHtmlPage(document)) return;
  clearLeftovers();
  const browser = nativeBrowser();
  const { id, getURL, onMessage } = browser.runtime;
  const life = new AbortController();
  const { signal } = life;
  const withdraw = (): void => life.abort();
  globalThis.withdrawReader = withdraw;

  const marks = keepMarks(paintOn(CSS.highlights));
  let loading = false;
  let pointer: Pointer | undefined;
  let asked: Asked | undefined;
  let refreshes = 0;
  /** Where the pointer was last seen: it may have come to rest on a name before that was marked. */
  let at: { readonly x: number; readonly y: number } | undefined;
  const reader = makeReader({
    marks,
    ask: askBackground(browser, withdraw),
    onNames: loadPointer,
    onMarked: () => at && pointer?.look(at),
    onAnew: () => {
      asked = undefined;
      pointer?.close();
    },
    signal,
  });

  /** Pages without a name do not pay for what names are pointed at with. */
  async function loadPointer(): Promise<void> {
    if (loading) return;
    loading = true;
    // `chrome.runtime.getURL` is the one address that Mozilla's linter lets an import have.
    // The welcome page brings it along. Of an extension that is gone nothing can be loaded any more.
    if (!isOurs('startPointer'))
      await import(/* @vite-ignore */ chrome.runtime.getURL('/pointer.js')).catch(() => undefined);
    if (signal.aborted || !isOurs('startPointer')) return;
    const cardPage = { url: getURL('/card.html'), origin: getURL('/').slice(0, -1) };
    const onPanel = (whom: Asked): void => {
      asked = whom;
      reader.tell();
    };
    pointer = globalThis.startPointer?.({ marks, cardPage, articleDay: reader.date, onPanel, signal });
  }

  const answers: Answers = {
    pageState: () =>
      success({
        ...reader.state(),
        refreshes,
        ...(asked && { asked }),
        ...(pointer?.card.failed() && { status: 'failed' }),
      }),
    readAnyway: () => {
      reader.read(true);
      return success(null);
    },
    refresh: () => {
      refreshes++;
      reader.read();
      return success(null);
    },
    withdraw: () => {
      withdraw();
      return success(null);
    },
    showMention: ({ ref, index }) => success(pointer?.guide.show(ref, index) ?? null),
    stepMention: ({ by }) => success(pointer?.guide.step(by) ?? null),
    confirmToken: ({ token }) => success(pointer?.card.confirm(token) ?? false),
  };
  const answer = <N extends keyof Answers>({ name, body }: Message<N>): Answer<N> => answers[name](body);
  // Silent on what others are asked: a promise would be taken for the answer.
  const onAsked = (message: Message<keyof Answers>, sender: { id?: string }) =>
    sender.id === id && message.name in answers ? Promise.resolve(answer(message)) : undefined;
  onMessage.addListener(onAsked);
  signal.addEventListener('abort', () => isAlive(browser) && onMessage.removeListener(onAsked));

  const onMove = ({ isTrusted, pointerType, clientX: x, clientY: y }: PointerEvent): void => {
    if (!isAlive(browser)) withdraw();
    if (isTrusted && pointerType !== 'touch') at = { x, y };
  };
  addEventListener('pointermove', onMove, { capture: true, signal });
  listenForNavigation(() => reader.read(false), signal);
  const root = document.documentElement;
  // A page that writes itself anew takes our listeners away, and the host of our card.
  const rewriting = new MutationObserver(() => document.body && document.documentElement !== root && start());
  rewriting.observe(document, { childList: true });
  signal.addEventListener('abort', () => rewriting.disconnect());
  reader.read();
}
