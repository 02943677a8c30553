import type { Kind } from '../../ftm';
import { COMPILED_FORMAT } from './compiled-format';
import { findOrdinal, hashId, type IdTable, idSlots } from './id-table';

/**
 * The compiled graph of one pack in one ArrayBuffer: ids to ordinals, ties between nodes, where each label stands.
 * Layout: header (8 words), id table, tie offsets (records + 1 words), ties (2 words each: the edge's ordinal, the other
 * node's), label offsets (records + 1 words), kinds (1 byte a record). Opened without parsing.
 */
const MAGIC = 0x48_52_47_44;
const HEADER_WORDS = 8;

/** One edge as seen from one of its ends; both numbers are ordinals. */
export interface Tie {
  readonly edge: number;
  readonly other: number;
}

export interface Graph {
  /** Number of records. */
  readonly size: number;
  readonly bytes: number;
  /** Ordinal of an id. 64 hashed bits agree: compare the record's own id where a wrong one would matter. */
  ordinalOf(id: string): number | undefined;
  kindOf(ordinal: number): Kind | undefined;
  ties(ordinal: number): readonly Tie[];
  tieCount(ordinal: number): number;
  /** Where a node's entry stands in the labels file: bytes [start, end); empty for records that are no nodes. */
  labelRange(ordinal: number): readonly [start: number, end: number];
}

/** The typed arrays of a graph: of an opened one, or of one being built. */
export interface GraphSections {
  readonly idTable: IdTable;
  readonly tieOffsets: Uint32Array;
  readonly ties: Uint32Array;
  readonly labelOffsets: Uint32Array;
  /** Index into `KINDS`. */
  readonly kinds: Uint8Array;
}

export const KINDS: readonly (Kind | undefined)[] = [undefined, 'person', 'organization'];

/**
 * Opens a compiled graph over the buffer itself.
 * @throws RangeError when the buffer is no graph of this format; the caller compiles it again.
 */
export function openGraph(buffer: ArrayBuffer): Graph {
  const header = buffer.byteLength >= HEADER_WORDS * 4 ? new Uint32Array(buffer, 0, HEADER_WORDS) : undefined;
  if (header?.[0] !== MAGIC || header[1] !== COMPILED_FORMAT)
    throw new RangeError('not a graph of this format');
  const [, , records = 0, tieEnds = 0] = header;
  if (buffer.byteLength !== byteLength(records, tieEnds)) throw new RangeError('graph is cut short');
  const { idTable, tieOffsets, ties, labelOffsets, kinds } = sectionsOf(buffer, records, tieEnds);
  return {
    size: records,
    bytes: buffer.byteLength,
    ordinalOf(id) {
      const ordinal = findOrdinal(idTable, hashId(id));
      return ordinal < 0 ? undefined : ordinal;
    },
    kindOf: (ordinal) => KINDS[kinds[ordinal] ?? 0],
    tieCount: (ordinal) => tieOffsets[ordinal + 1]! - tieOffsets[ordinal]!,
    ties(ordinal) {
      const found: Tie[] = [];
      for (let at = tieOffsets[ordinal]!; at < tieOffsets[ordinal + 1]!; at++) {
        found.push({ edge: ties[at * 2]!, other: ties[at * 2 + 1]! });
      }
      return found;
    },
    labelRange: (ordinal) => [labelOffsets[ordinal]!, labelOffsets[ordinal + 1]!],
  };
}

/** A new graph's buffer and its sections, to be filled. `tieEnds` counts each edge twice, once for each end. */
export function newGraph(records: number, tieEnds: number): { buffer: ArrayBuffer; sections: GraphSections } {
  const buffer = new ArrayBuffer(byteLength(records, tieEnds));
  new Uint32Array(buffer, 0, HEADER_WORDS).set([MAGIC, COMPILED_FORMAT, records, tieEnds]);
  return { buffer, sections: sectionsOf(buffer, records, tieEnds) };
}

const byteLength = (records: number, tieEnds: number): number =>
  (HEADER_WORDS + idSlots(records) * 2 + (records + 1) * 2 + tieEnds * 2) * 4 + records;

function sectionsOf(buffer: ArrayBuffer, records: number, tieEnds: number): GraphSections {
  let at = HEADER_WORDS * 4;
  const words = (length: number): Uint32Array => {
    const section = new Uint32Array(buffer, at, length);
    at += length * 4;
    return section;
  };
  return {
    idTable: words(idSlots(records) * 2),
    tieOffsets: words(records + 1),
    ties: words(tieEnds * 2),
    labelOffsets: words(records + 1),
    kinds: new Uint8Array(buffer, at, records),
  };
}
