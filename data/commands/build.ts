import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FtmEntity } from '../../utils/ftm';
import { checkEntity, type ParsedLine } from '../pack/parse-entity';
import { readStarter } from '../pack/read-starter';
import { starterEntities } from '../pack/starter-entities';
import { buildPack } from '../publish/build-pack';
import type { PackDetails } from '../publish/describe-pack';
import { openFile } from '../publish/open-files';
import { readInput, type Source } from '../publish/read-input';
import { lineOf } from './check-packs';
import { problemsOf, tellProblems } from './check-sources';
import { contents, counted } from './counted';

export interface BuildRequest {
  /** Undefined for folders of YAML sources. */
  readonly source: Source | undefined;
  /** Files, or none for standard input; of YAML sources the folders. */
  readonly inputs: readonly string[];
  /** Without one the entities go to standard output, a line each. */
  readonly folder: string | undefined;
  readonly languages: readonly string[];
  readonly gzip: boolean;
  readonly details: PackDetails;
}

/** Builds a pack, or passes entities through. What cannot be used is left out and told. Answers the exit code. */
export async function build({
  source,
  inputs,
  folder,
  languages,
  gzip,
  details,
}: BuildRequest): Promise<number> {
  const lines = source ? fromInputs(source, inputs, languages) : await fromSources(inputs);
  if (!lines) return 1;
  if (folder === undefined) {
    await pipeline(Readable.from(passed(lines)), process.stdout, { end: false });
    return 0;
  }
  const today = new Date().toISOString().slice(0, 10);
  const { manifest, survey } = await buildPack(lines, folder, { details, gzip, today });
  const left = survey.refused > 0 ? `; ${counted(survey.refused, 'line')} left out` : '';
  process.stdout.write(
    `${folder}: ${manifest.title}, version ${manifest.version}: ${contents(survey)}${left}\n`,
  );
  return 0;
}

async function* fromInputs(
  source: Source,
  inputs: readonly string[],
  languages: readonly string[],
): AsyncGenerator<readonly ParsedLine[]> {
  for (const path of inputs.length > 0 ? inputs : ['-']) {
    const stream = path === '-' ? standardInput() : (await openFile(path)).stream();
    const name = path === '-' ? 'standard input' : path;
    yield* told(name, readInput({ source, name, stream, languages }));
  }
}

/** Undefined where there are errors in them. */
async function fromSources(
  folders: readonly string[],
): Promise<AsyncIterable<readonly ParsedLine[]> | undefined> {
  const starter = await readStarter(...folders);
  const errors = problemsOf(starter).filter(({ severity }) => severity === 'error');
  tellProblems(errors);
  if (errors.length > 0) return undefined;
  const { entities } = starterEntities(starter);
  return inOneBatch(entities);
}

async function* inOneBatch(entities: readonly FtmEntity[]): AsyncGenerator<readonly ParsedLine[]> {
  yield entities.map((entity, at) => checkEntity(entity, at + 1));
}

async function* passed(batches: AsyncIterable<readonly ParsedLine[]>): AsyncGenerator<string> {
  for await (const batch of batches) {
    const text = batch.map(({ entity }) => (entity ? `${JSON.stringify(entity)}\n` : '')).join('');
    if (text !== '') yield text;
  }
}

/** Of a kind of fault: a dump may have millions of items without a name in the languages asked for. */
const TOLD_OF_A_KIND = 20;

/** Says what is wrong while it passes, of each kind the first ones. */
async function* told(
  file: string,
  batches: AsyncIterable<readonly ParsedLine[]>,
): AsyncGenerator<readonly ParsedLine[]> {
  const counts = new Map<string, number>();
  for await (const batch of batches) {
    for (const { entity, faults } of batch) {
      const severity = entity ? 'warning' : 'error';
      for (const fault of faults) {
        const count = (counts.get(fault.code) ?? 0) + 1;
        counts.set(fault.code, count);
        if (count <= TOLD_OF_A_KIND) process.stderr.write(`${lineOf({ file, severity, ...fault })}\n`);
      }
    }
    yield batch;
  }
  for (const [code, count] of counts) {
    const more = count - TOLD_OF_A_KIND;
    if (more > 0) process.stderr.write(`${file}: and ${more} more like it (${code}).\n`);
  }
}

function standardInput(): ReadableStream<Uint8Array> {
  const chunks: AsyncIterator<Buffer> = process.stdin[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(to) {
      const next = await chunks.next();
      if (next.done) to.close();
      else to.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await chunks.return?.();
    },
  });
}
