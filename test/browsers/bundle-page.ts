import { resolve } from 'node:path';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * One script for a page from a module of ours, whose exports it leaves in the global `name`. Libraries in it say all they
 * have to say: they are built for development.
 */
export async function bundleForPage(file: string, name: string): Promise<string> {
  const built = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"development"' },
    build: {
      write: false,
      minify: false,
      lib: { entry: resolve(ROOT, file), formats: ['iife'], name },
    },
  });
  const [script] = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    'output' in one ? one.output : [],
  );
  if (script?.type !== 'chunk') throw new Error(`${file} was not bundled`);
  return script.code;
}
