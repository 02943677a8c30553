import { type ComponentChildren, render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessNotice } from '../../components/access-notice';
import { FaultNote } from '../../components/fault-note';
import { PackList } from '../../components/pack-list';
import { SettingsPage } from '../../components/settings-page';
import { SiteList } from '../../components/site-list';
import { welcomeWords, optionsWords as words } from '../../components/words';
import { askThrough } from '../../utils/ask';
import type { PackSummary } from '../../utils/pack-messages';
import type { Result } from '../../utils/result';
import { SITES } from '../../utils/site-access';
import { Search } from './search';
import './options.css';

const ask = askThrough((message) => browser.runtime.sendMessage(message));

function Options() {
  const [packs, setPacks] = useState<Result<readonly PackSummary[]>>();
  const [withheld, setWithheld] = useState(false);
  const [sites, setSites] = useState<Result<readonly string[]>>();

  const loadPacks = async () => setPacks(await ask('listPacks', null));
  const loadSites = async () => setSites(await ask('listSites', null));
  useEffect(() => {
    loadPacks();
    loadSites();
    browser.permissions.contains(SITES).then((has) => setWithheld(!has));
  }, []);
  const allow = async () => setWithheld(!(await browser.permissions.request(SITES)));

  async function switchPack(pack: string, on: boolean): Promise<void> {
    const answer = await ask('switchPack', { pack, on });
    await (answer.ok ? loadPacks() : setPacks(answer));
  }
  async function switchSiteOn(host: string): Promise<void> {
    const answer = await ask('switchSite', { host, on: true });
    await (answer.ok ? loadSites() : setSites(answer));
  }

  return (
    <SettingsPage
      sections={[
        ...(withheld
          ? [{ id: 'access', title: welcomeWords.accessTitle, body: <AccessNotice onAllow={allow} /> }]
          : []),
        { id: 'search', title: words.search, body: <Search ask={ask} /> },
        {
          id: 'packs',
          title: words.packs,
          hint: words.packsHint,
          body: whenLoaded(packs, (list) => <PackList packs={list} onSwitch={switchPack} />),
        },
        {
          id: 'sites',
          title: words.sites,
          hint: words.sitesHint,
          body: whenLoaded(sites, (hosts) => <SiteList hosts={hosts} onAgain={switchSiteOn} />),
        },
      ]}
    />
  );
}

function whenLoaded<T>(
  answer: Result<T> | undefined,
  view: (value: T) => ComponentChildren,
): ComponentChildren {
  if (!answer) return <p role="status">{words.loading}</p>;
  return answer.ok ? view(answer.value) : <FaultNote fault={answer.error} />;
}

render(<Options />, document.querySelector('#options')!);
