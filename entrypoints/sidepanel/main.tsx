import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { language } from '../../components/language';
import { PageStatus } from '../../components/page-status';
import { usePage } from '../../components/use-page';
import { castWords as words } from '../../components/words';
import { askThrough } from '../../utils/ask';
import { Cast } from './cast';
import { watchTab } from './watch-tab';
import './sidepanel.css';

document.documentElement.lang = language;

let tab = -1;
const askBackground = askThrough((message) => browser.runtime.sendMessage(message));
const askReader = askThrough((message) => browser.tabs.sendMessage(tab, message, { frameId: 0 }));

function Panel() {
  const page = usePage(askReader, askBackground);
  const [shown, setShown] = useState(tab);
  useEffect(() => {
    watchTab((active) => {
      tab = active;
      setShown(active);
      page.look();
    });
  }, []);

  return (
    <main>
      <h1>{words.title}</h1>
      <PageStatus
        state={page.state}
        fault={page.fault}
        onSwitch={page.switchSite}
        onReadAnyway={page.readAnyway}
      >
        {(state) => <Cast key={shown} page={state} askReader={askReader} askBackground={askBackground} />}
      </PageStatus>
    </main>
  );
}

render(<Panel />, document.querySelector('#panel')!);
