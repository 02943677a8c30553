import type { FtmEntity } from '../../utils/ftm';
import { type FaultError, refusal } from '../fault-error';
import { DELTA_BYTES, LINE_BYTES } from '../pack/limits';
import { checkEntity } from '../pack/parse-entity';
import { readLines } from '../pack/read-lines';
import type { PackFile } from '../pack/zip';
import type { PackDb } from '../store/pack-db';

/**
 * What a version changes: lines `{"op": "ADD" | "MOD" | "DEL", "entity": {...}}` as OpenSanctions writes them
 * (https://www.opensanctions.org/docs/bulk/delta/), by id.
 */
export type Delta = ReadonlyMap<string, Change>;

export interface Change {
  /** Absent where it is deleted. */
  readonly entity?: FtmEntity;
  /**
   * Ours, so that the new version comes out in its publisher's own bytes: the id that it stands behind, "" for the
   * beginning. Without it what is changed stays where it was, and what is added comes last.
   */
  readonly after?: string;
}

/** @throws FaultError `bad-delta`. */
export async function readDelta(file: ReadableStream<Uint8Array>): Promise<Delta> {
  const delta = new Map<string, Change>();
  for await (const lines of readLines(file, { line: LINE_BYTES, file: DELTA_BYTES })) {
    for (const { number, text, fault } of lines) {
      if (fault) throw badDelta(fault.message);
      const { op, entity, after } = parseChange(text, number);
      if (op !== 'DEL') {
        const parsed = checkEntity(entity, number);
        if (!parsed.entity) throw badDelta(parsed.faults[0]?.message ?? `Line ${number} is no entity`);
        delta.set(parsed.entity.id, {
          entity: parsed.entity,
          ...(typeof after === 'string' && { after }),
        });
      } else if (typeof entity.id === 'string') delta.set(entity.id, {});
      else throw badDelta(`Line ${number} deletes something without an id`);
    }
  }
  return delta;
}

/**
 * The new version as a file: the installed records in their order, changed, moved or left out, with what was added. It is
 * read like any other file, with the same checks.
 */
export function patchedFile(installed: PackDb, delta: Delta, name: string, size: number): PackFile {
  return { name, size, stream: () => streamOf(patchedEntities(installed.chunks(), delta)) };
}

/** Batches of the old version -> batches of the new one. */
export async function* patchedEntities(
  old: AsyncIterable<readonly FtmEntity[]>,
  delta: Delta,
): AsyncGenerator<readonly FtmEntity[]> {
  const left = new Map(delta);
  const behind = followersIn(delta);
  const rowOf = (first: FtmEntity | undefined): readonly FtmEntity[] => {
    const row = first ? [first, ...takeRow(first.id, behind)] : takeRow('', behind);
    for (const { id } of row) left.delete(id);
    return row;
  };
  yield rowOf(undefined);
  for await (const batch of old) {
    yield batch.flatMap((entity) => {
      const change = delta.get(entity.id);
      if (!change) return rowOf(entity);
      return change.entity && change.after === undefined ? rowOf(change.entity) : [];
    });
  }
  // Also what stands behind something that is not there.
  yield [...left.values()].flatMap(({ entity }) => entity ?? []);
}

/** By the id that they stand behind; last one first. */
function followersIn(delta: Delta): Map<string, FtmEntity[]> {
  const followers = new Map<string, FtmEntity[]>();
  for (const { entity, after } of [...delta.values()].reverse()) {
    if (!entity || after === undefined) continue;
    const others = followers.get(after);
    if (others) others.push(entity);
    else followers.set(after, [entity]);
  }
  return followers;
}

/** What stands behind an id, and behind that; each once, so that a delta that runs in a circle ends. */
function takeRow(id: string, followers: Map<string, FtmEntity[]>): FtmEntity[] {
  const row: FtmEntity[] = [];
  const stack = followers.get(id) ?? [];
  followers.delete(id);
  for (let next = stack.pop(); next; next = stack.pop()) {
    row.push(next);
    for (const further of followers.get(next.id) ?? []) stack.push(further);
    followers.delete(next.id);
  }
  return row;
}

function streamOf(entities: AsyncGenerator<readonly FtmEntity[]>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(to) {
      const next = await entities.next();
      if (next.done) to.close();
      else to.enqueue(encoder.encode(next.value.map((entity) => `${JSON.stringify(entity)}\n`).join('')));
    },
    async cancel() {
      await entities.return(undefined);
    },
  });
}

function parseChange(
  text: string,
  line: number,
): { op: string; entity: Record<string, unknown>; after: unknown } {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && isRecord(value.entity) && ['ADD', 'MOD', 'DEL'].includes(String(value.op))) {
      return { op: String(value.op), entity: value.entity, after: value.after };
    }
  } catch {
    // Said below.
  }
  throw badDelta(`Line ${line} is no change ({"op": "ADD" | "MOD" | "DEL", "entity"})`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function badDelta(message: string): FaultError {
  return refusal('bad-delta', message, 'The whole pack is fetched instead.');
}
