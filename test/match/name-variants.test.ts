import { describe, expect, it } from 'vitest';
import { namesOf } from '../../utils/match/index/entity-names';
import { variantsOf } from '../../utils/match/index/name-variants';
import { node } from './tiny-pack';

const of = (schema: 'Person' | 'Organization', name: string) =>
  variantsOf(namesOf(node(schema, name))!).map(({ text }) => text);

describe('a person is also found as', () => {
  it.each([
    ['Altman, Sam', 'Sam Altman', 'the order of registers'],
    ['Маккейн, Джон', 'Джон Маккейн', 'the order of registers'],
    ['Joseph R. Biden', 'Joseph Biden', 'without an initial'],
    ['George H. W. Bush', 'George Bush', 'without initials'],
    ['Martin Luther King, Jr.', 'Martin Luther King', 'without Jr.'],
    ['John Paul II', 'John Paul', 'without a number'],
    ['Gerald "Jerry" Ford', 'Gerald Ford', 'without a nickname'],
    ['Владимир Владимирович Путин', 'Владимир Путин', 'without the patronymic'],
    ['Путин Владимир Владимирович', 'Владимир Путин', 'given name first'],
    ['Путин Владимир Владимирович', 'Владимир Владимирович Путин', 'the full order'],
    ['Jörg Müller', 'Joerg Mueller', 'without the letters ö and ü'],
    ['唐纳德·特朗普', '特朗普', 'by a foreign surname in Chinese'],
    ['Lars Løkke', 'Lars Loekke', 'without the letter ø'],
    ['Tim O’Leary', 'Tim OLeary', 'without the apostrophe'],
    ['Yann LeCun', 'Yann Le Cun', 'with the particle apart'],
    ['Ян Лейке', 'Яну Лейке', 'in a case of a given name too short to have its ending told'],
    ['Лев Толстой', 'Львом Толстой', 'in a case of a given name that loses its vowel'],
  ])('%s: %s (%s)', (name, variant) => {
    expect(of('Person', name)).toContain(variant);
  });

  it.each([
    ['Martin Luther King, Jr.', 'Jr. Martin Luther King'],
    ['Smith, Jones, Brown', 'Jones Smith'],
    ['Sam Altman', 'Altman'],
    ['Sam Altman', 'Sam'],
    ['Leon DeLeón', 'Le on De León'],
  ])('and not %s: %s', (name, variant) => {
    expect(of('Person', name)).not.toContain(variant);
  });
});

describe('an organization is also found as', () => {
  it.each([
    ['The Associated Press', 'Associated Press', 'without article'],
    ['Apple Inc.', 'Apple', 'without legal form'],
    ['Wal-Mart Stores, Inc.', 'Wal-Mart', 'without several'],
    ['The Acme & Sons, Inc.', 'Acme & Sons', 'without both'],
    ['Siemens AG', 'Siemens', 'without a German form'],
    ['Department of Commerce', 'Commerce Department', 'turned round'],
    ['United States Department of the Interior', 'Interior Department', 'turned round'],
    ['Ministry of Defence', 'Defence Ministry', 'turned round'],
    ['United States Senate', 'US Senate', 'the country short'],
    ['Johnson and Johnson', 'Johnson & Johnson', 'the and short'],
    ['Johnson & Johnson', 'Johnson and Johnson', 'the and written out'],
    ['United Healthcare', 'UnitedHealthcare', 'in one word'],
    ['DeepMind', 'Deep Mind', 'in two words'],
    ['Europäische Union', 'Europäischen Union', 'as German declines it'],
    ['Deutsch-Israelische Gesellschaft', 'Deutsch-Israelischen Gesellschaft', 'declined behind a hyphen'],
    ['Следственный комитет Российской Федерации', 'Следственный комитет', 'without the country'],
    ['Следственный комитет Российской Федерации', 'Следственный комитет РФ', 'with the country short'],
    ['中华人民共和国外交部', '中国外交部', 'with the country short'],
    ['Fitch Ratings', 'Fitch', 'without what it deals in'],
    ['Christlich Demokratische Union', 'Christlich Demokratischen Union', 'declined in its second word'],
    ['Freie Demokratische Partei', 'Freien Demokratischen Partei', 'declined in both words'],
    ['Bundesamt für Verfassungsschutz', 'Bundesamtes für Verfassungsschutz', 'in the genitive'],
    [
      'Institut für Weltwirtschaft',
      'Instituts für Weltwirtschaft',
      'in the genitive, where the name begins with the body',
    ],
    ['Auswärtiges Amt', 'Auswärtigen Amts', 'in the genitive, declined'],
    ['Les Républicains', 'Républicains', 'without a plural article'],
    ['Die Grünen', 'Grünen', 'without the article that is declined'],
    ['Ministère de la Culture', 'ministère de la Culture', 'its kind in lower case'],
    ['Türkiye Bankası', 'Tuerkiye Bankası', 'without the letter ü'],
    ['Adler Group S.A.', 'Adler Group', 'without the last of two forms'],
    ['thyssenkrupp AG', 'Thyssenkrupp', 'with a capital'],
    ['Groupe Casino', 'groupe Casino', 'its kind in lower case'],
    ['微软公司', '微软', 'without the Chinese form'],
    ['万科企业股份有限公司', '万科企业', 'without the long Chinese form'],
  ])('%s: %s (%s)', (name, variant) => {
    expect(of('Organization', name)).toContain(variant);
  });

  it.each([
    ['Apple', 'Inc'],
    ['AB Inc', 'AB'],
    ['Bank of America', 'America Bank'],
    ['OpenAI', 'Open AI Inc'],
    ['Die Zeit', 'Zeit'],
    ['Le Monde', 'Monde'],
    ['Rat', 'Rats'],
    ['Deutsche Bank', 'Deutscher bank'],
  ])('and not %s: %s', (name, variant) => {
    expect(of('Organization', name)).not.toContain(variant);
  });
});

describe('variants', () => {
  it('begin with the names of the pack, which are not derived', () => {
    const entity = node('Person', 'Joseph R. Biden', { alias: ['Joe Biden'], weakAlias: ['Joe'] });
    expect(variantsOf(namesOf(entity)!)).toEqual([
      { text: 'Joseph R. Biden', weak: false, derived: false },
      { text: 'Joe Biden', weak: false, derived: false },
      { text: 'Joe', weak: true, derived: false },
      { text: 'Joseph Biden', weak: false, derived: true },
    ]);
  });

  it('are weak where the name is that they are made of, or the pack says so', () => {
    const entity = node('Organization', 'Gap Inc.', { weakAlias: ['The Gap', 'Gap Inc.'] });
    const variants = variantsOf(namesOf(entity)!);
    expect(variants.map(({ text }) => text)).toEqual(expect.arrayContaining(['Gap Inc.', 'The Gap', 'Gap']));
    expect(variants.filter((variant) => !variant.weak)).toEqual([]);
  });

  it('leave out what is too long to be a name', () => {
    expect(of('Person', `Sam ${'Altman '.repeat(7000)}`)).toEqual([]);
  });

  it('are made of entities with hundreds of names too, but stay few', () => {
    const alias = Array.from({ length: 400 }, (_, n) => `Müller-${n}, Jörg "J" B.`);
    const variants = variantsOf(namesOf(node('Person', 'Joseph R. Biden', { alias }))!);
    expect(variants.map(({ text }) => text)).toContain('Joseph Biden');
    expect(variants.length).toBeLessThan(401 + 100);
  });
});
