import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { mergeConfig, type UserConfig as ViteConfig } from 'vite';
import { defineConfig } from 'wxt';
import { keysOf, packKeys, packTexts } from './components/packed-texts';
import { buildStarter } from './data/pack/build-starter';
import { gatherSets, packWordLists } from './utils/match/text/packed-words';

/** Chrome's typed arrays in messages need 148 (`message_serialization`), which also has `browser` built in. */
const CHROME = '148';
/** First Firefox whose store asks for `data_collection_permissions` (desktop 140, Android 142). */
const FIREFOX = '142.0';

const PREACT_INNER_HTML = '(t.innerHTML=h.__html)';

/** Preact without `dangerouslySetInnerHTML`: no view uses it, and no bundle should be able to write markup. */
const withoutInnerHtml = {
  name: 'without-inner-html',
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('/preact/dist/preact.mjs')) return undefined;
    if (!code.includes(PREACT_INNER_HTML)) throw new Error(`Preact sets innerHTML in another way now: ${id}`);
    return code.replace(PREACT_INNER_HTML, '0');
  },
};

const IDB_CURSORS = /^const advanceMethodProps = [\s\S]*(?=^export )/m;

/** idb without `for await` over cursors: the store reads by keys alone. 0.5 kB less. */
const withoutCursors = {
  name: 'without-cursors',
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('/idb/build/index.js')) return undefined;
    if (!IDB_CURSORS.test(code)) throw new Error(`idb iterates over cursors in another way now: ${id}`);
    return code.replace(IDB_CURSORS, '');
  },
};

