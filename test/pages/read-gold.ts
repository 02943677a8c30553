import { Readable } from 'node:stream';
import { type Document, readDocuments } from '../../data/commands/documents';
import type { Block } from '../../utils/match/types';

/**
 * Gold articles are what a reader would see, with every mention marked where it stands:
 *
 *   [[Sam Altman|sam-altman]]                     a mention; its kind is `exact`
 *   [[Altman's|sam-altman|surname possessive]]    a mention of these kinds; the 's is left out of the span
 *   [[Mr. [[Altman|sam-altman|surname]]|sam-altman|?]]   `?`: may be marked or not; round a scored one, another good span
 *   [[Annie Altman|!]]                            a trap: whoever marks this is wrong
 *
 * A `.txt` file starts with `lang:` and `date:` lines and an empty line; an empty line parts its paragraphs, `# ` starts a
 * headline. An `.html` file is a page with marks in its text, read by the reader's own code.
 */
export interface GoldArticle {
  /** The article without its marks. */
  readonly document: Document;
  /** The day it is dated, YYYY-MM-DD. */
  readonly date: string;
  readonly mentions: readonly GoldMention[];
  readonly traps: readonly Span[];
}

/** UTF-16 code units of the article's text, `end` not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface GoldMention extends Span {
  readonly entity: string;
  /** What makes it hard to find, and by what way it may be found. */
  readonly kinds: readonly string[];
  readonly optional: boolean;
}

/** The kinds a mark may name, and what they mean. */
export const KINDS: ReadonlyMap<string, string> = new Map([
  ['exact', "the pack's own name to the letter"],
  ['alias', 'another name that the pack holds'],
  ['acronym', 'capitals that the pack holds'],
  ['introduced', 'capitals that the page explains: "Swiss National Bank (SNB)"'],
  ['surname', "a person's surname alone"],
  ['given', "a person's given name alone"],
  ['nickname', 'a familiar form of the given name'],
  ['short', "part of an organization's name"],
  ['titled', 'after "Ms.", "President", "Sir"'],
  ['possessive', "before an English 's or a German apostrophe"],
  ['split', 'cut by markup, soft hyphens or line breaks'],
  ['accents', 'accents left out or added'],
  ['inflected', 'with a case ending or an elided article'],
  ['script', 'in Cyrillic or Chinese letters'],
  ['misspelt', 'a mistake of the writer'],
  ['transliterated', 'in Latin letters by other rules than the pack'],
  ['namesake', 'one of two people of the page who share a name'],
  ['holds-person', 'an organization whose name holds names of people'],
  ['word', 'a name that is also an ordinary word'],
  ['headline', 'in a headline, where capitals say little'],
]);

/** @throws Error that names the article and the mark when a mark is broken, or the header is. */
export async function readGold(name: string, source: string): Promise<GoldArticle> {
  const html = name.endsWith('.html');
  const id = name.replace(/\.\w+$/, '');
  const date =
    /^date: (\S+)$|"article:published_time" content="([^"]+)"/m.exec(source)?.slice(1).join('') ?? '';
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) throw new Error(`${name}: has no date. Write it as YYYY-MM-DD.`);
  const document = html ? await readPage(name, source) : readText(name, source);
  const starts: number[] = [];
  const mentions: GoldMention[] = [];
  const traps: Span[] = [];
  let text = '';
  const blocks = document.blocks.map((block): Block => {
    const read = readMarks(block.text, name);
    const shift = <T extends Span>(span: T): T => ({
      ...span,
      start: span.start + text.length,
      end: span.end + text.length,
    });
    mentions.push(...read.mentions.map((mention) => shift(mention)));
    traps.push(...read.traps.map((trap) => shift(trap)));
    starts.push(text.length);
    text += `${read.text}\n`;
    return { ...block, text: read.text };
  });
  return { document: { ...document, id, text, blocks, starts }, date, mentions, traps };
}

async function readPage(name: string, source: string): Promise<Document> {
  for await (const document of readDocuments(Readable.from([source]), name, true)) return document;
  throw new Error(`${name}: is empty.`);
}

function readText(name: string, source: string): Document {
  const [header = '', ...paragraphs] = source.trim().split(/\n{2,}/);
  const lang = /^lang: (\S+)$/m.exec(header)?.[1];
  if (!lang) throw new Error(`${name}: has no language. Start it with a line such as "lang: en".`);
  const blocks = paragraphs.map(
    (text): Block =>
      text.startsWith('# ') ? { text: text.slice(2), role: 'heading' } : { text, role: 'paragraph' },
  );
  return { id: name, text: source, lang, blocks, starts: [] };
}

/** Text with marks, read apart. */
export interface Marked {
  readonly text: string;
  readonly mentions: readonly GoldMention[];
  readonly traps: readonly Span[];
}

const POSSESSIVE = /['’]s?$/;
const PARTS = /\[\[|\|([^[\]|]*)(?:\|([^[\]|]*))?\]\]|[^[|]+|[[|]/g;

/** @throws Error that says `where` and shows the mark when one is not closed, or names an unknown kind. */
export function readMarks(marked: string, where: string): Marked {
  const mentions: GoldMention[] = [];
  const traps: Span[] = [];
  const open: number[] = [];
  let text = '';
  for (const [part, entity, kindList = 'exact'] of marked.matchAll(PARTS)) {
    if (part === '[[') open.push(text.length);
    else if (entity === undefined) text += part;
    else {
      const start = open.pop();
      if (start === undefined) throw new Error(`${where}: "${part}" closes no mark. Open it with "[[".`);
      const surface = text.slice(start);
      const kinds = kindList.split(/[ ?]+/).filter(Boolean);
      const unknown = kinds.find((kind) => !KINDS.has(kind));
      if (unknown)
        throw new Error(
          `${where}: "${surface}" is of no known kind "${unknown}". See the list in read-gold.`,
        );
      const cut = kinds.includes('possessive') ? (POSSESSIVE.exec(surface)?.[0].length ?? 0) : 0;
      const span = { start, end: text.length - cut };
      if (entity === '!') traps.push(span);
      else mentions.push({ ...span, entity, kinds, optional: kindList.includes('?') });
    }
  }
  if (open.length > 0) throw new Error(`${where}: "${text.slice(open[0]).slice(0, 40)}" is not closed.`);
  return { text, mentions, traps };
}
