import type { Kind } from '../ftm';

/** The cast of an article, ready to be written down: plain strings. */
export interface CastSheet {
  /** Where the article stands, and its day where that is known. */
  readonly title: string;
  readonly rows: readonly CastRow[];
}

export interface CastRow {
  readonly name: string;
  readonly kind: Kind;
  /** Type in the reader's language, e.g. "Company". */
  readonly type: string;
  readonly mentions: number;
  /** Roles on the article's day, or today's where that is not known; may be empty. */
  readonly roles: readonly string[];
  /** https addresses. */
  readonly sources: readonly string[];
}

/** Headings of the columns, in the reader's language. */
export type CastTitles = Readonly<Record<'name' | 'type' | 'mentions' | 'roles' | 'sources', string>>;

/** A heading and a table (https://github.github.com/gfm/#tables-extension-). */
export function castToMarkdown({ title, rows }: CastSheet, titles: CastTitles): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const { name, type, mentions, roles, sources } = titles;
  const body = rows.map((row) =>
    line([
      escapeMarkdown(row.name),
      escapeMarkdown(row.type),
      String(row.mentions),
      row.roles.map(escapeMarkdown).join('; '),
      row.sources.map((url) => `<${url.replaceAll('|', '%7C')}>`).join(' '),
    ]),
  );
  const head = [line([name, type, mentions, roles, sources]), '| --- | --- | ---: | --- | --- |'];
  return [`# ${escapeMarkdown(title)}`, '', ...head, ...body, ''].join('\n');
}

const escapeMarkdown = (text: string): string => text.replace(/[\\`*_{}[\]<>#|~!&]/g, '\\$&');

/** RFC 4180. */
export function castToCsv({ rows }: CastSheet, titles: CastTitles): string {
  const { name, type, mentions, roles, sources } = titles;
  const lines = rows.map((row) => [
    row.name,
    row.type,
    String(row.mentions),
    row.roles.join('; '),
    row.sources.join(' '),
  ]);
  return [[name, type, mentions, roles, sources], ...lines]
    .map((cells) => `${cells.map(quoteCell).join(',')}\r\n`)
    .join('');
}

/**
 * A cell that begins like a formula would be run by spreadsheet programs; an apostrophe makes it text
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const quoteCell = (text: string): string =>
  `"${text.replace(/^(?=\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/u, "'").replaceAll('"', '""')}"`;

/** schema.org: an `ItemList` of `Person` and `Organization`. */
export function castToJsonLd({ title, rows }: CastSheet): string {
  const list = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: title,
    itemListElement: rows.map(({ name, kind, roles, sources }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      item: {
        '@type': kind === 'person' ? 'Person' : 'Organization',
        name,
        ...(roles.length > 0 && { description: roles.join('; ') }),
        ...(sources.length > 0 && { sameAs: sources }),
      },
    })),
  };
  // Whoever puts it into a page's script element must not be able to end that element by a name.
  return `${JSON.stringify(list, null, 2).replaceAll('<', '\\u003c')}\n`;
}
