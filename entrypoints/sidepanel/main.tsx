import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { DoneNote } from '../../components/done-note';
import { FaultNote } from '../../components/fault-note';
import { language } from '../../components/language';
import { PageStatus } from '../../components/page-status';
import { usePage } from '../../components/use-page';
import { castWords as words } from '../../components/words';
import { askThrough } from '../../utils/ask';
import { hear } from '../../utils/hear';
import { Cast } from './cast';
import { useCorrections } from './use-corrections';
import { watchTab } from './watch-tab';
import '../../components/paper.css';
import '../../components/entity/entity.css';
import '../../components/cast/cast.css';
import './sidepanel.css';

document.documentElement.lang = language;

let tab = -1;
const askBackground = askThrough((message) => browser.runtime.sendMessage(message));
const askReader = askThrough((message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }));

function Panel() {
  const page = usePage(askReader, askBackground);
  const corrections = useCorrections(askBackground);
  const [shown, setShown] = useState(tab);
  const [notes, setNotes] = useState(0);
  const followed = useRef<number>(undefined);
  useEffect(() => {
    watchTab((active) => {
      tab = active;
      setShown(active);
      page.look();
    });
    hear(browser, 'noted', () => setNotes((before) => before + 1));
  }, []);

  return (
    <main>
      <h1>{words.title}</h1>
      {corrections.done && <DoneNote {...corrections.done} />}
      {corrections.fault && <FaultNote fault={corrections.fault} />}
      <PageStatus
        state={page.state}
        fault={page.fault}
        onSwitch={page.switchSite}
        onReadAnyway={page.readAnyway}
      >
        {(state) => (
          <Cast
            key={shown}
            page={state}
            notes={notes}
            followed={followed}
            askReader={askReader}
            askBackground={askBackground}
            onCorrect={corrections.say}
          />
        )}
      </PageStatus>
    </main>
  );
}

render(<Panel />, document.querySelector('#panel')!);
