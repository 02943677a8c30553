/**
 * Strings and links from packs and pages, made safe to show and to compare.
 * Sources: Unicode UTS #39 and TR #36 (bidirectional controls, invisible characters that hide or reorder text).
 */

/** Embeddings, overrides, isolates and marks that change the direction of what stands beside them. */
const BIDI_CONTROLS = '\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069';
/** Soft hyphen, zero-width space, word joiner and invisible operators, byte order mark, annotation anchors. */
const INVISIBLE = '\\u00AD\\u180E\\u200B\\u2060-\\u2064\\u206A-\\u206F\\uFEFF\\uFFF9-\\uFFFB';
/** A second, invisible ASCII that can carry hidden text. */
const TAGS = '\\u{E0000}-\\u{E007F}';
/** Control characters that are not white space, and halves of surrogate pairs. */
const CONTROLS = '\\u0000-\\u0008\\u000E-\\u001F\\u007F-\\u009F\\p{Cs}';
const UNWANTED = new RegExp(`[${BIDI_CONTROLS}${INVISIBLE}${TAGS}${CONTROLS}]`, 'gu');

/**
 * Zero-width joiners belong to the spelling of Persian, Urdu and the Indic scripts and stay between their letters
 * (UAX #31, section 2.3.1); anywhere else they only hide.
 */
const JOINERS = /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{M}])[\u200C\u200D]/gu;

/**
 * What nearly all values are: printable characters of the Latin and Cyrillic blocks that NFC leaves alone, with single spaces.
 * Told apart first, as it needs none of the work below.
 */
const LETTERS = '!-~\\u00A1-\\u00AC\\u00AE-\\u024F\\u0400-\\u0482\\u048A-\\u052F';
const PLAIN = new RegExp(`^[${LETTERS}]+(?: [${LETTERS}]+)*$`);
const SPACES = /[\s\u2028\u2029]+/gu;

/**
 * Whether `cleanText` would leave every string of this JSON as it is, but for spaces at its ends: one look at a line instead of
 * one at each of its values. Lines with an escape are not looked into.
 */
export const isPlainJson = (line: string): boolean => !line.includes('\\') && PLAIN.test(line);

/** The same text in NFC, on one line, without characters that a reader cannot see. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replace(UNWANTED, '').replace(JOINERS, '').replace(SPACES, ' ').normalize('NFC').trim();
}

/** Longer addresses are cut by servers and never needed for a source. */
const LINK_LENGTH = 2000;
const SPACE_OR_CONTROL = /[\s\p{Cc}]/u;

/**
 * The address as a link may carry it: https, a host, no user name or password; otherwise undefined.
 * White space and controls are refused first because `URL` drops some of them silently
 * (https://url.spec.whatwg.org/#concept-basic-url-parser).
 */
export function safeLink(address: string): string | undefined {
  if (address.length > LINK_LENGTH || SPACE_OR_CONTROL.test(address) || !URL.canParse(address))
    return undefined;
  const url = new URL(address);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return undefined;
  return url.href;
}
