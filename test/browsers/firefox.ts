import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { ownTasks, START_PROFILE, shareOf, stopProfile } from './firefox-profile';
import {
  closePages,
  goneOf,
  isFreshProfile,
  killBrowser,
  type LaunchOptions,
  type Subject,
  until,
  VIEWPORT,
} from './subject';

export async function launchFirefox(options: LaunchOptions): Promise<Subject> {
  const isFresh = isFreshProfile(options);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    defaultViewport: options.headless ? VIEWPORT : null,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    // Without it Firefox refuses to open moz-extension: pages for us.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      // Parts of milliseconds, for the bench.
      'privacy.reduceTimerPrecision': false,
      // No fetching of Firefox's own service data while tests run.
      'services.settings.server': 'data:,#remote-settings-dummy/v1',
      // Tabs in the background run at full speed, as puppeteer has them in Chromium: else each of their timers waits a second.
      'dom.min_background_timeout_value': 4,
      'dom.min_background_timeout_value_without_budget_throttling': 4,
      'dom.timeout.enable_budget_timer_throttling': false,
      ...(options.proxyPort ? proxyPreferences(options.proxyPort) : {}),
      ...(options.profile !== undefined && keepStorage(options.extension)),
      ...(options.forgetful && { 'browser.privatebrowsing.autostart': true }),
      ...options.preferences,
      ...(options.downloads !== undefined && {
        'browser.download.folderList': 2,
        'browser.download.dir': options.downloads,
      }),
    },
  });
  const inBrowser = await connectToBrowserCode(browser);
  if (options.language) await inBrowser(speak(options.language));
  let id = await browser.installExtension(options.extension);
  /** The page that opens once on install: away with it before a test begins. */
  const closeWelcome = () => until('the welcome page', () => inBrowser(CLOSE_WELCOME));
  if (options.forgetful) await inBrowser(allowInPrivate(id));
  if (isFresh && !options.forgetful) await closeWelcome();
  const extension = () => `WebExtensionPolicy.getByID(${JSON.stringify(id)})`;
  const extensionUrl = async (path: string) =>
    `moz-extension://${await inBrowser(`${extension()}.mozExtensionHostname`)}/${path}`;
  const interruptBackground = async (): Promise<void> => {
    await inBrowser(`${extension()}.extension.terminateBackground({ ignoreDevToolsAttached: true })`);
  };

  const readMemory = async (): Promise<{ page: number; background: number }> =>
    JSON.parse(String(await inBrowser(MEMORY)));

  return {
    name: 'firefox',
    gone: goneOf(browser),
    async openPage(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async openPrivately(url) {
      await inBrowser(allowInPrivate(id));
      const opened = new Promise<Page>((done) => {
        browser.once('targetcreated', async (target) => done((await target.page())!));
      });
      await inBrowser('void OpenBrowserWindow({ private: true })');
      const page = await opened;
      await until('a window with its first page', () => hasLoaded(page, 'about:privatebrowsing'));
      await page.goto(url);
      return page;
    },
    extensionUrl,
    async openExtensionPage(path, behind) {
      const url = await extensionUrl(path);
      const page = await browser.newPage();
      await behind?.bringToFront();
      // No load event is reported for extension pages (https://bugzilla.mozilla.org/show_bug.cgi?id=1755014).
      page.goto(url).catch(() => undefined);
      await until(`${url} to load`, () => hasLoaded(page, url));
      return page;
    },
    interruptBackground,
    async stopBackground() {
      // A message that is still on its way may start it once more.
      await until('a stopped event page', async () => {
        await interruptBackground();
        return (await inBrowser(`${extension()}.extension.backgroundState`)) === 'stopped';
      });
    },
    async withholdSites(withheld) {
      await inBrowser(chooseSites(id, withheld ? 'remove' : 'add'));
    },
    async refuseSite() {
      await until("the browser's question", () => inBrowser(`!!${QUESTION}`).catch(() => false));
      await inBrowser(`${QUESTION}.secondaryActions[0].callback({})`);
    },
    async dropFile(page, path) {
      // WebDriver BiDi drags no files.
      await page.evaluate(
        (name, text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], name));
          for (const type of ['dragenter', 'dragover', 'drop'])
            document.body.dispatchEvent(
              new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
            );
        },
        basename(path),
        await readFile(path, 'utf8'),
      );
    },
    async setColorScheme(_page, scheme) {
      const value = scheme === 'dark' ? 0 : 1;
      await inBrowser(
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${value})`,
      );
    },
    async reinstall() {
      await browser.uninstallExtension(id);
      id = await browser.installExtension(options.extension);
      await closeWelcome();
    },
    async shareOfMainThread(page, work) {
      await inBrowser(START_PROFILE);
      await work();
      const root = await extensionUrl('');
      return shareOf(await inBrowser(stopProfile(page.url(), root)));
    },
    async ownTasks(page, work) {
      await inBrowser(START_PROFILE);
      await work();
      const root = await extensionUrl('');
      return ownTasks(await inBrowser(stopProfile(page.url(), root)));
    },
    async mainThreadTime(page, work) {
      const before = Number(await inBrowser(mainThreadTime(page.url())));
      await work();
      return Number(await inBrowser(mainThreadTime(page.url()))) - before;
    },
    async health() {
      let before = await readMemory();
      let steady = 0;
      const look = async () => {
        const now = await readMemory();
        const isAtRest = Math.abs(now.page + now.background - before.page - before.background) < AT_REST;
        before = now;
        steady = isAtRest ? steady + 1 : 0;
        return steady === STEADY && now;
      };
      // Processes of thirty tabs take their time on a busy machine.
      const memory = await until('memory at rest', look, 120_000);
      return {
        ...memory,
        errors: String(await inBrowser(ERRORS))
          .split('\n')
          .filter(Boolean),
      };
    },
    closePages: () => closePages(browser),
    close: () => browser.close(),
    async kill() {
      await killBrowser(browser);
      // Puppeteer puts back what it changed in the profile, and a new browser must not meet it there.
      const { profile } = options;
      if (profile === undefined) return;
      await until(
        'a profile at rest',
        async () => !readdirSync(profile).some((file) => file.endsWith('.puppeteer')),
      );
    },
  };
}

/** As the reader does in `about:addons`: "Run in private windows: allow". */
const allowInPrivate = (id: string): string => `(async () => {
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const allowed = { permissions: ['internal:privateBrowsingAllowed'], origins: [] };
  await ExtensionPermissions.add(${JSON.stringify(id)}, allowed, WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension);
  await (await AddonManager.getAddonByID(${JSON.stringify(id)})).reload();
})()`;

/** As the reader does in `about:addons`: "Access your data for all websites". */
const chooseSites = (id: string, change: 'add' | 'remove'): string => `(async () => {
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  const sites = { permissions: [], origins: ['*://*/*'] };
  await ExtensionPermissions.${change}(${JSON.stringify(id)}, sites, WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension);
})()`;

/** An extension that is loaded for a test is forgotten with the browser; its storage is found again by this address. */
function keepStorage(extension: string) {
  const manifest: { browser_specific_settings: { gecko: { id: string } } } = JSON.parse(
    readFileSync(join(extension, 'manifest.json'), 'utf8'),
  );
  const { id } = manifest.browser_specific_settings.gecko;
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: '7f5c1f0e-6f3a-4c53-9b0a-2d1b7a9c4e11' }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
  };
}

/** Firefox speaks only the languages it is packed with; extensions go by what it says it speaks. */
const speak = (language: string): string =>
  `Services.locale.availableLocales = Services.locale.requestedLocales = [${JSON.stringify(language)}, 'en-US']`;

const CLOSE_WELCOME = `(() => {
  const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec.endsWith('/welcome.html'));
  if (tab) gBrowser.removeTab(tab);
  return !!tab;
})()`;

/** Of the process with this page; its first thread is the main one. */
const mainThreadTime = (page: string): string => `(async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  const isHere = ({ documentURI }) => documentURI?.spec === ${JSON.stringify(page)};
  return children.find(({ windows }) => windows.some(isHere)).threads[0].cpuTime / 1e6;
})()`;

/**
 * What is in the browser's console of errors, a line each: of this machine's pages and of extensions. Not that an answer
 * came to a page that was closed, or that waits in the browser's cache: that one is read anew when it comes back.
 */
const ERRORS = `Services.console.getMessageArray()
  .filter((it) => it instanceof Ci.nsIScriptError && !(it.flags & Ci.nsIScriptError.warningFlag))
  .filter((it) => /^(moz-extension:|http:\\/\\/127\\.0\\.0\\.1)/.test(it.sourceName))
  .filter((it) => !/^Promise (resolved|rejected) (while|after) context /.test(it.errorMessage))
  .map((it) => it.errorMessage.trim() + ' ' + it.sourceName.replace(/.*\\//, '') + ':' + it.lineNumber)
  .join('\\n')`;

/** Bytes by which memory may still move when it counts as collected. */
const AT_REST = 1_000_000;
/** So many looks in a row: garbage is collected some time after it was asked for. */
const STEADY = 10;

/** Bytes of the processes of all pages and of all extensions, as JSON, after each was asked to give back what it can. */
const MEMORY = `(async () => {
  Services.obs.notifyObservers(null, 'child-mmu-request');
  const { children } = await ChromeUtils.requestProcInfo();
  const sum = (isCounted) => children.filter(({ type }) => isCounted(type)).reduce((all, { memory }) => all + memory, 0);
  return JSON.stringify({ page: sum((type) => type.startsWith('web')), background: sum((type) => type === 'extension') });
})()`;

const QUESTION = `PopupNotifications.getNotification('addon-webext-permissions', gBrowser.selectedBrowser)`;

const proxyPreferences = (port: number) => ({
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': port,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': port,
});

const hasLoaded = (page: Page, url: string): Promise<boolean> =>
  page
    .evaluate((wanted) => location.href.startsWith(wanted) && document.readyState === 'complete', url)
    .catch(() => false);

/** Runs an expression in the browser's own window, where `Services` and `WebExtensionPolicy` live. */
async function connectToBrowserCode(browser: Browser): Promise<(expression: string) => Promise<unknown>> {
  // WebDriver BiDi as it is: puppeteer has no public call for the chrome scope.
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
  };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = tree.result.contexts as { context: string }[];
  return async (expression) => {
    const { result } = await connection.send('script.evaluate', {
      expression,
      target: { context: window?.context },
      awaitPromise: true,
    });
    if (result.type === 'exception')
      throw new Error(`${expression}: ${JSON.stringify(result.exceptionDetails)}`);
    return (result.result as { value?: unknown }).value;
  };
}
