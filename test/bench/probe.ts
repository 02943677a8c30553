import { askBackground } from '../../utils/page/ask-background';
import { collect as passagesOf } from '../../utils/page/collect';
import { keepMarks, STRIDE } from '../../utils/page/marks';
import { nativeBrowser } from '../../utils/page/native-browser';
import { paintOn } from '../../utils/page/paint';
import { makeReader } from '../../utils/page/reader';

/** Runs as a content script, where every node costs more than in the page's own world: parts of the reader, and their floors. */
const WAYS = { collect, walk, scan, floor, nothing: () => 0 };

/** Milliseconds to collect all passages. */
function collect(): number {
  const start = performance.now();
  let passages = 0;
  for (const found of passagesOf(document.body)) passages += found?.passages.length ?? 0;
  return passages > 0 ? performance.now() - start : Number.NaN;
}

/** Milliseconds to walk over all text nodes and count their units. */
function walk(): number {
  const start = performance.now();
  let units = 0;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) units += walker.currentNode.nodeValue?.length ?? 0;
  return units > 0 ? performance.now() - start : Number.NaN;
}

const ask = askBackground(nativeBrowser(), () => undefined);

/** The whole of the reader. */
function scan(): number {
  const { signal } = new AbortController();
  const reader = makeReader({
    ask,
    marks: keepMarks(paintOn(CSS.highlights)),
    onNames: async () => undefined,
    onMarked: () => undefined,
    onAnew: () => undefined,
    signal,
  });
  reader.read(true);
  return 0;
}

/** A walk, one message with the same text, one Highlight of the same ranges. */
async function floor(): Promise<number> {
  const nodes: Text[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  const text = nodes.map(({ data }) => data).join('');
  const answer = await ask('annotate', { blocks: [{ text, role: 'paragraph' }], known: [] });
  if (!answer || answer.off) return Number.NaN;
  const highlight = new Highlight();
  let [at, passed] = [0, 0];
  for (let i = 0; i < answer.spans.length; i += STRIDE) {
    const range = new Range();
    for (const [side, offset] of [answer.spans[i + 1]!, answer.spans[i + 2]!].entries()) {
      for (; passed + nodes[at]!.length < offset; at++) passed += nodes[at]!.length;
      if (side === 0) range.setStart(nodes[at]!, offset - passed);
      else range.setEnd(nodes[at]!, offset - passed);
    }
    highlight.add(range);
  }
  CSS.highlights.set('floor', highlight);
  return 0;
}

// The page asks for a way by its name and finds the figure in its title.
addEventListener('measure', async ({ detail }: CustomEventInit<keyof typeof WAYS>) => {
  document.title = String(await WAYS[detail!]());
});
document.title = 'ready';
