import type { ListedCorrection } from '../../utils/pack-messages';
import { nameEntities } from '../answers/name-entities';
import type { Library } from '../library/library';

/** What the reader said, with the names of those it is about. */
export async function listCorrections(library: Library): Promise<readonly ListedCorrection[]> {
  const corrections = await library.meta.corrections();
  const refs = corrections.flatMap((one) => (one.type === 'never' ? [] : [one.ref]));
  const named = await nameEntities(library, refs);
  const captions = new Map(named.map(({ pack, id, caption }) => [`${pack} ${id}`, caption]));
  return corrections.map((one) => {
    const caption = one.type === 'never' ? undefined : captions.get(`${one.ref.pack} ${one.ref.id}`);
    return { ...one, ...(caption !== undefined && { caption }) };
  });
}
