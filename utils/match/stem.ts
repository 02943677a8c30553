import { classOf, entryOf, LETTER } from './characters';
import { CASE_ENDINGS } from './words/russian';

/** Endings by length, longest first, as folded code units joined; built once from the language's data. */
const BY_LENGTH: readonly ReadonlySet<string>[] = [3, 2, 1].map(
  (length) => new Set(CASE_ENDINGS.filter((ending) => ending.length === length)),
);
const VOWELS = new Set('аеиоуыэюяь');
/** What stays of a word: "Илья" and "Ильи" both keep "иль". */
const SHORTEST_STEM = 3;
const FLEETING = new Set('ео');
const AFTER_FLEETING = new Set('лцк');

const foldedAt = (text: string, at: number): string =>
  String.fromCharCode(entryOf(text.charCodeAt(at)) & 0xffff);

/**
 * Where the stem of a Cyrillic word `text[start, end)` ends: without its case ending, then without the vowels before
 * it. All cases of one name keep the same stem ("Путин, Путина, Путиным"; "Сергей, Сергея, Сергеем" -> "серг"); that
 * different names may share one is settled by the names' other words and by evidence.
 */
export function stemEnd(text: string, start: number, end: number): number {
  if (!isPlain(text, start, end)) return end;
  let keep = end;
  const tail = [3, 2, 1].find((length, i) => {
    if (keep - start - length < SHORTEST_STEM) return false;
    let ending = '';
    for (let at = keep - length; at < keep; at++) ending += foldedAt(text, at);
    return BY_LENGTH[i]!.has(ending);
  });
  if (tail !== undefined) keep -= tail;
  while (keep - start > SHORTEST_STEM && VOWELS.has(foldedAt(text, keep - 1))) keep--;
  return keep;
}

/** Index of the vowel that comes and goes ("Павел, Павла"; "отец, отца"), or -1. */
export function fleetingVowel(text: string, start: number, end: number): number {
  if (end - start < SHORTEST_STEM + 1 || !AFTER_FLEETING.has(foldedAt(text, end - 1))) return -1;
  return FLEETING.has(foldedAt(text, end - 2)) ? end - 2 : -1;
}

/** Only letters: words with marks or hidden characters inside keep their whole form. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOf(entryOf(text.charCodeAt(i))) !== LETTER) return false;
  return true;
}
