import type { ComponentChildren } from 'preact';
import { castWords, optionsWords as words } from '../words';

export interface SettingsSection {
  /** Fragment of the address that leads here. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
}

interface SettingsPageProps {
  readonly sections: readonly SettingsSection[];
  /** The one that is open. */
  readonly here: SettingsSection;
  /** Stands above the section. */
  readonly above: ComponentChildren;
  readonly children: ComponentChildren;
}

/** The options page: a list of its sections, and one of them. */
export function SettingsPage({ sections, here, above, children }: SettingsPageProps) {
  return (
    <>
      <header class="masthead">
        <h1>{castWords.title}</h1>
        <p>{words.tagline}</p>
      </header>
      <nav aria-label={words.sections}>
        <ul>
          {sections.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`} aria-current={id === here.id ? 'page' : undefined}>
                {title}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {above}
        <section key={here.id} id={here.id} aria-labelledby="section-title">
          <h2 id="section-title">{here.title}</h2>
          {here.hint && <p class="hint">{here.hint}</p>}
          {children}
        </section>
      </main>
    </>
  );
}
