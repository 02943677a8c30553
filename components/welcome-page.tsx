import type { ComponentChildren } from 'preact';
import type { Preferences } from '../utils/preferences';
import { preferenceWords } from './settings/preference-words';
import { SiteChoice } from './settings/site-choice';
import { castWords, welcomeWords as words } from './words';

interface WelcomePageProps {
  /** What the reader should know first, if anything. */
  readonly notice: ComponentChildren;
  /** Undefined until it is known. */
  readonly sites: Preferences['sites'] | undefined;
  readonly onSites: (sites: Preferences['sites']) => void;
  readonly onOptions: () => void;
}

/** First run: what it does, an article to try it on, which sites, where packs come from. */
export function WelcomePage({ notice, sites, onSites, onOptions }: WelcomePageProps) {
  return (
    <main>
      <header>
        <h1>{castWords.title}</h1>
        <p class="what">{words.what}</p>
      </header>
      {notice}
      <section aria-labelledby="try">
        <h2 id="try">{words.try}</h2>
        <p class="hint">{words.tryHint}</p>
        <article class="sample">
          <h3>{words.sample.title}</h3>
          <p class="hint">{words.sample.day}</p>
          {words.sample.text.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </article>
      </section>
      <section aria-labelledby="sites">
        {sites && (
          <SiteChoice
            question={<h2 id="sites">{preferenceWords.sites}</h2>}
            sites={sites}
            onChoose={onSites}
          />
        )}
      </section>
      <section aria-labelledby="packs">
        <h2 id="packs">{words.packs}</h2>
        <p>{words.packsText}</p>
        <button type="button" onClick={onOptions}>
          {castWords.options}
        </button>
      </section>
    </main>
  );
}
