import 'fake-indexeddb/auto';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { speak } from './components/speak';

await speak('en');

beforeEach(() => fakeBrowser.reset());
