import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type BrowserName = 'chromium' | 'firefox';

interface Places {
  /** Environment variable that overrules the search. */
  readonly variable: string;
  /** Names on PATH, first choice first. */
  readonly names: readonly string[];
  readonly files: readonly string[];
  readonly debianPackage: string;
  readonly download: string;
}

const PROGRAMS = [
  process.env.ProgramFiles,
  process.env['ProgramFiles(x86)'],
  process.env.LOCALAPPDATA,
].filter((folder) => folder !== undefined);

const PLACES: Readonly<Record<BrowserName, Places>> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'],
    files: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      ...PROGRAMS.map((folder) => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ],
    debianPackage: 'chromium',
    download: 'Chrome (https://www.google.com/chrome/) or Chromium',
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    files: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      ...PROGRAMS.map((folder) => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
    debianPackage: 'firefox-esr',
    download: 'Firefox (https://www.mozilla.org/firefox/)',
  },
};

/**
 * The browser's executable; as root on Debian it is installed if it is missing.
 * Throws with advice where it is neither there nor installable.
 */
export function findBrowser(name: BrowserName): string {
  const { variable, debianPackage, download } = PLACES[name];
  const found = locate(name) ?? (installWithApt(debianPackage) ? locate(name) : undefined);
  if (found) return found;
  throw new Error(`No ${name} found. Install ${download}, or set ${variable} to its executable.`);
}

function locate(name: BrowserName): string | undefined {
  const { variable, names, files } = PLACES[name];
  const chosen = process.env[variable];
  if (chosen) return chosen;
  const folders = (process.env.PATH ?? '').split(delimiter);
  return [...names.flatMap((file) => folders.map((folder) => join(folder, file))), ...files].find(
    isExecutable,
  );
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installWithApt(name: string): boolean {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return false;
  console.log(`Installing ${name} ...`);
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', name);
}
