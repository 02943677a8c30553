import type { Kind } from '../ftm';

/** Where marks are drawn. */
export interface Painter {
  add(kind: Kind, range: Range): void;
  remove(kind: Kind, range: Range): void;
}

/**
 * Draws marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. The two entries it makes can be
 * read by the page, so a page without a mark has none; `entrypoints/marks.css` says how they look.
 */
export function paintOn(registry: HighlightRegistry): Painter {
  const layers = { person: new Highlight(), organization: new Highlight() };
  return {
    add(kind, range) {
      layers[kind].add(range);
      registry.set(`dramatis-${kind}`, layers[kind]);
    },
    remove(kind, range) {
      layers[kind].delete(range);
      if (layers[kind].size === 0) registry.delete(`dramatis-${kind}`);
    },
  };
}
