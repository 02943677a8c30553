import { SIMPLIFIED } from './simplified';

/**
 * What each UTF-16 code unit is to a reader of names, in one number, so that the hot loop does one look-up a unit.
 * Entries are made when a unit is first seen: filling all 65,536 costs 7-10 ms, an article uses about 150.
 */
/** Classes of code units. Letters and digits make tokens; the others say what stands between two tokens. */
export const LETTER = 1;
export const DIGIT = 2;
export const IDEOGRAPH = 3;
/** Combining marks: part of the token, not of its key. */
export const MARK = 4;
/** Soft hyphens and zero-width characters: as if they were not there. */
export const INVISIBLE = 5;
export const SPACE = 6;
export const HYPHEN = 7;
export const APOSTROPHE = 8;
export const PERIOD = 9;
export const AMPERSAND = 10;
export const COMMA = 11;
/** The dot between the parts of a foreign name in Chinese and Japanese. */
export const MIDDLE_DOT = 12;
/** Ends a sentence: what follows may be capitalised without being a name. */
export const STOP = 13;
/** Opens a quotation, or closes one: '"' and '“' do both. */
export const QUOTE = 14;
export const OTHER = 15;

const CLASS_SHIFT = 16;
/** Bits of an entry beside folded unit (0-15) and class (16-19). The first five are those of a token's shape, in their order. */
export const SHAPE_SHIFT = 20;
export const UPPER = 1 << 20;
export const LOWER = 1 << 21;
/** With `UPPER`: what a capital says of a word that it does not begin. */
export const UPPER_INSIDE = 1 << 22;
export const NUMERAL = 1 << 23;
/** Neither upper nor lower case. */
export const UNCASED = 1 << 24;
export const CYRILLIC = 1 << 25;
/** The folded form has more than one unit: see `expansionOf`. */
export const EXPANDS = 1 << 26;
/** A letter or digit that is one unit when folded: what the tokenizer's inner loop runs over. */
export const PLAIN = 1 << 27;
/** Stands inside words beside plain letters: marks, invisible characters, letters that expand. */
export const UNEVEN = 1 << 28;
const KNOWN = 1 << 30;

/** Entries by code unit; 0 where the unit was not seen yet. Read it directly only where `entryOf` is too slow. */
export const ENTRIES = new Int32Array(0x10000);
const expansions = new Map<number, string>();

const { charCodeAt } = String.prototype;

/**
 * `text.charCodeAt(i)` for the hot loops. V8 keeps strings in a dozen forms, and looks a method of theirs up anew at every call
 * once it has seen five: a page's text and the word lists together make `charCodeAt` as a property 2.5 times slower.
 */
export const unitAt = (text: string, i: number): number => charCodeAt.call(text, i);

/** Entry of a code unit: folded unit | class << 16 | flags. */
export const entryOf = (unit: number): number => ENTRIES[unit] || describe(unit);

/** Class of an entry. */
export const classOf = (entry: number): number => (entry >>> CLASS_SHIFT) & 15;

/** The folded form of a unit whose entry has `EXPANDS`, e.g. "ss" for "ß". */
export const expansionOf = (unit: number): string => expansions.get(unit) ?? '';

/** Letters that Unicode does not decompose, by the Latin letters newspapers write for them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ə: 'a',
  ґ: 'г',
  є: 'е',
  і: 'и',
};
const PUNCTUATION: Readonly<Record<string, number>> = {
  '-': HYPHEN,
  '‐': HYPHEN,
  '‑': HYPHEN,
  '‒': HYPHEN,
  "'": APOSTROPHE,
  '’': APOSTROPHE,
  '‘': APOSTROPHE,
  ʼ: APOSTROPHE,
  ʻ: APOSTROPHE,
  '`': APOSTROPHE,
  '´': APOSTROPHE,
  '′': APOSTROPHE,
  '.': PERIOD,
  '．': PERIOD,
  '&': AMPERSAND,
  '＆': AMPERSAND,
  ',': COMMA,
  '，': COMMA,
  '、': COMMA,
  '·': MIDDLE_DOT,
  '・': MIDDLE_DOT,
  '‧': MIDDLE_DOT,
  '•': MIDDLE_DOT,
  '!': STOP,
  '?': STOP,
  '…': STOP,
  ':': STOP,
  ';': STOP,
  '。': STOP,
  '！': STOP,
  '？': STOP,
  '：': STOP,
  '؟': STOP,
  '"': QUOTE,
  '“': QUOTE,
  '„': QUOTE,
  '«': QUOTE,
  '‹': QUOTE,
  '「': QUOTE,
  '|': STOP,
};

function describe(unit: number): number {
  const char = String.fromCharCode(unit);
  const kind = classify(char);
  // "…" and "™" have letters or dots when folded, but stand between words.
  const folded = kind <= DIGIT ? fold(unit, char) : kind === IDEOGRAPH ? fold(unit, char) & 0xffff : 0;
  const entry = (kind << CLASS_SHIFT) | folded | caseOf(char) | usesOf(kind, folded) | KNOWN;
  ENTRIES[unit] = entry;
  return entry;
}

function usesOf(kind: number, folded: number): number {
  if (kind === MARK || kind === INVISIBLE) return UNEVEN;
  if (kind !== LETTER && kind !== DIGIT) return 0;
  return (kind === DIGIT ? NUMERAL : 0) | (folded & EXPANDS ? UNEVEN : PLAIN);
}

function classify(char: string): number {
  const punctuation = PUNCTUATION[char];
  if (punctuation !== undefined) return punctuation;
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(char)) return IDEOGRAPH;
  if (/\p{L}/u.test(char)) return LETTER;
  if (/\p{N}/u.test(char)) return DIGIT;
  if (/\p{M}/u.test(char)) return MARK;
  if (/[\p{Cf}\u00ad]/u.test(char)) return INVISIBLE;
  if (/[\s\p{Z}]/u.test(char)) return SPACE;
  return OTHER;
}

/** NFKC, lower case, without diacritics, simplified; one code unit, or 0 with `EXPANDS` and an expansion. */
function fold(unit: number, char: string): number {
  const lower = char.normalize('NFKC').toLowerCase();
  const plain = [...lower]
    .map((c) => LETTERS[c] ?? SIMPLIFIED.get(c) ?? c.normalize('NFD').replace(/\p{M}/gu, ''))
    .join('');
  if (plain.length === 1) return plain.charCodeAt(0);
  if (plain.length === 0 || plain.length > 8) return 0;
  expansions.set(unit, plain);
  return EXPANDS;
}

function caseOf(char: string): number {
  const cyrillic = /\p{Script=Cyrillic}/u.test(char) ? CYRILLIC : 0;
  if (char !== char.toLowerCase()) return UPPER | UPPER_INSIDE | cyrillic;
  return (char !== char.toUpperCase() ? LOWER : UNCASED) | cyrillic;
}

/** A whole string folded the way tokens are keyed; for comparing names outside the hot loop. */
export function foldText(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const entry = entryOf(unit);
    const kind = classOf(entry);
    if (kind === MARK || kind === INVISIBLE) continue;
    if (entry & EXPANDS) out += expansionOf(unit);
    else out += kind <= IDEOGRAPH ? String.fromCharCode(entry & 0xffff) : ' ';
  }
  return out.replace(/ +/g, ' ').trim();
}
