import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import * as v from 'valibot';
import { build } from 'vite';
import { bundleForPage } from '../browsers/bundle-page';

const ROOT = resolve(import.meta.dirname, '../..');
export const OUTPUT = resolve(ROOT, '.output/bench');

/** Where measured packs are kept while a bench runs. */
export const packFolder = (entities: number): string => resolve(OUTPUT, `pack-${entities}`);

/** What is measured runs as it ships, in one file: the command runner makes every call across modules slow. */
const PROGRAMS = ['compile-pack', 'engine', 'peers', 'fuzzy'];

export async function bundlePrograms(): Promise<void> {
  for (const name of PROGRAMS) {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      ssr: { noExternal: true },
      build: {
        ssr: resolve(import.meta.dirname, `${name}.ts`),
        outDir: OUTPUT,
        emptyOutDir: false,
        // One function around everything, as in the extension's background.
        rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
      },
    });
  }
}

/** An unpacked extension with one content script, for both browsers; returns its folder. */
export async function bundleExtension(name: 'probe' | 'empty'): Promise<string> {
  const folder = resolve(OUTPUT, `extension-${name}`);
  mkdirSync(folder, { recursive: true });
  const background = 'background.js';
  const manifest = {
    manifest_version: 3,
    name: 'Measured',
    version: '1',
    message_serialization: 'structured_clone',
    browser_specific_settings: { gecko: { id: 'bench@dramatis.example' } },
    content_scripts: [{ matches: ['*://*/*'], js: ['page.js'], run_at: 'document_idle' }],
    background: { service_worker: background, scripts: [background] },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(
    join(folder, 'page.js'),
    name === 'probe' ? await bundleForPage('test/bench/probe.ts', 'bench') : '',
  );
  writeFileSync(join(folder, background), await bundleForPage('test/bench/probe-background.ts', 'bench'));
  writeFileSync(join(folder, 'welcome.html'), '<!doctype html>');
  return folder;
}

const Figures = v.record(v.string(), v.number());

/**
 * Runs a bundled program in a process of its own and reads the figures it prints. Says on standard error which and how long:
 * all of them take minutes.
 * @throws Error when it ends otherwise.
 */
export function runProgram(name: string, ...args: readonly (string | number)[]): Record<string, number> {
  const start = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--max-old-space-size=6144', resolve(OUTPUT, `${name}.cjs`), ...args.map(String)],
    { encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`${name} ${args.join(' ')}: ${stderr.slice(-2000)}`);
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  console.error(`${name} ${args.map((arg) => basename(String(arg))).join(' ')}: ${seconds} s`);
  return v.parse(Figures, JSON.parse(stdout));
}
