import type { DescribeInput } from '../../utils/facts/describe-entity';
import type { FtmEntity } from '../../utils/ftm';
import type { CastMember } from '../../utils/match/types';

type Values = Readonly<Record<string, string | readonly string[]>>;

/** An FtM entity from properties given singly or as lists. */
export function entity(id: string, schema: string, properties: Values = {}): FtmEntity {
  const lists = Object.entries(properties).map(([key, value]) => [key, [value].flat()]);
  return { id, schema, properties: Object.fromEntries(lists) };
}

export const PACK = { id: 'ai', title: 'AI and its people', version: '1.2.0' };
export const TODAY = '2025-03-01';

export const ilya = entity('ilya', 'Person', {
  name: 'Ilya Sutskever',
  alias: ['Ilia Sutskever', 'Илья Суцкевер'],
  summary: 'Computer scientist, co-founder of OpenAI and of Safe Superintelligence.',
  sourceUrl: 'https://en.wikipedia.org/wiki/Ilya_Sutskever',
  modifiedAt: '2025-01',
});
export const openai = entity('openai', 'Company', { name: 'OpenAI' });
export const ssi = entity('ssi', 'Company', { name: 'Safe Superintelligence' });

export const scientist = entity('e1', 'Employment', {
  employee: 'ilya',
  employer: 'openai',
  role: 'chief scientist',
  startDate: '2015-12',
  endDate: '2024-05',
});
export const founder = entity('e2', 'Employment', {
  employee: 'ilya',
  employer: 'ssi',
  role: 'co-founder',
  startDate: '2024-06-19',
});

export const member = ({ id, schema, properties }: FtmEntity, pack = PACK.id): CastMember => ({
  pack,
  id,
  caption: properties.name?.[0] ?? id,
  kind: schema === 'Person' ? 'person' : 'organization',
});

/** What the background hands over for Ilya Sutskever, read in an article of 17 April 2024. */
export const sample = (changes: Partial<DescribeInput> = {}): DescribeInput => ({
  ref: { pack: PACK.id, id: 'ilya' },
  entity: ilya,
  ties: [
    { edge: scientist, other: openai },
    { edge: founder, other: ssi },
  ],
  date: '2024-04-17',
  today: TODAY,
  cast: [],
  pack: PACK,
  ...changes,
});
