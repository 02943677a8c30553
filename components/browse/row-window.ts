/** Height of a row, CSS px: that of `.rows li`. */
export const ROW = 40;
/** Firefox draws nothing beyond some 17.8 million CSS px, Chromium beyond 33 million; longer lists scroll faster instead. */
const TALLEST = 10_000_000;
/** Rows kept ready above and below those that are seen. */
const AHEAD = 12;

/** Which rows of a long list are drawn, and where. */
export interface RowWindow {
  /** Of all rows together, CSS px. */
  readonly height: number;
  /** Rows [from, to) are drawn. */
  readonly from: number;
  readonly to: number;
  /** Upper edge of a row from the top of all rows, CSS px. */
  readonly topOf: (row: number) => number;
}

/** @param scrolled and `view`, the height that is seen, in CSS px. */
export function rowsAt(scrolled: number, view: number, total: number): RowWindow {
  const height = heightOf(total);
  const seen = view / ROW;
  const first = total > seen ? (total - seen) * Math.min(1, scrolled / (height - view)) : 0;
  return {
    height,
    from: Math.max(0, Math.floor(first) - AHEAD),
    to: Math.min(total, Math.ceil(first + seen) + AHEAD),
    topOf: (row) => scrolled + (row - first) * ROW,
  };
}

/** How far to scroll so that a row is seen whole; as far as now where it is already. */
export function scrollTo(row: number, scrolled: number, view: number, total: number): number {
  const top = rowsAt(scrolled, view, total).topOf(row);
  if (top >= scrolled && top + ROW <= scrolled + view) return scrolled;
  const seen = view / ROW;
  const first = top < scrolled ? row : row + 1 - seen;
  return (first / (total - seen)) * (heightOf(total) - view);
}

const heightOf = (total: number): number => Math.min(total * ROW, TALLEST);
