import type { ComponentChildren } from 'preact';
import { castWords, optionsWords as words } from './words';

export interface SettingsSection {
  /** Fragment of the address that leads here. */
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  readonly body: ComponentChildren;
}

/** The options page: a list of its sections, and the sections one below the other. */
export function SettingsPage({ sections }: { readonly sections: readonly SettingsSection[] }) {
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
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <main>
        {sections.map(({ id, title, hint, body }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`}>
            <h2 id={`${id}-title`}>{title}</h2>
            {hint && <p class="hint">{hint}</p>}
            {body}
          </section>
        ))}
      </main>
    </>
  );
}
