import { all, caption, type FtmEntity, type Kind } from '../../ftm';
import type { Label } from './pack-view';

/** Names kept for showing and for fuzzy comparison; a node with more is still found by all of them. */
const MOST_NAMES = 24;

/** Names begin after id and kind, which is one letter. */
const NAMES_FROM = 2;
const SHOWN = ['name', 'alias', 'previousName', 'abbreviation', 'weakAlias'] as const;

/** Control characters (https://www.unicode.org/charts/PDF/U0000.pdf): between the parts of a label, and at its end. No value of a pack holds any. */
const BETWEEN = '\x1F';
const END = '\x1E';

/** One entry of the labels file: id, kind, caption, other names. */
export function writeLabel(entity: FtmEntity, kind: Kind): string {
  const parts = [entity.id, kind === 'person' ? 'p' : 'o', caption(entity)];
  for (const property of SHOWN) {
    for (const name of all(entity, property)) {
      if (parts.length < NAMES_FROM + MOST_NAMES && !parts.includes(name, NAMES_FROM)) parts.push(name);
    }
  }
  return parts.join(BETWEEN) + END;
}

const decoder = new TextDecoder();

/**
 * Reads entries of the labels file back, all at once: to begin reading costs more than a label.
 * @throws SyntaxError when the bytes are no labels: the labels file and the graph do not belong together.
 */
export function parseLabels(entries: readonly Uint8Array[]): Label[] {
  const bytes = new Uint8Array(entries.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const entry of entries) {
    bytes.set(entry, at);
    at += entry.length;
  }
  const labels = decoder.decode(bytes).split(END);
  if (labels.pop() !== '' || labels.length !== entries.length) throw new SyntaxError('not labels');
  return labels.map((text) => new Entry(text));
}

/** An entry as it was read: of most only the first name is asked for. */
class Entry implements Label {
  readonly #text: string;
  readonly #idEnds: number;
  #names: readonly string[] | undefined;

  constructor(text: string) {
    this.#text = text;
    this.#idEnds = text.indexOf(BETWEEN);
    if (this.#idEnds < 0 || text[this.#idEnds + 2] !== BETWEEN) throw new SyntaxError('not a label');
  }

  get id(): string {
    return this.#text.slice(0, this.#idEnds);
  }

  get kind(): Kind {
    return this.#text[this.#idEnds + 1] === 'p' ? 'person' : 'organization';
  }

  get caption(): string {
    const start = this.#idEnds + 3;
    const end = this.#text.indexOf(BETWEEN, start);
    return this.#text.slice(start, end < 0 ? undefined : end);
  }

  get names(): readonly string[] {
    this.#names ??= this.#text.slice(this.#idEnds + 3).split(BETWEEN);
    return this.#names;
  }
}
