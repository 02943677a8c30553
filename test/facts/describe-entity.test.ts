import { describe, expect, it } from 'vitest';
import { type DescribeInput, describeEntity } from '../../utils/facts/describe-entity';
import type { RoleLine } from '../../utils/facts/entity-card';
import type { FtmEntity } from '../../utils/ftm';
import { entity, founder, ilya, member, openai, PACK, sample, scientist, ssi } from './sample';

const describeSample = (changes?: Partial<DescribeInput>) => describeEntity(sample(changes));
const said = ({ role, whose, other }: RoleLine): string =>
  whose === 'own' ? `${role} | ${other.caption}` : `${other.caption}: ${role}`;
const of = (self: FtmEntity, edge: FtmEntity, other: FtmEntity | undefined, body?: FtmEntity) =>
  describeSample({
    ref: { pack: PACK.id, id: self.id },
    entity: self,
    ties: [{ edge, other, ...(body && { body }) }],
  });

describe('the day the article was written', () => {
  it('shows the roles of that day, and those of today', () => {
    const card = describeSample();
    expect(card.written?.date).toBe('2024-04-17');
    expect(card.written?.roles.map(said)).toEqual(['Chief scientist | OpenAI']);
    expect(card.now.map(said)).toEqual(['Co-founder | Safe Superintelligence']);
  });

  it('counts a role that ends within the month of the article as held, and says that its end is not exact', () => {
    const [role] = describeSample({ date: '2024-05-17' }).written?.roles ?? [];
    expect(role).toMatchObject({ role: 'Chief scientist', to: '2024-05', unsure: 'end' });
  });

  it('says that a start is not exact where the article falls into its month', () => {
    const vague = entity('e', 'Employment', { ...founder.properties, startDate: '2024-05' });
    const card = describeSample({ date: '2024-05-17', ties: [{ edge: vague, other: ssi }] });
    expect(card.written?.roles[0]).toMatchObject({ from: '2024-05', unsure: 'start' });
    expect(card.now[0]).not.toHaveProperty('unsure');
  });

  it('makes no claim of doubt where the article lies well before a known end', () => {
    const untilMay = entity('e', 'Employment', { employee: 'ilya', employer: 'openai', endDate: '2024-05' });
    const card = describeSample({ ties: [{ edge: untilMay, other: openai }] });
    expect(card.written?.roles[0]).toEqual(expect.not.objectContaining({ unsure: expect.anything() }));
  });

  it('takes an end on the last day of all for none: the role is held still', () => {
    const open = entity('e', 'Employment', { ...founder.properties, endDate: '9999-12-31' });
    const card = describeSample({ ties: [{ edge: open, other: ssi }] });
    expect(card.now.map(said)).toEqual(['Co-founder | Safe Superintelligence']);
    expect(card.history[0]).not.toHaveProperty('to');
  });

  it('remembers the role that ended last, where none is known for that day', () => {
    const between = describeSample({ date: '2024-06-01' }).written;
    expect(between).toMatchObject({ roles: [], before: { role: 'Chief scientist', to: '2024-05' } });
    expect(describeSample({ date: '2015-01-01' }).written).toEqual({ date: '2015-01-01', roles: [] });
    expect(describeSample().written).not.toHaveProperty('before');
  });

  it('gives the newest of several roles first, and of several that ended the last', () => {
    const ties = ['2016', '2018', '2017'].map((year) => ({
      edge: entity(year, 'Employment', {
        employee: 'ilya',
        employer: 'ssi',
        startDate: year,
        endDate: `${year}-09`,
      }),
      other: ssi,
    }));
    const untilNow = ties.map(({ edge, other }) => ({
      edge: { ...edge, properties: { ...edge.properties, endDate: [] } },
      other,
    }));
    expect(describeSample({ ties }).written?.before?.to).toBe('2018-09');
    expect(describeSample({ ties: untilNow }).now.map(({ from }) => from)).toEqual(['2018', '2017', '2016']);
  });

  it('gives an office or a job before a newer seat on the board, then memberships, then what is undated', () => {
    const seats = [
      entity('m', 'Membership', {
        member: 'ilya',
        organization: 'openai',
        role: 'member',
        startDate: '2023',
      }),
      entity('d', 'Directorship', {
        director: 'ilya',
        organization: 'openai',
        role: 'director',
        startDate: '2022',
      }),
      entity('c', 'Employment', { employee: 'ilya', employer: 'openai', role: 'chief', startDate: '2019' }),
      entity('f', 'Employment', { employee: 'ilya', employer: 'openai', role: 'founder', startDate: '2015' }),
    ];
    const undated = entity('u', 'Employment', { employee: 'ilya', employer: 'openai', role: 'professor' });
    const telling = ['Chief', 'Founder', 'Director', 'Member'];
    const card = describeSample({ ties: [undated, ...seats].map((edge) => ({ edge, other: openai })) });
    expect(card.written?.roles.map(({ role }) => role)).toEqual(telling);
    expect(card.now.map(({ role }) => role)).toEqual([...telling, 'Professor']);
    const over = seats.map(({ id, schema, properties }) =>
      entity(id, schema, { ...properties, endDate: '2024-03' }),
    );
    expect(
      describeSample({ ties: over.map((edge) => ({ edge, other: openai })) }).written?.before,
    ).toMatchObject({
      role: 'Chief',
    });
  });

  it.each([undefined, '', 'yesterday', '0000', '9999-99-99', '2025-03-02', '2099'])(
    'claims nothing for the article date %j',
    (date) => {
      const { date: _, ...rest } = sample();
      const card = describeEntity(date === undefined ? rest : { ...rest, date });
      expect(card).not.toHaveProperty('written');
      expect(card.now).toHaveLength(1);
    },
  );

  it('accepts an article of today, and of this year', () => {
    expect(describeSample({ date: '2025-03-01' }).written?.date).toBe('2025-03-01');
    expect(describeSample({ date: '2025' }).written?.date).toBe('2025');
  });
});

