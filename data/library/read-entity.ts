import { describePage, type EntityPage, othersIn } from '../../utils/facts/entity-page';
import { type FtmEntity, first } from '../../utils/ftm';
import type { EntityRef } from '../../utils/match/types';
import { type Result, success } from '../../utils/result';
import { noteOn } from '../corrections/correction';
import type { OpenPack } from '../store/open-pack';
import type { Library } from './library';
import { noSuchEntity, readFacts } from './read-facts';
import { findTwin } from './twins';

/** Ties of one portion: a screenful takes 15, a head of state some 300. */
const TIES = 200;

/** Everything that one pack says of one entity, with a portion of its ties. `today` is `YYYY-MM-DD`. */
export async function readEntity(
  library: Library,
  { ref, from }: { readonly ref: EntityRef; readonly from: number },
  today: string,
): Promise<Result<EntityPage>> {
  const [shelved] = await library.packs({ id: ref.pack });
  const facts = shelved?.open && (await readFacts(shelved.open, ref.id, TIES, from));
  if (!shelved || !facts) return shelved?.trouble ? { ok: false, error: shelved.trouble } : noSuchEntity(ref);
  const { entity, ties, total } = facts;
  const { title, version } = shelved.pack.manifest;
  const next = from + TIES;
  const page = describePage({
    ref,
    entity,
    names: await namesIn(shelved.open, othersIn(entity)),
    ties,
    portion: { total, from, ...(next < total && { next }) },
    today,
    pack: { id: ref.pack, title, version },
  });
  const refs = [ref, ...(await twinsOf(entity, ref.pack, library))];
  const note = noteOn(await library.meta.corrections().catch(() => []), refs);
  return success({ ...page, refs, ...(note !== undefined && { note }) });
}

/** Names by id, of those that have one in the pack. */
async function namesIn(pack: OpenPack, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const records = await pack.records(ids.flatMap((id) => pack.graph.ordinalOf(id) ?? []));
  return new Map(records.flatMap((record) => (record ? [[record.id, first(record, 'name') ?? '']] : [])));
}

/** The entity in the other packs that speak. */
async function twinsOf(entity: FtmEntity, but: string, library: Library): Promise<readonly EntityRef[]> {
  const others = (await library.packs('on')).filter(({ pack }) => pack.id !== but);
  const twins = await Promise.all(
    others.map(async ({ pack, open }) => {
      const twin = open && (await findTwin(entity, open));
      return twin ? [{ pack: pack.id, id: twin.id }] : [];
    }),
  );
  return twins.flat();
}
