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
