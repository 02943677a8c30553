// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../data/search/search-index';
import { LONGEST_TYPED, TypedWord } from '../../data/search/typed-word';
import { relativeDistance } from '../../utils/match/fuzzy/distance';
import { inputs } from '../inputs';

/** Ordinals are places in this list. */
const NAMES = [
  ['Sam Altman', 'Samuel Harris Altman', 'Сэм Альтман'],
  ['Peter Altmaier'],
  ['Ilya Sutskever', 'Илья Суцкевер'],
  ['OpenAI'],
  ['Emmanuel Macron'],
  ['Alan Turing'],
  ['José Mujica'],
  ['Annie Altman'],
  ['Altria'],
];

const index = new SearchIndex();
for (const [ordinal, names] of NAMES.entries()) index.add(ordinal, { names });
const found = (query: string) => index.nearest(query, 5).map(({ ordinal }) => NAMES[ordinal]![0]);

describe('the shortlist of a search', () => {
  it.each([
    ['altmann', 'Sam Altman'],
    ['altman', 'Sam Altman'],
    ['sam altmann', 'Sam Altman'],
    ['ilia sutskewer', 'Ilya Sutskever'],
    ['суцкевер', 'Ilya Sutskever'],
    ['sutskever ilya', 'Ilya Sutskever'],
    ['jose mujica', 'José Mujica'],
    ['macr', 'Emmanuel Macron'],
    ['open ai', 'OpenAI'],
    ['annie a', 'Annie Altman'],
  ])('for "%s" begins with %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it('holds every name that begins as typed, before any other', () => {
    expect(found('alt').slice(0, 4).sort()).toEqual([
      'Altria',
      'Annie Altman',
      'Peter Altmaier',
      'Sam Altman',
    ]);
  });

  it('is empty for nothing, for signs, and for what no name is like', () => {
    for (const query of ['', ' . ', '.*', '( "', '😀', 'xylophone']) expect(found(query)).toEqual([]);
  });
});

describe('a typed word', () => {
  const letters = fc.constantFrom(...'abcdж');
  const word = (maxLength: number) => fc.string({ unit: letters, minLength: 1, maxLength });
  const differenceOf = (typed: string, other: string) => {
    const units = Uint16Array.from([...`xx${other}`], (letter) => letter.charCodeAt(0));
    return { ...new TypedWord(typed).differenceTo(units, 2, units.length) };
  };

  it('differs from words, and from their beginnings, by as many edits as one counts', () => {
    fc.assert(
      fc.property(word(LONGEST_TYPED), word(40), (typed, other) => {
        const { whole, beginning } = differenceOf(typed, other);
        const edits = (to: string) => relativeDistance(typed, to) * Math.max(typed.length, to.length);
        expect(whole).toBeCloseTo(edits(other));
        expect(beginning).toBeCloseTo(edits(other.slice(0, typed.length)));
      }),
      inputs(1000),
    );
  });

  it('counts two letters that changed places as one edit', () => {
    expect(differenceOf('amltan', 'altman')).toEqual({ whole: 2, beginning: 2 });
    expect(differenceOf('latman', 'altman')).toEqual({ whole: 1, beginning: 1 });
  });

  it('is the beginning of a word without any edit', () => {
    expect(differenceOf('alt', 'altman')).toEqual({ whole: 3, beginning: 0 });
  });
});

it('keeps the nearest name of one who has many', () => {
  const many = new SearchIndex();
  many.add(0, { names: ['Samuel Altmann', 'Sam Altman', 'Samuel Harris Altman'] });
  many.add(1, { names: ['Sam Altmans'] });
  expect(many.nearest('sam altman', 5).map(({ ordinal }) => ordinal)).toEqual([0, 1]);
  expect(many.nearest('sam altman', 1)).toEqual([{ ordinal: 0, distance: 0 }]);
});
