import type { FtmEntity } from '../../utils/ftm';
import { hashId } from '../../utils/match/index/id-table';
import { type FaultError, refusal } from '../fault-error';
import { NAMES_PER_ENTITY, PIECES_PER_ID, SPLIT_IDS, VALUES_PER_PROPERTY } from '../pack/limits';
import { NAME_PROPERTIES } from '../pack/parse-entity';

/** Finds ids that stand in more than one line without keeping any id: 11 to 23 bytes each. */
export class IdLedger {
  /** How often each id stands that does so more than once. */
  readonly pieces = new Map<string, number>();
  /** Different ids so far. */
  size = 0;
  #table = new Int32Array(2 * 4096);

  add(id: string): void {
    const { hash, check } = hashId(id);
    // Zeros mark an empty slot.
    if (!this.#put(hash, check || 1)) {
      const count = (this.pieces.get(id) ?? 1) + 1;
      this.pieces.set(id, count);
      if (count > PIECES_PER_ID) throw tooManyPieces(`${id} is spread over more than ${PIECES_PER_ID} lines`);
      if (this.pieces.size > SPLIT_IDS)
        throw tooManyPieces(`More than ${SPLIT_IDS} entities are spread over several lines`);
      return;
    }
    this.size++;
    if (this.size * 2 > (this.#table.length / 2) * 1.4) this.#grow();
  }

  has(id: string): boolean {
    const { hash, check } = hashId(id);
    return this.#table[this.#find(hash, check || 1) + 1] !== 0;
  }

  /** False if it is there already. */
  #put(hash: number, check: number): boolean {
    const at = this.#find(hash, check);
    if (this.#table[at + 1] !== 0) return false;
    this.#table[at] = hash;
    this.#table[at + 1] = check;
    return true;
  }

  /** Where an id stands, or the empty place where it belongs. */
  #find(hash: number, check: number): number {
    const slots = this.#table.length / 2;
    let slot = (hash >>> 0) % slots;
    while (this.#table[slot * 2 + 1] !== 0) {
      if (this.#table[slot * 2] === hash && this.#table[slot * 2 + 1] === check) break;
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return slot * 2;
  }

  #grow(): void {
    const old = this.#table;
    this.#table = new Int32Array(old.length * 2);
    for (let at = 0; at < old.length; at += 2) {
      if (old[at + 1] !== 0) this.#put(old[at]!, old[at + 1]!);
    }
  }
}

/** Passes entities on; one that stands in several lines is held until its last piece came, then passed on as one. */
export async function* joinFragments(
  batches: AsyncIterable<readonly FtmEntity[]>,
  pieces: ReadonlyMap<string, number>,
): AsyncGenerator<readonly FtmEntity[]> {
  const held = new Map<string, FtmEntity[]>();
  for await (const batch of batches) {
    yield pieces.size === 0 ? batch : batch.flatMap((entity) => join(entity, pieces, held));
  }
}

function join(
  entity: FtmEntity,
  pieces: ReadonlyMap<string, number>,
  held: Map<string, FtmEntity[]>,
): readonly FtmEntity[] {
  const expected = pieces.get(entity.id);
  if (expected === undefined) return [entity];
  const fragments = held.get(entity.id) ?? [];
  held.set(entity.id, fragments);
  fragments.push(entity);
  if (fragments.length < expected) return [];
  held.delete(entity.id);
  return [mergeFragments(fragments)];
}

/**
 * The pieces of one entity as one, the same in whatever order they came: sorted as text, then every value once. Of their
 * schemata the finest counts, as in the model ("common schema": https://followthemoney.tech/docs/).
 */
export function mergeFragments(fragments: readonly FtmEntity[]): FtmEntity {
  const sorted = fragments.map((entity) => ({ entity, text: JSON.stringify(entity) })).sort(byText);
  const properties = new Map<string, Set<string>>();
  for (const { entity } of sorted) {
    for (const [key, values] of Object.entries(entity.properties)) {
      const all = properties.get(key) ?? new Set();
      const most = NAME_PROPERTIES.has(key) ? NAMES_PER_ENTITY : VALUES_PER_PROPERTY;
      for (const value of values) if (all.size < most) all.add(value);
      properties.set(key, all);
    }
  }
  const schemata = sorted.map(({ entity }) => entity.schema);
  const schema = schemata.sort((a, b) => coarseness(a) - coarseness(b) || (a < b ? -1 : 1))[0] ?? '';
  return {
    id: fragments[0]?.id ?? '',
    schema,
    properties: Object.fromEntries([...properties].map(([key, values]) => [key, [...values]])),
  };
}

const byText = (a: { text: string }, b: { text: string }): number =>
  a.text < b.text ? -1 : a.text > b.text ? 1 : 0;

/** Schemata that others refine, coarsest last. */
const COARSE = ['Organization', 'LegalEntity', 'Interest', 'Interval', 'Thing'];
const coarseness = (schema: string): number => COARSE.indexOf(schema);

function tooManyPieces(message: string): FaultError {
  return refusal('too-many-fragments', message, 'Let the publisher join them first (`ftm aggregate`).');
}
