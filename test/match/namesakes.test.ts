import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { organization, pack, person, seen, works } from './tiny-pack';

const known = pack(
  person('Gerald Ford', 'Gerald R. Ford'),
  person('Willy Brandt'),
  person('Elizabeth Warren'),
  person('Henry Kissinger'),
  person('Charles III', 'Charles'),
  organization('Ford Motor Company', 'Ford'),
  organization('Tesla'),
  organization("Standard & Poor's"),
  organization('Nasdaq'),
);

describe('what is named after somebody', () => {
  it.each([
    ['a ship', 'They say that the USS Gerald R. Ford left on that day.'],
    ['a ship in Spanish', 'Dicen que el portaaviones Gerald R. Ford salió ese día.'],
    ['a street', 'Ils disent que la rue de Willy Brandt est longue.'],
    ['an airport in Russian', 'Они сказали, что аэропорт имени Willy Brandt закрыт.'],
    ['a house, joined by hyphens', 'Sie sagen, dass es am Willy-Brandt-Haus schon begann.'],
    ['a school of a longer name', 'Ils disent que le lycée Charles-de-Gaulle est grand.'],
    ['a cinema', 'They say that the Gerald Ford Cinema is now open.'],
  ])('is not that person: %s', async (_what, text) => {
    expect(await seen(text, known)).toEqual([]);
  });

  it.each([
    ['a street', 'Vieron a Elizabeth Warren. La calle Warren es larga.'],
    ['a street in another case', 'Они видели Elizabeth Warren. Дом стоит на улице Warren с мая.'],
    ['a university', 'Vieron a Elizabeth Warren. La Universidad Elizabeth Warren es grande.'],
  ])('holds no surname that stands for a person: %s', async (_what, text) => {
    expect(await seen(text, known)).toEqual(['Elizabeth Warren']);
  });

  it('is no organization of that name: a hospital', async () => {
    const text = 'Sie sagen, dass sie im Robert-Bosch-Krankenhaus und in der Robert-Bosch-Halle waren.';
    expect(await seen(text, pack(organization('Robert Bosch')))).toEqual([]);
  });

  it('joins all words of the name with hyphens', async () => {
    const moulin = pack(person('Jean Moulin'), person('Marie Leclerc'));
    expect(await seen('Ils vont à la piscine Jean-Moulin tous les jours.', moulin)).toEqual([]);
    const text = 'Elle a vu Marie Leclerc, pharmacienne boulevard du Général-Leclerc.';
    expect(await seen(text, moulin)).toEqual(['Marie Leclerc']);
    expect(await seen('They met Willem-Alexander there.', pack(person('Willem-Alexander')))).toEqual([
      'Willem-Alexander',
    ]);
  });

  it('is nobody of whom only the packs know that he is near', async () => {
    const near = pack(
      person('Konrad Adenauer'),
      organization('Christlich Demokratische Union'),
      works('Konrad Adenauer', 'Christlich Demokratische Union'),
    );
    const text = 'Die Christlich Demokratische Union tagt in der Konrad-Adenauer-Straße.';
    expect(await seen(text, near)).toEqual(['Christlich Demokratische Union']);
  });

  it('holds no given name that stands for a person', async () => {
    expect(
      await seen('They met Henry Kissinger. They say the Henry A. Kissinger Center grew.', known),
    ).toEqual(['Henry Kissinger']);
  });

  it('is the person where the hyphen leads to a common word', async () => {
    const blocks = [{ text: 'Sie sagen, dass die Willy-Brandt-Anhänger kamen.', role: 'paragraph' as const }];
    expect((await matchPage({ blocks, lang: 'de' }, [known])).spans).toHaveLength(4);
  });
});

describe('a town of somebody’s surname', () => {
  it('is told by its state', async () => {
    const text = 'They met Elizabeth Warren in May. Warren, Mich., has measles. Warren left.';
    expect(await seen(text, known)).toEqual(['Elizabeth Warren', 'Warren = Elizabeth Warren']);
  });

  it('is the person where the place goes on with others', async () => {
    const text = 'They met Elizabeth Warren in May. They saw Warren, Texas Senator Brakov and others.';
    expect(await seen(text, known)).toEqual(['Elizabeth Warren', 'Warren = Elizabeth Warren']);
  });
});

