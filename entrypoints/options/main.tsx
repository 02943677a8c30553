import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AccessNotice } from '../../components/access-notice';
import { importWords } from '../../components/import/import-words';
import { language } from '../../components/language';
import { browseWords, correctionWords, ownWords } from '../../components/own/own-words';
import { storageWords } from '../../components/packs/pack-words';
import { preferenceWords } from '../../components/settings/preference-words';
import { SettingsPage } from '../../components/settings/settings-page';
import { castWords, welcomeWords, optionsWords as words } from '../../components/words';
import { askThrough } from '../../utils/ask';
import { SITES } from '../../utils/site-access';
import { Appearance } from './appearance';
import { Browse } from './browse';
import { Corrections } from './corrections';
import { ImportPacks } from './import-packs';
import { OwnEntities } from './own-entities';
import { Packs } from './packs';
import { Search } from './search';
import type { Section } from './section';
import { Sites } from './sites';
import { Storage } from './storage';
import { useFileDrop } from './use-file-drop';
import { useFragment } from './use-fragment';
import { useImporter } from './use-importer';
import '../../components/paper.css';
import '../../components/settings/choice.css';
import '../../components/entity/entity.css';
import '../../components/import/import.css';
import '../../components/packs/packs.css';
import './own.css';
import './options.css';

document.documentElement.lang = language;

const ask = askThrough((message) => browser.runtime.sendMessage(message));

const PACKS: Section = { id: 'packs', title: words.packs, hint: words.packsHint, View: Packs };
const ADD: Section = { id: 'add', title: importWords.title, hint: importWords.hint, View: ImportPacks };
/** In the order of the list; the first opens where the address names none. */
const SECTIONS: readonly Section[] = [
  PACKS,
  ADD,
  { id: 'browse', title: browseWords.title, hint: browseWords.hint, View: Browse },
  { id: 'own', title: ownWords.title, hint: ownWords.hint, View: OwnEntities },
  { id: 'corrections', title: correctionWords.title, hint: correctionWords.hint, View: Corrections },
  {
    id: 'appearance',
    title: preferenceWords.appearance,
    hint: preferenceWords.appearanceHint,
    View: Appearance,
  },
  { id: 'sites', title: words.sites, View: Sites },
  { id: 'storage', title: storageWords.title, hint: storageWords.hint, View: Storage },
];

function Options() {
  const [withheld, setWithheld] = useState(false);
  const tellBackground = () => ask('packsChanged', null);
  const importer = useImporter(tellBackground);
  const errands = useImporter(tellBackground);
  const isHeld = useFileDrop((files) => {
    importer.open(files);
    location.hash = ADD.id;
  });
  const [id, ...path] = useFragment().split('/');
  const here = SECTIONS.find((section) => section.id === id) ?? PACKS;

  useEffect(() => {
    browser.permissions.contains(SITES).then((has) => setWithheld(!has));
  }, []);
  useEffect(() => {
    document.title = `${here.title} · ${castWords.title}`;
  }, [here]);
  const allow = async () => setWithheld(!(await browser.permissions.request(SITES)));

  return (
    <SettingsPage
      sections={SECTIONS}
      here={here}
      above={
        <>
          {withheld && (
            <section aria-labelledby="access-title">
              <h2 id="access-title">{welcomeWords.accessTitle}</h2>
              <AccessNotice onAllow={allow} />
            </section>
          )}
          {here === PACKS && (
            <section aria-labelledby="search-title">
              <h2 id="search-title">{words.search}</h2>
              <Search ask={ask} />
            </section>
          )}
        </>
      }
    >
      <here.View ask={ask} importer={importer} errands={errands} path={path.join('/')} />
      {isHeld && <p class="drop-here">{importWords.dropHere}</p>}
    </SettingsPage>
  );
}

render(<Options />, document.querySelector('#options')!);
