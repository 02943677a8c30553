import { defineConfig } from 'wxt';
import { buildStarter } from './data/pack/build-starter';

/** Chrome's typed arrays in messages need 148 (`message_serialization`), which also has `browser` built in. */
const CHROME = '148';
/** First Firefox whose store asks for `data_collection_permissions` (desktop 140, Android 142). */
const FIREFOX = '142.0';

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  manifest: ({ browser }) => ({
    name: 'Dramatis',
    description: 'Who is who in the news you read. On your device, as of the day the article was written.',
    permissions: ['unlimitedStorage'],
    action: { default_title: 'Dramatis' },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dramatis@dramatis.example',
              strict_min_version: FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
          web_accessible_resources: [{ resources: ['card.html'], matches: ['*://*/*'] }],
        }
      : {
          minimum_chrome_version: CHROME,
          message_serialization: 'structured_clone',
          web_accessible_resources: [
            { resources: ['card.html'], matches: ['*://*/*'], use_dynamic_url: true },
          ],
        }),
  }),
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      for (const { file, path } of await buildStarter('data/starter', '.wxt/starter')) {
        files.push({ absoluteSrc: file, relativeDest: `packs/starter/${path}` });
      }
    },
  },
});
