import type { ComponentChildren } from 'preact';
import type { Preferences } from '../../utils/preferences';
import { Choice } from './choice';
import { preferenceWords as words } from './preference-words';

interface SiteChoiceProps {
  /** What is asked, where that is a heading of its page. */
  readonly question?: ComponentChildren;
  readonly sites: Preferences['sites'];
  readonly onChoose: (sites: Preferences['sites']) => void;
}

/** Which articles are read. */
export function SiteChoice({ question = words.sites, sites, onChoose }: SiteChoiceProps) {
  return (
    <Choice
      name="sites"
      question={question}
      options={[
        { value: 'all', label: words.allSites, hint: words.allSitesHint },
        { value: 'chosen', label: words.chosenSites, hint: words.chosenSitesHint },
        { value: 'asked', label: words.asked, hint: words.askedHint },
      ]}
      chosen={sites}
      onChoose={onChoose}
    />
  );
}
