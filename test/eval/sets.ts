import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import * as v from 'valibot';
import { annotate, compileFile, compileStarter } from '../../data/commands/annotate';
import { type Document, readDocuments } from '../../data/commands/documents';
import type { PackView } from '../../utils/match/index/pack-view';
import type { Part } from '../../utils/match/types';
import { type GoldMention, readGold } from '../pages/read-gold';
import { addScores, type GoldText, type Score, scoreText } from './score';

/** Gold texts and the pack that holds their entities. */
export interface GoldSet {
  readonly name: string;
  readonly texts: readonly { readonly gold: GoldText; readonly document: Document }[];
  readonly packs: readonly PackView[];
}

const PAGES = 'test/pages';

/** The project's own articles, against the starter pack with what is not bundled, and a small one for what both lack. */
export async function loadPages(): Promise<GoldSet> {
  const files = readdirSync(PAGES).filter((name) => /\.(txt|html)$/.test(name));
  const texts = await Promise.all(
    files.sort().map(async (name) => {
      const { document, mentions, traps } = await readGold(name, readFileSync(join(PAGES, name), 'utf8'));
      return { document, gold: { id: document.id, text: document.text, mentions, traps } };
    }),
  );
  return {
    name: 'own articles',
    texts,
    packs: [await compileStarter('data/more'), await compileFile(join(PAGES, 'pack.ftm.jsonl'))],
  };
}

/** Every `NAME.jsonl` of a folder with its `NAME.ftm.json`; of several parts of one set ("NAME-dev") the pack is shared. */
export async function loadFolder(folder: string): Promise<GoldSet[]> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.jsonl')) : [];
  return Promise.all(
    names.sort().map(async (file) => {
      const name = file.replace('.jsonl', '');
      const lines = readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean);
      const golds = new Map(lines.map((line) => readGoldLine(line)).map((gold) => [gold.id, gold]));
      const texts: { gold: GoldText; document: Document }[] = [];
      for await (const document of readDocuments(Readable.from(lines), file, false))
        texts.push({ document, gold: golds.get(document.id)! });
      return {
        name,
        texts,
        packs: [await compileFile(join(folder, `${name.replace(/-dev$/, '')}.ftm.json`))],
      };
    }),
  );
}

/** A pack of people and organizations that the texts do not name, to load beside. */
export const loadDistractors = (folder: string): Promise<PackView> =>
  compileFile(join(folder, 'distractors-100k.ftm.json.gz'));

/** Reads every text of the set with the engine and scores what it found. */
export async function scoreSet(
  { texts, packs }: GoldSet,
  beside: readonly PackView[] = [],
  without: ReadonlySet<Part> = new Set(),
): Promise<Score> {
  const scores: Score[] = [];
  for (const { document, gold } of texts)
    scores.push(scoreText(gold, await annotate(document, [...packs, ...beside], without)));
  return addScores(scores);
}

/** A line of a gold set: offsets are UTF-16 code units; only people and organizations with an entity are targets. */
const GoldLine = v.object({
  id: v.string(),
  text: v.string(),
  eval_span: v.optional(v.tuple([v.number(), v.number()])),
  mentions: v.array(
    v.object({
      start: v.number(),
      end: v.number(),
      entity: v.nullish(v.string()),
      type: v.string(),
      kind: v.optional(v.string()),
      optional: v.optional(v.boolean()),
    }),
  ),
  negatives: v.optional(v.array(v.object({ start: v.number(), end: v.number() })), []),
});

function readGoldLine(line: string): GoldText {
  const gold = v.parse(GoldLine, JSON.parse(line));
  const [start, end] = gold.eval_span ?? [];
  return {
    id: gold.id,
    text: gold.text,
    mentions: gold.mentions
      .filter(({ type, entity, optional }) => optional || (entity && TARGETS.has(type)))
      .map(
        ({ start, end, entity, kind, optional }): GoldMention => ({
          start,
          end,
          entity: entity ?? '',
          kinds: kind ? [kind] : [],
          optional: optional === true,
        }),
      ),
    traps: gold.negatives,
    ...(start !== undefined && end !== undefined && { window: { start, end } }),
  };
}

const TARGETS = new Set(['person', 'organization']);
