import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeEntity } from '../../utils/facts/describe-entity';
import { type Identity, isSameEntity, mergeCards } from '../../utils/facts/merge-cards';
import { entity, sample } from './sample';

const someone = (change: Partial<Identity> = {}): Identity => ({
  id: 'ilya',
  kind: 'person',
  wikidata: [],
  names: ['Ilya Sutskever'],
  ...change,
});

describe('two packs speak of the same entity', () => {
  it.each<[string, Partial<Identity>, Partial<Identity>, boolean]>([
    [
      'with a Wikidata item in common, whatever their ids and names',
      { wikidata: ['Q1'] },
      { id: 'x', wikidata: ['Q1'], names: ['I. S.'] },
      true,
    ],
    ['where the item of one is the id of the other', { id: 'Q1' }, { wikidata: ['Q1'] }, true],
    [
      'with the same id and a name in common, accents and capitals aside',
      { names: ['José'] },
      { names: ['JOSE'] },
      true,
    ],
    ['not with the same id alone', { names: ['John Smith'] }, { names: ['Joan Smith'] }, false],
    ['not with the same name alone', {}, { id: 'other' }, false],
    ['not with different items, whatever else agrees', { wikidata: ['Q1'] }, { wikidata: ['Q2'] }, false],
    [
      'not as person and organization',
      { wikidata: ['Q1'] },
      { wikidata: ['Q1'], kind: 'organization' },
      false,
    ],
  ])('%s', (_when, a, b, same) => {
    expect(isSameEntity(someone(a), someone(b))).toBe(same);
    expect(isSameEntity(someone(b), someone(a))).toBe(same);
  });
});

describe('one card of several packs', () => {
  const board = entity('e3', 'Directorship', {
    director: 'ilya',
    organization: 'openai',
    role: 'board member',
    startDate: '2017',
  });
  const openai = entity('openai', 'Company', { name: 'OpenAI' });
  const mine = describeEntity(sample());
  const theirs = describeEntity(
    sample({
      ref: { pack: 'news', id: 'Q1' },
      entity: entity('ilya', 'Person', {
        name: 'I. Sutskever',
        summary: 'Theirs.',
        sourceUrl: 'https://example.org/i',
        modifiedAt: '2025-02',
      }),
      ties: [{ edge: board, other: openai }, ...sample().ties],
      pack: { id: 'news', title: 'News makers', version: '7' },
    }),
  );
  const card = mergeCards([mine, theirs]);

  it('has the name, type and summary of the pack that speaks first', () => {
    expect(card).toMatchObject({
      ref: mine.ref,
      caption: 'Ilya Sutskever',
      summary: mine.summary,
      pack: mine.pack,
    });
    expect(card.names).toEqual([...mine.names, 'I. Sutskever']);
    expect(card.others).toEqual([{ id: 'news', title: 'News makers', version: '7', ref: theirs.ref }]);
  });

  it('has the facts of all side by side, each with its pack, the same fact once', () => {
    expect(card.written?.roles.map(({ role, pack }) => [role, pack])).toEqual([
      ['Chief scientist', 'AI and its people'],
      ['Board member', 'News makers'],
    ]);
    expect(card.sources.map(({ host }) => host)).toEqual(['en.wikipedia.org', 'example.org']);
    expect(card.asOf).toBe('2025-02');
  });

  it('is the card itself where only one pack knows the entity', () => {
    expect(mergeCards([mine])).toBe(mine);
  });

  it('keeps every line of every pack', () => {
    fc.assert(
      fc.property(
        fc.subarray(['2001', '2002', '2003', '2004']),
        fc.subarray(['2001', '2002', '2003', '2004']),
        (a, b) => {
          const cardOf = (years: readonly string[]) =>
            describeEntity(
              sample({
                ties: years.map((year) => ({
                  edge: { ...board, properties: { ...board.properties, startDate: [year] } },
                  other: openai,
                })),
              }),
            );
          const both = mergeCards([cardOf(a), cardOf(b)]);
          expect(new Set(both.history.map(({ from }) => from))).toEqual(new Set([...a, ...b]));
          expect(both.history).toHaveLength(new Set([...a, ...b]).size);
        },
      ),
    );
  });
});
