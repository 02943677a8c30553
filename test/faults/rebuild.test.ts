import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'dramatis-rebuild-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds and packs for both browsers, with the packages that are installed here and nothing of this process's settings. */
function pack(home: string): void {
  symlinkSync(join(ROOT, 'node_modules'), join(home, 'node_modules'));
  const { PATH, HOME } = process.env;
  execFileSync('npm', ['run', '--silent', 'zip'], { cwd: home, env: { PATH, HOME }, stdio: 'pipe' });
}

/** The packages in a home, for comparison byte by byte. */
const packages = (home: string): Map<string, string> =>
  new Map(
    readdirSync(join(home, '.output'))
      .filter((name) => name.endsWith('.zip'))
      .sort()
      .map((name) => [name, readFileSync(join(home, '.output', name)).toString('base64')]),
  );

/** A `toEqual` of megabytes that differ would print them. */
function expectSame(one: Map<string, string>, other: Map<string, string>): void {
  expect([...other.keys()]).toEqual([...one.keys()]);
  for (const [name, bytes] of one) expect(other.get(name) === bytes, `${name} is the same`).toBe(true);
}

it('two clean builds are the same to the byte, the second from nothing but the sources that go to the store', () => {
  const first = join(folder, 'first');
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' });
  for (const file of tracked.split('\0').filter(Boolean)) cpSync(join(ROOT, file), join(first, file));
  pack(first);
  const made = packages(first);
  expect([...made.keys()].map((name) => name.replace(/^.*-/, ''))).toEqual([
    'chrome.zip',
    'firefox.zip',
    'sources.zip',
  ]);

  const second = join(folder, 'somewhere', 'else');
  mkdirSync(second, { recursive: true });
  const sources = [...made.keys()].find((name) => name.endsWith('-sources.zip')) ?? '';
  execFileSync('unzip', ['-q', join(first, '.output', sources), '-d', second]);
  pack(second);
  expectSame(made, packages(second));
}, 300_000);
