import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { describedArticles } from './structured-data';

/** Is this a document with text for people? Content scripts also run in plain text, XML, SVG and JSON viewers. */
export const isHtmlPage = ({ contentType, body }: Document): boolean =>
  /^(text\/|application\/x)html/.test(contentType) && body !== null;

/** Does the page look like an article, by its own word or by its paragraphs? Cheapest question first. */
export const isArticle = (document: Document): boolean =>
  document.querySelector('meta[property="og:type" i][content="article" i]') !== null ||
  describedArticles(document).length > 0 ||
  isProbablyReaderable(document);
