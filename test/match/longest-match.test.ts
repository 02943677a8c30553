import { describe, expect, it } from 'vitest';
import { crowded, organization, pack, person, read, seen } from './tiny-pack';

describe('the longest name wins', () => {
  it('over shorter ones that begin or stand in it', async () => {
    const banks = pack(
      organization('Bank of America'),
      organization('Bank of America Merrill Lynch'),
      organization('Merrill Lynch'),
    );
    expect(await seen('Then Bank of America Merrill Lynch and Bank of America met.', banks)).toEqual([
      'Bank of America Merrill Lynch',
      'Bank of America',
    ]);
  });

  it('across a hyphen that stands for the rest of a word', async () => {
    const chamber = pack(organization('Industrie- und Handelskammer'));
    expect(await seen('Sie fragt die Industrie- und Handelskammer nach ihm.', chamber)).toHaveLength(1);
  });

  it('over a person whose name an organization holds', async () => {
    const names = pack(organization('Morgan Stanley'), person('Morgan Freeman'), person('Stanley Tucci'));
    expect(await seen('They say that Morgan Stanley grew.', names)).toEqual(['Morgan Stanley']);
  });

  it('over a name that goes on behind it, which then needs company', async () => {
    const names = crowded(pack(organization('Blue Cross')));
    expect(await seen('They asked the people of Blue Cross Blue Shield about it.', names)).toEqual([]);
    const text = 'They asked Blue Cross about it. It was Blue Cross Chief Inspector Miller who said so.';
    expect(await seen(text, names)).toEqual(['Blue Cross', 'Blue Cross']);
  });

  it('and of two packs only one where their names overlap', async () => {
    const [first, second] = [pack(person('Jan Leike')), pack(person('Leike Brakov'))];
    expect(await seen('On that day they met Jan Leike Brakov there.', first, second)).toEqual(['Jan Leike']);
  });

  it('across packs, the earlier pack first where they know the same name', async () => {
    const [first, second] = [
      pack(person('Jan Leike')),
      pack(person('Jan Leike'), organization('Jan Leike Group')),
    ];
    expect(await seen('They say that Jan Leike Group met.', first, second)).toEqual(['Jan Leike Group']);
  });
});

describe('a name is found', () => {
  const people = pack(
    person('Ilya Sutskever'),
    person('José Núñez'),
    person('J. D. Vance'),
    person('Frank Blake'),
  );
  it.each([
    ['with a possessive outside it', 'They read Ilya Sutskever’s letter.', 'Ilya Sutskever'],
    ['over a line break', 'They met Ilya\n Sutskever there.', 'Ilya\n Sutskever'],
    ['with soft hyphens', 'They met Ilya Suts\u00adkever there.', 'Ilya Suts\u00adkever'],
    ['without its accents', 'They met Jose Nunez there.', 'Jose Nunez'],
    [
      'with its accents written apart',
      'They met Jose\u0301 Nu\u0301n\u0303ez there.',
      'Jose\u0301 Nu\u0301n\u0303ez',
    ],
    ['in capitals', 'They met ILYA SUTSKEVER there.', 'ILYA SUTSKEVER'],
    ['with its initials written otherwise', 'They met JD Vance there.', 'JD Vance'],
    ['with initials that the pack lacks', 'They met Frank L. Blake there.', 'Frank L. Blake'],
    ['between quotation marks', 'They said: “Ilya Sutskever!”', 'Ilya Sutskever'],
    ['before an ellipsis', 'They met Ilya Sutskever…', 'Ilya Sutskever'],
  ])('%s', async (_what, text, surface) => {
    expect((await read(text, people)).map((mention) => mention.surface)).toEqual([surface]);
  });

  it.each([
    ['over the end of a sentence', 'So said Frank. Blake went home.'],
    ['over a comma', 'So said Frank, Blake and others.'],
    ['over a colon', 'Then Frank: Blake went home.'],
    ['in lower case', 'So said frank blake and others.'],
    ['half in lower case', 'So said Frank blake and others.'],
    ['in another word', 'So said Frank Blakely and others.'],
  ])('not %s', async (_what, text) => {
    expect(await seen(text, people)).toEqual([]);
  });

  it('not over the end of a block', async () => {
    expect(await seen('They met Frank\n\nBlake and others', people)).toEqual([]);
  });
});

it('a name that begins in lower case is found so and not otherwise', async () => {
  const names = pack(organization('xAI'), organization('More'));
  expect(await seen('On that day they asked xAI for more.', names)).toEqual(['xAI']);
  expect(await seen('On that day they asked XAI for it.', names)).toEqual([]);
});

describe('a name stands free', () => {
  const names = pack(
    person('Leary'),
    person('Smith'),
    person('Macron'),
    organization('OpenAI'),
    organization('Oréal'),
  );
  it.each([
    ['O’Leary', 'So said O’Leary about it.', []],
    ['Smith-Jones', 'So said Jones-Smith about it.', []],
    ['d’OpenAI', 'Le chef d’OpenAI est parti hier.', ['OpenAI']],
    ['l’Oréal', 'On parle de l’Oréal depuis hier.', ['Oréal']],
    ['pro-Macron', 'So said the pro-Macron voters about it.', ['Macron']],
    ['anti-OpenAI', 'So said the anti-OpenAI voters about it.', ['OpenAI']],
  ])('in %s', async (_what, text, expected) => {
    expect(await seen(text, names)).toEqual(expected);
  });
});
