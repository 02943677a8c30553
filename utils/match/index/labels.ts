import { all, caption, type FtmEntity, type Kind } from '../../ftm';
import type { Label } from './pack-view';

/** Names kept for showing and for fuzzy comparison; a node with more is still found by all of them. */
const MOST_NAMES = 24;

/** Names of a line begin after id and kind. */
const NAMES_FROM = 2;
const SHOWN = ['name', 'alias', 'previousName', 'abbreviation', 'weakAlias'] as const;

/** One line of the labels file: id, kind, caption, other names. */
export function writeLabel(entity: FtmEntity, kind: Kind): string {
  const line = [entity.id, kind === 'person' ? 'p' : 'o', caption(entity)];
  for (const property of SHOWN) {
    for (const name of all(entity, property)) {
      if (line.length < NAMES_FROM + MOST_NAMES && !line.includes(name, NAMES_FROM)) line.push(name);
    }
  }
  return JSON.stringify(line);
}

const decoder = new TextDecoder();

/**
 * Reads lines of the labels file back, all at once: to begin reading costs more than a label.
 * @throws SyntaxError when the bytes are no labels: the labels file and the graph do not belong together.
 */
export function parseLabels(lines: readonly Uint8Array[]): Label[] {
  const list = new Uint8Array(lines.reduce((sum, { length }) => sum + length + 1, 1));
  let at = 0;
  for (const line of lines) {
    list[at] = at === 0 ? BRACKET : COMMA;
    list.set(line, at + 1);
    at += line.length + 1;
  }
  const parsed: unknown = lines.length === 0 ? [] : JSON.parse(`${decoder.decode(list.subarray(0, at))}]`);
  if (!Array.isArray(parsed) || parsed.length !== lines.length) throw new SyntaxError('not labels');
  return parsed.map(labelOf);
}

const BRACKET = '['.charCodeAt(0);
const COMMA = ','.charCodeAt(0);

function labelOf(line: unknown): Label {
  if (!Array.isArray(line) || line.length < 3 || !line.every((part) => typeof part === 'string')) {
    throw new SyntaxError('not a label');
  }
  return {
    id: line[0] ?? '',
    kind: line[1] === 'p' ? 'person' : 'organization',
    names: line.slice(NAMES_FROM),
  };
}
