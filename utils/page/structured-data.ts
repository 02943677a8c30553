/** A page's own description of itself (schema.org as JSON-LD): nothing is known of its values. */
type Described = Readonly<Record<string, unknown>>;

/** Article and its subtypes that carry news (https://schema.org/Article), with or without the address in front. */
const ARTICLE_TYPE = /Article$|\bReport$|\b(Live)?BlogPosting$/;

/** What the page says about articles on its top level: a page that lists articles deeper down is no article. */
export const describedArticles = (document: Document): Described[] =>
  [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap(({ textContent }) => objectsIn(parse(textContent)))
    .flatMap((thing) => [thing, ...objectsIn(thing['@graph']), ...objectsIn(thing.mainEntity)])
    .filter((thing) =>
      [thing['@type']].flat().some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)),
    );

const objectsIn = (value: unknown): Described[] =>
  [value].flat().filter((thing): thing is Described => Object(thing) === thing);

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
