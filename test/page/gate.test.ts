import { describe, expect, it } from 'vitest';
import { isArticle, isHtmlPage } from '../../utils/page/gate';

const page = (html: string, type: DOMParserSupportedType = 'text/html') =>
  new DOMParser().parseFromString(html, type);
const jsonLd = (data: unknown) => page(`<script type="application/ld+json">${JSON.stringify(data)}</script>`);
const paragraphs = (count: number, text: string) => page(`<p>${text}</p>`.repeat(count));

describe('a page for people', () => {
  it('is an HTML document', () => {
    expect(isHtmlPage(page('<p>Text</p>'))).toBe(true);
  });

  it.each(['text/plain', 'application/json', 'image/svg+xml', 'text/xml'])(
    'is not one of type %s',
    (contentType) => {
      const { body } = page('<p>Text</p>');
      expect(isHtmlPage({ contentType, body } as Document)).toBe(false);
    },
  );

  it('has a body', () => {
    expect(isHtmlPage({ contentType: 'text/html', body: null as unknown as HTMLElement } as Document)).toBe(
      false,
    );
  });
});

describe('an article', () => {
  it.each([
    'NewsArticle',
    'ReportageNewsArticle',
    'BlogPosting',
    'LiveBlogPosting',
    'https://schema.org/Report',
  ])('says so by the JSON-LD type %s', (type) => {
    expect(isArticle(jsonLd({ '@type': type }))).toBe(true);
    expect(isArticle(jsonLd({ '@type': 'WebPage', mainEntity: { '@type': ['Thing', type] } }))).toBe(true);
  });

  it('is told beside a type that is nested without end', () => {
    const deep = `{"@type":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    const script = (data: string) => `<script type="application/ld+json">${data}</script>`;
    expect(isArticle(page(script(deep) + script('{"@type":"NewsArticle"}')))).toBe(true);
    expect(isArticle(page(script(deep)))).toBe(false);
  });

  it('says so by og:type', () => {
    expect(isArticle(page('<meta property="og:type" content="article">'))).toBe(true);
  });

  it('has paragraphs of some length', () => {
    expect(isArticle(paragraphs(4, 'Some words that make a sentence of a usual length. '.repeat(8)))).toBe(
      true,
    );
  });

  it.each([
    ['a page of another kind', jsonLd({ '@type': 'Product' })],
    ['a list of articles', jsonLd({ '@type': 'ItemList', itemListElement: [{ '@type': 'NewsArticle' }] })],
    ['a website', page('<meta property="og:type" content="website">')],
    ['a few short lines', paragraphs(20, 'Short.')],
    ['broken JSON-LD', page('<script type="application/ld+json">{"@type":"NewsArticle"</script>')],
    ['nothing', page('')],
  ])('is not %s', (_what, document) => {
    expect(isArticle(document)).toBe(false);
  });
});
