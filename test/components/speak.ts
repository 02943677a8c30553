import { resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';

const LOCALES = resolve(import.meta.dirname, '../../components/locales');

/** Does the browser's part over the real file of a language; views that are loaded from then on speak it. */
export async function speak(name: string): Promise<void> {
  const messages = generateChromeMessages(await parseMessagesFile(`${LOCALES}/${name}.yml`));
  fakeBrowser.i18n.getMessage = (key: string) => messages[key]?.message ?? '';
}
