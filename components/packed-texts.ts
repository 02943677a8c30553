/**
 * A build says all strings of a language in one message, one a line, and a hash of each key once for all languages: with a
 * message for each string, six languages would take 15 kB more, with whole keys 1 kB more.
 */

/** `messages.json` as browsers read it. */
type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Strings that the manifest names stay messages of their own. */
const FOR_MANIFEST = /^(extension|command)_/;

/** All keys, in the order of the lines. Those of all languages: each has plural forms that others lack. */
export const keysOf = (languages: readonly Messages[]): string[] => [
  ...new Set(languages.flatMap((messages) => Object.keys(messages))),
];

/** Packs the strings of one language; a line is empty where it has no such plural form, or another message says it. */
export function packTexts(messages: Messages, keys: readonly string[]): Messages {
  const lines = keys.map((key) => (FOR_MANIFEST.test(key) ? '' : (messages[key]?.message ?? '')));
  const broken = keys.find((_key, index) => lines[index]?.includes('\n'));
  if (broken) throw new Error(`${broken} is more than one line: "${messages[broken]?.message}"`);
  const kept = Object.entries(messages).filter(([key]) => FOR_MANIFEST.test(key));
  return { ...Object.fromEntries(kept), texts: { message: lines.join('\n') } };
}

/** Hashes are below this prime: one of some hundred seeds gives some hundred keys a hash each. */
const HASHES = 32_749;

/** Three digits each. */
function codeOf(key: string, seed: number): string {
  let hash = 0;
  for (let i = 0; i < key.length; i++) hash = (hash * seed + key.charCodeAt(i)) % HASHES;
  return hash.toString(32).padStart(3, '0');
}

/** What a build must know of the keys to find a line by its key: the first seed that tells them apart, and their codes. */
export function packKeys(keys: readonly string[]): string {
  for (let seed = 1; ; seed++) {
    const codes = new Set(keys.map((key) => codeOf(key, seed)));
    if (codes.size === keys.length) return `${seed} ${[...codes].join('')}`;
  }
}

/** Finds the strings of `texts` by key. Only for the keys of the build: another may get the line of one of them. */
export function unpackTexts(packedKeys: string, texts: string): (key: string) => string | undefined {
  const [seed, codes = ''] = packedKeys.split(' ');
  const lines = texts.split('\n');
  const byCode = new Map(lines.map((line, at) => [codes.slice(at * 3, at * 3 + 3), line]));
  return (key) => byCode.get(codeOf(key, Number(seed)));
}
