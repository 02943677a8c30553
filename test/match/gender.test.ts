import { describe, expect, it } from 'vitest';
import { genderOfEnding, genderOfGiven, genderOfTitle } from '../../utils/match/short/gender';
import { keysOf } from '../../utils/match/text/vocabulary';
import { pack, person, seen } from './tiny-pack';

describe('what a word says of man or woman', () => {
  it.each([
    ['Mrs', 'woman'],
    ['Frau', 'woman'],
    ['Monsieur', 'man'],
    ['President', undefined],
  ])('the title %s: %s', (word, gender) => expect(genderOfTitle(keysOf(word)[0]!)).toBe(gender));

  it.each([
    ['Hillary', 'woman'],
    ['Bill', 'man'],
    ['Xyzzy', undefined],
  ])('the given name %s: %s', (word, gender) => expect(genderOfGiven(keysOf(word)[0]!)).toBe(gender));

  it.each([
    ['Навальная', 'woman'],
    ['Путиной', 'woman'],
    ['Навальный', 'man'],
    ['Навальном', 'man'],
    ['Шольцем', undefined],
    ['Путина', undefined],
  ])('the ending of %s: %s', (word, gender) => expect(genderOfEnding(word)).toBe(gender));
});

describe('of two with one surname', () => {
  it('a title that only one may bear tells which, in every language', async () => {
    const pen = pack(person('Marine Le Pen'), person('Michel Le Pen'));
    expect(
      await seen('On a vu Marine Le Pen avec Michel Le Pen hier. Puis Mme Le Pen est partie.', pen),
    ).toContain('Le Pen = Marine Le Pen');
  });

  it('a Russian ending tells which, whoever was named last', async () => {
    const couple = pack(person('Алексей Навальный'), person('Юлия Навальная'));
    expect(
      await seen(
        'Вчера в суде был Алексей Навальный. Туда пришла Юлия Навальная. Потом Навальный ушел.',
        couple,
      ),
    ).toEqual(['Алексей Навальный', 'Юлия Навальная', 'Навальный = Алексей Навальный']);
  });

  it('a title that the only bearer cannot have means a stranger', async () => {
    const bill = pack(person('Bill Clinton'));
    expect(
      await seen('On that day they met Bill Clinton at home, and later Mrs. Clinton came.', bill),
    ).toEqual(['Bill Clinton']);
  });
});
