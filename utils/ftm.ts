/**
 * The part of the FollowTheMoney model (https://followthemoney.tech) that Dramatis understands.
 * Packs may hold any schema; the others are kept and ignored.
 */

/** One record of a pack: a node (person, organization, position) or a dated edge between two nodes. */
export interface FtmEntity {
  readonly id: string;
  readonly schema: string;
  readonly properties: Readonly<Record<string, readonly string[]>>;
}

/** What a reader sees underlined. */
export type Kind = 'person' | 'organization';

const ORGANIZATIONS = new Set([
  'Organization',
  'Company',
  'PublicBody',
  'LegalEntity',
  'Airline',
  'PublicOrganization',
]);

/** The kind a schema is marked as on a page; undefined for edges, positions and everything unknown. */
export function kindOf(schema: string): Kind | undefined {
  if (schema === 'Person') return 'person';
  return ORGANIZATIONS.has(schema) ? 'organization' : undefined;
}

/**
 * The two properties that hold the ends of each edge schema, in the model's own direction (source, target).
 * Source: `edge` blocks of the schema files in opensanctions/followthemoney.
 */
export const EDGE_ENDS: Readonly<Record<string, readonly [source: string, target: string]>> = {
  Employment: ['employee', 'employer'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
  Occupancy: ['holder', 'post'],
  Ownership: ['owner', 'asset'],
  Family: ['person', 'relative'],
  Associate: ['person', 'associate'],
  Representation: ['agent', 'client'],
  Succession: ['predecessor', 'successor'],
  UnknownLink: ['subject', 'object'],
};

/** Values of one end of an edge that are tied, at most: every one is tied to every one of the other end. */
const MOST_ENDS = 50;

/** Calls `tie` with the ids of every two that an edge or a position ties: the one rule of what counts as a tie. */
export function eachTie(entity: FtmEntity, tie: (source: string, target: string) => void): void {
  const [sources, targets] = endsOf(entity);
  for (const source of sources.slice(0, MOST_ENDS)) {
    // Nobody is tied to themselves.
    for (const target of targets.slice(0, MOST_ENDS)) if (source !== target) tie(source, target);
  }
}

function endsOf(entity: FtmEntity): readonly [sources: readonly string[], targets: readonly string[]] {
  // A position is no edge, but it ties who held it to the body it belongs to.
  if (entity.schema === 'Position') return [[entity.id], all(entity, 'organization')];
  const ends = Object.hasOwn(EDGE_ENDS, entity.schema) ? EDGE_ENDS[entity.schema] : undefined;
  return ends ? [all(entity, ends[0]), all(entity, ends[1])] : [NOTHING, NOTHING];
}

/** Whether the model has dates for a property: `birthDate`, `modifiedAt`. */
export const isDated = (property: string): boolean => /(Date|At)$/.test(property);

/** First value of a property, if any. */
export const first = (entity: FtmEntity, property: string): string | undefined =>
  entity.properties[property]?.[0];

const NOTHING: readonly string[] = [];

/** All values of a property; an empty list where it is absent. */
export const all = (entity: FtmEntity, property: string): readonly string[] =>
  entity.properties[property] ?? NOTHING;

/** The name a card shows for a node. */
export const caption = (entity: FtmEntity): string =>
  first(entity, 'name') ?? first(entity, 'alias') ?? entity.id;
