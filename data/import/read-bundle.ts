import { type Fault, failure } from '../../utils/result';
import { FaultError } from '../fault-error';
import { readCsv } from '../formats/csv-entities';
import type { Mapping } from '../formats/guess-mapping';
import { readPopolo } from '../formats/popolo';
import type { BlockHash } from '../pack/block-hash';
import type { Resource } from '../pack/manifest';
import type { ParsedLine } from '../pack/parse-entity';
import { readEntities } from '../pack/read-entities';
import { Sha1 } from '../pack/sha1';
import { Sha256 } from '../pack/sha256';
import type { Bundle } from './open-bundle';

/** Faults after which nothing of a file may be believed: it is not whole. */
const FATAL = new Set(['cut-short', 'file-broken', 'file-too-large', 'line-too-long']);

/** @throws FaultError where a file turns out not to be whole. */
export function refuseBroken(lines: readonly ParsedLine[]): void {
  for (const { faults } of lines) {
    for (const fault of faults) if (FATAL.has(fault.code)) throw new FaultError(fault);
  }
}

/** One pass over a bundle's entities: counts the bytes as they are stored, and compares them with the index at the end. */
export class BundleReading {
  /** Bytes read so far, of `total`. */
  bytes = 0;
  readonly total: number;
  readonly #bundle: Bundle;
  readonly #mapping: Mapping | undefined;
  readonly #hash: BlockHash | undefined;

  constructor(bundle: Bundle, mapping?: Mapping) {
    this.#bundle = bundle;
    this.#mapping = mapping;
    this.total = bundle.data.size;
    this.#hash = hashFor(this.#promised);
  }

  /**
   * Entities with what was wrong on their lines, in batches.
   * @throws FaultError for a file that is not whole or not what its index says.
   */
  async *lines(signal: AbortSignal): AsyncGenerator<readonly ParsedLine[]> {
    for await (const lines of this.#read(this.#counted())) {
      signal.throwIfAborted();
      refuseBroken(lines);
      yield lines;
    }
    this.#compare();
  }

  #read(stream: ReadableStream<Uint8Array>): AsyncIterable<readonly ParsedLine[]> {
    const { format, data } = this.#bundle;
    if (format === 'ftm') return readEntities(stream);
    if (format === 'popolo') return readPopolo(stream, data.name);
    return readCsv(stream, this.#mapping);
  }

  #counted(): ReadableStream<Uint8Array> {
    return this.#bundle.data.stream().pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (chunk, to) => {
          this.bytes += chunk.length;
          this.#hash?.update(chunk);
          to.enqueue(chunk);
        },
      }),
    );
  }

  get #promised(): Partial<Resource> | undefined {
    const { data, index, sha256 } = this.#bundle;
    if (sha256 !== undefined) return { sha256 };
    return index?.manifest.resources.find(({ name, from }) => name === data.name && from === undefined);
  }

  /** Every byte was read: a reader of lines stops early only at a fatal fault. */
  #compare(): void {
    const { name } = this.#bundle.data;
    const said = this.#promised;
    if (said?.size !== undefined && said.size !== this.bytes) {
      throw new FaultError(lie('wrong-size', `${name} has ${this.bytes} bytes, its index says ${said.size}`));
    }
    if (this.#hash && this.#hash.hex() !== (said?.sha256 ?? said?.checksum)) {
      throw new FaultError(lie('wrong-checksum', `${name} has another checksum than its index says`));
    }
  }
}

/** The best that the index names. */
function hashFor(promised: Partial<Resource> | undefined): BlockHash | undefined {
  if (promised?.sha256 !== undefined) return new Sha256();
  return promised?.checksum === undefined ? undefined : new Sha1();
}

const lie = (code: string, message: string): Fault =>
  failure(
    code,
    message,
    'It was changed or damaged on the way: fetch it again. What was installed before still answers.',
  ).error;