/** What neither the engine nor the search box asks of fuse.js, and what stands there for it. */
const FUSE_CUTS: readonly (readonly [RegExp, string])[] = [
  // What it says of options, keys and indexes that nobody gives it, and how it would write itself down.
  [/^\t+if \((?:this\.options\.use|!hasOwn|weight <= 0|index && !).+throw .+;$/gm, ''],
  [/^\t(?:toJSON|getIndex|_searchLogical)\(\w*\) \{[\s\S]*?^\t\}$/gm, ''],
  [/(?<= : )this\._searchLogical\(query\)/, '[]'],
  // What it keeps for a search by words, which its basic build lets nobody ask for.
  [/this\._invertedIndex(?! =)|this\.options\.useTokenSearch|searchResult\.termCount !== void 0/g, 'false'],
  [/^\t_coversAllTokens\(matches\) \{[\s\S]*?^\t\}$/m, ''],
  // The characters that it takes for accents, range by range: Unicode has a name for them.
  [/\/\[\\u0300-\\u036F\S+\]\/g(?=, "")/, '/\\p{M}/gu'],
  // Changes of what is searched: each search is made anew, over a few names.
  [/^\tadd\(doc\) \{[\s\S]*?(?=^\t_invalidateSearcherCache\()/m, ''],
  [/^\tadd\(doc, docIndex\) \{[\s\S]*?(?=^\t_createStringRecord\()/m, ''],
  // Which letters of a match were found: nobody marks them.
  [/(?<=const computeMatches = ).+(?=;$)/m, 'false'],
  [/(?<=if \()(?:(?:hasMatches && )?includeMatches|isMatch && indices)(?=\))/g, 'false'],
  // The best few of many: nobody asks for fewer than there are.
  [/(?<=const useHeap = ).+(?=;$)|isNumber\(limit\) && limit > -1/gm, 'false'],
  [/(?<=query), \{ heap, ignoreFieldNorm \} = \{\}\) \{/g, ', ignoreFieldNorm) { const heap = false;'],
  // Functions beside the search.
  [/^Fuse\.version = [\s\S]*?(?=^var entry_default = )/m, ''],
];

/** fuse.js without that: 3.9 kB less. */
const bareFuse = {
  name: 'bare-fuse',
  transform: (code: string, id: string): string | undefined =>
    id.endsWith('/fuse.js/dist/fuse.basic.mjs')
      ? FUSE_CUTS.reduce((rest, [part, instead]) => {
          if (rest.search(part) < 0)
            throw new Error(`fuse.js is written in another way now: ${part} in ${id}`);
          return rest.replace(part, instead);
        }, code)
      : undefined,
};

/** The `else` of webextension-polyfill: what it does where the browser has a `browser` object of its own. */
const NATIVE_BROWSER = /\} else \{\s*module\.exports = globalThis\.browser;\s*\}/;

/**
 * webextension-polyfill without what it wraps older browsers with, which none of `CHROME` or `FIREFOX` runs, and as a
 * module: 2.5 kB, and what bundles need for modules of other kinds.
 */
const withoutWrapping = {
  name: 'without-wrapping',
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return undefined;
    if (!NATIVE_BROWSER.test(code))
      throw new Error(`webextension-polyfill is written in another way now: ${id}`);
    return 'export default globalThis.browser;';
  },
};

/** @wxt-dev/i18n without its placeholders and plurals: views have their own, by the rules of each language. 0.5 kB less. */
const bareMessages = {
  name: 'bare-messages',
  transform: (_code: string, id: string): string | undefined =>
    id.endsWith('/@wxt-dev/i18n/dist/index.mjs')
      ? "export const createI18n = () => ({ t: (key) => browser.i18n.getMessage(key.replaceAll('.', '_')) });"
      : undefined,
};

/** The reader without messages for a start that fails: no shipped build prints them, and every page would pay 0.1 kB. */
const bareReader = {
  name: 'bare-reader',
  transform: (code: string, id: string): string | undefined =>
    id.includes('virtual:wxt-unlisted-script-entrypoint')
      ? code.replace(/^import definition from (".+?");[\s\S]*$/, 'import reader from $1;\nreader.main();')
      : undefined,
};

/** The same of the background: 0.3 kB. While it is developed, that part also loads what was changed. */
const bareBackground = {
  name: 'bare-background',
  transform: (code: string, id: string): string | undefined =>
    id.includes('virtual:wxt-background-entrypoint')
      ? code.replace(
          /^(import definition .+\nimport { initPlugins } .+\n)[\s\S]*$/,
          '$1initPlugins();\ndefinition.main();',
        )
      : undefined,
};

const IMPORT_WORKER = 'entrypoints/options/import-worker.ts';

/**
 * Builds the worker that imports together with pages and background, whose code it shares: as a bundle of its own, which
 * Vite makes of workers, it would be 69 kB more.
 */
const sharingWorker = {
  name: 'sharing-worker',
  buildStart(this: { emitFile(file: object): string }, { input }: { input: object }): void {
    if ('options' in input)
      this.emitFile({ type: 'chunk', id: resolve(IMPORT_WORKER), fileName: 'import-worker.js' });
  },
};

/** Ships the engine's word lists as packed sets: 18 kB less, and the background starts 50 ms sooner. */
const packedWords = {
  name: 'packed-words',
  transform: (code: string, id: string): string | undefined =>
    id.includes('/utils/match/text/words/') ? packWordLists(code, id) : undefined,
  generateBundle(_options: object, bundle: Record<string, { code?: string }>): void {
    for (const chunk of Object.values(bundle)) if (chunk.code) chunk.code = gatherSets(chunk.code);
  },
};

const LOCALES = 'components/locales';

/** Keys of the strings in the order in which a build packs them. */
async function readKeys(): Promise<string[]> {
  const files = (await readdir(LOCALES)).sort();
  return keysOf(
    await Promise.all(
      files.map(async (file) => generateChromeMessages(await parseMessagesFile(join(LOCALES, file)))),
    ),
  );
}

/** Tells views the keys of their packed strings. A build that lost them would say nothing, so it fails. */
const packedTexts = {
  name: 'packed-texts',
  config: async () => ({
    define: { 'import.meta.env.TEXT_KEYS': JSON.stringify(packKeys(await readKeys())) },
  }),
  async generateBundle(_options: object, bundle: Record<string, { code?: string }>): Promise<void> {
    const keys = packKeys(await readKeys());
    if ('background.js' in bundle && !Object.values(bundle).some(({ code }) => code?.includes(keys)))
      throw new Error('No script holds the keys of the packed strings');
  },
};

const LICENCES = 'public/licences.txt';

/** Lets no package into a build that the list of licences, which is shipped with it, does not name. */
const licensedPackages = {
  name: 'licensed-packages',
  async generateBundle(_options: object, bundle: Record<string, { modules?: object }>): Promise<void> {
    const list = await readFile(LICENCES, 'utf8');
    for (const id of Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules))) {
      const name = /^.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1];
      if (name && !new RegExp(`(^|, )${name}[,:] `, 'm').test(list))
        throw new Error(`${LICENCES} does not name ${name}, which is in the build`);
    }
  },
};

