import { describeEntity } from '../../utils/facts/describe-entity';
import { type EntityCard, refsOf } from '../../utils/facts/entity-card';
import { mergeCards } from '../../utils/facts/merge-cards';
import type { DescribeRequest } from '../../utils/messages';
import { type Result, success } from '../../utils/result';
import { noteOn } from '../corrections/correction';
import type { Library } from '../library/library';
import { type Facts, noSuchEntity, readFacts } from '../library/read-facts';
import { findTwin } from '../library/twins';
import type { InstalledPack } from '../store/meta-db';
import type { OpenPack } from '../store/open-pack';
import { nameEntities } from './name-entities';

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
  const facts = shelved?.open && (await readFacts(shelved.open, ref.id, MOST_TIES));
  if (!shelved || !facts) {
    return shelved?.trouble ? { ok: false, error: shelved.trouble } : noSuchEntity(ref);
  }
  const cast = await nameEntities(library, request.cast);
  const sayAs = ({ id, manifest }: InstalledPack, of: Facts): EntityCard =>
    describeEntity({
      ref: { pack: id, id: of.entity.id },
      ...of,
      ...(date !== undefined && { date }),
      today,
      cast,
      pack: { id, title: manifest.title, version: manifest.version },
    });
  const readTwin = async (open: OpenPack): Promise<Facts | undefined> => {
    const twin = await findTwin(facts.entity, open);
    return twin && readFacts(open, twin.id, MOST_TIES);
  };
  const speaking = await library.packs('on');
  const isOn = speaking.some(({ pack }) => pack.id === ref.pack);
  const cards: EntityCard[] = [];
  for (const { pack, open } of isOn ? speaking : [shelved, ...speaking]) {
    const known = pack.id === ref.pack ? facts : open && (await readTwin(open));
    if (known) cards.push(sayAs(pack, known));
  }
  const [first, ...others] = cards;
  const card = mergeCards([first!, ...others]);
  const corrections = await library.meta.corrections().catch(() => []);
  const note = noteOn(corrections, refsOf(card));
  return success(note === undefined ? card : { ...card, note });
}
