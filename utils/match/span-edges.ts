import type { Span } from './link/place';
import { GAP_COMMA, GAP_HYPHEN, GAP_QUOTE, GAP_SPACE } from './text/gaps';
import type { Surroundings } from './text/surroundings';
import { ARTICLES, LEGAL_FORMS, OFFICES, WITH_PERIOD } from './text/vocabulary';

/** An organization's span with the legal form after it: "Wal-Mart Stores Inc." */
function withLegalForm(around: Surroundings, span: Span, isTaken: (token: number) => boolean): Span {
  const { tokens } = around;
  let { to } = span;
  for (
    let next = to + 1;
    next < tokens.size && tokens.block[next] === tokens.block[to] && !isTaken(next);
    next++
  ) {
    const gap = tokens.gap[next]!;
    if ((gap !== GAP_SPACE && gap !== GAP_COMMA) || !isLegalForm(around, next)) break;
    to = next;
  }
  return { from: span.from, to };
}

/** "Inc" and "plc", but not "as" nor the "Co" of "Co-Founder". */
function isLegalForm(around: Surroundings, i: number): boolean {
  const { tokens } = around;
  const written = around.isUpper(i) || tokens.end[i]! - tokens.start[i]! >= 3;
  return written && LEGAL_FORMS.has(tokens.hash[i]!) && tokens.gap[around.after(i)] !== GAP_HYPHEN;
}

/**
 * Where an organization's mention begins and ends: an article belongs to it where it is capitalised within a sentence
 * ("told The Associated Press") and not where the sentence starts with it, nor in lower case ("the Fed") but in German
 * ("die Linke"); a legal form always does.
 */
export function organizationEdges(
  around: Surroundings,
  span: Span,
  isTaken: (token: number) => boolean,
): Span {
  const { tokens } = around;
  const { from, to } = withLegalForm(around, span, isTaken);
  if (from < to && ARTICLES.has(tokens.hash[from]!)) {
    // « Le Monde »
    const isQuoted = /[«„"“]\s?$/.test(
      tokens.texts[tokens.block[from]!]!.slice(0, tokens.start[from]).slice(-2),
    );
    const belongs =
      isQuoted || (!around.isSentenceStart(from) && (around.isUpper(from) || around.nounsAreUpper));
    return belongs ? { from, to } : { from: from + 1, to };
  }
  const before = around.before(from);
  const led =
    before >= 0 &&
    tokens.gap[from] === GAP_SPACE &&
    ARTICLES.has(tokens.hash[before]!) &&
    around.isUpper(before) &&
    !isTaken(before);
  return led && !around.isSentenceStart(before) && !around.isHeadline(before)
    ? { from: before, to }
    : { from, to };
}

/** A person's mention without the office before the surname, which packs may have as a name: "President Macron". */
export const personEdges = ({ tokens }: Surroundings, { from, to }: Span): Span =>
  to === from + 1 && OFFICES.has(tokens.hash[from]!) ? { from: to, to } : { from, to };

/**
 * End of the span of tokens `from`..`to`, UTF-16 code units: with the plus of "Disney+", the period of "Inc." and "Jr.", and the
 * quotation mark that closes one inside the name.
 */
export function endOf({ tokens }: Surroundings, from: number, to: number): number {
  const end = tokens.end[to]!;
  const after = tokens.texts[tokens.block[to]!]![end] ?? '';
  if (after === '+' || (WITH_PERIOD.has(tokens.hash[to]!) && after === '.')) return end + 1;
  if (!/[»“”"]/.test(after)) return end;
  return tokens.gap.subarray(from + 1, to + 1).includes(GAP_QUOTE) ? end + 1 : end;
}
