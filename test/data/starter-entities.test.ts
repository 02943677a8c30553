import { describe, expect, it } from 'vitest';
import { readStarterFile } from '../../data/pack/read-starter';
import { starterEntities } from '../../data/pack/starter-entities';
import { GOOD } from './starter-file';

describe('the entities of the starter files', () => {
  const entitiesOf = (text: string) => starterEntities(readStarterFile('field.yaml', text));

  it('are the FollowTheMoney nodes and dated edges that the files say', () => {
    expect(entitiesOf(GOOD)).toEqual({
      unknown: [],
      entities: [
        {
          id: 'openai',
          schema: 'Company',
          properties: {
            name: ['OpenAI'],
            sourceUrl: ['https://openai.com/'],
            alias: ['OpenAI Inc.'],
            summary: ['Company that makes language models.'],
            modifiedAt: ['2025-06'],
            incorporationDate: ['2015-12'],
          },
        },
        {
          id: 'jan-leike',
          schema: 'Person',
          properties: {
            name: ['Jan Leike'],
            summary: ['Researcher in the alignment of AI.'],
            sourceUrl: ['https://jan.leike.name/'],
            modifiedAt: ['2025-03'],
          },
        },
        {
          id: 'jan-leike.1',
          schema: 'Employment',
          properties: {
            employee: ['jan-leike'],
            employer: ['openai'],
            role: ['Head of alignment'],
            startDate: ['2021-01'],
            endDate: ['2024-05'],
          },
        },
      ],
    });
  });

  const withRoles = (...roles: string[]) =>
    entitiesOf(GOOD.replace(/ {6}- \{ at.*\n/, roles.map((role) => `      - { ${role} }\n`).join('')));

  it('turn an office into a post, once, and an occupancy for its holder', () => {
    const { entities } = withRoles(
      'post: Président of France, at: openai, from: 2017',
      'post: Président of France, to: 2012',
    );
    expect(entities.filter(({ schema }) => schema === 'Position')).toEqual([
      {
        id: 'post.president-of-france',
        schema: 'Position',
        properties: { name: ['Président of France'], organization: ['openai'] },
      },
    ]);
    expect(
      entities.filter(({ schema }) => schema === 'Occupancy').map(({ properties }) => properties.post),
    ).toEqual([['post.president-of-france'], ['post.president-of-france']]);
  });

  it('leave out ties to what is not in the files, and count them', () => {
    const { entities, unknown } = withRoles(
      'at: nowhere, as: Clerk',
      'at: openai, as: Clerk',
      'post: Mayor, at: nowhere',
    );
    expect(entities.map(({ schema }) => schema)).toEqual([
      'Company',
      'Position',
      'Person',
      'Employment',
      'Occupancy',
    ]);
    expect(unknown).toEqual(['jan-leike -> nowhere', 'jan-leike -> nowhere']);
  });

  it('stand in the order in which they are written', () => {
    const ada =
      '  - { id: ada, name: Ada Bell, summary: Programmer of engines., roles: [{ post: Clerk }], source: "https://a.example/", asOf: 2025 }\n';
    const ids = entitiesOf(GOOD + ada).entities.map(({ id }) => id);
    expect(ids).toEqual(['openai', 'post.clerk', 'jan-leike', 'jan-leike.1', 'ada', 'ada.1']);
  });

  it('take the first of two entries with one id', () => {
    const twin = GOOD.slice(GOOD.indexOf('  - id: jan-leike')).replace('Researcher in', 'Footballer, not in');
    expect(entitiesOf(GOOD + twin)).toEqual(entitiesOf(GOOD));
  });

  it('never give two edges one id', () => {
    const { entities } = withRoles(...Array(3).fill('at: openai, as: Clerk, from: 2020'));
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });

  it('read "to: X, as: wife" as wife of X', () => {
    const jayZ =
      '  - { id: jay-z, name: Jay-Z, summary: Rapper of New York., source: "https://j.example/", asOf: 2025 }\n';
    const { entities } = entitiesOf(
      `${GOOD.replace('    roles', '    ties: [{ to: jay-z, as: wife }]\n    roles')}${jayZ}`,
    );
    expect(entities.find(({ schema }) => schema === 'Family')?.properties).toMatchObject({
      person: ['jay-z'],
      relative: ['jan-leike'],
      relationship: ['wife'],
    });
  });
});
