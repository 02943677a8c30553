import { describe, expect, it } from 'vitest';
import { pack, person, read, seen } from './tiny-pack';

const family = pack(
  person('Donald Trump', '唐纳德·特朗普', '特朗普', 'Дональд Трамп'),
  person('Donald Trump Jr.', 'Дональд Трамп-младший'),
  person('Charles III', 'Prince Charles'),
  person('Adele'),
  person('Kamala Harris', '卡玛拉·哈里斯'),
  person('Jimmy Carter'),
  person('Daniela Amodei'),
  person('Eminem', 'Эминем'),
);

const MET = 'On that day they met Donald Trump at the house of a friend.';

describe('a relative of the same surname', () => {
  it.each([
    ['with another given name, in Chinese', '他们说，伊万卡·特朗普来了。'],
    ['who is called the smaller one, in Chinese', '他们说，小特朗普来了。'],
  ])('is not who is known by it alone: %s', async (_what, text) => {
    expect(await seen(text, family)).toEqual([]);
  });

  it.each([
    ['whom the page tells by age', 'They said that the elder Trump was asleep by then.'],
    ['whom the page tells by age, in French', 'Ils disent que Trump père dort depuis longtemps.'],
    ['who is Jr.', 'They said that Trump Jr. was asleep by then.'],
    ['who is «младший»', 'Потом пришёл Trump-младший и сел.'],
  ])('is not who was named in full: %s', async (_what, text) => {
    expect(await seen(`${MET} ${text}`, family)).toEqual(['Donald Trump']);
  });

  it.each([
    [
      'Jr. again',
      `${MET} Then came Donald Trump Jr. and sat down. They said that Trump Jr. was late.`,
      'Trump Jr.',
    ],
    ['Jr. behind a comma', 'They said that Donald Trump, Jr. was late for it.', 'Donald Trump, Jr.'],
    ['«младший» in full', 'Они видели, как пришёл Дональд Трамп-младший и сел.', 'Дональд Трамп-младший'],
  ])('is who bears the longer name: %s', async (_what, text, surface) => {
    expect(await read(text, family)).toContainEqual(
      expect.objectContaining({ surface, names: ['Donald Trump Jr.'] }),
    );
  });

  it('is known by the given name behind "sister"', async () => {
    const text = 'They met Daniela Amodei there. They said that his sister Daniela was late.';
    expect(await seen(text, family)).toContain('Daniela = Daniela Amodei');
  });
});

describe('two of one surname', () => {
  const siblings = pack(person('Javier Milei'), person('Karina Milei'), person('Bernard Arnault'));
  const BOTH = 'They met Javier Milei there. Later Karina Milei came.';

  it('are told by who was named last', async () => {
    expect((await seen(`${BOTH} They said that Milei slept.`, siblings)).at(-1)).toBe('Milei = Karina Milei');
  });

  it('are told by whom the page calls by the given name', async () => {
    const text =
      'They met Javier Milei there. They said that Karina slept. Later Karina Milei came. Then Milei left.';
    expect((await seen(text, siblings)).at(-1)).toBe('Milei = Javier Milei');
  });

  it('are meant together by a plural article, and nobody alone', async () => {
    const text = 'Ils disent que les Arnault partagent avec Bernard Arnault.';
    expect(await seen(text, siblings)).toEqual(['Bernard Arnault']);
  });
});

describe('who goes by one name', () => {
  it.each([
    ['behind it', 'They said that Adele Exarchopoulos came late to the house.'],
    [
      'behind it, although the page knows the bearer',
      'They saw Prince Charles there. They said that Charles Kushner came.',
    ],
    ['that a Russian ending makes alike', 'Потом они увидели, как музыкант Эмин Агаларов ушёл домой.'],
  ])('is nobody with a surname %s', async (_what, text) => {
    expect((await seen(text, family)).filter((name) => name !== 'Prince Charles = Charles III')).toEqual([]);
  });

  it('is no bearer of another surname that is also a word', async () => {
    const text = 'They met Jimmy Carter there. They said that James Baker rubbed his feet.';
    expect(await seen(text, family)).toEqual(['Jimmy Carter']);
  });

  it('is not the footballer whom the page names in full', async () => {
    const players = pack(person('Cristiano Ronaldo'), person('Ronaldo Nazário', 'Ronaldo'));
    const text = 'They said that Cristiano Ronaldo was gone. He slept; Ronaldo sat on the bench.';
    expect(await seen(text, players)).toEqual(['Cristiano Ronaldo', 'Ronaldo = Cristiano Ronaldo']);
  });
});

describe('a surname that is a part of another name', () => {
  it.each([
    [
      'of a tower',
      'Они видели, как Дональд Трамп ушёл. Потом он был в башне Трамп-тауэр весь день.',
      'Дональд Трамп',
    ],
    ['of a company, in Chinese', '他们说，卡玛拉·哈里斯来了。哈里斯公司没有来。', '卡玛拉·哈里斯'],
  ])('is nobody: %s', async (_what, text, only) => {
    expect((await read(text, family)).map(({ surface }) => surface)).toEqual([only]);
  });

  it('is no word that an article leads', async () => {
    const west = pack(person('Kanye West'));
    expect(await seen('They met Kanye West there. The West looks on.', west)).toEqual(['Kanye West']);
  });
});
