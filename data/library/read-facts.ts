import type { Tie } from '../../utils/facts/read-tie';
import type { FtmEntity } from '../../utils/ftm';
import type { Graph } from '../../utils/match/index/graph';
import type { EntityRef } from '../../utils/match/types';
import { failure } from '../../utils/result';
import type { OpenPack } from '../store/open-pack';

/** A record, and records of what ties it to others. */
export interface Facts {
  readonly entity: FtmEntity;
  readonly ties: readonly Tie[];
  /** How many ties there are in all. */
  readonly total: number;
}

/** One entity with `most` of its ties, `from` the first on; undefined where the pack does not hold it. */
export async function readFacts(
  pack: OpenPack,
  id: string,
  most: number,
  from = 0,
): Promise<Facts | undefined> {
  const self = pack.graph.ordinalOf(id);
  if (self === undefined) return undefined;
  const every = tiesOf(pack.graph, self);
  const ties = every.slice(from, from + most);
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
  return { entity, ties: found, total: every.length };
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

export const noSuchEntity = ({ pack, id }: EntityRef) =>
  failure('no-such-entity', `${pack} holds no ${id}`, 'Its pack may have changed: reload the page.');
