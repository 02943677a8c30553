import { describeEntity } from '../utils/facts/describe-entity';
import type { EntityCard } from '../utils/facts/entity-card';
import type { Tie } from '../utils/facts/read-tie';
import { type FtmEntity, first } from '../utils/ftm';
import type { CastMember, EntityRef } from '../utils/match/types';
import type { DescribeRequest } from '../utils/messages';
import { failure, type Result, success } from '../utils/result';
import type { Library } from './library';
import type { OpenPack } from './store/open-pack';

/** A card shows a few dozen lines; a government or a party may have thousands of ties. */
const MOST_TIES = 300;

/** Reads what the store knows of one entity and says it as a card. `today` is `YYYY-MM-DD`. */
export async function describe(
  library: Library,
  request: DescribeRequest,
  today: string,
): Promise<Result<EntityCard>> {
  const { ref, date } = request;
  const [shelved] = await library.packs({ id: ref.pack });
  const facts = shelved?.open && (await readFacts(shelved.open, ref.id));
  if (!shelved || !facts) {
    return shelved?.trouble
      ? { ok: false, error: shelved.trouble }
      : failure(
          'no-such-entity',
          `${ref.pack} holds no ${ref.id}`,
          'Its pack may have changed: reload the page.',
        );
  }
  const { id, manifest } = shelved.pack;
  const card = describeEntity({
    ref,
    ...facts,
    ...(date !== undefined && { date }),
    today,
    cast: await readCast(library, request.cast),
    pack: { id, title: manifest.title, version: manifest.version },
  });
  return success(card);
}

async function readFacts(
  pack: OpenPack,
  id: string,
): Promise<{ entity: FtmEntity; ties: readonly Tie[] } | undefined> {
  const ordinal = pack.graph.ordinalOf(id);
  if (ordinal === undefined) return undefined;
  const ends = pack.graph.ties(ordinal).slice(0, MOST_TIES);
  const [entity, ...records] = await pack.records([
    ordinal,
    ...ends.flatMap(({ edge, other }) => [edge, other]),
  ]);
  if (entity?.id !== id) return undefined;
  const ties = ends.flatMap((_, index): Tie[] => {
    const [edge, other] = records.slice(index * 2, index * 2 + 2);
    return edge ? [{ edge, other }] : [];
  });
  return { entity, ties: await withBodies(pack, ties) };
}

/** Reads what stands behind each Occupancy: the organization of its post or, from the organization, the post. */
async function withBodies(pack: OpenPack, ties: readonly Tie[]): Promise<readonly Tie[]> {
  const ordinals = ties.map((tie) => pack.graph.ordinalOf(bodyId(tie) ?? ''));
  const known = ordinals.filter((ordinal) => ordinal !== undefined);
  const records = await pack.records(known);
  const bodies = new Map(known.map((ordinal, index) => [ordinal, records[index]]));
  return ties.map((tie, index) => {
    const body = bodies.get(ordinals[index] ?? -1);
    return body && body.id === bodyId(tie) ? { ...tie, body } : tie;
  });
}

function bodyId({ edge, other }: Tie): string | undefined {
  if (edge.schema !== 'Occupancy') return undefined;
  return other?.schema === 'Position' ? first(other, 'organization') : first(edge, 'post');
}

/** Names and kinds of the others on the page; those no longer known are left out. */
async function readCast(library: Library, refs: readonly EntityRef[]): Promise<readonly CastMember[]> {
  const packs = [...new Set(refs.map((ref) => ref.pack))];
  const members = packs.map(async (id): Promise<CastMember[]> => {
    const [shelved] = await library.packs({ id });
    const pack = shelved?.open;
    if (!pack) return [];
    const ids = refs.filter((ref) => ref.pack === id).map((ref) => pack.graph.ordinalOf(ref.id));
    const labels = await pack.labels(ids.filter((ordinal) => ordinal !== undefined));
    return labels.map((label) => ({
      pack: id,
      id: label.id,
      caption: label.names[0] ?? label.id,
      kind: label.kind,
    }));
  });
  return (await Promise.all(members)).flat();
}
