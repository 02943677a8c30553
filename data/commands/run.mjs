#!/usr/bin/env node
// Runs one TypeScript command of this project in Node: `node data/commands/run.mjs FILE [arguments]`.
// Node 20 cannot strip types; Vite, which builds the extension, can run a module: no second toolchain.
import { resolve } from 'node:path';
import { runnerImport } from 'vite';

const [file, ...rest] = process.argv.slice(2);
process.argv.splice(2, process.argv.length, ...rest);
const { module } = await runnerImport(resolve(file), {
  root: resolve(import.meta.dirname, '../..'),
  configFile: false,
  logLevel: 'error',
});
// Whoever reads what is written may stop: `npm run pack -- check FILE | head`.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
process.exitCode = await module.main(rest);
