import { CHECK_PRIME, CHECK_SEED, mix, PRIME, SEED } from '../text/word-hash';

/** Ids to ordinals as an open-addressed table: two words a slot, the id's check and its ordinal + 1. */
export type IdTable = Uint32Array;

/** Slots in use, at most. */
const LOAD = 0.7;

export const idSlots = (records: number): number => Math.max(8, Math.ceil(records / LOAD));

interface IdHash {
  readonly hash: number;
  readonly check: number;
}

/** Two independent hashes of an id. */
export function hashId(id: string): IdHash {
  let hash = SEED;
  let check = CHECK_SEED;
  for (let i = 0; i < id.length; i++) {
    const unit = id.charCodeAt(i);
    hash = Math.imul(hash ^ unit, PRIME);
    check = Math.imul(check ^ unit, CHECK_PRIME);
  }
  return { hash: mix(hash), check: mix(check) };
}

/** Ordinal of an id, or -1. */
export function findOrdinal(table: IdTable, id: IdHash): number {
  return table[slotFor(table, id) + 1]! - 1;
}

/** Puts an id in; of two equal ones the first stays. */
export function putOrdinal(table: IdTable, id: IdHash, ordinal: number): void {
  const at = slotFor(table, id);
  if (table[at + 1] !== 0) return;
  table[at] = id.check;
  table[at + 1] = ordinal + 1;
}

/** Index of the id's slot, or of the empty one where it belongs. */
function slotFor(table: IdTable, { hash, check }: IdHash): number {
  const slots = table.length / 2;
  let slot = Math.floor(((hash >>> 0) * slots) / 0x1_0000_0000);
  while (table[slot * 2 + 1] !== 0 && table[slot * 2] !== check >>> 0)
    slot = slot + 1 === slots ? 0 : slot + 1;
  return slot * 2;
}
