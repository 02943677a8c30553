import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { TIMES } from './inputs';

const root = resolve(import.meta.dirname, '..');

/** Real browsers: two files at a time, which wait more than they work. */
const inBrowsers = {
  environment: 'node',
  globalSetup: ['test/e2e/setup.ts'],
  maxWorkers: 2,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

/**
 * `unit`: everything that needs no browser. `e2e`: the shipping build in Chromium and Firefox. `faults`: the same, while the
 * browser is killed or a publisher misbehaves, too slow for every change; with `--mode every` at every point, else at a few.
 */
export default defineConfig(({ mode }) => ({
  root,
  test: {
    projects: [
      {
        root,
        // The build's own settings compile the starter pack; a unit test must not wait for that.
        plugins: [WxtVitest({ root, configFile: false, imports: false })],
        test: {
          name: 'unit',
          environment: 'happy-dom',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', 'test/faults/**'],
          setupFiles: ['test/setup.ts'],
          // Property tests try hundreds of inputs, also while a build keeps the machine busy.
          testTimeout: 20_000 * TIMES,
          sequence: { groupOrder: 0 },
        },
      },
      {
        root,
        test: {
          ...inBrowsers,
          name: 'e2e',
          include: ['test/e2e/**/*.test.ts'],
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        test: {
          ...inBrowsers,
          name: 'faults',
          include: ['test/faults/**/*.test.ts'],
          provide: { every: mode === 'every' },
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
}));
