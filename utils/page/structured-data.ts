/** A page's own description of itself (schema.org as JSON-LD): nothing is known of its values. */
export type Described = Readonly<Record<string, unknown>>;

/** Article and its subtypes that carry news (https://schema.org/Article), with or without the address in front. */
const ARTICLE_TYPE = /(?:Article|(?:^|\/)(?:Live)?BlogPosting|(?:^|\/)Report)$/;

/** What the page says about articles on its top level: a page that lists articles deeper down is no article. */
export function describedArticles(document: Document): Described[] {
  return [...document.querySelectorAll('script[type="application/ld+json" i]')]
    .flatMap((script) => topLevel(parse(script.textContent)))
    .filter((thing) => [thing['@type']].flat().some((type) => ARTICLE_TYPE.test(String(type))));
}

function topLevel(value: unknown): Described[] {
  return [value].flat().flatMap((thing) => {
    if (!isObject(thing)) return [];
    return [thing, thing['@graph'], thing.mainEntity].flat().filter(isObject);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Described => typeof value === 'object' && value !== null;