describe('an organization called like somebody', () => {
  it.each([
    ['a given name before it', 'They met Ford Motor Company and said that Henry Ford had begun it.'],
    ['a given name that is also a word', 'They met Ford Motor Company and said that Bill Ford had left.'],
    ['a given name before a distinctive one', 'They say that Nikola Tesla was there on that day.'],
  ])('is not meant with %s', async (_what, text) => {
    expect((await seen(text, known)).filter((line) => /^(?:Ford|Tesla)\b(?! Motor)/.test(line))).toEqual([]);
  });

  it('is itself behind a month that is also a given name', async () => {
    expect(await seen('They met Ford Motor Company. They say that in May Ford left.', known)).toEqual([
      'Ford Motor Company',
      'Ford = Ford Motor Company',
    ]);
  });

  it.each([
    ['by its number', "They say that the Standard & Poor's 500 fell by a third."],
    ['by its name', 'They say that the Nasdaq Composite fell by a third.'],
  ])('is not its index, told %s', async (_what, text) => {
    expect(await seen(text, known)).toEqual([]);
  });

  it('is itself before a score or a year', async () => {
    expect(
      await seen("In May they saw Standard & Poor's 2 and Standard & Poor's 2023 there.", known),
    ).toEqual(["Standard & Poor's", "Standard & Poor's"]);
  });
});

describe('a word that the page gives to a person and the packs to an organization', () => {
  const bodies = pack(
    organization('Ford', 'Ford Motor'),
    organization('Goldman Sachs', 'Goldman'),
    person('Bill Gatter'),
    organization('Gatter'),
    works('Bill Gatter', 'Gatter'),
  );

  it.each([
    ['after a full name', 'They asked Gerald Ford about it. They say that Ford agreed.'],
    ['after a name with an initial', 'They asked Gerald R. Ford about it. They say that Ford agreed.'],
    ['after a given name that is also a word', 'They asked Al Goldman about it. They say Goldman agreed.'],
    ['after an office', 'They asked President Ford about it. They say that Ford agreed.'],
    ['after a title', 'They asked Mr. Goldman about it. They say that Goldman agreed.'],
    ['in a headline before', 'They Miss Ford Now\n\nThey asked Gerald Ford about it. Ford agreed.'],
  ])('is the person %s', async (_what, text) => {
    expect(await seen(text, bodies)).toEqual([]);
  });

  it.each([
    ['stands alone before', 'They say that Ford agreed. Bill Ford asked for it, and Ford agreed.', 2],
    ['stands in the sentence of the person', 'They asked Bill Ford, who is head of Ford. Ford agreed.', 2],
    [
      'stands in a longer name of it',
      'They asked Bill Ford. They say that Ford Motor agreed. Ford agreed.',
      2,
    ],
  ])('is the organization where it %s', async (_what, text, times) => {
    expect((await seen(text, bodies)).filter((line) => line.startsWith('Ford'))).toHaveLength(times);
  });

  it('is the organization that its namesake leads', async () => {
    const text = 'They asked Bill Gatter about it. They say that Gatter agreed.';
    expect(await seen(text, bodies)).toEqual(['Bill Gatter', 'Gatter']);
  });

  it('is the organization behind an office in Russian, where whose it is follows', async () => {
    expect(await seen('Об этом сказал президент Роснефти вчера.', pack(organization('Роснефть')))).toEqual([
      'Роснефти = Роснефть',
    ]);
  });
});

describe('“The Times”', () => {
  const papers = pack(organization('The Times'), organization('The New York Times'));

  it('is the paper that the page names in full', async () => {
    const text = 'They told The New York Times about it in May. The Times said that it was so.';
    expect(await seen(text, papers)).toEqual(['The New York Times', 'Times = The New York Times']);
  });

  it('is the one of that name where the page names no other', async () => {
    const text = 'They told the others about it in May. The Times said that it was so.';
    expect(await seen(text, papers)).toEqual(['Times = The Times']);
  });
});
