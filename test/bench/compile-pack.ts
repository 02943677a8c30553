import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import { syntheticPack } from './synthetic';

/** Compiles so many synthetic entities, leaves the files in a folder, and prints what it took. */
const [folder = '', size = ''] = process.argv.slice(2);
const entities = Number(size);

const idle = process.memoryUsage().rss;
let spent = 0;
const compiler = new PackCompiler();
const samples: string[] = [];
let at = 0;
for (const entity of syntheticPack(entities)) {
  const start = performance.now();
  compiler.add(entity);
  spent += performance.now() - start;
  if (at++ % Math.ceil(entities / 500) === 0) samples.push(entity.properties.name![0]!);
}
const start = performance.now();
const { counts, ...files } = compiler.finish();
spent += performance.now() - start;
const peak = process.resourceUsage().maxRSS * 1024;

mkdirSync(folder, { recursive: true });
Object.entries(files).forEach(async ([name, content]) => {
  writeFileSync(resolve(folder, name), new Uint8Array(await new Blob([content]).arrayBuffer()));
});
writeFileSync(resolve(folder, 'samples.json'), JSON.stringify(samples));

const megabytes = (bytes: number): number => bytes / 1e6;
console.log(
  JSON.stringify({
    names: counts.names,
    milliseconds: spent,
    peak: megabytes(peak - idle),
    nameBytes: files.names.byteLength,
    otherBytes: files.graph.byteLength + files.labels.size + files.sounds.size,
  }),
);
