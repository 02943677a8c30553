import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  COMMON,
  FREQUENT,
  GIVEN,
  HEADS,
  isPlaceName,
  keysOf,
  otherForms,
  TITLES,
} from '../../utils/match/text/vocabulary';
import type { WordSet } from '../../utils/match/text/word-set';
import * as chinese from '../../utils/match/text/words/chinese';
import * as english from '../../utils/match/text/words/english';
import * as french from '../../utils/match/text/words/french';
import * as german from '../../utils/match/text/words/german';
import * as names from '../../utils/match/text/words/given-names';
import * as parts from '../../utils/match/text/words/name-parts';
import * as places from '../../utils/match/text/words/places';
import * as russian from '../../utils/match/text/words/russian';
import * as spanish from '../../utils/match/text/words/spanish';

/** Languages whose words are split into the very frequent and the common. */
const LANGUAGES = { english, french, german, russian, spanish };
const { GIVEN_NAME_FAMILIES, ...nameLists } = names;

/** The template lists of a file; arrays (endings) are no word lists. */
const listsOf = (file: string, lists: object): [string, string][] =>
  Object.entries(lists).flatMap(([name, list]) =>
    typeof list === 'string' ? [[`${file} ${name}`, list] as [string, string]] : [],
  );

const wordsOf = (list: string): string[] => list.trim().split(/\s+/);
const placesOf = (list: string): string[] => list.trim().split(/,\s*|\n\s*/);
const families = GIVEN_NAME_FAMILIES.trim().split('\n').map(wordsOf);

const items: [string, string[]][] = [
  ...[
    ...Object.entries(LANGUAGES).flatMap(([file, lists]) => listsOf(file, lists)),
    ...listsOf('name-parts', parts),
    ...listsOf('given-names', nameLists),
  ].map(([name, list]): [string, string[]] => [name, wordsOf(list)]),
  ...[...listsOf('places', places), ...listsOf('chinese', chinese)].map(
    ([name, list]): [string, string[]] => [name, placesOf(list)],
  ),
];

const keyOf = (text: string): string => keysOf(text).join();
const twice = (all: readonly string[]): string[] => {
  const seen = new Set<string>();
  return all.filter((item) => seen.size === seen.add(keyOf(item)).size);
};
/** Words of a list that are not in the set. */
const missing = (set: WordSet, list: string): string[] =>
  wordsOf(list).filter((word) => !keysOf(word).every((key) => set.has(key)));

describe('every word list', () => {
  it.each(items)('%s: has words, in order, none twice as the engine reads them', (_, list) => {
    expect(list.filter((item) => item !== '').length).toBeGreaterThan(9);
    expect(list).toEqual(list.toSorted(new Intl.Collator('und').compare));
    expect(twice(list)).toEqual([]);
  });

  it.each(items.filter(([name]) => !name.startsWith('places')))('%s: is in lower case', (_, list) => {
    expect(list.filter((word) => word !== word.toLowerCase())).toEqual([]);
  });

  it.each(Object.entries(LANGUAGES))('%s: splits the frequent from the common', (_, { FREQUENT, COMMON }) => {
    const frequent = new Set(keysOf(FREQUENT));
    expect(wordsOf(COMMON).filter((word) => keysOf(word).some((key) => frequent.has(key)))).toEqual([]);
  });

  it('names a place once in all its lists', () => {
    expect(twice(listsOf('places', places).flatMap(([, list]) => placesOf(list)))).toEqual([]);
  });
});

describe('a set of words, which keeps keys shortened,', () => {
  /** The words that decide how a name is read: surnames, and names of one word. */
  const carriers = readdirSync('data/starter')
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => [
      ...readFileSync(`data/starter/${file}`, 'utf8').matchAll(/^ {4}name: (?:.* )?(\S+)$/gm),
    ])
    .map(([, word = '']) => word);

  it.each([
    ['FREQUENT', FREQUENT, [english, french, german, russian, spanish].map((lists) => lists.FREQUENT)],
    ['HEADS', HEADS, [english, french, german, russian, spanish].map((lists) => lists.HEADS)],
  ] as const)('takes no name of the starter pack for a word by chance: %s', (_, set, lists) => {
    const listed = new Set(keysOf([...lists, english.CALENDAR, english.ORDINARY_CAPITALS].join(' ')));
    const byChance = carriers.filter((word) => keysOf(word).some((key) => set.has(key) && !listed.has(key)));
    expect(carriers.length).toBeGreaterThan(1000);
    expect(byChance).toEqual([]);
  });
});

