import { describe, expect, it } from 'vitest';
import { articleDate, readDate } from '../../utils/page/article-date';

const NOW = Date.UTC(2024, 5, 1, 12);

/** A page with this head and body, at this address. */
function page(html: string, path = '/news/story.html'): Document {
  const parsed = new DOMParser().parseFromString(
    `<!doctype html><html><head></head><body>${html}</body></html>`,
    'text/html',
  );
  Object.defineProperty(parsed, 'location', { value: new URL(path, 'https://example.org') });
  return parsed;
}
const jsonLd = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('the date of an article', () => {
  it.each([
    ['JSON-LD', jsonLd({ '@type': 'NewsArticle', datePublished: '2024-05-17T08:00:00Z' })],
    [
      'JSON-LD in a graph',
      jsonLd({ '@graph': [{ '@type': 'WebSite' }, { '@type': 'Article', datePublished: '2024-05-17' }] }),
    ],
    ['JSON-LD in a list', jsonLd([{ '@type': ['BlogPosting', 'Thing'], datePublished: '2024-05-17' }])],
    ['meta property', '<meta property="article:published_time" content="2024-05-17T08:00:00+02:00">'],
    ['meta name', '<meta name="parsely-pub-date" content="2024-05-17T08:00:00Z">'],
    ['meta itemprop', '<meta itemprop="datePublished" content="2024-05-17">'],
    ['time with itemprop', '<time itemprop="datePublished" datetime="2024-05-17">yesterday</time>'],
    [
      'time in the header of the article',
      '<article><header><h1>A</h1><time datetime="2024-05-17T09:00">now</time></header></article>',
    ],
    [
      'time after the headline',
      '<h1>A</h1><div><p>By us <time datetime="2024-05-17">May 17</time></p></div>',
    ],
  ])('is found in %s', (_place, html) => {
    expect(articleDate(page(html), NOW)).toBe('2024-05-17');
  });

  it.each([
    ['/2024/05/17/story.html', '2024-05-17'],
    ['/2024-05-17/story', '2024-05-17'],
    ['/2024/05/story', '2024-05'],
    ['/2024/story', undefined],
    ['/gallery/2024/99/12/', undefined],
  ])('is found in the address %s', (path, date) => {
    expect(articleDate(page('', path), NOW)).toBe(date);
  });

  it('is believed in this order: JSON-LD, meta, time, address', () => {
    const sources = [
      jsonLd({ '@type': 'NewsArticle', datePublished: '2024-05-01' }),
      '<meta property="article:published_time" content="2024-05-02">',
      '<time itemprop="datePublished" datetime="2024-05-03"></time>',
    ];
    const found = [0, 1, 2, 3].map((from) =>
      articleDate(page(sources.slice(from).join(''), '/2024/05/04/'), NOW),
    );
    expect(found).toEqual(['2024-05-01', '2024-05-02', '2024-05-03', '2024-05-04']);
  });

  it('is not that of a related story or of the masthead', () => {
    const html =
      '<header><time datetime="2024-05-30"></time></header><article><p>Text</p></article>' +
      '<aside><article><time datetime="2024-05-29"></time></article></aside>';
    expect(articleDate(page(html), NOW)).toBeUndefined();
  });

  it('is not that of an article that the page only lists', () => {
    const list = {
      '@type': 'ItemList',
      itemListElement: [{ '@type': 'NewsArticle', datePublished: '2024-05-17' }],
    };
    expect(articleDate(page(jsonLd(list)), NOW)).toBeUndefined();
  });

  it('is taken from the next place where the first is broken', () => {
    const html =
      '<script type="application/ld+json">{"@type":"NewsArticle",</script>' +
      jsonLd({ '@type': 'NewsArticle', datePublished: '2094-01-01' }) +
      jsonLd({ '@type': 'NewsArticle', datePublished: { '@value': 5 } }) +
      '<meta property="article:published_time" content="2024-05-17">';
    expect(articleDate(page(html), NOW)).toBe('2024-05-17');
  });

  it('is absent where the page does not say', () => {
    expect(articleDate(page('<p>Text</p>'), NOW)).toBeUndefined();
  });
});

describe('a written date', () => {
  it.each([
    ['2024-05-17', '2024-05-17'],
    ['2024-05-17T23:30:00-08:00', '2024-05-17'],
    ['2024-05-17 23:30', '2024-05-17'],
    ['20240517', '2024-05-17'],
    ['2024/5/7', '2024-05-07'],
    ['2024-05', '2024-05'],
    ['2024', '2024'],
    [' 1912-04-16 ', '1912-04-16'],
  ])('%s is %s', (written, date) => {
    expect(readDate(written, NOW)).toBe(date);
  });

  it.each([
    '',
    'yesterday',
    'May 17, 2024',
    '17.05.2024',
    '05/17/2024',
    '2024-13-01',
    '2024-02-30',
    '0000-00-00',
    '0000',
    '9999-99-99',
    '1899-12-31',
    '1716000000000',
    '2024-00-10',
    'NaN',
    '{}',
  ])('%s is none', (written) => {
    expect(readDate(written, NOW)).toBeUndefined();
  });

  it('may be one day ahead of this clock, for time zones, and not more', () => {
    expect(readDate('2024-06-02', NOW)).toBe('2024-06-02');
    expect(readDate('2024-06-03', NOW)).toBeUndefined();
    expect(readDate('2025', NOW)).toBeUndefined();
  });
});
