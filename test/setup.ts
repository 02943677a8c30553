import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak } from './components/speak';
import { inputs, TIMES } from './inputs';

await speak('en');
// Loaded only where it is needed: most tests are without properties.
if (TIMES > 1) (await import('fast-check')).default.configureGlobal(inputs());

beforeEach(() => fakeBrowser.reset());
