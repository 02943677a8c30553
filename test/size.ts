import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { deflateRawSync } from 'node:zlib';

const OUTPUT = resolve(import.meta.dirname, '../.output');
const BUILDS = ['chrome-mv3', 'firefox-mv3'];
const PACK = 'packs/';

/** What readers download, what every page pays for and what pages with names pay for, in bytes of deflated content. */
const BUDGETS: readonly { what: string; limit: number; counts: (path: string) => boolean }[] = [
  { what: 'reader script', limit: 8_000, counts: (path) => path === 'reader.js' },
  { what: 'pointer script', limit: 6_000, counts: (path) => path === 'pointer.js' },
  { what: 'everything but the starter pack', limit: 200_000, counts: (path) => !path.startsWith(PACK) },
  { what: 'starter pack', limit: 400_000, counts: (path) => path.startsWith(PACK) },
];

/** Prints the packed sizes of both builds; 1 when one of them is over its budget. */
export async function main(): Promise<number> {
  const rows = BUILDS.flatMap((build) => {
    const files = packedFiles(join(OUTPUT, build));
    return BUDGETS.map(({ what, limit, counts }) => {
      const bytes = files.filter(({ path }) => counts(path)).reduce((sum, file) => sum + file.bytes, 0);
      return { build, what, bytes, limit, fits: bytes > 0 && bytes <= limit };
    });
  });
  console.table(rows);
  return rows.every((row) => row.fits) ? 0 : 1;
}

/** Every file of a build with its size as a zip stores it. */
function packedFiles(folder: string): { path: string; bytes: number }[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(folder.length + 1).replaceAll('\\', '/'),
      bytes: deflateRawSync(readFileSync(file), { level: 9 }).length,
    }));
}
