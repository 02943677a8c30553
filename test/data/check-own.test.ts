import { describe, expect, it } from 'vitest';
import { checkOwn, tidyOwn } from '../../data/corrections/check-own';
import type { OwnEntry, OwnRole } from '../../utils/pack-messages';

const ROLE: OwnRole = { role: 'Baker', organization: 'Bakery', from: '2019', to: '2021-03-01' };
const EMMA: OwnEntry = {
  kind: 'person',
  name: 'Emma Example',
  aliases: ['E. Example'],
  summary: 'A neighbour.',
  link: 'https://example.org/emma',
  roles: [ROLE],
};
const withRole = (role: Partial<OwnRole>): OwnEntry => ({ ...EMMA, roles: [{ ...ROLE, ...role }] });

describe('an entry of the form', () => {
  it('is stored as it is where nothing is wrong', () => {
    expect(tidyOwn(EMMA)).toEqual(EMMA);
    expect(checkOwn(EMMA)).toEqual([]);
    expect(checkOwn({ ...EMMA, aliases: [], summary: '', link: '', roles: [] })).toEqual([]);
  });

  it('is stored without empty lines and roles, and without what cannot be seen', () => {
    const typed = {
      ...EMMA,
      name: ' Emma\u202E Example ',
      aliases: ['', ' E. Example '],
      link: ' https://example.org/emma ',
      roles: [{ role: ' ', organization: '', from: '', to: '' }, ROLE],
    };
    expect(tidyOwn(typed)).toEqual(EMMA);
  });

  it.each<[string, OwnEntry, string, string]>([
    ['no name', { ...EMMA, name: '' }, 'name', 'missing'],
    ['a name that is a story', { ...EMMA, name: 'x'.repeat(121) }, 'name', 'too-long'],
    ['an alias that is a story', { ...EMMA, aliases: ['x'.repeat(121)] }, 'aliases', 'too-long'],
    ['more aliases than a pack may hold', { ...EMMA, aliases: Array(400).fill('x') }, 'aliases', 'too-many'],
    ['a summary that is a book', { ...EMMA, summary: 'x'.repeat(5001) }, 'summary', 'too-long'],
    ['a link that is not https', { ...EMMA, link: 'http://example.org' }, 'link', 'not-https'],
    ['a link that runs', { ...EMMA, link: 'javascript:alert(1)' }, 'link', 'not-https'],
    ['a role nowhere', withRole({ organization: '' }), 'roles.0.organization', 'missing'],
    ['a beginning in words', withRole({ from: 'last year' }), 'roles.0.from', 'not-a-date'],
    ['an end that is no day', withRole({ to: '2021-02-30' }), 'roles.0.to', 'not-a-date'],
    ['an end before the beginning', withRole({ to: '2018' }), 'roles.0.to', 'ends-first'],
  ])('with %s is not', (_what, entry, field, problem) => {
    expect(checkOwn(entry)).toEqual([{ field, problem }]);
  });
});
