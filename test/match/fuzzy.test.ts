import { describe, expect, it } from 'vitest';
import { crowded, organization, pack, person, read, seen, works } from './tiny-pack';

const colleagues =
  'Jan Leike, Pavel Izmailov, Daniel Kokotajlo, David Bowie, Ilya Sutskever, Sam Altman, Maximilian Brandenburg';
const openai = colleagues.split(', ').flatMap((name) => [person(name), works(name, 'OpenAI')]);
const packs = pack(organization('OpenAI'), ...openai);

describe('beside a colleague or employer', () => {
  it.each([
    ['Yan Leike', 'Jan Leike'],
    ['Pavel Ismailov', 'Pavel Izmailov'],
    ['Daniel Cocateo', 'Daniel Kokotajlo'],
    ['Ilya Sutskevar', 'Ilya Sutskever'],
    ['Iliya Sutzkever', 'Ilya Sutskever'],
  ])('%s is read as %s', async (written, name) => {
    expect(await read(`They say that OpenAI lost ${written} in May.`, packs)).toMatchObject([
      { surface: 'OpenAI', kind: 'exact' },
      { surface: written, names: [name], kind: 'fuzzy' },
    ]);
  });

  it.each([
    ['David Botti', 'a short word is no other'],
    ['Sam Oltmen', 'one of six letters two edits away is another'],
    ['Daniel Kovalenko', 'a long one too, if more than half is'],
    ['Moximuliun Brindinborg', 'one word must be nearly as it should be'],
    ['Jan Lemke', 'a stranger'],
    ['Yan Le', 'a beginning'],
    ['Leike Jan', 'another order'],
    ['Yan Petrovich Leike', 'more words'],
    ['Daniela Kokotajlo', 'another given name'],
  ])('%s is somebody else: %s', async (stranger) => {
    expect(await seen(`They say that OpenAI met ${stranger} in May.`, packs)).toEqual(['OpenAI']);
  });

  it('the misspelt surname alone means the same person', async () => {
    expect(await seen('They say that OpenAI lost Pavel Ismailov. Then Ismailov left.', packs)).toEqual([
      'OpenAI',
      'Pavel Ismailov = Pavel Izmailov',
      'Ismailov = Pavel Izmailov',
    ]);
  });

  it('two who are equally near are not told apart', async () => {
    const two = ['Ilya Sutskever', 'Ilya Sutskevar'].flatMap((name) => [person(name), works(name, 'OpenAI')]);
    expect(
      await seen('They say that OpenAI lost Ilya Sutskevor.', pack(organization('OpenAI'), ...two)),
    ).toEqual(['OpenAI']);
  });
});

describe('with nobody near', () => {
  const strangers = pack(
    ...['Ilya Sutskever', 'Jan Leike', 'Alexander Kim', 'David Chiersam'].map((name) => person(name)),
  );

  it('a long name with one letter wrong is read', async () => {
    const text = 'They say that Ilya Sutskevar left in May.';
    expect(await seen(text, strangers)).toEqual(['Ilya Sutskevar = Ilya Sutskever']);
  });

  it.each([
    ['Ilya Sutmkover', 'two letters are wrong'],
    ['Alexander Kin', 'the surname is short'],
    ['Yan Lake', 'the name is short'],
    ['Elia Suskind', 'a stranger'],
    ['David Shirshoom', 'it is written otherwise and does not sound the same'],
  ])('%s is nobody: %s', async (written) => {
    expect(await seen(`They say that ${written} left in May.`, strangers)).toEqual([]);
  });

  it('a register of everybody makes nobody of a misspelling that sounds otherwise', async () => {
    const many = crowded(pack(person('Ilya Sutskever')));
    expect(await seen('They say that Ilya Sutzkover left in May.', many)).toEqual([]);
  });
});

describe('what is never a misspelt name', () => {
  const bodies = pack(
    organization('OpenAI'),
    person('Jan Bank'),
    works('Jan Bank', 'OpenAI'),
    person('Mark Monday'),
    works('Mark Monday', 'OpenAI'),
  );
  it.each([
    ['one word', 'They say that OpenAI lost Layke.'],
    ['words in lower case', 'They say that OpenAI lost yan leike.'],
    ['words over a comma', 'They say that OpenAI lost Yan, Layke and others.'],
    ['words over the end of a sentence', 'They say that OpenAI lost Yan. Layke stayed.'],
    ['part of an institution', 'They say that OpenAI met Yan Leike University.'],
  ])('%s', async (_what, text) => {
    expect(await seen(text, packs)).toEqual(['OpenAI']);
    expect(await seen(text, bodies)).toEqual(['OpenAI']);
  });
});
