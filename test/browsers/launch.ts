import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from './chromium';
import { type BrowserName, findBrowser } from './find-browser';
import { launchFirefox } from './firefox';
import type { LaunchOptions, Subject } from './subject';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Starts a browser with the shipping build in a throw-away profile. */
export async function launch(
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension' | 'executable'>,
): Promise<Subject> {
  const extension = resolve(import.meta.dirname, '../../.output', BUILDS[name]);
  if (!existsSync(`${extension}/manifest.json`))
    throw new Error(`No build in ${extension}: run npm run build first.`);
  return LAUNCHERS[name]({ ...options, extension, executable: findBrowser(name) });
}
