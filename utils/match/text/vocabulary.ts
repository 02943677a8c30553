import { checkHash } from '../index/name-key';
import { Tokens } from './tokens';
import { chain } from './word-hash';
import { WordSet } from './word-set';
import * as chinese from './words/chinese';
import * as english from './words/english';
import * as french from './words/french';
import * as german from './words/german';
import { FAMILY_NAMES_FIRST, GIVEN_NAME_FAMILIES, GIVEN_NAMES, WOMENS_NAMES } from './words/given-names';
import * as parts from './words/name-parts';
import * as placeNames from './words/places';
import * as russian from './words/russian';
import * as spanish from './words/spanish';

/** Token keys of a text's words, in order. */
export function keysOf(words: string): number[] {
  reader.clear();
  // A block a word: initials and gaps never run across words of a list.
  for (const word of words.trim().split(/\s+/)) reader.add(word);
  return [...reader.hash.subarray(0, reader.size)];
}

/** One for all lists and words: making it takes longer than reading a word. */
const reader = new Tokens();

/** A list as a set: of its words, or packed as the build does it (`packed-words.ts`). */
const setOf = (list: string): WordSet =>
  WordSet.isPacked(list) ? WordSet.unpack(list) : WordSet.of(keysOf(list));

const lists = (...all: string[]): WordSet => WordSet.union(...all.map(setOf));

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
export const COMMON = WordSet.union(
  FREQUENT,
  lists(english.COMMON, german.COMMON, french.COMMON, spanish.COMMON, russian.COMMON),
);
export const TITLES = lists(english.TITLES, german.TITLES, french.TITLES, spanish.TITLES, russian.TITLES);
/** "Bundesinnenministerin", "Konzernchefs", as they stand in the text. */
export const GERMAN_OFFICE = new RegExp(`.(?:${german.OFFICE_ENDINGS.join('|')})(?:in|[enrs]{1,2})?$`);
/** "Technologiekonzern", "Autobauers" */
export const GERMAN_COMPANY = new RegExp(`(?:${german.COMPANY_ENDINGS.join('|')})[ns]?$`, 'i');
/** What only companies have, even where a sentence starts: "Apple shares". */
export const SHARES = lists('shares shareholders stock');
export const CALENDAR = lists(english.CALENDAR);
export const LEGAL_FORMS = lists(parts.LEGAL_FORMS);
/** Articles that may lead an organization's name. */
const ARTICLE_WORDS = 'the der die das le la les el los il';
export const HEADS = lists(english.HEADS, german.HEADS, french.HEADS, spanish.HEADS, russian.HEADS);
export const BEFORE_NAMESAKE = lists(parts.BEFORE_NAMESAKE);
/** Bodies that every country has. */
export const BODIES = lists(
  'army assembly congress court department ministry parliament representatives senate',
);
/** Between the last two of a list. */
export const AND = lists('and et y und и');
/** What is no company's but a river's, a wood's or a fruit's of that name. */
export const NAMESAKE_KINDS = lists(
  'basin jungle orchard orchards picker pickers pie rainforest river tree trees',
);
/** "Founder of Telegram", "Institut für Weltwirtschaft" */
export const OF = lists('d de del der des di du für of von');
export const OFFICES = lists(parts.OFFICES);
export const PARTICLES = lists(parts.PARTICLES);
export const SPEECH = lists(parts.SPEECH);
/** Articles of clubs that are called like their city. */
export const BEFORE_CLUB = lists('el al del');
export const MOVES = lists(parts.MOVES);
export const RELATIVES = lists('which whose who');
/** Networks called by one letter, and what leads to them. */
export const PLATFORM = lists('x');
export const BEFORE_PLATFORM = lists('auf en on sur via в на');
/** Articles that mean all of the family ("les Arnault"), and German prepositions with one in them ("im Sommer"). */
export const NEVER_BEFORE_SURNAME = lists('les los am beim im');
/** Behind these stands what somebody else is called: "er heißt Günther", « il s’appelle Anton ». */
export const NAMING = lists('heißen heißt hieß hießen namens appelait appelle llama llamaba звали зовут');
/** German prepositions whose keys are those of names: MIT, Uber. */
export const LIKE_NAMES = lists('mit über');
/** Verbs among the words of every sentence, as they follow their subject. */
export const AUXILIARIES = lists('had has hat hatte is ist war was');
/** Words that have a verb at the clause's end. */
export const CONJUNCTIONS = lists('weil wenn');
export const TRADES = lists(english.TRADES);
/** Before where something is: "in Harwick", "à Vauclair". */
export const BEFORE_TOWN = lists('in à');
/** Never before a person: Spanish has "a" there. */
export const IN = lists('in');
/** What tells a parent from a child of one name. */
export const ELDERS = lists(parts.ELDERS);
export const GENERATIONS = lists(parts.GENERATIONS);
export const ABBREVIATIONS = lists(parts.ABBREVIATIONS);
export const ELISIONS = lists(french.ELISIONS);
export const COMPANY_WORDS = lists(english.COMPANY_WORDS);
/** Abbreviations that end names, whose period belongs to the name. */
export const WITH_PERIOD = lists('inc corp co ltd jr sr bros');
/** Titles that also stand before a given name alone: "Sir Keir", "Dr. Ngozi", "his sister Daniela". */
export const BEFORE_GIVEN = lists('brother dame doña don dr father sir sister');
export const MENS_TITLES = lists(parts.MENS_TITLES);
/** Titles of rulers and popes, who go by their given names. */
export const RULERS = lists(parts.RULERS);
export const WOMENS_TITLES = lists(parts.WOMENS_TITLES);
export const BEFORE_TIME_OR_PLACE = lists(english.BEFORE_TIME_OR_PLACE);
export const GENITIVE_LANGUAGES: ReadonlySet<string> = new Set(german.GENITIVE_S);
export const NOUN_LANGUAGES: ReadonlySet<string> = new Set(german.CAPITALISED_NOUNS);
export const ACCENTED_WORDS: ReadonlySet<string> = new Set(german.ACCENTED);
export const DETERMINERS = lists(german.DETERMINERS);
export const PAPERS = lists(english.PAPERS);
export const ARTICLES = lists(ARTICLE_WORDS);
export const FAMILY_FIRST = lists(FAMILY_NAMES_FIRST);

