// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { SearchIndex } from '../../data/search-index';

/** Ordinals are places in this list. */
const NAMES = [
  ['Sam Altman', 'Samuel Harris Altman', 'Сэм Альтман'],
  ['Peter Altmaier'],
  ['Ilya Sutskever', 'Илья Суцкевер'],
  ['OpenAI'],
  ['Emmanuel Macron'],
  ['Alan Turing'],
  ['José Mujica'],
  ['Annie Altman'],
  ['Altria'],
];

const index = new SearchIndex();
for (const [ordinal, names] of NAMES.entries())
  index.add(ordinal, { id: `${ordinal}`, kind: 'person', names });
const found = (query: string) => index.nearest(query, 5).map(({ ordinal }) => NAMES[ordinal]![0]);

describe('the shortlist of a search', () => {
  it.each([
    ['altmann', 'Sam Altman'],
    ['altman', 'Sam Altman'],
    ['sam altmann', 'Sam Altman'],
    ['ilia sutskewer', 'Ilya Sutskever'],
    ['суцкевер', 'Ilya Sutskever'],
    ['sutskever ilya', 'Ilya Sutskever'],
    ['jose mujica', 'José Mujica'],
    ['macr', 'Emmanuel Macron'],
    ['open ai', 'OpenAI'],
    ['annie a', 'Annie Altman'],
  ])('for "%s" begins with %s', (query, name) => {
    expect(found(query)[0]).toBe(name);
  });

  it('holds every name that begins as typed, before any other', () => {
    expect(found('alt').slice(0, 4).sort()).toEqual([
      'Altria',
      'Annie Altman',
      'Peter Altmaier',
      'Sam Altman',
    ]);
  });

  it('is empty for nothing, for signs, and for what no name is like', () => {
    for (const query of ['', ' . ', 'xylophone']) expect(found(query)).toEqual([]);
  });
});
