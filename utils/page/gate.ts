import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { describedArticles } from './structured-data';

const HTML = new Set(['text/html', 'application/xhtml+xml']);

/** Is this a document with text for people? Content scripts also run in plain text, XML, SVG and JSON viewers. */
export const isHtmlPage = (document: Document): boolean => HTML.has(document.contentType) && !!document.body;

/** Does the page look like an article, by its own word or by its paragraphs? Cheapest question first. */
export const isArticle = (document: Document): boolean =>
  document.querySelector('meta[property="og:type" i][content="article" i]') !== null ||
  describedArticles(document).length > 0 ||
  isProbablyReaderable(document);
