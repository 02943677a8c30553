/** Where marks are drawn. */
export interface Painter {
  add(layer: string, range: Range): void;
  remove(layer: string, range: Range): void;
  /** Draws again what a page has cleared away together with highlights of its own. */
  restore(): void;
}

/**
 * Draws marks with the CSS Custom Highlight API, which leaves the page's DOM as it is. The entries it makes can be read by
 * the page, so a page without a mark has none; `entrypoints/marks.css` says how each layer looks.
 */
export function paintOn(registry: HighlightRegistry): Painter {
  const layers = new Map<string, Highlight>();
  const register = (name: string, layer: Highlight) => registry.set(`dramatis-${name}`, layer);
  return {
    add(name, range) {
      const layer = layers.get(name);
      if (layer) layer.add(range);
      else {
        const begun = new Highlight(range);
        layers.set(name, begun);
        register(name, begun);
      }
    },
    remove(name, range) {
      const layer = layers.get(name);
      layer?.delete(range);
      if (layer?.size !== 0) return;
      layers.delete(name);
      registry.delete(`dramatis-${name}`);
    },
    restore() {
      for (const [name, layer] of layers)
        if (registry.get(`dramatis-${name}`) !== layer) register(name, layer);
    },
  };
}
