import { createI18n } from '@wxt-dev/i18n';
import type { GeneratedI18nStructure as Texts } from '#i18n';
import { formatDate } from '../utils/dates';
import { unpackTexts } from './packed-texts';

/** The strings of `locales/` in the browser's language; numbers, dates and lists in the language of those strings. */

type Key = keyof Texts;
type NamesIn<K> = K extends Key
  ? Texts[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
    ? N
    : never
  : never;
type FilledKey = { [K in Key]: [NamesIn<K>] extends [never] ? never : K }[Key];
type PlainKey = Exclude<Key, FilledKey>;
type CountedKey = FilledKey extends infer K ? (K extends `${infer Stem}.other` ? Stem : never) : never;

declare global {
  interface ImportMetaEnv {
    /** Of what a build packs, in the order of its lines; absent while developing and in unit tests. */
    readonly TEXT_KEYS?: string;
  }
}

const i18n = createI18n();
const keys = import.meta.env.TEXT_KEYS;
const packed = keys ? unpackTexts(keys, i18n.t('texts')) : undefined;
const textOf = (key: string): string => packed?.(key.replaceAll('.', '_')) || i18n.t(key);

/** The string of a key, with a value for each of its placeholders. */
export function t(key: PlainKey): string;
export function t<K extends FilledKey>(key: K, values: Readonly<Record<NamesIn<K>, string>>): string;
export function t(key: string, values: Readonly<Record<string, string>> = {}): string {
  return textOf(key).replace(/\{(\w+)\}/g, (written, name: string) => values[name] ?? written);
}

/** BCP 47. Not the browser's own language: where no file speaks that, the strings are English. */
export const language = t('language');

const plural = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(language);
const sequence = new Intl.ListFormat(language, { type: 'unit', style: 'short' });
const alternatives = new Intl.ListFormat(language, { type: 'disjunction' });

export const number = (n: number): string => numbers.format(n);
export const day = (date: string): string => formatDate(date, language);
/** One after the other, without a word between the last two. */
export const series = (names: readonly string[]): string => sequence.format(names);
export const either = (names: readonly string[]): string => alternatives.format(names);

const amountIn = (unit: string) =>
  new Intl.NumberFormat(language, { style: 'unit', unit, maximumSignificantDigits: 3 });
const UNITS = [
  { bytes: 1e9, amount: amountIn('gigabyte') },
  { bytes: 1e6, amount: amountIn('megabyte') },
] as const;
const kilobytes = amountIn('kilobyte');
/** "35 kB", "1.2 MB": in steps of 1,000, as disks are sold. */
export const size = (bytes: number): string => {
  const unit = UNITS.find((larger) => bytes >= larger.bytes);
  return unit ? unit.amount.format(bytes / unit.bytes) : kilobytes.format(Math.ceil(bytes / 1000));
};

/** The string in the plural form for `n`, which it holds as `{n}`. */
export const count = (key: CountedKey, n: number): string =>
  textOf(`${key}.${plural.select(n)}`).replace('{n}', number(n));

/** The string of a key in pieces, for placeholders that take more than letters. */
export function arrange<K extends FilledKey, Parts extends Readonly<Record<NamesIn<K>, unknown>>>(
  key: K,
  parts: Parts,
): (string | Parts[NamesIn<K>])[];
export function arrange(key: string, parts: Readonly<Record<string, unknown>>): unknown[] {
  const pieces = textOf(key).split(/\{(\w+)\}/);
  return pieces
    .map((piece, index) => (index % 2 === 0 ? piece : parts[piece]))
    .filter((piece) => piece !== '');
}
