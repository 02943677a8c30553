import puppeteer, { type CDPSession, type Protocol } from 'puppeteer-core';
import { traceTasks } from './chromium-trace';
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

async function usedBytes(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

export async function launchChromium(options: LaunchOptions): Promise<Subject> {
  const isFresh = isFreshProfile(options);
  const browser = await puppeteer.launch({
    executablePath: options.executable,
    headless: options.headless,
    // Chrome >= 137 loads unpacked extensions by the debugging pipe only.
    pipe: true,
    enableExtensions: true,
    defaultViewport: options.headless ? VIEWPORT : null,
    ...(options.profile !== undefined && { userDataDir: options.profile }),
    ...(options.downloads !== undefined && {
      downloadBehavior: { policy: 'allow', downloadPath: options.downloads },
    }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--disable-component-update',
      ...(options.language ? [`--lang=${options.language}`] : []),
      ...(options.proxyPort ? [`--proxy-server=http://127.0.0.1:${options.proxyPort}`] : []),
    ],
  });
  let id = await browser.installExtension(options.extension);
  /** The page that opens once on install: away with it before a test begins. */
  const closeWelcome = async () => {
    const target = await browser.waitForTarget(
      (tab) => tab.url() === `chrome-extension://${id}/welcome.html`,
    );
    await (await target.page())?.close();
  };
  if (isFresh) await closeWelcome();
  const errors: string[] = [];
  // Puppeteer tells what pages throw, not what a service worker does. A session beside its own would keep the worker alive.
  browser.on('targetcreated', async (target) => {
    const worker = target.type() === 'service_worker' ? await target.worker() : null;
    worker?.client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }) =>
      errors.push(exception?.description ?? text),
    );
  });
  const workers = async () => (await (await browser.extensions()).get(id)?.workers()) ?? [];

  const interruptBackground = async (): Promise<void> => {
    // One may end by itself between being listed and being closed.
    for (const worker of await workers()) await worker.close().catch(() => undefined);
  };
  /** By the browser's own list: puppeteer's may keep the worker of an extension that was loaded anew. */
  const isBackgroundListed = async (): Promise<boolean> => {
    const session = await browser.target().createCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    await session.detach();
    return targetInfos.some(
      ({ type, url }) => type === 'service_worker' && url.startsWith(`chrome-extension://${id}/`),
    );
  };

  /** As the reader does on the extension's own page of `chrome://extensions`. */
  const configure = async (change: object): Promise<void> => {
    const settings = await browser.newPage();
    await settings.goto('chrome://extensions');
    await settings.evaluate(updateExtension, { extensionId: id, ...change });
    await settings.close();
  };

  const extensionUrl = async (path: string) => `chrome-extension://${id}/${path}`;

  return {
    name: 'chromium',
    gone: goneOf(browser),
    async openPage(url) {
      const page = await browser.newPage();
      page.on('pageerror', (error) => errors.push(String(error)));
      await page.goto(url);
      return page;
    },
    async openPrivately(url) {
      await configure({ incognitoAccess: true });
      // The browser's own private window: tabs of a context that puppeteer makes can be told nothing.
      const own = await browser.newPage();
      await own.goto(await extensionUrl('popup.html'));
      await own.evaluate(openPrivateWindow, url);
      const target = await browser.waitForTarget((tab) => tab.url() === url);
      const page = (await target.page())!;
      await page.setViewport(VIEWPORT);
      await own.close();
      return page;
    },
    extensionUrl,
    async openExtensionPage(path, behind) {
      const page = await browser.newPage();
      await behind?.bringToFront();
      await page.goto(await extensionUrl(path));
      return page;
    },
    interruptBackground,
    async stopBackground() {
      // A page that still asks starts it once more. It gets longer to answer from stop to stop: stopped every few
      // milliseconds it never would, and question and stop would follow one another for ever.
      for (let pause = 20; await isBackgroundListed(); pause *= 2) {
        if (pause > 10_000) throw new Error('The service worker is started again after every stop');
        await interruptBackground();
        await new Promise((next) => setTimeout(next, pause));
      }
    },
    withholdSites: (withheld) => configure({ hostAccess: withheld ? 'ON_CLICK' : 'ON_ALL_SITES' }),
    refuseSite: () => Promise.reject(new Error('Chromium asks where no test can answer')),
    async dropFile(page, path) {
      const session = await page.createCDPSession();
      const at = { x: 600, y: 400, data: { items: [], files: [path], dragOperationsMask: 1 } };
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await session.send('Input.dispatchDragEvent', { type, ...at });
      await session.detach();
    },
    setColorScheme: (page, value) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]),
    async reinstall() {
      await browser.uninstallExtension(id);
      id = await browser.installExtension(options.extension);
      await closeWelcome();
    },
    async shareOfMainThread(page, work) {
      const session = await page.createCDPSession();
      await session.send('Profiler.enable');
      await session.send('Profiler.start');
      await work();
      const { profile } = await session.send('Profiler.stop');
      await session.detach();
      return shareOf(`chrome-extension://${id}/`, profile);
    },
    ownTasks: (page, work) => traceTasks(`chrome-extension://${id}/`, page, work),
    async mainThreadTime(page, work) {
      const session = await page.createCDPSession();
      await session.send('Performance.enable', { timeDomain: 'threadTicks' });
      await work();
      const { metrics } = await session.send('Performance.getMetrics');
      await session.detach();
      return 1000 * metrics.find(({ name }) => name === 'TaskDuration')!.value;
    },
    async health(page) {
      const session = await page.createCDPSession();
      const used = await usedBytes(session);
      await session.detach();
      const worker = await until('a running service worker', async () => (await workers())[0]);
      return { page: used, background: await usedBytes(worker.client), errors };
    },
    closePages: () => closePages(browser),
    close: () => browser.close(),
    kill: () => killBrowser(browser),
  };
}

/** Runs in `chrome://extensions`: its "Site access", its "Allow in Incognito". */
async function updateExtension(update: object): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: {
      developerPrivate: Record<
        'updateExtensionConfiguration' | 'updateProfileConfiguration',
        (update: object) => Promise<void>
      >;
    };
  };
  // Allowed in private windows, an unpacked extension is loaded anew, which needs this.
  await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
  await chrome.developerPrivate.updateExtensionConfiguration(update);
}

/** Runs in a page of the extension. */
async function openPrivateWindow(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { windows: { create(window: object): Promise<unknown> } };
  };
  await chrome.windows.create({ url, incognito: true });
}

/** The part of a profile's samples, of all times alike, that were taken while something from `origin` ran or had called. */
function shareOf(origin: string, { nodes, samples = [] }: Protocol.Profiler.Profile): number {
  const ours = new Set<number>();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const claim = (id: number): void => {
    ours.add(id);
    byId.get(id)?.children?.forEach(claim);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith(origin)) claim(id);
  return samples.filter((id) => ours.has(id)).length / samples.length;
}
