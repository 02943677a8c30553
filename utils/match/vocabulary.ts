import { checkHash } from './name-key';
import { Tokens } from './tokens';
import { chain } from './word-hash';
import * as english from './words/english';
import * as french from './words/french';
import * as german from './words/german';
import { FAMILY_NAMES_FIRST, GIVEN_NAME_FAMILIES, GIVEN_NAMES } from './words/given-names';
import { PLACES } from './words/places';
import * as russian from './words/russian';
import * as spanish from './words/spanish';

/** The word lists of all languages as sets of token keys: the form in which the engine asks "is this word a title?" */
export type WordSet = ReadonlySet<number>;

/** Token keys of a text's words, in order. */
export function keysOf(words: string): number[] {
  const tokens = new Tokens();
  // Line by line: initials and gaps never run across words of a list.
  for (const word of words.split(/\s+/)) if (word) tokens.add(word);
  return [...tokens.hash.subarray(0, tokens.size)];
}

const lists = (...words: string[]): WordSet => new Set(words.flatMap(keysOf));

/** Words too frequent to be a name by casing alone. */
export const FREQUENT = lists(
  english.FREQUENT,
  english.ORDINARY_CAPITALS,
  german.COMMON,
  french.COMMON,
  spanish.COMMON,
  russian.COMMON,
);
/** All words that are usually no names. */
export const COMMON: WordSet = new Set([...FREQUENT, ...lists(english.COMMON)]);
export const TITLES = lists(english.TITLES, german.TITLES, french.TITLES, spanish.TITLES, russian.TITLES);
export const CALENDAR = lists(english.CALENDAR);
export const LEGAL_FORMS = lists(english.LEGAL_FORMS);
/** Articles that may lead an organization's name. */
const ARTICLE_WORDS = 'the der die das le la les el los il';
export const HEADS = lists(english.HEADS);
export const PARTICLES = lists(english.PARTICLES);
export const GENERATIONS = lists(english.GENERATIONS);
export const ABBREVIATIONS = lists(english.ABBREVIATIONS);
export const ELISIONS = lists(french.ELISIONS);
export const COMPANY_WORDS = lists(english.COMPANY_WORDS);
/** Abbreviations that end names, whose period belongs to the name. */
export const WITH_PERIOD = lists('inc corp co ltd jr sr bros');
export const GENDERED_TITLES = lists(english.GENDERED_TITLES);
export const BEFORE_TIME_OR_PLACE = lists(english.BEFORE_TIME_OR_PLACE);
export const GENITIVE_LANGUAGES: ReadonlySet<string> = new Set(german.GENITIVE_S);
export const PAPERS = lists(english.PAPERS);
export const ARTICLES = lists(ARTICLE_WORDS);
export const FAMILY_FIRST = lists(FAMILY_NAMES_FIRST);

const families = GIVEN_NAME_FAMILIES.trim().split('\n').map(keysOf);
export const GIVEN = new Set([...families.flat(), ...keysOf(GIVEN_NAMES)]);

const forms: readonly (readonly GivenForm[])[] = GIVEN_NAME_FAMILIES.trim()
  .split('\n')
  .map((line) => line.trim().split(' ').map(formOf));

function formOf(name: string): GivenForm {
  const tokens = new Tokens();
  tokens.add(name);
  return { hash: tokens.hash[0]!, check: checkHash(tokens, 0) };
}

const familiesOf = new Map<number, number[]>();
for (const [family, names] of families.entries()) {
  for (const name of names) familiesOf.set(name, [...(familiesOf.get(name) ?? []), family]);
}

/** A given name's keys as the index holds them: of the first word of a name. */
export interface GivenForm {
  readonly hash: number;
  readonly check: number;
}

/** Every other form of a given name, by its key: Robert and Rob for Bob. */
export function otherForms(given: number): readonly GivenForm[] {
  return (familiesOf.get(given) ?? []).flatMap((family) =>
    forms[family]!.filter(({ hash }) => hash !== given),
  );
}

const placeKeys = PLACES.split(/[,\n]/).map(keysOf);
const placeStarts = new Set(placeKeys.map(([first]) => first));
const places = new Set(placeKeys.map((words) => words.reduce(chain, words.length)));

/** Whether these words, by their keys, are a country, state or large city. */
export function isPlaceName(words: ArrayLike<number>): boolean {
  return placeStarts.has(words[0]) && places.has(Array.from(words).reduce(chain, words.length));
}
