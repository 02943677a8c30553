import { checkHash } from './name-key';
import { Tokens } from './tokens';
import { chain } from './word-hash';
import * as english from './words/english';
import * as french from './words/french';
import * as german from './words/german';
import { FAMILY_NAMES_FIRST, GIVEN_NAME_FAMILIES, GIVEN_NAMES, WOMENS_NAMES } from './words/given-names';
import * as parts from './words/name-parts';
import * as placeNames from './words/places';
import * as russian from './words/russian';
import * as spanish from './words/spanish';

/** The word lists of all languages as sets of token keys: the form in which the engine asks "is this word a title?" */
export type WordSet = ReadonlySet<number>;

/** Token keys of a text's words, in order. */
export function keysOf(words: string): number[] {
  // A block a word: initials and gaps never run across words of a list.
  const { hash, size } = Tokens.of(words.trim().split(/\s+/));
  return [...hash.subarray(0, size)];
}

const lists = (...words: string[]): WordSet => new Set(keysOf(words.join(' ')));

/** Words too frequent to be a name by casing alone. */
export const FREQUENT = lists(
  english.FREQUENT,
  english.CALENDAR,
  english.ORDINARY_CAPITALS,
  german.FREQUENT,
  french.FREQUENT,
  spanish.FREQUENT,
  russian.FREQUENT,
);
/** All words that are usually no names. */
export const COMMON: WordSet = new Set([
  ...FREQUENT,
  ...lists(english.COMMON, german.COMMON, french.COMMON, spanish.COMMON, russian.COMMON),
]);
export const TITLES = lists(english.TITLES, german.TITLES, french.TITLES, spanish.TITLES, russian.TITLES);
export const CALENDAR = lists(english.CALENDAR);
export const LEGAL_FORMS = lists(parts.LEGAL_FORMS);
/** Articles that may lead an organization's name. */
const ARTICLE_WORDS = 'the der die das le la les el los il';
export const HEADS = lists(english.HEADS, german.HEADS, french.HEADS, spanish.HEADS, russian.HEADS);
export const OFFICES = lists(parts.OFFICES);
export const PARTICLES = lists(parts.PARTICLES);
export const SPEECH = lists(parts.SPEECH);
export const GENERATIONS = lists(parts.GENERATIONS);
export const ABBREVIATIONS = lists(parts.ABBREVIATIONS);
export const ELISIONS = lists(french.ELISIONS);
export const COMPANY_WORDS = lists(english.COMPANY_WORDS);
/** Abbreviations that end names, whose period belongs to the name. */
export const WITH_PERIOD = lists('inc corp co ltd jr sr bros');
export const MENS_TITLES = lists(parts.MENS_TITLES);
export const WOMENS_TITLES = lists(parts.WOMENS_TITLES);
export const BEFORE_TIME_OR_PLACE = lists(english.BEFORE_TIME_OR_PLACE);
export const GENITIVE_LANGUAGES: ReadonlySet<string> = new Set(german.GENITIVE_S);
export const NOUN_LANGUAGES: ReadonlySet<string> = new Set(german.CAPITALISED_NOUNS);
export const DETERMINERS = lists(german.DETERMINERS);
export const PAPERS = lists(english.PAPERS);
export const ARTICLES = lists(ARTICLE_WORDS);
export const FAMILY_FIRST = lists(FAMILY_NAMES_FIRST);

/** Forms of one given name, by line of the list. */
const families = GIVEN_NAME_FAMILIES.trim().split('\n').map(formsOf);
export const GIVEN: WordSet = new Set([...families.flat().map(({ hash }) => hash), ...keysOf(GIVEN_NAMES)]);

/** Women's among the given names. */
export const WOMEN = lists(WOMENS_NAMES);

function formsOf(line: string): GivenForm[] {
  const tokens = Tokens.of(line.trim().split(' '));
  return Array.from({ length: tokens.size }, (_, i) => ({
    hash: tokens.hash[i]!,
    check: checkHash(tokens, i),
  }));
}

const familiesOf = new Map<number, number[]>();
for (const [family, names] of families.entries()) {
  for (const { hash } of names) familiesOf.set(hash, [...(familiesOf.get(hash) ?? []), family]);
}

/** A given name's keys as the index holds them: of the first word of a name. */
export interface GivenForm {
  readonly hash: number;
  readonly check: number;
}

/** Every other form of a given name, by its key: Robert and Rob for Bob. */
export function otherForms(given: number): readonly GivenForm[] {
  return (familiesOf.get(given) ?? []).flatMap((family) =>
    families[family]!.filter(({ hash }) => hash !== given),
  );
}

const placeTokens = Tokens.of(Object.values(placeNames).flatMap((list) => list.trim().split(/,\s*|\n\s*/)));
const placeKeys = placeTokens.texts.map((_, i) =>
  placeTokens.hash.subarray(placeTokens.blockStarts[i], placeTokens.blockStarts[i + 1]),
);
const placeStarts = new Set(placeKeys.map(([first]) => first));
const places = new Set(placeKeys.map((words) => words.reduce(chain, words.length)));

/** Whether these words, by their keys, are a country, state or large city. */
export function isPlaceName(words: ArrayLike<number>): boolean {
  return placeStarts.has(words[0]) && places.has(Array.from(words).reduce(chain, words.length));
}
