/**
 * A build says all strings of a language in one message, one a line, and the keys once for all languages: with a message
 * for each string, six languages would take 15 kB more.
 */

/** `messages.json` as browsers read it. */
type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Strings that the manifest names stay messages of their own. */
const FOR_MANIFEST = /^(extension|command)_/;

/** Keys of what is packed, in the order of the lines. Those of all languages: each has plural forms that others lack. */
export const keysOf = (languages: readonly Messages[]): string[] =>
  [...new Set(languages.flatMap((messages) => Object.keys(messages)))].filter(
    (key) => !FOR_MANIFEST.test(key),
  );

/** Packs the strings of one language; a line is empty where it has no such plural form. */
export function packTexts(messages: Messages, keys: readonly string[]): Messages {
  const lines = keys.map((key) => messages[key]?.message ?? '');
  const broken = keys.find((_key, index) => lines[index]?.includes('\n'));
  if (broken) throw new Error(`${broken} is more than one line: "${messages[broken]?.message}"`);
  const kept = Object.entries(messages).filter(([key]) => FOR_MANIFEST.test(key));
  return { ...Object.fromEntries(kept), texts: { message: lines.join('\n') } };
}

/** The strings of `texts` by key. */
export function unpackTexts(keys: readonly string[], texts: string): ReadonlyMap<string, string> {
  const lines = texts.split('\n');
  return new Map(keys.map((key, index) => [key, lines[index] ?? '']));
}
