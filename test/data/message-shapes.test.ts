// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { answerAtDoor, type Handlers } from '../../data/answers/door';
import { ID_LENGTH, NAME_LENGTH, NAMES_PER_ENTITY, NOTE_LENGTH, VALUE_LENGTH } from '../../data/pack/limits';
import type { BackgroundRequests } from '../../utils/messages';
import { failure } from '../../utils/result';

type Name = keyof BackgroundRequests;
const ref = { pack: 'starter', id: 'jan-leike' };
const role = { role: 'Baker', organization: 'Bakery', from: '2001', to: '' };

/** Every request, with all that it may hold. */
const REQUESTS: { readonly [N in Name]: readonly BackgroundRequests[N]['request'][] } = {
  annotate: [
    { blocks: [{ text: 'Jan Leike left.', role: 'paragraph' }], lang: 'en', known: [ref], anyway: true },
  ],
  counted: [{ people: 2, organizations: 0 }],
  claimCard: [{ token: 'abc' }],
  describe: [{ ref, date: '2024-05', cast: [ref] }],
  search: [{ query: '', limit: 5, pack: 'starter' }],
  listPacks: [null],
  switchPack: [{ pack: 'starter', on: false }],
  setPrivate: [{ pack: 'starter', private: true }],
  orderPacks: [{ packs: ['starter'] }],
  setAutomatic: [{ pack: 'starter', on: true }],
  rollBack: [{ pack: 'starter' }],
  removePack: [{ pack: 'starter' }],
  packsChanged: [null],
  browsePack: [{ pack: 'starter', from: 0, count: 10 }],
  readEntity: [{ ref, from: 0 }],
  listJobs: [null],
  dropJob: [{ job: 'x' }],
  listCorrections: [null],
  addCorrection: [
    { type: 'not-this', form: 'Target', ref },
    { type: 'never', form: 'Target' },
    { type: 'note', ref, text: 'Ask.' },
  ],
  removeCorrection: [{ key: 'x' }],
  listOwn: [null],
  saveOwn: [
    { id: 'x', kind: 'person', name: 'Emma', aliases: ['E.'], summary: 'Aunt.', link: '', roles: [role] },
  ],
  removeOwn: [{ id: 'x' }],
  storageReport: [null],
  repairPack: [{ pack: 'starter' }],
  preferences: [null],
  prefer: [{ line: 'solid', mentions: 'first', sites: 'chosen' }],
  listSites: [null],
  switchSite: [{ host: 'news.example', on: false }],
};
const NAMES = Object.keys(REQUESTS) as Name[];
const MAY_BE_ABSENT = [
  'annotate.lang',
  'annotate.anyway',
  'describe.date',
  'search.pack',
  'saveOwn.id',
  'prefer.line',
  'prefer.mentions',
  'prefer.sites',
];

/** Their fields may all be absent, so that a list is read as an object without any. */
const MAY_BE_EMPTY: readonly Name[] = ['prefer'];

/** Who is let in with this name, so that the shape alone decides. */
const senderOf = (name: Name) =>
  name === 'counted' || name === 'annotate'
    ? { url: 'https://news.example/', tab: { id: 7 } }
    : { url: `own://1/${name === 'claimCard' ? 'card' : 'options'}.html`, tab: { id: 7 } };

/** What the handler got, or the fault that kept it from getting anything. */
async function send(name: Name, body: unknown): Promise<unknown> {
  let got: unknown;
  const handlers = new Proxy({} as Handlers, {
    get: () => async (received: unknown) => {
      got = { received };
      return failure('asked', '', '');
    },
  });
  const answer = await answerAtDoor(handlers, { name, body }, senderOf(name), 'own:');
  if (!answer.ok && answer.error.code === 'asked') return got;
  return answer.ok ? answer : answer.error;
}
const accepted = (received: unknown) => ({ received });
const refused = (field: string) => ({
  code: 'bad-request',
  message: expect.stringContaining(`field ${field}`),
  advice: expect.stringMatching(/./),
});

type Path = readonly (string | number)[];
/** Every place in a body, the body itself first. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [
    path,
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
    ),
  ];
}
function change(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  if (Array.isArray(value)) return value.map((inner, at) => (at === key ? change(inner, rest, by) : inner));
  const pairs = Object.entries(value ?? {}).map(([name, inner]) => [
    name,
    name === key ? change(inner, rest, by) : inner,
  ]);
  return Object.fromEntries(pairs.filter(([, inner]) => inner !== undefined));
}
const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
const OTHERS = [undefined, null, 'text', 7, true, {}, ['text']];
/** Of an object that is empty now the first field inside is told. */
const fieldOf = (path: Path): string => path.join('.');

describe.each(NAMES)('the request %s', (name) => {
  const bodies: readonly unknown[] = REQUESTS[name];

  it('is refused as a whole where it is nothing of the kind', async () => {
    expect(await send(name, 'text')).toMatchObject(refused('(the whole)'));
  });

  it('arrives as it was sent, without what nobody knows', async () => {
    for (const body of bodies) {
      expect(await send(name, body)).toEqual(accepted(body));
      if (body !== null) expect(await send(name, { ...Object(body), more: 1 })).toEqual(accepted(body));
    }
  });

  it('is refused with the field where anything in it is absent or of another kind', async () => {
    for (const body of bodies) {
      for (const path of pathsIn(body)) {
        const here = path.reduce<unknown>((value, key) => Object(value)[key], body);
        for (const other of OTHERS.filter((value) => kindOf(value) !== kindOf(here))) {
          if (other === undefined && (typeof path.at(-1) === 'number' || path.length === 0)) continue;
          const answer = await send(name, change(body, path, other));
          if (other === undefined && MAY_BE_ABSENT.includes([name, ...path].join('.'))) {
            expect(answer).toHaveProperty('received');
          } else if (MAY_BE_EMPTY.includes(name) && path.length === 0 && Array.isArray(other)) {
            expect(answer).toEqual(accepted({}));
          } else expect(answer).toMatchObject(refused(fieldOf(path)));
        }
      }
    }
  });
});

