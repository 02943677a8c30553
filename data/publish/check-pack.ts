import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Fault, failure } from '../../utils/result';
import { faultOf } from '../fault-error';
import type { Preview } from '../import/import-events';
import { type PreviewPlace, prepareBundle } from '../import/prepare-import';
import type { Manifest, Resource } from '../pack/manifest';
import { Sha256 } from '../pack/sha256';
import { readDelta } from '../update/delta';
import { openFile, openPackAt } from './open-files';

/** What a reader would be told, and what the import's preview would show them. */
export interface Report {
  readonly remarks: readonly Remark[];
  /** Problems beyond those that are listed. */
  readonly unlisted: number;
  readonly preview?: Preview;
}

export interface Remark extends Fault {
  /** Its name; what stands where in it says the message. */
  readonly file: string;
  readonly severity: 'error' | 'warning';
}

/**
 * Says of a pack all that its import would say, without installing it: a FollowTheMoney file, a table, a Popolo file, a
 * .zip, or a folder with index.json, of which the deltas are read too. Never throws.
 *
 * @param now ms since 1970.
 */
export async function checkPack(path: string, now: number): Promise<Report> {
  const remarks: Remark[] = [];
  const tell = (fault: Fault, severity: Remark['severity'] = 'error', file = path) =>
    remarks.push({ code: fault.code, message: fault.message, advice: fault.advice, file, severity });
  let preview: Preview | undefined;
  try {
    const bundle = await openPackAt(path);
    for await (const event of prepareBundle(bundle, {}, nowhere(now), new AbortController().signal)) {
      if (event.type === 'preview') preview = event.preview;
      if (event.type === 'table') tell(namelessTable(event.header));
    }
    for (const problem of preview?.problems ?? []) tell(problem, problem.severity, bundle.data.name);
    if (preview?.obstacle) tell(preview.obstacle);
    const manifest = bundle.index?.manifest;
    if (manifest && (await stat(path)).isDirectory()) {
      for (const delta of deltasIn(manifest)) {
        const fault = await faultIn(join(path, delta.name), delta);
        if (fault) tell(fault, 'error', delta.name);
      }
    }
    if (manifest) for (const fault of doubtsAbout(manifest, now)) tell(fault, 'warning', 'index.json');
  } catch (error) {
    tell(faultOf(error));
  }
  return {
    remarks,
    unlisted: (preview?.problemCount ?? 0) - (preview?.problems.length ?? 0),
    ...(preview && { preview }),
  };
}

/** Where nothing is installed and there is room for everything. */
const nowhere = (now: number): PreviewPlace => ({
  meta: { pack: async () => undefined },
  estimate: async () => ({}),
  now: () => now,
});

const deltasIn = ({ resources }: Manifest): readonly Resource[] =>
  resources.filter(({ from }) => from !== undefined);

/** An update would fall back to the whole pack without a word. */
async function faultIn(path: string, { name, size, sha256 }: Resource): Promise<Fault | undefined> {
  try {
    const file = await openFile(path);
    const hash = new Sha256();
    const reader = file.stream().getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) hash.update(part.value);
    if (file.size !== size || (sha256 !== undefined && hash.hex() !== sha256)) {
      return failure(
        'wrong-checksum',
        `${name} is not the file that index.json names`,
        'Make it again: npm run pack -- diff',
      ).error;
    }
    await readDelta(file.stream());
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

function* doubtsAbout({ expires, license, publisher }: Manifest, now: number): Generator<Fault> {
  if (expires !== undefined && Date.parse(expires) < now) {
    yield doubt(
      'expired',
      `It promised a newer version by ${expires}`,
      'Build one; readers are told that none came.',
    );
  }
  if (license === undefined) {
    yield doubt(
      'no-licence',
      'It names no licence',
      'Say with --license under which terms it may be used, such as CC-BY-4.0.',
    );
  }
  if (publisher === undefined)
    yield doubt('no-publisher', 'It names no publisher', 'Say with --publisher who you are.');
}

const doubt = (code: string, message: string, advice: string): Fault => failure(code, message, advice).error;

const namelessTable = (header: readonly string[]): Fault =>
  failure(
    'no-name-column',
    `No column of the table holds names (${header.join(', ').slice(0, 200)})`,
    'Call one of them "name".',
  ).error;
