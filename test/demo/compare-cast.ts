import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'yaml';
import type { ReadMention } from './read-cast';

const STARTER = resolve(import.meta.dirname, '../../data/starter');

interface Expected {
  /** Surface form and entity id of every mention, in reading order. */
  readonly mentions: readonly (readonly [surface: string, id: string])[];
  /** Passages that must hold no mark. */
  readonly unmarked: readonly string[];
}

/** What was read otherwise than `article.expected.json` says, one line each; an empty list where all is right. */
export async function compareCast(read: readonly ReadMention[]): Promise<readonly string[]> {
  const file = resolve(import.meta.dirname, 'article.expected.json');
  const expected: Expected = JSON.parse(readFileSync(file, 'utf8'));
  const names = readNames();
  const wanted = expected.mentions.map(([surface, id]) => `${surface} -> ${names.get(id) ?? `(no ${id})`}`);
  const found = read.map(({ surface, name }) => `${surface} -> ${name}`);
  return [
    ...without(wanted, found).map((line) => `missing: ${line}`),
    ...without(found, wanted).map((line) => `too many: ${line}${lookAlike(line, expected.unmarked)}`),
  ];
}

/** Says where a mark that should not be may stand. */
function lookAlike(line: string, unmarked: readonly string[]): string {
  const passage = unmarked.find((text) => text.includes(line.split(' -> ')[0] ?? line));
  return passage ? ` (in "${passage}"?)` : '';
}

/** Entity id -> name, from the starter pack's sources. */
function readNames(): ReadonlyMap<string, string> {
  const entries = readdirSync(STARTER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => parse(readFileSync(join(STARTER, file), 'utf8')))
    .flatMap(({ organizations = [], people = [] }) => [...organizations, ...people]);
  return new Map(entries.map(({ id, name }) => [id, name]));
}

/** Elements of `list` beyond those in `other`, counted. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const left = [...other];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}
