/** Where marks are drawn. */
export interface Painter {
  add(layer: string, range: Range): void;
  remove(layer: string, range: Range): void;
}

/**
 * Draws marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. The entries it makes can be read by
 * the page, so a page without a mark has none; `entrypoints/marks.css` says how each layer looks.
 */
export function paintOn(registry: HighlightRegistry): Painter {
  const layers = new Map<string, Highlight>();
  return {
    add(name, range) {
      const layer = layers.get(name) ?? new Highlight();
      layers.set(name, layer.add(range));
      if (layer.size === 1) registry.set(`dramatis-${name}`, layer);
    },
    remove(name, range) {
      const layer = layers.get(name);
      layer?.delete(range);
      if (layer?.size === 0) registry.delete(`dramatis-${name}`);
    },
  };
}
