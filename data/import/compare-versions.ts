/**
 * Negative where `a` is older than `b`, 0 where they are the same. Numbers in them count as numbers ("1.10" after "1.9",
 * "20240115-afx" after "20231231-zzz"), everything else as text.
 */
export function compareVersions(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const one = left[i] ?? '';
    const other = right[i] ?? '';
    if (one === other) continue;
    if (/^\d/.test(one) && /^\d/.test(other)) {
      const order = one.length - other.length || (one < other ? -1 : 1);
      return order;
    }
    return one < other ? -1 : 1;
  }
  return 0;
}

/** Runs of digits, without leading zeros, and what stands between them. */
const partsOf = (version: string): string[] =>
  (version.match(/\d+|[^\d]+/g) ?? []).map((part) => part.replace(/^0+(?=\d)/, ''));
