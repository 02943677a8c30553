import type { Span } from './place';
import type { Surroundings } from './surroundings';
import { GAP_COMMA, GAP_HYPHEN, GAP_SPACE } from './tokens';
import { ARTICLES, LEGAL_FORMS, WITH_PERIOD } from './vocabulary';

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
 * ("told The Associated Press") and not where the sentence starts with it; a legal form always does.
 */
export function organizationEdges(
  around: Surroundings,
  span: Span,
  isTaken: (token: number) => boolean,
): Span {
  const { tokens } = around;
  const { from, to } = withLegalForm(around, span, isTaken);
  if (from < to && ARTICLES.has(tokens.hash[from]!))
    return around.isSentenceStart(from) ? { from: from + 1, to } : { from, to };
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

/** End of the span ending with token `to`, UTF-16 code units: with the period of "Inc." and "Jr.". */
export function endOf({ tokens }: Surroundings, to: number): number {
  const end = tokens.end[to]!;
  const text = tokens.texts[tokens.block[to]!]!;
  return WITH_PERIOD.has(tokens.hash[to]!) && text[end] === '.' ? end + 1 : end;
}
