import 'fake-indexeddb/auto';
import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { beforeEach } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const ENGLISH = resolve(import.meta.dirname, '../components/locales/en.yml');
const messages = generateChromeMessages(await parseMessagesFile(ENGLISH));
/** Views speak English: the browser's part of it, over the real file. */
fakeBrowser.i18n.getMessage = (key: string) => messages[key]?.message ?? '';

beforeEach(() => fakeBrowser.reset());
