import { it } from 'vitest';
import { inBothBrowsers } from '../e2e/browsers';
import { standStorm } from '../e2e/storm';

inBothBrowsers('a page that changes all the time', (stage) => {
  it(
    'keeps 95 % of its main thread, and is marked as what it is after it',
    () => standStorm(stage, 30, 0.05),
    90_000,
  );
});
