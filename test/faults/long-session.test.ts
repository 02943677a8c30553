import { it } from 'vitest';
import { inBothBrowsers } from '../e2e/browsers';
import { readInSilence } from '../e2e/silence';
import { standStorm } from '../e2e/storm';

inBothBrowsers('for a long time', (stage) => {
  it(
    'a page that changes keeps 95 % of its main thread, and is marked as what it is after it',
    () => standStorm(stage, 30, 0.05),
    90_000,
  );

  it('a hundred articles are read without a request of ours', () => readInSilence(stage, 100), 120_000);
});
