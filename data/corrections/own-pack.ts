import { all, EDGE_ENDS, type FtmEntity, first, kindOf } from '../../utils/ftm';
import { PackCompiler } from '../../utils/match/index/compile-pack';
import type { OwnEntry, OwnRole } from '../../utils/pack-messages';
import { type FaultError, refusal } from '../fault-error';
import { OWN_RECORDS } from '../pack/limits';
import { parseEntity } from '../pack/parse-entity';
import { type Exclusive, installLock, installPack } from '../store/install-pack';
import type { MetaDb } from '../store/meta-db';
import { PackDb } from '../store/pack-db';
import { OWN } from './own-id';

/** What changing the own pack needs. */
export interface OwnPlace {
  readonly meta: MetaDb;
  readonly exclusive: Exclusive;
  /** Ms since 1970. */
  readonly now: () => number;
  /** A new name each time. */
  readonly newId: () => string;
}

const TITLE = 'My people and organizations';

export async function listOwn(meta: MetaDb): Promise<readonly OwnEntry[]> {
  const records = await readOwn(meta);
  const names = new Map(records.map((entity) => [entity.id, first(entity, 'name') ?? '']));
  const written = records.filter(({ id, schema }) => kindOf(schema) && !id.includes('/'));
  return written.map((entity) => entryOf(entity, records, names));
}

/** Writes an entry, new or changed, and answers its id. @throws FaultError `no-name`, `too-many-own`. */
export async function saveOwn(entry: OwnEntry, place: OwnPlace): Promise<string> {
  const id = entry.id ?? `own-${place.newId()}`;
  await rewrite(place, (records) => {
    const others = records.filter((record) => !belongs(record, id));
    return [...others, ...entitiesOf(id, entry, others).map(checked)];
  });
  return id;
}

export const removeOwn = (id: string, place: OwnPlace): Promise<void> =>
  rewrite(place, (records) => records.filter((record) => !belongs(record, id)));

/** Adds entities that come from a backup; of equal ids the new ones stay. */
export const restoreOwn = (entities: readonly FtmEntity[], place: OwnPlace): Promise<void> =>
  rewrite(place, (records) => {
    const ids = new Set(entities.map(({ id }) => id));
    return [...records.filter(({ id }) => !ids.has(id)), ...entities];
  });

/** Records of the own pack, in order. */
async function readOwn(meta: MetaDb): Promise<readonly FtmEntity[]> {
  const installed = await meta.pack(OWN);
  if (!installed) return [];
  const db = new PackDb(installed.database, 'existing');
  const records: FtmEntity[] = [];
  for await (const chunk of db.chunks()) records.push(...chunk);
  await db.close();
  return records;
}

/**
 * The own pack is a pack like any other, written anew at each change (a few ms): all that reads packs reads it too, and a
 * change that is cut short leaves what was.
 */
async function rewrite(
  { meta, exclusive, now }: OwnPlace,
  change: (records: readonly FtmEntity[]) => readonly FtmEntity[],
): Promise<void> {
  await exclusive(installLock(OWN), async () => {
    const before = await meta.pack(OWN);
    const records = change(await readOwn(meta));
    if (records.length > OWN_RECORDS) throw tooMany();
    const compiler = new PackCompiler();
    await installPack(meta, {
      manifest: {
        name: OWN,
        title: TITLE,
        version: String(Number(before?.manifest.version ?? 0) + 1),
        updated_at: new Date(now()).toISOString().slice(0, 10),
        entity_count: records.length,
        resources: [],
      },
      async *records() {
        yield records;
      },
      newCompiler: () => compiler,
    });
  });
}

/** Roles and the organizations they name hang below the entry's id. */
const belongs = ({ id }: FtmEntity, entry: string): boolean => id === entry || id.startsWith(`${entry}/`);

function entitiesOf(
  id: string,
  { kind, name, aliases, summary, link, roles }: OwnEntry,
  others: readonly FtmEntity[],
): FtmEntity[] {
  const schema = kind === 'person' ? 'Person' : 'Organization';
  const properties = { name: [name], alias: aliases, summary: [summary], sourceUrl: [link] };
  const self: FtmEntity = { id, schema, properties };
  return [self, ...roles.flatMap((role, at) => roleOf(self, role, `${id}/${at + 1}`, others))];
}

function roleOf(
  self: FtmEntity,
  { role, organization, from, to }: OwnRole,
  id: string,
  others: readonly FtmEntity[],
): FtmEntity[] {
  const schema = self.schema === 'Person' ? 'Employment' : 'UnknownLink';
  const [source, target] = EDGE_ENDS[schema]!;
  const known = others.find(
    (other) => kindOf(other.schema) === 'organization' && first(other, 'name') === organization,
  );
  // No organization of its own: else every name of an employer would be marked as the reader's, before the packs'.
  const body: FtmEntity = known ?? { id: `${id}/at`, schema: 'Thing', properties: { name: [organization] } };
  const properties = {
    [source]: [self.id],
    [target]: [body.id],
    role: [role],
    startDate: [from],
    endDate: [to],
  };
  const edge: FtmEntity = { id, schema, properties };
  return known ? [edge] : [body, edge];
}

function entryOf(
  entity: FtmEntity,
  records: readonly FtmEntity[],
  names: ReadonlyMap<string, string>,
): OwnEntry {
  const roles = records.filter(({ id, schema }) => id.startsWith(`${entity.id}/`) && EDGE_ENDS[schema]);
  return {
    id: entity.id,
    kind: kindOf(entity.schema) ?? 'person',
    name: first(entity, 'name') ?? '',
    aliases: all(entity, 'alias'),
    summary: first(entity, 'summary') ?? '',
    link: first(entity, 'sourceUrl') ?? '',
    roles: roles.map((role) => ({
      role: first(role, 'role') ?? '',
      organization: names.get(all(role, EDGE_ENDS[role.schema]![1])[0] ?? '') ?? '',
      from: first(role, 'startDate') ?? '',
      to: first(role, 'endDate') ?? '',
    })),
  };
}

/** Through the gate that all packs pass. */
function checked(entity: FtmEntity): FtmEntity {
  const { entity: read, faults } = parseEntity({ number: 1, text: JSON.stringify(entity) });
  if (read && all(read, 'name').length + (kindOf(read.schema) ? 0 : 1) > 0) return read;
  throw refusal('no-name', faults[0]?.message ?? 'The entry has no name', 'Give it a name.');
}

function tooMany(): FaultError {
  return refusal(
    'too-many-own',
    `More than ${OWN_RECORDS} records of your own do not fit`,
    'Export them as a pack and import that.',
  );
}
