import { GIVEN, MENS_TITLES, WOMEN, WOMENS_TITLES } from '../text/vocabulary';

export type Gender = 'woman' | 'man';

/** What a title says: "Mrs.", "Herr"; undefined where it says neither. */
export const genderOfTitle = (word: number): Gender | undefined =>
  WOMENS_TITLES.has(word) ? 'woman' : MENS_TITLES.has(word) ? 'man' : undefined;

/** What a given name says; undefined for a name that no list has. */
export const genderOfGiven = (given: number): Gender | undefined =>
  WOMEN.has(given) ? 'woman' : GIVEN.has(given) ? 'man' : undefined;

/**
 * Endings that only one of the two has in any case of the singular: «Навальная», «Путиной», but not «Путина», which is his
 * genitive and her nominative; of foreign surnames only men's have endings: «Трампу», «Маском». Source: Russian adjectival and possessive declension.
 */
const HERS = /(?:ая|яя|ую|юю|овой|евой|ёвой|иной|ыной)$/u;
const HIS =
  /(?:ый|ий|ого|его|ому|ему|ым|им|ском|цком|ном|ове|еве|ёве|ине|ов|ев|ёв|ин|[бгджзклмпрстфхцчшщ](?:ом|у))$/u;

/** What the ending of a Russian surname says, written as it stands in the text. */
export const genderOfEnding = (surname: string): Gender | undefined =>
  HERS.test(surname) ? 'woman' : HIS.test(surname) ? 'man' : undefined;
