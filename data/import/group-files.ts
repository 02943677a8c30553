/** What a pack says of itself stands in a file of this name. */
export const INDEX_FILE = 'index.json';

/** Several packs may be dropped at once: with an index all files are one pack, without one each is its own. */
export function groupFiles<T extends { readonly name: string }>(
  files: readonly T[],
): readonly (readonly T[])[] {
  return files.some(({ name }) => name === INDEX_FILE) ? [files] : files.map((file) => [file]);
}
