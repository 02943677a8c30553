import type { CastMember, EntityRef } from '../../utils/match/types';
import type { Library } from '../library/library';

/** Names and kinds of entities; those no longer known are left out. */
export async function nameEntities(
  library: Library,
  refs: readonly EntityRef[],
): Promise<readonly CastMember[]> {
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