describe('dates in packs', () => {
  it('leaves an unknown end open instead of inventing one', () => {
    expect(describeSample().now[0]).not.toHaveProperty('to');
  });

  it('claims an undated role for no certain day, only as not known to have ended', () => {
    const undated = entity('e', 'Employment', { employee: 'ilya', employer: 'openai', role: 'adviser' });
    const card = describeSample({ ties: [{ edge: undated, other: openai }] });
    expect(card.written?.roles).toEqual([]);
    expect(card.now.map(said)).toEqual(['Adviser | OpenAI']);
    expect(card.history).toEqual([]);
  });

  it('claims no day for a role that ends before it starts, but keeps the tie', () => {
    const absurd = entity('e', 'Employment', { ...scientist.properties, startDate: '2020', endDate: '2019' });
    const card = describeSample({ ties: [{ edge: absurd, other: openai }], cast: [member(openai)] });
    expect([card.written?.roles, card.now, card.history]).toEqual([[], [], []]);
    expect(card.onPage.map(said)).toEqual(['Chief scientist | OpenAI']);
    expect(card.onPage[0]).not.toHaveProperty('from');
    expect(card.onPage[0]).not.toHaveProperty('to');
  });

  it('reads malformed dates as absent', () => {
    const odd = entity('e', 'Employment', { ...scientist.properties, startDate: 'c. 2015', endDate: '0000' });
    const card = describeSample({ ties: [{ edge: odd, other: openai }] });
    expect(card.now[0]).toEqual({
      tie: 'Employment',
      role: 'Chief scientist',
      whose: 'own',
      other: { caption: 'OpenAI', ref: { pack: 'ai', id: 'openai' } },
    });
  });

  it('takes a post that the pack calls ended out of today, though no end date is known', () => {
    const left = entity('e', 'Employment', { ...founder.properties, status: 'ended' });
    expect(describeSample({ ties: [{ edge: left, other: ssi }] }).now).toEqual([]);
  });

  it('lists the whole history, oldest first', () => {
    const ties = [
      { edge: founder, other: ssi },
      { edge: scientist, other: openai },
    ];
    expect(describeSample({ ties }).history.map(({ from }) => from)).toEqual(['2015-12', '2024-06-19']);
  });

  it('says when the facts are more than a year old', () => {
    expect(describeSample()).toMatchObject({ asOf: '2025-01', old: false });
    expect(describeSample({ today: '2026-02-01' })).toMatchObject({ asOf: '2025-01', old: true });
    expect(describeSample({ entity: openai })).toMatchObject({ old: false });
  });
});

