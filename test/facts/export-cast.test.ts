import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CastRow,
  type CastSheet,
  castToCsv,
  castToJsonLd,
  castToMarkdown,
} from '../../utils/facts/export-cast';

const TITLES = { name: 'Name', type: 'Type', mentions: 'Mentions', roles: 'Role', sources: 'Source' };
const ILYA: CastRow = {
  name: 'Ilya Sutskever',
  kind: 'person',
  type: 'Person',
  mentions: 3,
  roles: ['Chief scientist, OpenAI', 'Board member, OpenAI'],
  sources: ['https://en.wikipedia.org/wiki/Ilya_Sutskever'],
};
const sheet = (changes: Partial<CastRow> = {}): CastSheet => ({
  title: 'news.example, 17 May 2024',
  rows: [{ ...ILYA, ...changes }],
});

describe('the cast as Markdown', () => {
  it('is a heading and a table', () => {
    expect(castToMarkdown(sheet(), TITLES)).toBe(
      [
        '# news.example, 17 May 2024',
        '',
        '| Name | Type | Mentions | Role | Source |',
        '| --- | --- | ---: | --- | --- |',
        '| Ilya Sutskever | Person | 3 | Chief scientist, OpenAI; Board member, OpenAI | <https://en.wikipedia.org/wiki/Ilya_Sutskever> |',
        '',
      ].join('\n'),
    );
  });

  it('shows marks of names as they are', () => {
    expect(castToMarkdown(sheet({ name: '*a* | <b> [c](d)' }), TITLES)).toContain(
      '| \\*a\\* \\| \\<b\\> \\[c\\](d) |',
    );
  });
});

/** Cells as a spreadsheet reads them. */
const readCsv = (csv: string): string[][] =>
  csv
    .split('\r\n')
    .slice(0, -1)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map((cell) => cell[1]!.replaceAll('""', '"')),
    );

describe('the cast as CSV', () => {
  it('has a line of titles and one for each', () => {
    expect(readCsv(castToCsv(sheet({ name: 'A "B", C' }), TITLES))).toEqual([
      ['Name', 'Type', 'Mentions', 'Role', 'Source'],
      [
        'A "B", C',
        'Person',
        '3',
        'Chief scientist, OpenAI; Board member, OpenAI',
        'https://en.wikipedia.org/wiki/Ilya_Sutskever',
      ],
    ]);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])(
    'takes %j for text, not for a formula',
    (name) => {
      expect(readCsv(castToCsv(sheet({ name }), TITLES))[1]![0]).toBe(`'${name}`);
    },
  );

  it('never has a cell that a program would run', () => {
    const line = fc.string().map((text) => text.replace(/[\r\n]/g, ' '));
    fc.assert(
      fc.property(line, (name) => {
        const [cell] = readCsv(castToCsv(sheet({ name }), TITLES))[1]!;
        expect(cell).not.toMatch(/^\s*[=+\-@]/);
        expect(cell!.replace(/^'/, '')).toBe(name.replace(/^'/, ''));
      }),
    );
  });
});

describe('the cast as JSON-LD', () => {
  it('names people and organizations by schema.org', () => {
    const list = JSON.parse(
      castToJsonLd({ title: 'x', rows: [ILYA, { ...ILYA, kind: 'organization', roles: [] }] }),
    );
    expect(list.itemListElement.map((entry: { item: unknown }) => entry.item)).toEqual([
      {
        '@type': 'Person',
        name: 'Ilya Sutskever',
        description: 'Chief scientist, OpenAI; Board member, OpenAI',
        sameAs: ['https://en.wikipedia.org/wiki/Ilya_Sutskever'],
      },
      {
        '@type': 'Organization',
        name: 'Ilya Sutskever',
        sameAs: ['https://en.wikipedia.org/wiki/Ilya_Sutskever'],
      },
    ]);
  });

  it('cannot end the script element it is put into', () => {
    expect(castToJsonLd(sheet({ name: '</script><script>' }))).not.toContain('</script');
  });
});
