import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import * as v from 'valibot';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');
const OUTPUT = resolve(ROOT, '.output/bench');

/** Where measured packs are kept while a bench runs. */
export const packFolder = (entities: number): string => resolve(OUTPUT, `pack-${entities}`);

/** What is measured runs as it ships, in one file: the command runner makes every call across modules slow. */
const PROGRAMS = ['compile-pack', 'engine', 'peers', 'fuzzy'];

export async function bundlePrograms(): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true },
    build: {
      ssr: true,
      outDir: OUTPUT,
      emptyOutDir: true,
      rolldownOptions: {
        input: Object.fromEntries(
          PROGRAMS.map((name) => [name, resolve(import.meta.dirname, `${name}.ts`)]),
        ),
        output: { entryFileNames: '[name].mjs' },
      },
    },
  });
}

/** One script for a page, which leaves what it exports in the global `bench`. */
export async function bundleForPage(file: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(import.meta.dirname, file), formats: ['iife'], name: 'bench' },
    },
  });
  const [script] = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  if (script?.type !== 'chunk') throw new Error(`${file} was not bundled`);
  return script.code;
}

const Figures = v.record(v.string(), v.number());

/** Runs a bundled program in a process of its own and reads the figures it prints; undefined where it cannot do it. */
export function runProgram(name: string, ...args: (string | number)[]): Record<string, number> | undefined {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6144', resolve(OUTPUT, `${name}.mjs`), ...args.map(String)],
    { encoding: 'utf8', timeout: 600_000 },
  );
  if (status === 0) return v.parse(Figures, JSON.parse(stdout));
  process.stderr.write(`${name} ${args.join(' ')}: ${stderr.match(/^.*(Error|FATAL).*$/m)?.[0] ?? status}\n`);
  return undefined;
}
