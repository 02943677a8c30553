import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CastTie, layCastGraph, MOST_NAMES, ROW, tiesAmong } from '../../utils/facts/cast-graph';
import { describeEntity } from '../../utils/facts/describe-entity';
import type { CastMember } from '../../utils/match/types';
import { founder, ilya, member, openai, sample, scientist, ssi } from './sample';

const CAST = [member(ilya), member(openai), member(ssi)];
const cards = (date = '2024-04-17') => [
  describeEntity(sample({ cast: CAST, date })),
  describeEntity(
    sample({
      cast: CAST,
      date,
      ref: { pack: 'ai', id: 'openai' },
      entity: openai,
      ties: [{ edge: scientist, other: ilya }],
    }),
  ),
  describeEntity(
    sample({
      cast: CAST,
      date,
      ref: { pack: 'ai', id: 'ssi' },
      entity: ssi,
      ties: [{ edge: founder, other: ilya }],
    }),
  ),
];
const said = ({ one, other, holds }: CastTie) => `${one.caption} ${holds ? '=' : '-'} ${other.caption}`;

describe('the ties of a cast', () => {
  it('are told once, though both cards tell them', () => {
    expect(tiesAmong(cards()).map(({ line }) => line.role)).toEqual(['Chief scientist', 'Co-founder']);
  });

  it('hold on the day of the article or not', () => {
    expect(tiesAmong(cards()).map(said)).toEqual([
      'Ilya Sutskever = OpenAI',
      'Ilya Sutskever - Safe Superintelligence',
    ]);
  });

  it('hold today or not where the day of the article is not known', () => {
    expect(tiesAmong(cards('2099')).map(said)).toEqual([
      'Ilya Sutskever - OpenAI',
      'Ilya Sutskever = Safe Superintelligence',
    ]);
  });

  it('leave out who is not on the page', () => {
    expect(tiesAmong(cards().slice(0, 1))).toEqual([]);
  });
});

const person = (id: string): CastMember => ({ pack: 'p', id, caption: id, kind: 'person' });
const body = (id: string): CastMember => ({ pack: 'p', id, caption: id, kind: 'organization' });
const tie = (one: CastMember, other: CastMember): CastTie => ({
  one,
  other,
  line: { tie: 'Employment', role: '', whose: 'own', other: { caption: other.caption } },
  holds: true,
});

describe('the picture of a cast', () => {
  const [a, b, x, y] = [person('a'), person('b'), body('x'), body('y')];

  it('is none where nobody is tied to anybody', () => {
    expect(layCastGraph([a, x], [])).toBeUndefined();
  });

  it('has people on one side and organizations on the other, without those who are tied to nobody', () => {
    const graph = layCastGraph([a, b, x, y], [tie(a, x)])!;
    expect([graph.people, graph.organizations]).toEqual([[a], [x]]);
    expect(graph.edges.map(({ path }) => path)).toEqual([
      `M0 ${ROW / 2}C50 ${ROW / 2} 50 ${ROW / 2} 100 ${ROW / 2}`,
    ]);
  });

  it('puts organizations beside their people', () => {
    const graph = layCastGraph([a, b, x, y], [tie(a, y), tie(b, x)])!;
    expect(graph.organizations).toEqual([y, x]);
  });

  it('stands a short column beside the middle of a long one', () => {
    const { edges } = layCastGraph([a, b, x], [tie(a, x), tie(b, x)])!;
    expect(edges.map(({ path }) => path.split(' ').at(-1))).toEqual([`${ROW}`, `${ROW}`]);
  });

  it('draws one line for two ties of the same two', () => {
    expect(layCastGraph([a, x], [tie(a, x), tie(x, a)])!.edges).toHaveLength(1);
  });

  it('bends a line between two of the same side inwards', () => {
    const { edges } = layCastGraph([a, b], [tie(a, b)])!;
    expect(edges[0]!.path).toBe('M0 15C45 15 45 45 0 45');
    const right = layCastGraph([x, y], [tie(x, y)])!;
    expect(right.edges[0]!.path).toBe('M100 15C55 15 55 45 100 45');
  });

  it('never has more names than a column holds, nor a line to a name that is not there', () => {
    const people = Array.from({ length: 20 }, (_, i) => person(`p${i}`));
    const bodies = Array.from({ length: 20 }, (_, i) => body(`b${i}`));
    const cast = [...people, ...bodies];
    const any = fc.constantFrom(...cast);
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any).filter(([one, other]) => one !== other)), (pairs) => {
        const graph = layCastGraph(
          cast,
          pairs.map(([one, other]) => tie(one, other)),
        );
        if (!graph) return;
        expect(graph.people.length).toBeLessThanOrEqual(MOST_NAMES);
        expect(graph.organizations.length).toBeLessThanOrEqual(MOST_NAMES);
        const drawn = [...graph.people, ...graph.organizations];
        for (const { one, other } of graph.edges) {
          expect(drawn).toContain(one);
          expect(drawn).toContain(other);
        }
      }),
    );
  });
});
