import type { FtmEntity } from '../../utils/ftm';
import { failure } from '../../utils/result';
import { FaultError } from '../fault-error';
import { parseEntity } from '../pack/parse-entity';
import { readLines } from '../pack/read-lines';
import type { PackFile } from '../pack/zip';
import type { PackDb } from '../store/pack-db';

/**
 * What a version changes: lines `{"op": "ADD" | "MOD" | "DEL", "entity": {...}}` as OpenSanctions writes them
 * (https://www.opensanctions.org/docs/bulk/delta/). `undefined` stands for what is deleted.
 */
export type Delta = ReadonlyMap<string, FtmEntity | undefined>;

/** @throws FaultError `bad-delta`. */
export async function readDelta(file: ReadableStream<Uint8Array>): Promise<Delta> {
  const delta = new Map<string, FtmEntity | undefined>();
  for await (const lines of readLines(file)) {
    for (const { number, text, fault } of lines) {
      if (fault) throw badDelta(fault.message);
      const { op, entity } = parseChange(text, number);
      if (op !== 'DEL') {
        const parsed = parseEntity({ number, text: JSON.stringify(entity) });
        if (!parsed.entity) throw badDelta(parsed.faults[0]?.message ?? `Line ${number} is no entity`);
        delta.set(parsed.entity.id, parsed.entity);
      } else if (typeof entity.id === 'string') delta.set(entity.id, undefined);
      else throw badDelta(`Line ${number} deletes something without an id`);
    }
  }
  return delta;
}

/**
 * The new version as a file: the installed records in their order, changed or left out, then what was added. It is read
 * like any other file, with the same checks.
 */
export function patchedFile(installed: PackDb, delta: Delta, name: string, size: number): PackFile {
  return { name, size, stream: () => streamOf(patchedLines(installed, delta)) };
}

async function* patchedLines(installed: PackDb, delta: Delta): AsyncGenerator<string> {
  const added = new Map(delta);
  for await (const shard of installed.shards()) {
    let lines = '';
    for (const entity of shard) {
      const after = delta.has(entity.id) ? delta.get(entity.id) : entity;
      added.delete(entity.id);
      if (after) lines += `${JSON.stringify(after)}\n`;
    }
    if (lines !== '') yield lines;
  }
  for (const entity of added.values()) if (entity) yield `${JSON.stringify(entity)}\n`;
}

function streamOf(texts: AsyncGenerator<string>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(to) {
      const next = await texts.next();
      if (next.done) to.close();
      else to.enqueue(encoder.encode(next.value));
    },
    async cancel() {
      await texts.return(undefined);
    },
  });
}

function parseChange(text: string, line: number): { op: string; entity: Record<string, unknown> } {
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value) && isRecord(value.entity) && ['ADD', 'MOD', 'DEL'].includes(String(value.op))) {
      return { op: String(value.op), entity: value.entity };
    }
  } catch {
    // Said below.
  }
  throw badDelta(`Line ${line} is no change ({"op": "ADD" | "MOD" | "DEL", "entity"})`);
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function badDelta(message: string): FaultError {
  const { error } = failure('bad-delta', message, 'The whole pack is fetched instead.');
  return new FaultError(error);
}