describe('words that are also names', () => {
  it('knows names of companies and products that are ordinary words', () => {
    const companies =
      'apple block chase delta gap meta oracle orange shell slack sprint square stripe target united visa';
    expect(missing(COMMON, companies)).toEqual([]);
  });

  it('knows names of people that are ordinary words', () => {
    const people =
      'baker brown bush cook ford gates grace hope hunter jobs king mark may page rice stone will wood young';
    expect(missing(COMMON, people)).toEqual([]);
  });

  it('keeps names that are no words distinctive', () => {
    const distinctive =
      'anthropic boeing google microsoft musk nvidia openai pentagon trump twitter uber unesco газпром';
    expect(wordsOf(distinctive).filter((name) => COMMON.has(keysOf(name)[0]!))).toEqual([]);
  });

  it('lets no word of another language hide a well-known acronym', () => {
    const acronyms = 'esa ira mas mit nos un uno вас ран';
    expect(wordsOf(acronyms).filter((name) => FREQUENT.has(keysOf(name)[0]!))).toEqual([]);
  });

  it('calls a frequent word a given name only where it mostly is one at the head of a name', () => {
    const both = wordsOf(names.GIVEN_NAMES)
      .concat(wordsOf(names.WOMENS_NAMES), families.flat())
      .filter((name) => english.FREQUENT.split(/\s+/).includes(name));
    expect(both.toSorted()).toEqual(['don', 'rose', 'will']);
  });
});

describe('titles', () => {
  it('knows them in five languages', () => {
    const titles =
      'president ceo queen former bundeskanzlerin frau mme présidente doña alcaldesa президент гендиректор';
    expect(missing(TITLES, titles)).toEqual([]);
  });

  it('leaves out those that are more often surnames', () => {
    const surnames = 'baker baron bishop cook dean duke hunter mason page shepherd';
    expect(wordsOf(surnames).filter((name) => TITLES.has(keysOf(name)[0]!))).toEqual([]);
  });
});

describe('given names', () => {
  it('holds at least two forms in every family, none twice', () => {
    expect(families.filter((family) => family.length < 2 || twice(family).length > 0)).toEqual([]);
  });

  it.each([
    ['bob', 'robert'],
    ['volodymyr', 'vladimir'],
    ['misha', 'mikhail'],
    ['саша', 'александр'],
    ['pepe', 'jose'],
    ['sepp', 'josef'],
  ])('reads %s as %s', (short, full) => {
    expect(otherForms(keysOf(short)[0]!).map(({ hash }) => hash)).toContain(keysOf(full)[0]);
  });

  it('knows names of all continents', () => {
    expect(
      missing(GIVEN, 'narendra kofi volodymyr emmanuel gustavo recep hiroshi jacinda владимир ольга'),
    ).toEqual([]);
  });

  it('leaves countries and states to the places', () => {
    const wide = [places.COUNTRIES, places.STATES].flatMap(placesOf);
    expect(wide.filter((place) => keysOf(place).length === 1 && GIVEN.has(keysOf(place)[0]!))).toEqual([]);
  });
});

describe('places', () => {
  it.each([
    'France',
    'New York',
    'Rio de Janeiro',
    'Frankreich',
    'États-Unis',
    'Reino Unido',
    'Москве',
    '北京',
  ])('knows %s', (place) => expect(isPlaceName(keysOf(place))).toBe(true));

  it.each(['Lincoln', 'Santander', 'New', 'Jackson'])('does not take %s for one', (name) => {
    expect(isPlaceName(keysOf(name))).toBe(false);
  });
});
