import { createHash } from 'node:crypto';
import type { ReadBundle } from '../../data/library/bundled-pack';
import type { Platform } from '../../data/library/first-start';
import { type Manifest, writeManifest } from '../../data/pack/manifest';
import type { FtmEntity } from '../../utils/ftm';
import { PackCompiler } from '../../utils/match/index/compile-pack';

export const person = (id: string, name: string, more: Record<string, string[]> = {}): FtmEntity => ({
  id,
  schema: 'Person',
  properties: { name: [name], ...more },
});

export const organization = (id: string, name: string): FtmEntity => ({
  id,
  schema: 'Organization',
  properties: { name: [name] },
});

export const employment = (employee: string, employer: string, role: string): FtmEntity => ({
  id: `${employee}.${employer}`,
  schema: 'Employment',
  properties: { employee: [employee], employer: [employer], role: [role], startDate: ['2020'] },
});

/** Three records: who works where. */
export const OPENAI: readonly FtmEntity[] = [
  organization('openai', 'OpenAI'),
  person('jan-leike', 'Jan Leike', { summary: ['Researcher.'] }),
  employment('jan-leike', 'openai', 'Head of alignment'),
];

/** Enough people for several shards and several steps of an installation. */
export const crowd = (size: number): readonly FtmEntity[] =>
  Array.from({ length: size }, (_, n) => person(`person-${n}`, `Quentin Number${n}`));

/** The files of a bundled pack, by path. */
export function bundle(
  version: string,
  entities: readonly FtmEntity[],
): Map<string, Uint8Array<ArrayBuffer>> {
  const compiler = new PackCompiler();
  for (const entity of entities) compiler.add(entity);
  const { counts, names } = compiler.finish();
  const text = entities.map((entity) => `${JSON.stringify(entity)}\n`).join('');
  const files = new Map([
    ['entities.ftm.jsonl', new TextEncoder().encode(text)],
    ['names.bin', new Uint8Array(names)],
  ]);
  const manifest: Manifest = {
    name: 'starter',
    title: 'Starter pack',
    version,
    updated_at: version.slice(0, 10),
    entity_count: entities.length,
    counts,
    resources: [...files].map(([name, bytes]) => ({
      name,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    })),
  };
  return files.set('index.json', new TextEncoder().encode(writeManifest(manifest)));
}

export const readFrom =
  (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): ReadBundle =>
  async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`the bundle holds no ${path}`);
    return bytes;
  };

/** What Web Locks do, for one process: Node 20 has none. */
export function locks(): Platform['exclusive'] {
  const last = new Map<string, Promise<unknown>>();
  return (name, work) => {
    const run = (last.get(name) ?? Promise.resolve()).then(work, work);
    last.set(name, run);
    return run;
  };
}

export const platform = (files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>): Platform => ({
  readBundle: readFrom(files),
  exclusive: locks(),
});
