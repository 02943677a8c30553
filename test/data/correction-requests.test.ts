// @vitest-environment node
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerPackRequests } from '../../data/answers/answer-pack-requests';
import { describe as describeEntity } from '../../data/answers/describe';
import { Library } from '../../data/library/library';
import type { EntityPage } from '../../utils/facts/entity-page';
import type { Result } from '../../utils/result';
import { bundle, employment, organization, person, platform } from './small-pack';

const JAN = { pack: 'starter', id: 'jan-leike' };
const PARTY = { pack: 'starter', id: 'party' };
const crowd = Array.from({ length: 450 }, (_, n) => person(`p-${n}`, `Member Number${n}`));

const FILES = bundle('2026-01-01-a', [
  organization('openai', 'OpenAI'),
  person('jan-leike', 'Jan Leike', {
    alias: ['Yan Leike'],
    summary: ['Researcher.'],
    country: ['de'],
    website: ['https://jan.leike.name/', 'javascript:alert(1)'],
    sourceUrl: ['https://example.org/jan'],
  }),
  employment('jan-leike', 'openai', 'Head of alignment'),
  { id: 'lab', schema: 'Company', properties: { name: ['The Lab'], parent: ['openai', 'gone'] } },
  organization('party', 'The Party'),
  ...crowd,
  ...crowd.map(({ id }) => employment(id, 'party', 'Member')),
]);

function start() {
  const library = new Library(platform(FILES));
  const refresh = vi.fn(async () => undefined);
  const noted = vi.fn(async () => undefined);
  const {
    meta,
    platform: { exclusive },
  } = library;
  const desk = answerPackRequests(library, {
    refresh,
    noted,
    today: () => '2026-11-23',
    disk: { estimate: async () => ({}), persisted: async () => true },
    own: { meta, exclusive, now: () => 0, newId: () => 'new' },
  });
  const caller = { from: 'page', tab: undefined, host: '' } as const;
  const noteOnCard = async () => {
    const card = await describeEntity(library, { ref: JAN, cast: [] }, '2026-11-22');
    return card.ok ? card.value.note : card;
  };
  return { desk, caller, refresh, noted, noteOnCard };
}

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));

describe('what the reader says about names', () => {
  it('is listed with the name of the one it is about, and taken back by its key', async () => {
    const { desk, caller, refresh } = start();
    const added = await desk.addCorrection({ type: 'not-this', form: 'Leike', ref: JAN }, caller);
    expect(await desk.listCorrections(null, caller)).toMatchObject({
      value: [{ type: 'not-this', form: 'Leike', caption: 'Jan Leike' }],
    });
    await desk.removeCorrection({ key: added.ok ? added.value : '' }, caller);
    expect(await desk.listCorrections(null, caller)).toEqual({ ok: true, value: [] });
    expect(refresh).toHaveBeenCalledTimes(2);
  });

  it('is listed without a name where no pack knows the entity any more', async () => {
    const { desk, caller } = start();
    await desk.addCorrection({ type: 'not-this', form: 'X', ref: { pack: 'gone', id: 'x' } }, caller);
    const listed = await desk.listCorrections(null, caller);
    expect(listed.ok && listed.value[0]).not.toHaveProperty('caption');
  });

  it('stands on the card where it is a note: panels and options hear of it, and no page is read again', async () => {
    const { desk, caller, refresh, noted, noteOnCard } = start();
    await desk.addCorrection({ type: 'note', ref: JAN, text: 'Met in May.' }, caller);
    expect(await noteOnCard()).toBe('Met in May.');
    await desk.addCorrection({ type: 'note', ref: JAN, text: ' ' }, caller);
    expect(await noteOnCard()).toBeUndefined();
    expect(await desk.listCorrections(null, caller)).toEqual({ ok: true, value: [] });
    const added = await desk.addCorrection({ type: 'note', ref: JAN, text: 'Met.' }, caller);
    await desk.removeCorrection({ key: added.ok ? added.value : '' }, caller);
    expect(noted).toHaveBeenCalledTimes(4);
    expect(refresh).not.toHaveBeenCalled();
  });
});

const take = (answer: Result<EntityPage>): EntityPage => {
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

describe('the page of one entity', () => {
  it('says everything the pack does, with a link only where an address is https', async () => {
    const { desk, caller } = start();
    await desk.addCorrection({ type: 'note', ref: JAN, text: 'Met in May.' }, caller);
    expect(take(await desk.readEntity({ ref: JAN, from: 0 }, caller))).toEqual({
      ref: JAN,
      refs: [JAN],
      caption: 'Jan Leike',
      kind: 'person',
      schema: 'Person',
      summary: 'Researcher.',
      facts: [
        { property: 'alias', values: [{ text: 'Yan Leike' }] },
        { property: 'country', values: [{ text: 'de' }] },
        {
          property: 'website',
          values: [
            { text: 'https://jan.leike.name/', href: 'https://jan.leike.name/' },
            { text: 'javascript:alert(1)' },
          ],
        },
      ],
      ties: {
        total: 1,
        from: 0,
        lines: [
          {
            tie: 'Employment',
            role: 'Head of alignment',
            whose: 'own',
            other: { caption: 'OpenAI', ref: { pack: 'starter', id: 'openai' } },
            from: '2020',
          },
        ],
      },
      sources: [{ url: 'https://example.org/jan', host: 'example.org' }],
      pack: { id: 'starter', title: 'Starter pack', version: '2026-01-01-a' },
      note: 'Met in May.',
    });
  });

  it('names the others it speaks of, and leaves out whom the pack does not know', async () => {
    const { desk, caller } = start();
    const { facts } = take(await desk.readEntity({ ref: { pack: 'starter', id: 'lab' }, from: 0 }, caller));
    expect(facts).toEqual([{ property: 'parent', values: [{ text: 'OpenAI' }] }]);
  });

  it('hands out thousands of ties in portions, each once', async () => {
    const { desk, caller } = start();
    const names: string[] = [];
    for (let from: number | undefined = 0; from !== undefined; ) {
      const { ties } = take(await desk.readEntity({ ref: PARTY, from }, caller));
      expect(ties).toMatchObject({ total: 450, from });
      expect(ties.lines.length).toBeLessThanOrEqual(200);
      names.push(...ties.lines.map(({ other }) => other.caption));
      from = ties.next;
    }
    expect(names).toHaveLength(450);
    expect(new Set(names).size).toBe(450);
  });

  it('is not there for an entity that is not', async () => {
    const { desk, caller } = start();
    expect(await desk.readEntity({ ref: { pack: 'starter', id: 'nobody' }, from: 0 }, caller)).toMatchObject({
      error: { code: 'no-such-entity' },
    });
  });
});
