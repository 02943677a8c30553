import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe } from 'vitest';
import type { BrowserName } from '../browsers/find-browser';
import { launch } from '../browsers/launch';
import { openSite, type Site } from '../browsers/server';
import type { Subject } from '../browsers/subject';

/** The stage of a test: filled before the first test runs. */
export interface Stage {
  subject: Subject;
  site: Site;
  /** Folder of what the browser downloads. */
  downloads: string;
}

interface Circumstances {
  readonly language?: string;
  /** Folder of another build than the shipping one. */
  readonly buildFor?: (name: BrowserName) => string;
}

/** Runs the same tests in both browsers; each is started once per file, and its tabs are closed after every test. */
export function inBothBrowsers(
  theme: string,
  define: (stage: Stage) => void,
  { language, buildFor }: Circumstances = {},
): void {
  describe.each(['chromium', 'firefox'] as const)(`${theme} (%s)`, (name) => {
    const stage = {} as Stage;
    beforeAll(async () => {
      stage.site = await openSite();
      stage.downloads = mkdtempSync(join(tmpdir(), 'dramatis-downloads-'));
      stage.subject = await launch(name, {
        headless: true,
        proxyPort: stage.site.port,
        downloads: stage.downloads,
        ...(language && { language }),
        ...(buildFor && { extension: buildFor(name) }),
      });
    });
    afterEach(() => stage.subject.closePages());
    afterAll(async () => {
      await stage.subject?.close();
      await stage.site?.close();
      rmSync(stage.downloads, { recursive: true, force: true });
    });
    define(stage);
  });
}
