import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { EntityView } from '../../components/entity-view';
import { FaultNote } from '../../components/fault-note';
import { type CastState, PageCast } from '../../components/page-cast';
import { cardWords, castWords } from '../../components/words';
import { askThrough } from '../../utils/ask';
import type { EntityCard } from '../../utils/facts/entity-card';
import type { CastMember } from '../../utils/match/types';
import type { Fault, Result } from '../../utils/result';
import { watchCounts } from './watch-counts';
import './popup.css';

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const askBackground = askThrough((message) => browser.runtime.sendMessage(message));
const askReader = askThrough((message) => browser.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }));

function Popup() {
  const [state, setState] = useState<CastState>({ status: 'loading' });
  const [fault, setFault] = useState<Fault>();
  const [opened, setOpened] = useState<Result<EntityCard>>();

  async function look(): Promise<void> {
    const answer = await askReader('pageState', null);
    setState(answer.ok ? answer.value : { status: 'no-access' });
  }
  async function press(action: Promise<Result<unknown>>): Promise<boolean> {
    const answer = await action;
    setFault(answer.ok ? undefined : answer.error);
    return answer.ok;
  }
  async function switchSite(on: boolean): Promise<void> {
    if (!('host' in state) || !(await press(askBackground('switchSite', { host: state.host, on })))) return;
    if (on) await look();
    else setState({ host: state.host, status: 'off', cast: [] });
  }
  async function readAnyway(): Promise<void> {
    if (await press(askReader('readAnyway', null))) await look();
  }
  async function open({ pack, id }: CastMember): Promise<void> {
    if (!('cast' in state)) return;
    const cast = state.cast.map((member) => ({ pack: member.pack, id: member.id }));
    setOpened(
      await askBackground('describe', { ref: { pack, id }, cast, ...(state.date && { date: state.date }) }),
    );
  }
  useEffect(() => {
    look();
    return watchCounts(tab?.id, look);
  }, []);

  return (
    <main>
      <h1>{castWords.title}</h1>
      {opened ? (
        <>
          <button type="button" class="back" ref={focus} onClick={() => setOpened(undefined)}>
            {cardWords.back}
          </button>
          {opened.ok ? <EntityView card={opened.value} /> : <FaultNote fault={opened.error} />}
        </>
      ) : (
        <PageCast state={state} fault={fault} onSwitch={switchSite} onReadAnyway={readAnyway} onOpen={open} />
      )}
      <footer>
        <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
          {castWords.options}
        </button>
      </footer>
    </main>
  );
}

/** The pressed entry is gone with its list: the keyboard goes on at the way back. */
const focus = (element: HTMLElement | null): void => element?.focus();

render(<Popup />, document.querySelector('#popup')!);
