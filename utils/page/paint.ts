import type { Kind } from '../ftm';

/** Names of the two registry entries; `entrypoints/marks.css` says how they look. A page can read them. */
const NAMES: Readonly<Record<Kind, string>> = {
  person: 'dramatis-person',
  organization: 'dramatis-organization',
};

/**
 * Draws marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. A page without a mark has no
 * entry of ours in its registry.
 */
export class Painter {
  readonly #highlights: Record<Kind, Highlight> = { person: new Highlight(), organization: new Highlight() };

  constructor(private readonly registry: HighlightRegistry) {}

  add(kind: Kind, range: Range): void {
    const highlight = this.#highlights[kind];
    highlight.add(range);
    if (highlight.size === 1) this.registry.set(NAMES[kind], highlight);
  }

  remove(kind: Kind, range: Range): void {
    const highlight = this.#highlights[kind];
    highlight.delete(range);
    if (highlight.size === 0) this.registry.delete(NAMES[kind]);
  }

  clear(): void {
    for (const kind of ['person', 'organization'] as const) {
      this.#highlights[kind].clear();
      this.registry.delete(NAMES[kind]);
    }
  }
}
