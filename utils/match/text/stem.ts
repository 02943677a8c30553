import { classOf, DIGIT, entryOf, LETTER } from './characters';
import { CASE_ENDINGS } from './words/russian';

/** Endings by length, longest first, as folded code units joined; built once from the language's data. */
const BY_LENGTH: readonly ReadonlySet<string>[] = [3, 2, 1].map(
  (length) => new Set(CASE_ENDINGS.filter((ending) => ending.length === length)),
);
/** Ends of names in the nominative that are also case endings: «Газпром», «Максим». */
const LIKE_ENDINGS = new Set(['ом', 'ем', 'ам', 'им', 'ым', 'ах', 'их']);
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
  const at = isPlain(text, start, end) ? undefined : lettersAt(text, start, end);
  if (at) {
    const letters = at.map((i) => text[i]).join('');
    const keep = isPlain(letters, 0, letters.length) ? stemEnd(letters, 0, letters.length) : at.length;
    return at[keep] ?? end;
  }
  let keep = end;
  const tail = [3, 2, 1].find((length, i) => {
    if (keep - start - length < SHORTEST_STEM) return false;
    let ending = '';
    for (let at = keep - length; at < keep; at++) ending += foldedAt(text, at);
    return BY_LENGTH[i]!.has(ending);
  });
  if (tail !== undefined) keep -= tail;
  // «Газпрома» keeps «Газпром», which loses what looks like one more ending: all cases lose it.
  if (
    keep - start - 2 >= SHORTEST_STEM &&
    LIKE_ENDINGS.has(foldedAt(text, keep - 2) + foldedAt(text, keep - 1))
  )
    keep -= 2;
  while (keep - start > SHORTEST_STEM && VOWELS.has(foldedAt(text, keep - 1))) keep--;
  return keep;
}

/** Index of the vowel that comes and goes ("Павел, Павла"; "отец, отца"), or -1. */
export function fleetingVowel(text: string, start: number, end: number): number {
  const last = letterBefore(text, start, end);
  if (last < 0 || !AFTER_FLEETING.has(foldedAt(text, last))) return -1;
  const vowel = letterBefore(text, start, last);
  if (vowel < 0 || !FLEETING.has(foldedAt(text, vowel))) return -1;
  // Two more make with the last one a shortest stem.
  return letterBefore(text, start, letterBefore(text, start, vowel)) < 0 ? -1 : vowel;
}

/** Index of the last letter or digit in `text[start, end)`, over marks and hidden characters, or -1. */
function letterBefore(text: string, start: number, end: number): number {
  let i = end - 1;
  while (i >= start && classOf(entryOf(text.charCodeAt(i))) > DIGIT) i--;
  return i < start ? -1 : i;
}

/** Where the letters and digits of a word stand: what is between them are marks and hidden characters. */
function lettersAt(text: string, start: number, end: number): number[] {
  const at: number[] = [];
  for (let i = start; i < end; i++) if (classOf(entryOf(text.charCodeAt(i))) <= DIGIT) at.push(i);
  return at;
}

/** Only letters: no digits, marks or hidden characters. */
function isPlain(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (classOf(entryOf(text.charCodeAt(i))) !== LETTER) return false;
  return true;
}
