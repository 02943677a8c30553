import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Package {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly license?: string;
  readonly hasInstallScript?: boolean;
  readonly integrity?: string;
  readonly link?: boolean;
}
const project: Package = JSON.parse(read('package.json'));
const { '': root = {}, ...installed }: Record<string, Package> = JSON.parse(
  read('package-lock.json'),
).packages;

describe('the lock file', () => {
  it('locks what the project asks for', () => {
    expect(root.dependencies).toEqual(project.dependencies);
    expect(root.devDependencies).toEqual(project.devDependencies);
  });

  it('knows the checksum of every package', () => {
    const paths = Object.keys(installed);
    expect(paths.length).toBeGreaterThan(100);
    expect(paths.filter((path) => !installed[path]?.integrity)).toEqual([]);
  });

  it('lets no package run a script when it is installed', () => {
    expect(Object.keys(installed).filter((path) => installed[path]?.hasInstallScript)).toEqual([]);
  });
});

/** White space as one space: licences come wrapped at different widths. */
const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** What a licence asks to go along with copies, in its package's file, without the copyright line. */
const TERMS: Readonly<Record<string, RegExp>> = {
  ISC: /Permission to use.*/,
  MIT: /Permission is hereby granted.*/,
};

describe('the licences that are shipped', () => {
  const list = read('public/licences.txt');
  const works = [...list.matchAll(/^(\S.*): (MIT|ISC|Apache-2\.0|MPL-2\.0), (.+)$/gm)].flatMap(
    ([, names = '', license = '', notice = '']) =>
      names.split(', ').map((name) => ({ name, license, notice })),
  );

  it('name every package that the extension is made with', () => {
    expect(works.map(({ name }) => name)).toEqual(
      expect.arrayContaining(Object.keys(project.dependencies ?? {})),
    );
  });

  it('name the licence that each package is under', () => {
    expect(works.length).toBeGreaterThan(5);
    for (const { name, license } of works)
      expect(installed[`node_modules/${name}`]?.license, name).toBe(license);
  });

  it.each([
    ['idb', 'LICENSE'],
    ['preact', 'LICENSE'],
    ['valibot', 'LICENSE.md'],
    ['@wxt-dev/webextension-polyfill', 'LICENSE'],
  ])('say the terms of %s in full', (name, file) => {
    const license = works.find((work) => work.name === name)?.license ?? '';
    const terms = TERMS[license]?.exec(fold(read(`node_modules/${name}/${file}`)))?.[0] ?? '';
    expect(terms.length).toBeGreaterThan(500);
    expect(fold(list)).toContain(terms);
  });

  it('keep the notice of who wrote it, and say where longer terms or its source are', () => {
    const wanted: Readonly<Record<string, RegExp>> = {
      'Apache-2.0': /^Copyright \(c\) .+, terms at https:\/\/www\.apache\.org\/licenses\/LICENSE-2\.0$/,
      'MPL-2.0': /^source at https:\/\/.+$/,
    };
    for (const { name, license, notice } of works)
      expect(notice, name).toMatch(wanted[license] ?? /^Copyright \(c\) .+$/);
  });
});
