import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import type { Fault } from '../../utils/result';
import { speak } from './speak';
import { show, text, texts } from './stage';

const ROOT = resolve(import.meta.dirname, '../..');
const FULL: Fault = {
  code: 'disk-full',
  message: '12 MB needed, 3 MB free',
  advice: 'Free some disk space.',
};

async function showIn(language: string, fault: Fault): Promise<void> {
  await speak(language);
  vi.resetModules();
  const { FaultNote } = await import('../../components/fault-note');
  show(<FaultNote fault={fault} />);
}
afterEach(() => speak('en'));

it('says in English exactly what happened, and what to do', async () => {
  await showIn('en', FULL);
  expect(texts('p')).toEqual(['12 MB needed, 3 MB free', 'Free some disk space.']);
  expect(document.querySelector('[lang]:not(html)')).toBeNull();
});

it('says first in the language of the interface what it comes to, and marks the rest as English', async () => {
  await showIn('de', FULL);
  expect(text('strong')).toMatch(/^Auf dem Datenträger ist nicht genug Platz/);
  expect(texts('p[lang=en]')).toEqual(['12 MB needed, 3 MB free', 'Free some disk space.']);
});

it('shows a fault that it has no words for as it is', async () => {
  await showIn('de', { ...FULL, code: 'never-heard-of' });
  expect(texts('p')).toEqual(['12 MB needed, 3 MB free', 'Free some disk space.']);
});

it('has words for codes that exist', () => {
  const codes = readFileSync(join(ROOT, 'components/fault-words.ts'), 'utf8').matchAll(/^ {2}\['([\w-]+)'/gm);
  const source = ['data', 'utils']
    .flatMap((room) =>
      readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(ROOT, room, file), 'utf8')),
    )
    .join('\n');
  expect([...codes].map((match) => match[1]!).filter((code) => !source.includes(`'${code}'`))).toEqual([]);
});
