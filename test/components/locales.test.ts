import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const LOCALES = join(ROOT, 'components/locales');

interface Text {
  readonly key: string;
  /** Names of its placeholders, sorted. */
  readonly values: readonly string[];
  readonly text: string;
}

async function readLocale(name: string): Promise<readonly Text[]> {
  const messages = await parseMessagesFile(join(LOCALES, `${name}.yml`));
  return messages.flatMap((message) => {
    if (message.key[0]?.startsWith('@@')) return [];
    if (message.type !== 'simple') throw new Error(`${message.key.join('.')} in ${name} is no plain string`);
    const text = message.message;
    // The browser itself puts the selection into a menu.
    const values = [...message.namedSubstitutions, ...(text.match(/%s/g) ?? [])].sort();
    return { key: message.key.join('.'), values, text };
  });
}

const names = readdirSync(LOCALES).map((file) => file.replace(/\.yml$/, ''));
const english = await readLocale('en');
/** Keys of strings that count, without the name of the form. */
const counted = english.flatMap(({ key }) => (key.endsWith('.other') ? key.slice(0, -'.other'.length) : []));
const stemOf = (key: string): string => counted.find((stem) => key.startsWith(`${stem}.`)) ?? key;

const source = ['components', 'entrypoints']
  .flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(ROOT, room, file)),
  )
  .concat(join(ROOT, 'wxt.config.ts'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

describe('the strings', () => {
  it('are all used', () => {
    const isUsed = (key: string): boolean =>
      source.includes(`'${key}'`) ||
      source.includes(`__MSG_${key.replaceAll('.', '_')}__`) ||
      [...source.matchAll(/`([\w.]+)\$\{/g)].some(
        ([, start]) => start!.includes('.') && key.startsWith(start!),
      );
    expect(english.map(({ key }) => stemOf(key)).filter((key) => !isUsed(key))).toEqual([]);
  });

  it('are all there where the manifest names them', () => {
    const known = english.map(({ key }) => key.replaceAll('.', '_'));
    const named = [...source.matchAll(/__MSG_(\w+?)__/g)].map((match) => match[1]!);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((key) => !known.includes(key))).toEqual([]);
  });

  it('are all said by some view', () => {
    const objects = [...source.matchAll(/^export const \w+Words = \{\n([\s\S]*?)^\}/gm)].map(
      (match) => match[1]!,
    );
    const said = objects.flatMap((body) => [...body.matchAll(/^ {2}(\w+)[:,]/gm)].map((match) => match[1]!));
    expect(said.length).toBeGreaterThan(50);
    expect(said.filter((name) => !new RegExp(`[wW]ords\\s*\\.${name}\\b`).test(source))).toEqual([]);
  });

  it('are there in the languages that the interface speaks', () => {
    expect(names.sort()).toEqual(['de', 'en', 'es', 'fr', 'ru', 'zh-cn']);
  });

  it('have keys that browsers take and do not confuse', () => {
    const keys = english.map(({ key }) => key.replaceAll('.', '_'));
    expect(keys.filter((key) => !/^\w+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });
});

describe.each(names)('the language %s', (name) => {
  it('has every string, and every plural form that it counts with', async () => {
    const texts = await readLocale(name);
    const language = texts.find(({ key }) => key === 'language')?.text ?? '';
    expect(language.toLowerCase().startsWith(name)).toBe(true);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const wanted = [...new Set(english.map(({ key }) => stemOf(key)))].flatMap((key) =>
      counted.includes(key) ? forms.map((form) => `${key}.${form}`) : key,
    );
    expect(texts.map(({ key }) => key).sort()).toEqual(wanted.sort());
  });

  it('fills in the same values as English', async () => {
    const values = new Map(english.map((text) => [stemOf(text.key), text.values]));
    const wrong = (await readLocale(name)).filter(
      (text) => text.values.join() !== values.get(stemOf(text.key))?.join(),
    );
    expect(wrong).toEqual([]);
  });

  it('describes the extension within the 132 characters that stores take', async () => {
    const text = (await readLocale(name)).find(({ key }) => key === 'extension.description')?.text ?? '';
    expect(text.length).toBeGreaterThan(0);
    expect(text.length).toBeLessThanOrEqual(132);
  });

  it('says nothing with empty or untidy strings', async () => {
    const untidy = /^ |^$|\n|\s\s|\$|\{\s|\s\}/;
    expect((await readLocale(name)).filter(({ text }) => untidy.test(text))).toEqual([]);
  });
});
