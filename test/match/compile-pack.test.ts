import { describe, expect, it } from 'vitest';
import type { FtmEntity } from '../../utils/ftm';
import { viewCompiled } from '../../utils/match/index/compiled-view';
import { ACRONYM, DERIVED, IS_PERSON, WEAK } from '../../utils/match/index/name-index';
import { nameKey } from '../../utils/match/index/name-key';
import { Tokens } from '../../utils/match/text/tokens';
import { syntheticPack } from '../bench/synthetic';
import { compile, node, organization, person, works } from './tiny-pack';

/** Ids of everybody whom the pack knows by this name, with the flags of the name. */
async function whoIs(name: string, entities: Iterable<FtmEntity>): Promise<[id: string, flags: number][]> {
  const { names, labels } = viewCompiled('tiny', compile(entities));
  const tokens = Tokens.of([name]);
  const { hash, check } = nameKey(tokens, 0, tokens.size - 1);
  const found = names.postings(names.find(hash, check)).sort((a, b) => a.ordinal - b.ordinal);
  const bearers = await labels(found.map(({ ordinal }) => ordinal));
  return bearers.map(({ id }, i) => [id, found[i]!.flags]);
}

describe('a compiled pack', () => {
  it('counts what it holds', () => {
    const { counts } = compile([
      person('Jan Leike', 'Leike, Jan'),
      organization('OpenAI'),
      node('Company', 'Anthropic'),
      works('Jan Leike', 'OpenAI'),
      works('Jan Leike', 'Somewhere Else'),
      node('Vessel', 'Seawise Giant'),
    ]);
    expect(counts).toEqual({ records: 6, people: 1, organizations: 2, ties: 1, names: 5 });
  });

  it('knows each of several people of one name', async () => {
    const namesakes = ['a', 'b', 'c'].map((id) => ({ ...person('John Smith'), id }));
    expect((await whoIs('John Smith', namesakes)).map(([id]) => id)).toEqual(['a', 'b', 'c']);
  });

  it('has the same bytes for the same records', async () => {
    const [a, b] = [compile(syntheticPack(500)), compile(syntheticPack(500))];
    for (const file of ['names', 'graph', 'labels', 'sounds'] as const) {
      const [one, other] = [new Blob([a[file]]), new Blob([b[file]])];
      expect(await one.arrayBuffer()).toEqual(await other.arrayBuffer());
    }
  });

  it('knows the same in any order of records', async () => {
    const entities = [person('Jan Leike'), works('Jan Leike', 'OpenAI'), organization('OpenAI', 'Open AI')];
    const turned = entities.toReversed();
    for (const name of ['Jan Leike', 'OpenAI', 'Open AI', 'Nobody']) {
      expect(await whoIs(name, turned)).toEqual(await whoIs(name, entities));
    }
    expect(compile(turned).counts).toEqual(compile(entities).counts);
  });

  it('is empty of nothing', () => {
    const counts = { records: 0, people: 0, organizations: 0, ties: 0, names: 0 };
    expect(compile([]).counts).toEqual(counts);
    expect(viewCompiled('tiny', compile([])).names.count).toBe(0);
  });

  it('takes each name once, however often and in whichever spelling it is given', () => {
    const twice = person('José Núñez', 'Jose Nunez', 'JOSÉ NÚÑEZ', 'José Núñez'.normalize('NFD'));
    expect(compile([twice]).counts.names).toBe(1);
  });
});

describe('a name with a title', () => {
  it('is also known with the title in lower case', async () => {
    const pope = [person('Pape François')];
    expect(await whoIs('pape François', pope)).toEqual([['Pape François', IS_PERSON | DERIVED]]);
    expect(await whoIs('Pape François', pope)).toEqual([['Pape François', IS_PERSON]]);
    expect(await whoIs('pape françois', [person('Jan Leike')])).toEqual([]);
  });
});

describe('a name is', () => {
  it.each([
    ['strong: a name of several words', person('Jan Leike'), 'Jan Leike', IS_PERSON],
    ['strong: one distinctive word', organization('Anthropic'), 'Anthropic', 0],
    ['weak: an ordinary word', organization('Target'), 'Target', WEAK],
    ['weak: an ordinary word after an article', organization('The Standard'), 'The Standard', WEAK],
    ['weak: a given name', person('Jan Leike', 'Robert'), 'Robert', WEAK | IS_PERSON],
    ['weak: words in lower case', organization('federal government'), 'federal government', WEAK],
    ['strong: a spelling of its own', organization('xAI Labs'), 'xAI Labs', 0],
    ['strong: a particle first', person('de Gaulle'), 'de Gaulle', IS_PERSON],
    ['an acronym: capitals', organization('UNESCO'), 'UNESCO', ACRONYM],
    ['a weak acronym: capitals that are a word', organization('WHO'), 'WHO', ACRONYM | WEAK],
    ['no acronym: capitals beside others', organization('CNN Brasil'), 'CNN Brasil', 0],
    ['derived: made by a rule', organization('Zorbar Inc.'), 'Zorbar', DERIVED],
    [
      'weak: as the pack says',
      node('Person', 'Jan Leike', { weakAlias: ['Leike Jan'] }),
      'Leike Jan',
      WEAK | IS_PERSON,
    ],
  ])('%s', async (_what, entity, name, flags) => {
    expect(await whoIs(name, [entity])).toEqual([[entity.id, flags]]);
  });

  it.each([
    ['a single letter', organization('X')],
    ['a bare number', organization('2024')],
    ['signs alone', organization('.* $& ...')],
    ['seventeen words', organization(`One${' More'.repeat(16)}`)],
  ])('not taken: %s', (_what, entity) => {
    expect(compile([entity]).counts.names).toBe(0);
  });

  it('taken of keys that objects already have', async () => {
    expect((await whoIs('constructor', [organization('constructor')])).length).toBe(1);
    expect(compile([{ id: '__proto__', schema: '__proto__', properties: {} }]).counts.records).toBe(1);
  });
});
