import { expect, it } from 'vitest';
import { describePage } from '../../utils/facts/entity-page';
import { entity, PACK, TODAY } from './sample';

/** What the page of one with these properties says, by property. */
function factsOf(properties: Record<string, string | string[]>, names: [string, string][] = []) {
  const { facts } = describePage({
    ref: { pack: PACK.id, id: 'x' },
    entity: entity('x', 'Company', { name: 'X', ...properties }),
    names: new Map(names),
    ties: [],
    portion: { total: 0, from: 0 },
    today: TODAY,
    pack: PACK,
  });
  return Object.fromEntries(facts.map(({ property, values }) => [property, values.map(({ text }) => text)]));
}

it('dates are said without the time of day; what is no date is left out', () => {
  expect(
    factsOf({ birthDate: ['1986-12', '1990-13-45', '0000'], modifiedAt: '2025-01-02T08:00:00Z' }),
  ).toEqual({
    birthDate: ['1986-12'],
    modifiedAt: ['2025-01-02'],
  });
});

it('what must have happened is left out where its day has not come; an end may be known before', () => {
  const later = '2150-01-01';
  const properties = ['birthDate', 'deathDate', 'incorporationDate', 'modifiedAt', 'dissolutionDate'];
  expect(factsOf(Object.fromEntries(properties.map((property) => [property, later])))).toEqual({
    dissolutionDate: [later],
  });
});

it('others are said by name, and left out where the pack does not know them', () => {
  expect(factsOf({ parent: ['o2', 'o3'], addressEntity: 'a1' }, [['o2', 'Looparo <b>Holdings</b>']])).toEqual(
    {
      parent: ['Looparo <b>Holdings</b>'],
    },
  );
});
