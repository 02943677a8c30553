import { describe, expect, it } from 'vitest';
import { pack, person, read, seen } from './tiny-pack';

/** Mostly lower case: in a line of capitals, casing says nothing. */
const MET_ALTMAN = 'On that day they met Sam Altman at the house of a friend.';

describe('a given name behind a title', () => {
  const two = pack(person('Keir Zorbar'), person('Francis Brakov'));

  it('means who bears the title with it', async () => {
    expect((await seen('They met Keir Zorbar there. They say that Sir Keir left.', two))[1]).toBe(
      'Keir = Keir Zorbar',
    );
  });

  it('means whose name the packs have with the title', async () => {
    const text = 'They asked Sir Anthony Pell about it. Later it was Sir Anthony who left.';
    expect(await seen(text, pack(person('Sir Anthony Pell')))).toEqual([
      'Sir Anthony Pell',
      'Anthony = Sir Anthony Pell',
    ]);
  });

  it('means a stranger behind a ruler’s', async () => {
    expect(await seen('They met Francis Brakov there. They say that Pope Francis left.', two)).toEqual([
      'Francis Brakov',
    ]);
  });
});

describe('a given name alone', () => {
  it('means the only one of the page who has it', async () => {
    expect(
      await read('They met Dario Amodei. Then they saw Dario again.', pack(person('Dario Amodei'))),
    ).toMatchObject([{ kind: 'exact' }, { surface: 'Dario', names: ['Dario Amodei'], kind: 'given' }]);
  });

  it.each([
    ['that two share', `${MET_ALTMAN} They met Sam Smith too, and later they saw Sam again.`],
    ['of somebody else', `${MET_ALTMAN} Later they saw Sam Brakov again.`],
    ['of a longer name', `${MET_ALTMAN} Later they saw Uncle Sam again.`],
    ['of a stranger named since', `${MET_ALTMAN} Later they saw Sam Brakov there, and Sam was late.`],
    ['of a town', `${MET_ALTMAN} Later they were all in Sam again.`],
    ['of a town by its country', `${MET_ALTMAN} Later they saw Sam, France, again.`],
  ])('means nobody if it is one %s', async (_what, text) => {
    const mentions = await read(text, pack(person('Sam Altman'), person('Sam Smith')));
    expect(mentions.filter(({ kind }) => kind === 'given')).toEqual([]);
  });

  it.each([
    ['the full name came again', `They met Sam Brakov there. ${MET_ALTMAN} And Sam was late.`],
    [
      'the page called the other one so before',
      `${MET_ALTMAN} Later it was Sam who met Sam Brakov there.\n\nThat day it was Sam who left.`,
    ],
  ])('is not the stranger’s any more where %s', async (_where, text) => {
    const mentions = await read(text, pack(person('Sam Altman')));
    expect(mentions.at(-1)).toMatchObject({ surface: 'Sam', kind: 'given' });
  });

  it('may be another form of it, unless two have one', async () => {
    const text = 'On that day they met Rafael Nadal at the house. It was Rafa who won.';
    expect(await seen(text, pack(person('Rafael Nadal')))).toContain('Rafa = Rafael Nadal');
    const two = pack(person('Robert Iger'), person('Bob Chapek'));
    const bobs = 'On that day they met Robert Iger and Bob Chapek at the house. It was Bob who won.';
    expect(await seen(bobs, two)).toEqual(['Robert Iger', 'Bob Chapek']);
  });

  it('may be a word that only stands in capitals within sentences', async () => {
    const text = 'On that day they met Venus Williams at the house, and so it was that Venus won.';
    expect(await seen(text, pack(person('Venus Williams')))).toContain('Venus = Venus Williams');
  });
});

describe('a middle name', () => {
  it('makes nobody else of who is named without it', async () => {
    const text = `${MET_ALTMAN} Later they saw Sam Harris Altman again, and Sam was late.`;
    expect(await seen(text, pack(person('Sam Altman')))).toEqual([
      'Sam Altman',
      'Sam Harris Altman = Sam Altman',
      'Sam = Sam Altman',
    ]);
  });
});

describe('a nickname', () => {
  const people = pack(person('Daniel Kokotajlo'), person('Bob Nardelli'), person('Jan Leike'));

  it.each([
    ['Dan Kokotajlo', 'Daniel Kokotajlo'],
    ['Robert Nardelli', 'Bob Nardelli'],
  ])('stands for the given name: %s', async (surface, name) => {
    expect(await seen(`They met ${surface} there.`, people)).toEqual([`${surface} = ${name}`]);
  });

  it('stands for it before a surname of who has more names', async () => {
    const names = pack(person('Robert Louis Nardelli'));
    const text =
      'On that day they met Robert Louis Nardelli at the house of a friend, and later Bob Nardelli left.';
    expect(await seen(text, names)).toEqual([
      'Robert Louis Nardelli',
      'Bob Nardelli = Robert Louis Nardelli',
    ]);
  });

  it('that is also a word and starts the sentence does not, where it is somebody else’s', async () => {
    const text = 'They asked Harrison Ford. Bill Ford sat beside him.';
    expect(await seen(text, pack(person('Harrison Ford')))).toEqual(['Harrison Ford']);
  });

  it('of another name does not', async () => {
    expect(await seen('They met Tom Kokotajlo and Janet Leike there.', people)).toEqual([]);
  });
});
