import { Window } from 'happy-dom';
import type { Block } from '../../utils/match/types';
import { collect } from '../../utils/page/collect';

/** One text to annotate. */
export interface Document {
  readonly id: string;
  readonly text: string;
  readonly lang?: string;
  readonly blocks: readonly Block[];
  /** Where each block starts in `text`, in UTF-16 code units. */
  readonly starts: readonly number[];
}

/**
 * Reads JSON lines {"id", "text", "lang"?}, or plain text as one document.
 * @throws Error that names the source and the line when a JSON line is unreadable.
 */
export async function* readDocuments(
  lines: AsyncIterable<string>,
  source: string,
  html: boolean,
): AsyncGenerator<Document> {
  let number = 0;
  let plain: string[] | undefined = html ? [] : undefined;
  for await (const line of lines) {
    number++;
    if (plain) plain.push(line);
    else if (line.trim() === '') continue;
    else if (number === 1 && !line.trimStart().startsWith('{')) plain = [line];
    else yield parseLine(line, `${source}: line ${number}`);
  }
  if (plain) yield html ? fromHtml(source, plain.join('\n')) : fromText(source, plain.join('\n'));
}

function parseLine(line: string, where: string): Document {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new Error(`${where} is not JSON. Give one JSON object a line, or plain text.`);
  }
  if (typeof value !== 'object' || value === null || !('text' in value) || typeof value.text !== 'string') {
    throw new Error(`${where} has no string in "text".`);
  }
  const id =
    'id' in value && (typeof value.id === 'string' || typeof value.id === 'number')
      ? String(value.id)
      : where;
  const lang = 'lang' in value && typeof value.lang === 'string' ? value.lang : undefined;
  return fromText(id, value.text, lang);
}

/** Every line is a block: files of news articles write a paragraph a line. */
function fromText(id: string, text: string, lang?: string): Document {
  const blocks: Block[] = [];
  const starts: number[] = [];
  for (const match of text.matchAll(/[^\n]+/g)) {
    blocks.push({ text: match[0], role: 'paragraph' });
    starts.push(match.index);
  }
  return { id, text, ...(lang && { lang }), blocks, starts };
}

/** The page's visible text, read by the same code as in the browser; offsets are of the blocks joined by line ends. */
function fromHtml(id: string, html: string): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true, disableCSSFileLoading: true } });
  window.document.write(html);
  // The reader's modules name these as the browser's globals.
  const { Node, Text, Element, ShadowRoot } = window;
  const getComputedStyle = window.getComputedStyle.bind(window);
  Object.assign(globalThis, { Node, Text, Element, ShadowRoot, getComputedStyle });
  const blocks: Block[] = [];
  const starts: number[] = [];
  let text = '';
  for (const found of collect(window.document.body as unknown as Element)) {
    for (const { text: passage, role } of found?.passages ?? []) {
      starts.push(text.length);
      blocks.push({ text: passage, role });
      text += `${passage}\n`;
    }
  }
  const lang = window.document.documentElement.lang;
  return { id, text, ...(lang && { lang }), blocks, starts };
}

/** Offsets in the whole text of a span of one block. */
export const placeInText = (
  document: Document,
  block: number,
  start: number,
  end: number,
): { start: number; end: number } => {
  const offset = document.starts[block] ?? 0;
  return { start: offset + start, end: offset + end };
};