describe('wording from both ends', () => {
  it('names the person first on the card of an organization', () => {
    expect(of(openai, scientist, ilya).written?.roles.map(said)).toEqual(['Ilya Sutskever: chief scientist']);
  });

  it('reads a post with the body it belongs to, from the person and from the body', () => {
    const post = entity('post', 'Position', { name: 'Secretary-General', organization: 'un' });
    const un = entity('un', 'Organization', { name: 'United Nations' });
    const held = entity('o', 'Occupancy', { holder: 'ilya', post: 'post', startDate: '2017' });
    expect(of(ilya, held, post, un).now.map(said)).toEqual(['Secretary-General | United Nations']);
    expect(of(ilya, held, post).now.map(said)).toEqual(['Secretary-General | ']);
    expect(of(un, held, ilya, post).now.map(said)).toEqual(['Ilya Sutskever: Secretary-General']);
  });

  it('reads ownership from the owner and from what is owned', () => {
    const microsoft = entity('microsoft', 'Company', { name: 'Microsoft' });
    const share = entity('s', 'Ownership', { owner: 'microsoft', asset: 'openai', role: 'investor' });
    expect(of(microsoft, share, openai).now.map(said)).toEqual(['Investor | OpenAI']);
    expect(of(openai, share, microsoft).now.map(said)).toEqual(['Microsoft: investor']);
  });

  it('reads family from both sides, without saying it twice', () => {
    const brother = entity('brother', 'Person', { name: 'Michail' });
    const one = entity('f1', 'Family', { person: 'ilya', relative: 'brother', relationship: 'brother' });
    const two = entity('f2', 'Family', { person: 'brother', relative: 'ilya', relationship: 'brother' });
    expect(of(ilya, one, brother).ties.map(said)).toEqual(['Michail: brother']);
    expect(of(ilya, two, brother).ties.map(said)).toEqual(['Brother | Michail']);
    const both = [one, two].map((edge) => ({ edge, other: brother }));
    expect(describeSample({ ties: both }).ties.map(said)).toEqual(['Michail: brother']);
  });

  it('says the role alone where the pack does not hold the other end, and nothing where there is no role either', () => {
    expect(of(ilya, scientist, undefined).written?.roles).toMatchObject([{ other: { caption: '' } }]);
    const bare = entity('e', 'Employment', { employee: 'ilya', employer: 'gone' });
    expect(of(ilya, bare, undefined).now).toEqual([]);
  });

  it('ignores edges of schemata it does not know, whatever they are called', () => {
    for (const schema of ['Payment', 'constructor', '__proto__']) {
      const { now, ties } = of(ilya, entity('e', schema, { holder: 'ilya' }), openai);
      expect([now, ties]).toEqual([[], []]);
    }
  });
});

describe('others on the page', () => {
  it('ties them to the entity and puts them first among the roles', () => {
    const later = entity('e3', 'Directorship', {
      director: 'ilya',
      organization: 'ssi',
      startDate: '2024-02',
    });
    const advises = entity('e4', 'Employment', {
      employee: 'ilya',
      employer: 'openai',
      startDate: '2024-01',
    });
    const card = describeSample({
      ties: [
        { edge: later, other: ssi },
        { edge: advises, other: openai },
      ],
      cast: [member(openai), member(ilya)],
    });
    expect(card.onPage.map(({ member }) => member.id)).toEqual(['openai']);
    const named = ['OpenAI', 'Safe Superintelligence'];
    expect(card.now.map(({ other }) => other.caption)).toEqual(named);
    expect(card.written?.roles.map(({ other }) => other.caption)).toEqual(named);
  });

  it('does not confuse the same id in another pack', () => {
    expect(describeSample({ cast: [member(openai, 'other pack')] }).onPage).toEqual([]);
  });
});

describe('hostile and careless packs', () => {
  it('strips characters that hide or reorder text', () => {
    const evil = entity('ilya', 'Person', { name: 'Ilya \u202eSutskever\u200b', summary: 'A\u0000 b\n c' });
    expect(describeSample({ entity: evil })).toMatchObject({ caption: 'Ilya Sutskever', summary: 'A b c' });
  });

  it('links only to https', () => {
    const sourceUrl = [
      'javascript:alert(1)',
      'http://a.example/',
      'https://u:p@b.example/',
      'https://c.example/x',
    ];
    expect(describeSample({ entity: entity('ilya', 'Person', { sourceUrl }) }).sources).toEqual([
      { url: 'https://c.example/x', host: 'c.example' },
    ]);
  });

  it('links the same address once', () => {
    const twice = {
      sourceUrl: ['https://c.example', 'https://c.example/'],
      wikipediaUrl: 'https://c.example/',
    };
    expect(describeSample({ entity: entity('ilya', 'Person', twice) }).sources).toHaveLength(1);
  });

  it('falls back to the id where there is no name, and gives every name once', () => {
    expect(describeSample({ entity: entity('ilya', 'Person') })).toMatchObject({ caption: 'ilya' });
    expect(describeSample().names).toEqual(['Ilya Sutskever', 'Ilia Sutskever', 'Илья Суцкевер']);
  });
});