/** WXT turns its wheel also where no terminal shows it: a log would get every frame, by the hundred. */
function keepWheelOutOfLogs(): void {
  const { stdout } = process;
  if (stdout.isTTY) return;
  const write = stdout.write.bind(stdout);
  const isFrame = (text: unknown) =>
    typeof text === 'string' && ['\r', '\u001B[?25'].some((sign) => text.startsWith(sign));
  Object.assign(stdout, {
    write: (...args: Parameters<typeof write>) => isFrame(args[0]) || write(...args),
  });
}

/** Puts what views share into one chunk: in a dozen small ones, each packed by itself, it would be 1.6 kB more. */
function shareByViews(entrypoints: readonly { name: string }[], config: ViteConfig): void {
  if (!entrypoints.some(({ name }) => name === 'options')) return;
  const views = {
    name: 'paper',
    minShareCount: 2,
    // Not what gives them their language: the background, which loads no view, has words of its own.
    test: /\/components\/(?!language|packed-texts)|\/node_modules\/preact\//,
    includeDependenciesRecursively: false,
  };
  config.build = mergeConfig(config.build ?? {}, {
    rolldownOptions: {
      preserveEntrySignatures: 'allow-extension',
      output: { codeSplitting: { groups: [views] } },
    },
  });
}

/** What the reader brings to a page: its card, and the script that it loads where there are names. */
const FOR_PAGES = { resources: ['card.html', 'pointer.js'], matches: ['*://*/*'] };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: LOCALES },
  vite: ({ command }) => ({
    // No words for older browsers, which cannot install it, and no list of scripts to load ahead: all are at hand.
    build: { modulePreload: false, target: [`chrome${CHROME}`, `firefox${FIREFOX}`] },
    plugins: [
      ...[
        withoutInnerHtml,
        withoutCursors,
        bareFuse,
        withoutWrapping,
        bareMessages,
        bareReader,
        sharingWorker,
        packedWords,
      ],
      command === 'build' && [packedTexts, licensedPackages, bareBackground],
    ],
  }),
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    permissions: ['unlimitedStorage', 'contextMenus'],
    // Asked for one site at a time, when the reader subscribes to a pack there.
    optional_host_permissions: ['https://*/*'],
    commands: {
      'next-mention': {
        suggested_key: { default: 'Alt+Period' },
        description: '__MSG_command_nextMention__',
      },
      'previous-mention': {
        suggested_key: { default: 'Alt+Comma' },
        description: '__MSG_command_previousMention__',
      },
      'open-panel': { suggested_key: { default: 'Alt+Shift+D' }, description: '__MSG_command_openPanel__' },
      'toggle-site': { description: '__MSG_command_toggleSite__' },
    },
    // Named here because the reader is a plain script (entrypoints/reader.ts says why). `css`: a sheet that no page can
    // find in its own `document.styleSheets`, and that no page's security policy holds back.
    content_scripts: [
      {
        matches: ['*://*/*'],
        js: ['reader.js'],
        css: ['assets/marks.css'],
        run_at: 'document_idle',
        // Firefox takes rules of the document's own level only for what stands in no shadow tree; the user's are for all.
        ...(browser === 'firefox' && { css_origin: 'user' }),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'dramatis@dramatis.example',
              strict_min_version: FIREFOX,
              data_collection_permissions: { required: ['none'] },
            },
          },
          web_accessible_resources: [FOR_PAGES],
        }
      : {
          minimum_chrome_version: CHROME,
          message_serialization: 'structured_clone',
          web_accessible_resources: [{ ...FOR_PAGES, use_dynamic_url: true }],
        }),
  }),
  hooks: {
    'build:before': keepWheelOutOfLogs,
    'vite:build:extendConfig': shareByViews,
    'build:publicAssets': async ({ config }, files) => {
      for (const { file, path } of await buildStarter('data/starter', '.wxt/starter')) {
        files.push({ absoluteSrc: file, relativeDest: `packs/starter/${path}` });
      }
      if (config.command !== 'build') return;
      const keys = await readKeys();
      for (const file of files)
        if ('contents' in file && file.relativeDest.startsWith('_locales'))
          file.contents = JSON.stringify(packTexts(JSON.parse(file.contents), keys));
    },
  },
});
