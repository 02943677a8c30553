import { all, EDGE_ENDS, type FtmEntity, first } from '../../utils/ftm';
import { type Fault, failure } from '../../utils/result';
import { NAME_PROPERTIES } from '../pack/parse-entity';
import type { IdLedger } from './fragments';

/** What is wrong somewhere in a file: where first, by what is named there. */
type FirstLines = Map<string, number>;

/** Different ones that are kept in mind: enough to tell that there are some, with an example. */
const MOST = 10_000;

/** What only the whole of a file shows, each kind of it told once. */
export class LooseEnds {
  readonly #ids: IdLedger;
  /** Of ids that ties name, and that were not known yet. */
  readonly #missing: FirstLines = new Map();
  readonly #repeated: FirstLines = new Map();
  /** People and organizations that no line has named yet. */
  readonly #nameless: FirstLines = new Map();
  readonly #schemata: FirstLines = new Map();

  constructor(ids: IdLedger) {
    this.#ids = ids;
  }

  repeat(line: number, { id }: FtmEntity): void {
    note(this.#repeated, id, line);
  }

  /** Takes a line of a person or organization; `isNew` where it is the first of its id. */
  name(line: number, entity: FtmEntity, isNew: boolean): void {
    const isNamed = NAMES.some((property) => first(entity, property));
    if (!isNamed && isNew) note(this.#nameless, entity.id, line);
    else if (isNamed && !isNew) this.#nameless.delete(entity.id);
  }

  /** Takes what is neither a person nor an organization. */
  take(line: number, entity: FtmEntity): void {
    const { schema } = entity;
    if (Object.hasOwn(EDGE_ENDS, schema)) {
      for (const end of EDGE_ENDS[schema]!)
        for (const id of all(entity, end)) if (!this.#ids.has(id)) note(this.#missing, id, line);
    } else if (schema !== 'Position') note(this.#schemata, schema, line);
  }

  faults(): readonly (Fault & { readonly line: number })[] {
    for (const id of this.#missing.keys()) if (this.#ids.has(id)) this.#missing.delete(id);
    return [
      told('no-name', this.#nameless, 'has no name:', 'No article can name it.'),
      told('nowhere', this.#missing, 'ties to what is not in the pack:', 'Such ties are not shown.'),
      told('kind-not-shown', this.#schemata, 'is of a kind that is kept but not shown:', SHOWN),
      told(
        'repeated-id',
        this.#repeated,
        'repeats the id',
        'The lines of an id were joined into one entity.',
      ),
    ].flat();
  }
}

const NAMES = [...NAME_PROPERTIES];

const SHOWN = 'Shown are people, organizations, positions and their ties.';

function note(lines: FirstLines, key: string, line: number): void {
  if (lines.size < MOST && !lines.has(key)) lines.set(key, line);
}

function told(code: string, lines: FirstLines, what: string, advice: string) {
  const more = lines.size > 1 ? ` (and ${lines.size - 1} more like it)` : '';
  return [...lines].slice(0, 1).map(([key, line]) => ({
    line,
    ...failure(code, `Line ${line} ${what} "${key}"${more}`, advice).error,
  }));
}
