import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');
const ROOMS = ['entrypoints', 'components', 'data', 'utils'] as const;
type Room = (typeof ROOMS)[number];

/** What each room may import; `type` means by `import type` only. */
const MAY_IMPORT: Readonly<Record<Room, Readonly<Partial<Record<Room, 'value' | 'type'>>>>> = {
  entrypoints: { components: 'value', data: 'value', utils: 'value' },
  components: { components: 'value', data: 'type', utils: 'value' },
  data: { data: 'value', utils: 'value' },
  utils: { utils: 'value' },
};

const TOP_LEVEL = [
  ...ROOMS,
  ...[
    'test',
    'public',
    '.ci',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'wxt.config.ts',
    'biome.json',
  ],
  ...['.gitignore', 'README.md', 'LICENSE', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md', 'PRIVACY.md'],
];
/** Made by tools, never committed. */
const GENERATED = ['.git', 'node_modules', '.output', '.wxt', 'demo'];

const VAGUE = /(^|[-/])(helpers?|managers?|misc|controllers?|common|stuff|lib)([-./]|$)/i;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/;
const PASCAL = /^([A-Z][a-z0-9]*)+(\.test)?\.tsx$/;

const filesOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

const files = [...ROOMS, 'test' as const].flatMap(filesOf);
const sources = files.filter((file) => /\.tsx?$/.test(file));

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}
const imports: Import[] = sources.flatMap((from) =>
  [...read(from).matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gm)].map((match) => {
    const target = match[2]!;
    const to = target.startsWith('.') ? relative(ROOT, resolve(ROOT, dirname(from), target)) : target;
    return { from, to, typeOnly: match[1] !== undefined };
  }),
);
const roomOf = (path: string) => ROOMS.find((room) => path.startsWith(`${room}/`));

describe('the house', () => {
  it('holds nothing else at the top', () => {
    const here = readdirSync(ROOT).filter((name) => !GENERATED.includes(name));
    expect(here.filter((name) => !TOP_LEVEL.includes(name))).toEqual([]);
  });

  it('keeps every room to the imports it may have', () => {
    const wrong = imports.filter(({ from, to, typeOnly }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      if (!here || !there) return false;
      // An entrypoint's own folder is one room; no other entrypoint is.
      if (there === 'entrypoints') return dirname(from) !== dirname(to);
      const allowed = MAY_IMPORT[here][there];
      return !(allowed === 'value' || (allowed === 'type' && typeOnly));
    });
    expect(wrong).toEqual([]);
  });

  it('speaks to IndexedDB in data/store alone', () => {
    const users = imports.filter(({ to }) => to === 'idb').map(({ from }) => dirname(from));
    expect([...new Set(users)]).toEqual(['data/store']);
  });

  it('keeps the engine and the facts free of browser and page', () => {
    const bound = imports.filter(
      ({ from, to }) => /^utils\/(match|facts)\//.test(from) && /^(wxt|webextension|preact)/.test(to),
    );
    expect(bound).toEqual([]);
  });

  it('keeps views free of the extension API', () => {
    expect(imports.filter(({ from, to }) => from.startsWith('components/') && to.startsWith('wxt'))).toEqual(
      [],
    );
  });

  it.each([
    ['BackgroundRequests', 'utils/messages.ts', 'data/answers/answer-requests.ts'],
    ['PackRequests', 'utils/pack-messages.ts', 'data/answers/answer-pack-requests.ts'],
    ['ReaderRequests', 'utils/messages.ts', 'entrypoints/reader.ts'],
  ])('answers each of %s (%s) once, in %s', (requests, contract, file) => {
    const map = read(contract).match(new RegExp(`interface ${requests} [^{]*\\{([^]*?)\n\\}`))?.[1] ?? '';
    const names = [...map.matchAll(/^ {2}(\w+): \{\s*request:/gm)].map((match) => match[1]);
    expect(names.length).toBeGreaterThan(3);
    const handlers = [...read(file).matchAll(/^ {4}(?:async )?(\w+)(?:: (?:async )?)?\(/gm)].map(
      (match) => match[1],
    );
    expect(handlers.filter((name) => names.includes(name)).sort()).toEqual([...names].sort());
  });

  it('has no file above 350 lines', () => {
    const code = files.filter((file) => /\.(tsx?|mjs|css|html)$/.test(file));
    expect(code.filter((file) => read(file).split('\n').length > 351)).toEqual([]);
  });

  it('names files in kebab-case and components in PascalCase', () => {
    const name = (file: string) => file.slice(file.lastIndexOf('/') + 1);
    const code = files.filter((file) => !file.endsWith('.md'));
    expect(code.filter((file) => !KEBAB.test(name(file)) && !PASCAL.test(name(file)))).toEqual([]);
  });

  it('has no file or folder with a name that says nothing', () => {
    expect(files.filter((file) => VAGUE.test(file))).toEqual([]);
  });
});
