import { all, caption, type FtmEntity, type Kind } from '../ftm';
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
 * Reads one line back.
 * @throws SyntaxError when the bytes are no label: the labels file and the graph do not belong together.
 */
export function parseLabel(bytes: Uint8Array): Label {
  const line: unknown = JSON.parse(decoder.decode(bytes));
  if (!Array.isArray(line) || line.length < 3 || !line.every((part) => typeof part === 'string')) {
    throw new SyntaxError('not a label');
  }
  const [id = '', kind, ...names] = line as string[];
  return { id, kind: kind === 'p' ? 'person' : 'organization', names };
}
