import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { CastEntry, PageCast } from '../../components/cast/page-cast';
import { EntityView } from '../../components/entity/entity-view';
import { FaultNote } from '../../components/fault-note';
import { language } from '../../components/language';
import { PageStatus } from '../../components/page-status';
import { usePage } from '../../components/use-page';
import { cardWords, castWords } from '../../components/words';
import { askThrough } from '../../utils/ask';
import type { EntityCard } from '../../utils/facts/entity-card';
import { hear } from '../../utils/hear';
import type { CastMember } from '../../utils/match/types';
import { openPanel } from '../../utils/open-panel';
import type { Result } from '../../utils/result';
import '../../components/paper.css';
import '../../components/entity/entity.css';
import '../../components/cast/cast.css';
import './popup.css';

document.documentElement.lang = language;

const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const askBackground = askThrough((message) => browser.runtime.sendMessage(message));
const askReader = askThrough((message) => browser.tabs.sendMessage(tab?.id ?? -1, message, { frameId: 0 }));

function Popup() {
  const page = usePage(askReader, askBackground);
  const { state, look } = page;
  const [opened, setOpened] = useState<Result<EntityCard>>();
  /** What was pressed to open it: the keyboard goes on there after the way back. */
  const entry = useRef<Element>(null);

  async function open({ pack, id }: CastMember): Promise<void> {
    if (!('cast' in state)) return;
    entry.current = document.activeElement;
    const cast = state.cast.map((member) => ({ pack: member.pack, id: member.id }));
    setOpened(
      await askBackground('describe', { ref: { pack, id }, cast, ...(state.date && { date: state.date }) }),
    );
  }
  useEffect(() => {
    look();
    hear(browser, 'counted', (counted) => counted === tab?.id && look());
  }, []);

  useEffect(() => {
    if (!opened && entry.current instanceof HTMLElement) entry.current.focus();
  }, [opened]);

  return (
    <main>
      <h1>{castWords.title}</h1>
      {opened && (
        <>
          <button type="button" class="back" ref={focus} onClick={() => setOpened(undefined)}>
            {cardWords.back}
          </button>
          {opened.ok ? <EntityView card={opened.value} /> : <FaultNote fault={opened.error} />}
        </>
      )}
      <div hidden={opened !== undefined}>
        <PageStatus
          state={state}
          fault={page.fault}
          onSwitch={page.switchSite}
          onReadAnyway={page.readAnyway}
        >
          {({ cast }) => (
            <PageCast cast={cast}>
              {(member) => <CastEntry member={member} onOpen={() => open(member)} />}
            </PageCast>
          )}
        </PageStatus>
      </div>
      <footer>
        <button type="button" class="link" onClick={showPanel}>
          {castWords.openPanel}
        </button>
        <button type="button" class="link" onClick={() => browser.runtime.openOptionsPage()}>
          {castWords.options}
        </button>
      </footer>
    </main>
  );
}

/** The browser opens a panel only while it handles a press. */
function showPanel(): void {
  openPanel(browser, tab?.windowId);
  close();
}

/** The pressed entry is hidden with its list: the keyboard goes on at the way back. */
const focus = (element: HTMLElement | null): void => element?.focus();

render(<Popup />, document.querySelector('#popup')!);
