import { inflateSync } from 'node:zlib';

/** How often something other than text is filled or stroked on the pages of a PDF (ISO 32000-1, 8.5.3.1 and 8.8). */
export function drawingsOn(pdf: Uint8Array): number {
  const written = Buffer.from(pdf).toString('latin1');
  const contents = [...written.matchAll(/\bFlateDecode\b[\s\S]*?stream\r?\n([\s\S]*?)\r?\nendstream/g)]
    .map(([, packed]) => inflateSync(Buffer.from(packed!, 'latin1')).toString('latin1'))
    .filter((content) => /\bBT\b/.test(content));
  return contents.join(' ').match(/\s(?:f\*?|S|B\*?|Do)(?=\s)/g)?.length ?? 0;
}
