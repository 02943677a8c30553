import type { PageMentions } from './types';

/** What stands in a page, and what of it the page may see. */
export interface Underlined extends PageMentions {
  /**
   * Five numbers a mention: block, start, end and reading as in `PageMentions`, and whom its line is for as an index into
   * `cast`, -1 where none is drawn. Sorted by block and start; they may overlap.
   */
  readonly spans: Int32Array;
}

/**
 * Draws a line under all mentions or, where private packs had a part in them, under `seen`: what the others read alone. Else
 * a page could write a name beside names that others know, and tell by the lines that come or go whether a private pack
 * holds it. Mentions that only `seen` has answer as well, behind the others.
 */
export function underline(all: PageMentions, seen?: PageMentions): Underlined {
  const cast = [...all.cast, ...(seen?.cast ?? [])];
  const moved = seen?.readings.map((reading) => ({
    ...reading,
    candidates: reading.candidates.map((member) => all.cast.length + member),
  }));
  const readings = [...all.readings, ...(moved ?? [])];
  const rows = new Map<string, number[]>();
  const add = (spans: Int32Array, from: number, isLined: boolean): void => {
    for (let at = 0; at < spans.length; at += 4) {
      const place = [...spans.subarray(at, at + 3)];
      const reading = from + spans[at + 3]!;
      const row = rows.get(place.join()) ?? [...place, reading, -1];
      if (isLined) row[4] = readings[reading]!.candidates[0]!;
      rows.set(place.join(), row);
    }
  };
  add(all.spans, 0, !seen);
  if (seen) add(seen.spans, all.readings.length, true);
  const sorted = [...rows.values()].sort((a, b) => a[0]! - b[0]! || a[1]! - b[1]!);
  return { cast, readings, spans: Int32Array.from(sorted.flat()) };
}
