import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import { pack, pageOf, person, read, seen, tell } from './tiny-pack';

const known = pack(
  person('Serena Wallgren'),
  person('Venus Wallgren'),
  person('Bill Harcastle'),
  person('Melinda Harcastle'),
  person('Rory Harcastle'),
  person('Jordan Harcastle'),
  person('Xi Lanfeng'),
  person('Kim Xi'),
  person('Ann Twohey'),
  person('Bo Pell', 'Ann Pell'),
  person('Cy Pell', 'Ann Pell'),
);

describe('a given name that is joined to a full name', () => {
  it('shares its surname where the packs know somebody so, and says why', async () => {
    expect(
      await read(
        'On that day Serena and Venus Wallgren came.',
        pack(person('Serena Wallgren'), person('Venus Wallgren')),
      ),
    ).toMatchObject([
      { surface: 'Serena', names: ['Serena Wallgren'], kind: 'given', evidence: ['full-name-on-page'] },
      { surface: 'Venus Wallgren', kind: 'exact' },
    ]);
  });

  it.each([
    ['in German, behind a noun', 'de', 'Dort kamen die Schwestern Serena und Venus Wallgren an.', 'Serena'],
    ['in French', 'fr', 'Hier, Bill et Melinda Harcastle sont venus.', 'Bill'],
    ['in Spanish', 'es', 'Ayer vinieron Bill y Melinda Harcastle.', 'Bill'],
    ['in Russian', 'ru', 'Вчера пришли Анна и Пётр Соколов.', 'Анна'],
    ['behind a title', 'en', 'On that day President Bill and Melinda Harcastle came.', 'Bill'],
  ])('%s', async (_where, lang, text, surface) => {
    const sisters = pack(
      person('Анна Соколова'),
      person('Пётр Соколов'),
      person('Serena Wallgren'),
      person('Bill Harcastle'),
      person('Venus Wallgren'),
      person('Melinda Harcastle'),
    );
    const page = { ...pageOf(text), lang };
    expect(tell(page, await matchPage(page, [sisters]))).toContainEqual(
      expect.objectContaining({ surface, kind: 'given' }),
    );
  });

  it('is one of a list', async () => {
    expect(await seen('On that day Bill, Melinda and Rory Harcastle came.', known)).toEqual([
      'Bill = Bill Harcastle',
      'Melinda = Melinda Harcastle',
      'Rory Harcastle',
    ]);
  });

  it('is who that given name means from there on', async () => {
    expect(
      await seen('On that day Bill and Melinda Harcastle came. Later it was Bill who left.', known),
    ).toEqual(['Bill = Bill Harcastle', 'Melinda Harcastle', 'Bill = Bill Harcastle']);
  });

  it.each([
    ['whom nobody knows by that surname', 'On that day Karl and Venus Wallgren came.', ['Venus Wallgren']],
    ['with a surname of its own', 'On that day Jan Bill and Melinda Harcastle came.', ['Melinda Harcastle']],
    ['that is a place', 'On that day Jordan and Melinda Harcastle agreed.', ['Melinda Harcastle']],
    ['of two people', 'On that day Ann and Bo Pell came.', ['Bo Pell']],
    ['in the sentence before', 'They met Bill. And Melinda Harcastle came.', ['Melinda Harcastle']],
    ['where the family name comes first', 'On that day Kim and Xi Lanfeng came.', ['Xi Lanfeng']],
  ])('is nobody %s', async (_which, text, expected) => {
    expect(await seen(text, known)).toEqual(expected);
  });
});
