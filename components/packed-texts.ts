/**
 * A build says all strings of a language in one message, one a line, and short codes of the keys once for all languages:
 * with a message for each string, six languages would take 15 kB more, with whole keys 0.7 kB more.
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

const CODE_LENGTH = 4;

/** The same for every build: a hash of the key's letters in base 36. */
function codeOf(key: string): string {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * 31 + key.charCodeAt(i)) % 36 ** CODE_LENGTH;
  return hash.toString(36).padStart(CODE_LENGTH, '0');
}

/** What a build must know of the keys to find a line by its key. */
export function packKeys(keys: readonly string[]): string {
  const codes = keys.map(codeOf);
  const second = codes.findIndex((code, index) => codes.indexOf(code) < index);
  if (second >= 0)
    throw new Error(`${keys[second]} has the code of ${keys[codes.indexOf(codes[second]!)]}: rename one`);
  return codes.join('');
}

/** Finds the strings of `texts` by key; undefined where there is no such key. */
export function unpackTexts(packedKeys: string, texts: string): (key: string) => string | undefined {
  const lines = new Map(
    texts.split('\n').map((line, at) => [packedKeys.slice(at * CODE_LENGTH, (at + 1) * CODE_LENGTH), line]),
  );
  return (key) => lines.get(codeOf(key));
}
