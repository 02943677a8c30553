import { describeEntity } from '../utils/facts/describe-entity';
import type { EntityCard } from '../utils/facts/entity-card';
import { mergeCards } from '../utils/facts/merge-cards';
import type { Tie } from '../utils/facts/read-tie';
import type { FtmEntity } from '../utils/ftm';
import type { Graph } from '../utils/match/graph';
import type { CastMember, EntityRef } from '../utils/match/types';
import type { DescribeRequest } from '../utils/messages';
import { failure, type Result, success } from '../utils/result';
import { noteOn } from './corrections/correction';
import type { Library } from './library';
import type { InstalledPack } from './store/meta-db';
import type { OpenPack } from './store/open-pack';
import { findTwin } from './twins';

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
  const cast = await readCast(library, request.cast);
  const sayAs = ({ id, manifest }: InstalledPack, of: Facts): EntityCard =>
    describeEntity({
      ref: { pack: id, id: of.entity.id },
      ...of,
      ...(date !== undefined && { date }),
      today,
      cast,
      pack: { id, title: manifest.title, version: manifest.version },
    });
  const others: EntityCard[] = [];
  for (const { pack, open } of await library.packs('on')) {
    if (!open || pack.id === ref.pack) continue;
    const twin = await findTwin(facts.entity, open);
    const known = twin && (await readFacts(open, twin.id));
    if (known) others.push(sayAs(pack, known));
  }
  const card = mergeCards([sayAs(shelved.pack, facts), ...others]);
  const note = noteOn(await library.meta.corrections().catch(() => []), ref);
  return success(note === undefined ? card : { ...card, note });
}

interface Facts {
  readonly entity: FtmEntity;
  readonly ties: readonly Tie[];
}

async function readFacts(pack: OpenPack, id: string): Promise<Facts | undefined> {
  const self = pack.graph.ordinalOf(id);
  if (self === undefined) return undefined;
  const ties = tiesOf(pack.graph, self).slice(0, MOST_TIES);
  const wanted = [
    ...new Set([self, ...ties.flatMap(({ edge, other, body }) => [edge, other, body ?? other])]),
  ];
  const read = await pack.records(wanted);
  const records = new Map(wanted.map((ordinal, index) => [ordinal, read[index]]));
  const entity = records.get(self);
  if (entity?.id !== id) return undefined;
  const found = ties.flatMap((tie): Tie[] => {
    const edge = records.get(tie.edge);
    const body = tie.body === undefined ? undefined : records.get(tie.body);
    return edge ? [{ edge, other: records.get(tie.other), ...(body && { body }) }] : [];
  });
  return { entity, ties: found };
}

/**
 * The ties of a node, as ordinals, with what lies behind a post: on the holder's side the organization the post belongs
 * to; on that organization's side the holders, and the post between. In the graph a post is its own tie to the organization.
 */
function tiesOf(
  graph: Graph,
  self: number,
): readonly { edge: number; other: number; body?: number | undefined }[] {
  return graph.ties(self).flatMap(({ edge, other }) => {
    if (graph.kindOf(other) !== undefined) return [{ edge, other }];
    const beyond = graph.ties(other);
    const belongsTo = beyond.find((tie) => tie.edge === other)?.other;
    if (edge !== other) return [{ edge, other, body: belongsTo }];
    return beyond.filter((tie) => tie.edge !== other).map((held) => ({ ...held, body: other }));
  });
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
