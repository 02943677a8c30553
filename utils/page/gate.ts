import { describedArticles } from './structured-data';

/** Is this a document with text for people? Content scripts also run in plain text, XML, SVG and JSON viewers. */
export const isHtmlPage = ({ contentType, body }: Document): boolean =>
  /^(text\/|application\/x)html/.test(contentType) && body !== null;

/** Does the page look like an article, by its own word or by its paragraphs? Cheapest question first. */
export const isArticle = (document: Document): boolean =>
  document.querySelector('meta[property="og:type" i][content="article" i]') !== null ||
  describedArticles(document).length > 0 ||
  readsLikeOne(document);

/** Letters of a paragraph that count for nothing: captions, teasers, legal lines. */
const SHORT = 140;
/** What the paragraphs of an article come to; the measure is that of Firefox's reader view (mozilla/readability). */
const ENOUGH = 20;
const ASIDE = /comment/i;

function readsLikeOne(document: Document): boolean {
  let sum = 0;
  for (const element of document.querySelectorAll('p:not(li p),article,div:has(> br)')) {
    const length = element.textContent?.length ?? 0;
    if (length > SHORT && !ASIDE.test(element.className + element.id)) {
      sum += Math.sqrt(length - SHORT);
    }
    if (sum > ENOUGH) return true;
  }
  return false;
}
