import { describe, expect, it } from 'vitest';
import { matchPage } from '../../utils/match/match-page';
import type { EntityRef } from '../../utils/match/types';
import { organization, pack, pageOf, person, seen, tell, works } from './tiny-pack';

const entities = pack(
  person('Sam Altman'),
  organization('Target'),
  organization('OpenAI'),
  person('Jan Leike'),
  works('Jan Leike', 'OpenAI'),
  person('Next Person'),
);

async function seenAfter(known: readonly string[], text: string, packId = 'tiny'): Promise<string[]> {
  const refs = known.map((id): EntityRef => ({ pack: packId, id }));
  const page = { ...pageOf(text), known: refs };
  return tell(page, await matchPage(page, [entities])).map(({ surface, names }) => `${surface} = ${names}`);
}

describe('entities of an earlier part of the page', () => {
  it('lend their surnames', async () => {
    expect(await seenAfter(['Sam Altman'], 'Then Altman left.')).toEqual(['Altman = Sam Altman']);
    expect(await seenAfter([], 'Then Altman left.')).toEqual([]);
  });

  it('make their weak names believed', async () => {
    expect(await seenAfter(['Target'], 'Target opened again.')).toEqual(['Target = Target']);
    expect(await seenAfter([], 'Target opened again.')).toEqual([]);
  });

  it('bring their colleagues near', async () => {
    expect(await seenAfter(['OpenAI'], 'They say that Yan Leike left.')).toEqual(['Yan Leike = Jan Leike']);
  });

  it('are not mentioned by that alone', async () => {
    expect(await seenAfter(['Sam Altman', 'OpenAI'], 'Nobody came.')).toEqual([]);
  });

  it('count only in their own pack', async () => {
    expect(await seenAfter(['Sam Altman'], 'Then Altman left.', 'another')).toEqual([]);
  });

  it('may be gone by now', async () => {
    expect(await seenAfter(['Nobody', '__proto__', ''], 'Then Sam Altman left.')).toEqual([
      'Sam Altman = Sam Altman',
    ]);
  });
});

describe('a name that several bear', () => {
  const smith = (id: string) => ({
    ...person('John Smith'),
    id,
    properties: { name: ['John Smith'], alias: [`John ${id} Smith`] },
  });
  const two = [smith('Alpha'), smith('Beta')];

  it('stays ambiguous: both are offered', async () => {
    expect(await seen('They met John Smith there.', pack(...two))).toEqual([
      'John Smith = John Smith or John Smith',
    ]);
  });

  it('stays ambiguous by the surname alone', async () => {
    const text = 'On that day they met John Smith at the house of a friend, and later Smith left.';
    expect(await seen(text, pack(...two))).toEqual([
      'John Smith = John Smith or John Smith',
      'Smith = John Smith or John Smith',
    ]);
  });

  it('means the one of whom the page says more', async () => {
    const tied = pack(...two, organization('Zorbar'), works('Beta', 'Zorbar'));
    const page = pageOf('They met John Smith of Zorbar there.');
    const { cast } = await matchPage(page, [tied]);
    expect(cast.map(({ id }) => id)).toEqual(['Beta', 'Zorbar']);
  });

  it('means the one whom the page names in full', async () => {
    const page = pageOf('They met John Alpha Smith there. Then John Smith left.');
    const { cast } = await matchPage(page, [pack(...two)]);
    expect(cast.map(({ id }) => id)).toEqual(['Alpha']);
  });

  it('means nobody where many bear it and nothing speaks for one', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ ...organization('Zorbar'), id: `${n}` }));
    expect(await seen('Zorbar is what they met there.', pack(...many))).toEqual([]);
  });

  it('offers three at most', async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ ...person('John Smith'), id: `${n}` }));
    const page = pageOf('They met John Smith there.');
    expect(
      (await matchPage(page, [pack(...many)])).readings.map(({ candidates }) => candidates.length),
    ).toEqual([3]);
  });
});