describe('the cap', () => {
  const [own] = REQUESTS.saveOwn;
  const [notThis, never, note] = REQUESTS.addCorrection;
  const times = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);
  const long = (length: number): string => 'x'.repeat(length);
  it.each<[Name, Path, unknown, most: number, (length: number) => unknown]>([
    ['claimCard', ['token'], REQUESTS.claimCard[0], 100, long],
    ['search', ['query'], REQUESTS.search[0], 200, long],
    ['search', ['limit'], REQUESTS.search[0], 100, Number],
    ['browsePack', ['count'], REQUESTS.browsePack[0], 500, Number],
    ['switchSite', ['host'], REQUESTS.switchSite[0], 253, long],
    ['readEntity', ['ref', 'id'], REQUESTS.readEntity[0], ID_LENGTH, long],
    ['removeOwn', ['id'], REQUESTS.removeOwn[0], ID_LENGTH, long],
    ['addCorrection', ['form'], notThis, NAME_LENGTH, long],
    ['addCorrection', ['form'], never, NAME_LENGTH, long],
    ['addCorrection', ['text'], note, NOTE_LENGTH, long],
    ['saveOwn', ['id'], own, ID_LENGTH, long],
    ['saveOwn', ['name'], own, NAME_LENGTH, long],
    ['saveOwn', ['aliases'], own, NAMES_PER_ENTITY, (count) => times(count, 'E.')],
    ['saveOwn', ['aliases', 0], own, NAME_LENGTH, long],
    ['saveOwn', ['summary'], own, VALUE_LENGTH, long],
    ['saveOwn', ['link'], own, VALUE_LENGTH, long],
    ['saveOwn', ['roles'], own, 100, (count) => times(count, role)],
    ['saveOwn', ['roles', 0, 'role'], own, VALUE_LENGTH, long],
    ['saveOwn', ['roles', 0, 'organization'], own, NAME_LENGTH, long],
    ['saveOwn', ['roles', 0, 'from'], own, 40, long],
    ['saveOwn', ['roles', 0, 'to'], own, 40, long],
  ])('of %s in %j holds exactly', async (name, path, body, most, make) => {
    const fits = change(body, path, make(most));
    expect(await send(name, fits)).toEqual(accepted(fits));
    expect(await send(name, change(body, path, make(most + 1)))).toMatchObject(refused(fieldOf(path)));
  });

  it.each<[Name, Path, unknown, readonly unknown[]]>([
    ['counted', ['people'], REQUESTS.counted[0], [-1, 0.5, Number.NaN]],
    ['browsePack', ['from'], REQUESTS.browsePack[0], [-1, 0.5]],
    ['annotate', ['blocks', 0, 'role'], REQUESTS.annotate[0], ['title', '']],
    ['annotate', ['anyway'], REQUESTS.annotate[0], [false]],
    ['claimCard', ['token'], REQUESTS.claimCard[0], ['']],
    ['switchSite', ['host'], REQUESTS.switchSite[0], ['']],
    ['saveOwn', ['kind'], own, ['Person', '']],
    ['saveOwn', ['name'], own, ['']],
    ['removeOwn', ['id'], REQUESTS.removeOwn[0], ['']],
    ['addCorrection', ['form'], never, ['']],
    ['addCorrection', ['type'], never, ['always', '']],
  ])('below of %s in %j holds too', async (name, path, body, wrong) => {
    for (const value of wrong)
      expect(await send(name, change(body, path, value))).toMatchObject(refused(fieldOf(path)));
  });

  it.each(['paragraph', 'heading', 'cell', 'caption'])('lets a block be a %s', async (blockRole) => {
    const body = change(REQUESTS.annotate[0], ['blocks', 0, 'role'], blockRole);
    expect(await send('annotate', body)).toEqual(accepted(body));
  });

  it('lets one write down people and organizations', async () => {
    const body = change(own, ['kind'], 'organization');
    expect(await send('saveOwn', body)).toEqual(accepted(body));
  });
});

describe('a message', () => {
  it.each([
    [undefined],
    ['listPacks'],
    [{ body: null }],
    [{ name: 7, body: null }],
    [{ name: 'nothing', body: null }],
  ])('that is no request is refused in words: %j', async (message) => {
    const handlers = {} as Handlers;
    const answer = await answerAtDoor(handlers, message, senderOf('listPacks'), 'own:');
    expect(answer).toMatchObject({
      error: { code: 'unknown-request', message: expect.stringMatching(/no such/) },
    });
  });

  it('from where it may not come says which', async () => {
    const answer = await answerAtDoor(
      {} as Handlers,
      { name: 'listPacks', body: null },
      senderOf('annotate'),
      'own:',
    );
    expect(answer).toMatchObject({
      error: { code: 'not-allowed', message: expect.stringContaining('listPacks') },
    });
  });
});