/** Forms of one given name, by line of the list. */
const families = GIVEN_NAME_FAMILIES.trim().split('\n').map(formsOf);
/** Women's among the given names. */
export const WOMEN = lists(WOMENS_NAMES);

export const GIVEN = WordSet.union(
  WordSet.of(families.flat().map(({ hash }) => hash)),
  lists(GIVEN_NAMES),
  WOMEN,
);

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

/** Other forms of the given names that were asked for. */
const formsKnown = new Map<number, readonly GivenForm[]>();

/** Every other form of a given name, by its key: Robert and Rob for Bob. */
export function otherForms(given: number): readonly GivenForm[] {
  const known = formsKnown.get(given);
  if (known) return known;
  const own = familiesOf.get(given);
  if (!own) return NO_FORMS;
  const forms = own.flatMap((family) => families[family]!.filter(({ hash }) => hash !== given));
  formsKnown.set(given, forms);
  return forms;
}

/** Keys of the given names that were asked for and all their other forms. */
const spellingsKnown = new Map<number, readonly number[]>();

/** A given name and its other forms, by their keys. */
export function spellingsOf(given: number): readonly number[] {
  const known = spellingsKnown.get(given);
  if (known) return known;
  const forms = otherForms(given);
  if (forms === NO_FORMS) return [given];
  const spellings = [given, ...forms.map(({ hash }) => hash)];
  spellingsKnown.set(given, spellings);
  return spellings;
}

const NO_FORMS: readonly GivenForm[] = [];

/** Key of the phrase that words `from`..`to` are, both included. */
function phraseKey(words: ArrayLike<number>, from: number, to: number): number {
  let key = to - from + 1;
  for (let i = from; i <= to; i++) key = chain(key, words[i]!);
  return key;
}

/** A key for each phrase of a list, which are apart by commas or lines. */
export function phraseKeysOf(list: string): number[] {
  const tokens = Tokens.of(list.trim().split(/,\s*|\n\s*/));
  return tokens.texts.map((_, i) =>
    phraseKey(tokens.hash, tokens.blockStarts[i]!, tokens.blockStarts[i + 1]! - 1),
  );
}

const phrases = (list: string): WordSet =>
  WordSet.isPacked(list) ? WordSet.unpack(list) : WordSet.of(phraseKeysOf(list));

/** Countries and American states by their English names, asked for by `isPhrase`. */
export const COUNTRIES = phrases(placeNames.COUNTRIES);
export const STATES = phrases(placeNames.STATES);
const places = WordSet.union(...Object.values(placeNames).map(phrases));

/** Phrases of Chinese, asked for by `isPhrase`. */
export const BESIDE_NAMES = phrases(chinese.BESIDE_NAMES);
export const GOES_ON = phrases(chinese.GOES_ON);
export const GIVEN_ENDS = phrases(chinese.GIVEN_ENDS);
export const CHINESE_OFFICES = phrases(chinese.OFFICES);
export const AFTER_COMPANIES = phrases(chinese.AFTER_COMPANIES);
export const AFTER_PEOPLE = phrases(chinese.AFTER_PEOPLE);
export const AFTER_NAMES = phrases(chinese.AFTER_NAMES);

/** Whether words `from`..`to`, both included, are a phrase of the set. By token keys. */
export const isPhrase = (set: WordSet, words: ArrayLike<number>, from: number, to = from): boolean =>
  set.has(phraseKey(words, from, to));

/** What the United States are called. */
export const AMERICANS = lists('america american americans us usa washington');

/** Whether words `from`..`to` (both included; all, if not given) are a country, state or large city. By token keys. */
export const isPlaceName = (words: ArrayLike<number>, from = 0, to = words.length - 1): boolean =>
  places.has(phraseKey(words, from, to));

/** The same of one word. */
export const isPlaceWord = (word: number): boolean => places.has(chain(1, word));
