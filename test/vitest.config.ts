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

/** No browser. */
const inNode = {
  environment: 'happy-dom',
  setupFiles: ['test/setup.ts'],
  // Property tests try hundreds of inputs, also while a build keeps the machine busy.
  testTimeout: 20_000 * TIMES,
  sequence: { groupOrder: 0 },
};
// The build's own settings compile the starter pack; a unit test must not wait for that.
const plugins = [WxtVitest({ root, configFile: false, imports: false })];

/**
 * `unit` and `views`: everything that needs no browser. Files of `unit` share their workers, which takes half the time; views
 * keep the language that a test made them speak. `e2e`: the shipping build in Chromium and Firefox. `faults`: the same, while the
 * browser is killed or a publisher misbehaves, too slow for every change; with `--mode every` at every point, else at a few.
 */
export default defineConfig(({ mode }) => ({
  root,
  test: {
    projects: [
      {
        root,
        plugins,
        test: {
          ...inNode,
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/components/**', 'test/e2e/**', 'test/faults/**'],
          isolate: false,
        },
      },
      {
        root,
        plugins,
        test: { ...inNode, name: 'views', include: ['test/components/**/*.test.{ts,tsx}'] },
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
