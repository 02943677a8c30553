import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessNotice } from '../../components/access-notice';
import { language } from '../../components/language';
import { usePreferences } from '../../components/settings/use-preferences';
import { WelcomePage } from '../../components/welcome-page';
import { askThrough } from '../../utils/ask';
import { SITES } from '../../utils/site-access';
import '../../components/paper.css';
import '../../components/settings/choice.css';
import './welcome.css';

document.documentElement.lang = language;

const ask = askThrough((message) => browser.runtime.sendMessage(message));

function Welcome() {
  const { preferences, prefer } = usePreferences(ask);
  const [withheld, setWithheld] = useState(false);
  useEffect(() => {
    browser.permissions.contains(SITES).then((has) => setWithheld(!has));
  }, []);
  const allow = async () => setWithheld(!(await browser.permissions.request(SITES)));
  return (
    <WelcomePage
      notice={withheld && <AccessNotice onAllow={allow} />}
      sites={preferences?.ok ? preferences.value.sites : undefined}
      onSites={(sites) => prefer({ sites })}
      onOptions={() => browser.runtime.openOptionsPage()}
    />
  );
}

render(<Welcome />, document.querySelector('#welcome')!);

// Browsers run no content script on an extension's own pages: this one loads the reader by itself.
for (const src of ['/pointer.js', '/reader.js']) {
  const script = document.createElement('script');
  script.src = src;
  script.async = false;
  document.head.append(script);
}
