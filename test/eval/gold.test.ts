// @vitest-environment node
import { beforeAll, describe, expect, it } from 'vitest';
import { KINDS } from '../pages/read-gold';
import { describeMistakes } from './describe-score';
import { fallsUnder } from './floors';
import { type GoldSet, loadPages, scoreSet } from './sets';

/** Texts of each language that are wanted at least. */
const LANGUAGES = { en: 14, de: 4, fr: 3, ru: 4, es: 2, zh: 1 };
/** Mentions of every kind that are wanted at least. */
const OF_EACH_KIND = 3;

describe('the gold articles', () => {
  let pages: GoldSet;
  beforeAll(async () => {
    pages = await loadPages();
  }, 60_000);

  const mentions = () => pages.texts.flatMap(({ gold }) => gold.mentions);

  it('are written in six languages', () => {
    const count = (lang: string) => pages.texts.filter(({ document }) => document.lang === lang).length;
    const few = Object.entries(LANGUAGES).filter(([lang, least]) => count(lang) < least);
    expect(few).toEqual([]);
  });

  it('hold every kind of mention several times', () => {
    const scored = mentions().filter(({ optional }) => !optional);
    const rare = [...KINDS.keys()].filter(
      (kind) => scored.filter(({ kinds }) => kinds.includes(kind)).length < OF_EACH_KIND,
    );
    expect(rare).toEqual([]);
  });

  it('name nobody whom the packs do not hold', () => {
    const unknown = mentions().filter(
      ({ entity }) => !pages.packs.some(({ graph }) => graph.ordinalOf(entity) !== undefined),
    );
    expect(unknown.map(({ entity }) => entity)).toEqual([]);
  });

  it('are read as well as the floors ask', async () => {
    const score = await scoreSet(pages);
    expect(fallsUnder(score), describeMistakes(score)).toEqual([]);
  }, 60_000);
});
