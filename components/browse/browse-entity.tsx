import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { packAddress } from '../../utils/addresses';
import type { EntityPage, TiePortion } from '../../utils/facts/entity-page';
import { TieList } from '../entity/tie-list';
import { browseWords as words } from '../own/own-words';
import { cardWords } from '../words';

interface BrowseEntityProps {
  readonly page: EntityPage;
  /** The first is that of the page. */
  readonly ties: readonly TiePortion[];
  readonly onMoreTies: (from: number) => void;
  /** What the reader may say of it. */
  readonly children: ComponentChildren;
}

/** Everything that a pack says of one entity. The keyboard begins at its name: the link that led here is gone. */
export function BrowseEntity({ page, ties, onMoreTies, children }: BrowseEntityProps) {
  const name = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => name.current?.focus(), []);
  return (
    <article class="entity-page">
      <p>
        <a href={packAddress(page.pack.id)}>{words.back(page.pack.title)}</a>
      </p>
      <h3 ref={name} tabIndex={-1} dir="auto">
        {page.caption}
      </h3>
      <p class="type">{cardWords.type(page.schema, page.kind)}</p>
      {page.summary && (
        <p class="summary" dir="auto">
          {page.summary}
        </p>
      )}
      {children}
      {page.facts.length > 0 && (
        <section>
          <h4>{words.facts}</h4>
          <dl>
            {page.facts.map(({ property, values }) => (
              <div key={property}>
                <dt>{words.property(property)}</dt>
                {values.map(({ text, href }) => (
                  <dd key={text} dir="auto">
                    {href ? <Outside href={href}>{text}</Outside> : words.value(property, text)}
                  </dd>
                ))}
              </div>
            ))}
          </dl>
        </section>
      )}
      <TieList portions={ties} onMore={onMoreTies} />
      <section>
        <h4>{words.sources}</h4>
        {page.sources.length === 0 && <p>{words.noSources}</p>}
        <ul>
          {page.sources.map(({ url }) => (
            <li key={url}>
              <Outside href={url}>{url}</Outside>
            </li>
          ))}
        </ul>
        <p class="hint">{words.packVersion(page.pack.title, page.pack.version)}</p>
      </section>
    </article>
  );
}

function Outside({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {children}
      <span class="unseen"> ({cardWords.opens})</span>
    </a>
  );
}
