import { render } from 'preact';
import { browser } from 'wxt/browser';
import { MentionCard } from '../../components/entity/mention-card';
import { language } from '../../components/language';
import { askThrough } from '../../utils/ask';
import type { CardCommand, CardEvent } from '../../utils/messages';
import { openPanel } from '../../utils/open-panel';
import { claimPort } from './claim-port';
import { enter, keepFocus } from './keep-focus';
import '../../components/paper.css';
import '../../components/entity/entity.css';
import './card.css';

document.documentElement.lang = language;

type Show = Extract<CardCommand, { type: 'show' }>;

const ask = askThrough((message) => browser.runtime.sendMessage(message));
const root = document.querySelector('main')!;
/** What is asked for now; a hidden card keeps what it shows, for its frame fades out. */
let latest: number | undefined;

keepFocus(root);
claimPort(
  async (token) => {
    const claim = await ask('claimCard', { token });
    return claim.ok && claim.value;
  },
  (port) => {
    const tell = (event: CardEvent): void => port.postMessage(event);
    const close = (): void => tell({ type: 'close' });
    addEventListener('keydown', ({ key, isTrusted }) => {
      if (key === 'Escape' && isTrusted) close();
    });
    port.onmessage = ({ data }: MessageEvent<CardCommand>) => {
      if (data.type === 'show') show(data, tell, close);
      else if (data.type === 'enter') enter(root);
      else latest = undefined;
    };
  },
);

async function show(command: Show, tell: (event: CardEvent) => void, close: () => void): Promise<void> {
  const { show, surface, reading, candidates, cast, date, maxHeight } = command;
  latest = show;
  const [windowId, ...answers] = await Promise.all([
    findPanelWindow(),
    ...candidates.map(({ pack, id }) => ask('describe', { ref: { pack, id }, cast, ...(date && { date }) })),
  ]);
  if (show !== latest) return;
  root.style.setProperty('--room', `${maxHeight}px`);
  render(
    <MentionCard
      key={show}
      surface={surface}
      reading={reading}
      answers={answers}
      onClose={close}
      onPanel={
        windowId === undefined
          ? undefined
          : () => {
              openPanel(browser, windowId);
              tell({ type: 'panel' });
            }
      }
    />,
    root,
  );
  tell({ type: 'ready', show, height: Math.min(maxHeight, Math.ceil(root.getBoundingClientRect().height)) });
}

/**
 * The window whose panel a press in the card opens; asked before, as the press must open it at once. Firefox gives a frame
 * in a page neither tabs nor sidebar, and no other way: a message to the background is no press any more.
 */
async function findPanelWindow(): Promise<number | undefined> {
  return 'sidePanel' in browser ? (await browser.tabs.getCurrent())?.windowId : undefined;
}
