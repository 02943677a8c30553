declare module '@mozilla/readability/Readability-readerable.js' {
  /** The small half of the package (1.8 kB): guesses from the length of paragraphs whether a page is an article. */
  export default function isProbablyReaderable(document: Document): boolean;
}
