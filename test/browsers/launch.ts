import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { launchChromium } from './chromium';
import { type BrowserName, findBrowser } from './find-browser';
import { launchFirefox } from './firefox';
import type { LaunchOptions, Subject } from './subject';

const LAUNCHERS = { chromium: launchChromium, firefox: launchFirefox };
const BUILDS = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** Folder of the shipping build for a browser. */
export function buildOf(name: BrowserName): string {
  const folder = resolve(import.meta.dirname, '../../.output', BUILDS[name]);
  if (!existsSync(`${folder}/manifest.json`))
    throw new Error(`No build in ${folder}: run npm run build first.`);
  return folder;
}

/** Starts a browser with the shipping build, or another unpacked one, in a throw-away profile. */
export async function launch(
  name: BrowserName,
  options: Omit<LaunchOptions, 'extension' | 'executable'> & Partial<Pick<LaunchOptions, 'extension'>>,
): Promise<Subject> {
  const { extension = buildOf(name) } = options;
  return LAUNCHERS[name]({ ...options, extension, executable: findBrowser(name) });
}
