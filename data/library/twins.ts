import { type Identity, isSameEntity } from '../../utils/facts/merge-cards';
import { all, type FtmEntity, kindOf } from '../../utils/ftm';
import { nameKey } from '../../utils/match/index/name-key';
import { Tokens } from '../../utils/match/text/tokens';
import type { PageMentions, Reading } from '../../utils/match/types';
import type { OpenPack } from '../store/open-pack';
import type { ShelvedPack } from './library';

/** Records of another pack that are looked at, at most: a common name may have hundreds of bearers. */
const MOST_CANDIDATES = 20;

/** The same entity in another pack; found by id, Wikidata item or any name, told by `isSameEntity`. */
export async function findTwin(entity: FtmEntity, pack: OpenPack): Promise<FtmEntity | undefined> {
  const ids = [entity.id, ...all(entity, 'wikidataId')];
  const ordinals = new Set(ids.flatMap((id) => pack.graph.ordinalOf(id) ?? []));
  for (const name of namesOf(entity)) {
    for (const ordinal of bearersOf(name, pack)) ordinals.add(ordinal);
  }
  const records = await pack.records([...ordinals].slice(0, MOST_CANDIDATES));
  return records.find((record) => record && isSameEntity(identityOf(entity), identityOf(record)));
}

/**
 * Candidates of one reading that are the same entity in several packs become one, that of the first speaker: its card says
 * what the others know too. What stays is really ambiguous.
 */
export async function uniteTwins(
  mentions: PageMentions,
  packs: readonly ShelvedPack[],
): Promise<PageMentions> {
  const doubtful = mentions.readings.filter((reading) => packsOf(reading, mentions).size > 1);
  if (doubtful.length === 0) return mentions;
  const members = [...new Set(doubtful.flatMap(({ candidates }) => candidates))];
  const identities = new Map<number, Identity>();
  for (const { pack, open } of packs) {
    if (!open) continue;
    const own = members.filter((member) => mentions.cast[member]?.pack === pack.id);
    const ordinals = own.map((member) => open.graph.ordinalOf(mentions.cast[member]!.id) ?? -1);
    for (const [i, record] of (await open.records(ordinals)).entries()) {
      if (record) identities.set(own[i]!, identityOf(record));
    }
  }
  const isTwin = (a: number, b: number): boolean => {
    const [one, other] = [identities.get(a), identities.get(b)];
    const apart = mentions.cast[a]?.pack !== mentions.cast[b]?.pack;
    return apart && one !== undefined && other !== undefined && isSameEntity(one, other);
  };
  const rank = (member: number): number =>
    packs.findIndex(({ pack }) => pack.id === mentions.cast[member]?.pack);
  return { ...mentions, readings: mentions.readings.map((reading) => united(reading, isTwin, rank)) };
}

/** Each group of twins stands where its best candidate stood. */
function united(
  reading: Reading,
  isTwin: (a: number, b: number) => boolean,
  rank: (member: number) => number,
): Reading {
  const kept: number[] = [];
  for (const candidate of reading.candidates) {
    const at = kept.findIndex((other) => isTwin(other, candidate));
    if (at < 0) kept.push(candidate);
    else if (rank(candidate) < rank(kept[at]!)) kept[at] = candidate;
  }
  return kept.length === reading.candidates.length ? reading : { ...reading, candidates: kept };
}

const packsOf = ({ candidates }: Reading, { cast }: PageMentions): Set<string | undefined> =>
  new Set(candidates.map((member) => cast[member]?.pack));

function bearersOf(name: string, { names }: OpenPack): readonly number[] {
  const tokens = Tokens.of([name]);
  if (tokens.size === 0) return [];
  const { hash, check } = nameKey(tokens, 0, tokens.size - 1);
  return names.postings(names.find(hash, check)).map(({ ordinal }) => ordinal);
}

const identityOf = (entity: FtmEntity): Identity => ({
  id: entity.id,
  kind: kindOf(entity.schema) ?? entity.schema,
  wikidata: all(entity, 'wikidataId'),
  names: namesOf(entity),
});

const namesOf = (entity: FtmEntity): readonly string[] =>
  ['name', 'alias', 'previousName'].flatMap((property) => all(entity, property));
