import { caption, type FtmEntity, type Kind } from '../ftm';
import type { Label } from './pack-view';

/** Names kept for showing and for fuzzy comparison; a node with more is still found by all of them. */
const MOST_NAMES = 24;

/** One line of the labels file: id, kind, caption, other names. */
export function writeLabel(entity: FtmEntity, kind: Kind): string {
  const name = caption(entity);
  const names = ['name', 'alias', 'previousName', 'abbreviation', 'weakAlias'].flatMap(
    (key) => entity.properties[key] ?? [],
  );
  const others = [...new Set(names)].filter((other) => other !== name).slice(0, MOST_NAMES - 1);
  return JSON.stringify([entity.id, kind === 'person' ? 'p' : 'o', name, ...others]);
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
