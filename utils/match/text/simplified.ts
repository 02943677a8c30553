import { PAIRS } from './words/traditional';

/** The first Chinese character, and the bits in which a packed pair holds the second of two, counted from it. */
const FIRST = 0x4e00;
const BITS = 15;
/** The longest way from one packed pair to the next. */
const LONGEST_GAP = 511;
const MARK = '~=';

/** Traditional characters and the simplified ones, of a list as it is written: "爾尔 國国". */
export const readPairs = (list: string): [from: string, to: string][] =>
  list
    .trim()
    .split(/\s+/)
    .map(([from = '', to = '']) => [from, to]);

/** A list of pairs as it ships: three bytes each, in the order of their first characters. */
export function packPairs(list: string): string {
  let bytes = '';
  let last = FIRST;
  for (const [from, to] of readPairs(list).sort()) {
    const at = from.charCodeAt(0);
    // A pair of one character bridges what is too far.
    for (; at - last > LONGEST_GAP; last += LONGEST_GAP) bytes += pack(LONGEST_GAP, last + LONGEST_GAP);
    bytes += pack(at - last, to.charCodeAt(0));
    last = at;
  }
  return MARK + btoa(bytes);
}

function pack(gap: number, to: number): string {
  const bits = (gap << BITS) | (to - FIRST);
  return String.fromCharCode(bits >>> 16, (bits >>> 8) & 255, bits & 255);
}

/** Reads what `packPairs` made. */
export function unpackPairs(packed: string): Map<string, string> {
  const bytes = atob(packed.slice(MARK.length));
  const pairs = new Map<string, string>();
  let from = FIRST;
  for (let i = 0; i < bytes.length; i += 3) {
    const bits = (bytes.charCodeAt(i) << 16) | (bytes.charCodeAt(i + 1) << 8) | bytes.charCodeAt(i + 2);
    from += bits >>> BITS;
    pairs.set(String.fromCharCode(from), String.fromCharCode(FIRST + (bits & (2 ** BITS - 1))));
  }
  return pairs;
}

/** The simplified character of each traditional one that the list has. */
export const SIMPLIFIED: ReadonlyMap<string, string> = PAIRS.startsWith(MARK)
  ? unpackPairs(PAIRS)
  : new Map(readPairs(PAIRS));
