import { collect as passagesOf } from '../../utils/page/collect';

/** Runs in a page: milliseconds to collect all its passages. */
export function collect(): number {
  const start = performance.now();
  let units = 0;
  for (const found of passagesOf(document.body))
    for (const { text } of found?.passages ?? []) units += text.length;
  return units > 0 ? performance.now() - start : Number.NaN;
}

/** Milliseconds to walk over its text nodes and count their units. */
export function walk(): number {
  const start = performance.now();
  let units = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) units += walker.currentNode.nodeValue?.length ?? 0;
  return units > 0 ? performance.now() - start : Number.NaN;
}
