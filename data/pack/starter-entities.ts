import type { FtmEntity } from '../../utils/ftm';
import type { Starter, StarterOrganization, StarterPerson, StarterRole } from './read-starter';

/** The starter pack as FollowTheMoney entities, and the references that pointed at nothing and were left out. */
export interface StarterEntities {
  readonly entities: readonly FtmEntity[];
  readonly unknown: readonly string[];
}

/** The words for a tie that make it a Family edge; every other tie is an Associate edge. */
const FAMILY =
  /\b(sibling|brother|sister|twin|spouse|wife|husband|partner in life|parent|father|mother|child|son|daughter|cousin|uncle|aunt|nephew|niece|grand(father|mother|son|daughter)|in-law)\b/i;

/**
 * Converts the files to entities in the order in which they are written: organizations, posts, people, each followed by
 * its own edges, so that what a card needs lies together in the store; and like stands beside like, which packs a
 * fifteenth smaller than by id. Of two entries with one id the first is taken.
 */
export function starterEntities(starter: Starter): StarterEntities {
  const taken = new Set<string>();
  const isFirst = ({ value: { id } }: { value: { id: string } }) => !taken.has(id) && taken.add(id);
  const organizations = starter.organizations.filter(isFirst).map((entry) => entry.value);
  const people = starter.people.filter(isFirst).map((entry) => entry.value);
  const converter = new Converter(organizations, people);
  const entities = [
    ...organizations.flatMap((organization) => converter.organization(organization)),
    ...converter.posts(people),
    ...people.flatMap((person) => converter.person(person)),
  ];
  return { entities, unknown: converter.unknown };
}

class Converter {
  readonly unknown: string[] = [];
  readonly #organizations: ReadonlySet<string>;
  readonly #people: ReadonlySet<string>;
  readonly #edges = new Map<string, number>();

  constructor(organizations: readonly StarterOrganization[], people: readonly StarterPerson[]) {
    this.#organizations = new Set(organizations.map((organization) => organization.id));
    this.#people = new Set(people.map((person) => person.id));
  }

  organization(of: StarterOrganization): readonly FtmEntity[] {
    const node = entity(of.id, of.type ?? 'Organization', {
      ...shared(of),
      abbreviation: of.abbreviation,
      website: of.website,
      incorporationDate: of.founded,
      dissolutionDate: of.dissolved,
    });
    const owned = (of.owners ?? [])
      .filter((owner) =>
        this.#known(this.#organizations.has(owner.by) || this.#people.has(owner.by), of.id, owner.by),
      )
      .map((owner) =>
        this.#edge(of, 'Ownership', {
          owner: owner.by,
          asset: of.id,
          role: owner.as,
          startDate: owner.from,
          endDate: owner.to,
        }),
      );
    return [node, ...owned];
  }

  /** One Position for each post, however many people held it, with every organization it was placed at. */
  posts(people: readonly StarterPerson[]): readonly FtmEntity[] {
    const posts = new Map<string, { name: string; at: Set<string> }>();
    for (const { post, at } of people.flatMap((person) => person.roles ?? [])) {
      if (post === undefined) continue;
      const known = posts.get(postId(post)) ?? { name: post, at: new Set() };
      if (at !== undefined && this.#organizations.has(at)) known.at.add(at);
      posts.set(postId(post), known);
    }
    return [...posts].map(([id, { name, at }]) =>
      entity(id, 'Position', { name, organization: [...at].sort() }),
    );
  }

  person(of: StarterPerson): readonly FtmEntity[] {
    const node = entity(of.id, 'Person', { ...shared(of), deathDate: of.died });
    const roles = (of.roles ?? []).flatMap((role) => this.#role(of, role));
    return [node, ...roles, ...this.#ties(of)];
  }

  #role(of: StarterPerson, role: StarterRole): readonly FtmEntity[] {
    const dates = { startDate: role.from, endDate: role.to };
    const place = role.at === undefined || this.#known(this.#organizations.has(role.at), of.id, role.at);
    if (role.post !== undefined) {
      const post = postId(role.post);
      return [this.#edge(of, 'Occupancy', { holder: of.id, post, ...dates })];
    }
    if (role.at === undefined || !place) return [];
    const schema = role.kind ?? 'Employment';
    const [who, where] = ENDS[schema];
    return [this.#edge(of, schema, { [who]: of.id, [where]: role.at, role: role.as, ...dates })];
  }

  /**
   * "as" says what this person is to the other: `{ to: jay-z, as: wife }` reads "wife of Jay-Z". In the model the
   * relationship names the second end as seen from the first, so the other stands first.
   */
  #ties(of: StarterPerson): readonly FtmEntity[] {
    return (of.ties ?? [])
      .filter((tie) => this.#known(this.#people.has(tie.to), of.id, tie.to))
      .map((tie) => {
        const family = FAMILY.test(tie.as);
        return this.#edge(of, family ? 'Family' : 'Associate', {
          person: tie.to,
          [family ? 'relative' : 'associate']: of.id,
          relationship: tie.as,
          startDate: tie.from,
          endDate: tie.until,
        });
      });
  }

  /**
   * Its number among the edges of its entry is enough of an id, and its entry tells source and as-of date: repeating
   * them on each edge, with both ends in the id, made the bundled pack a twentieth larger.
   */
  #edge(of: { readonly id: string }, schema: string, properties: Properties): FtmEntity {
    const number = (this.#edges.get(of.id) ?? 0) + 1;
    this.#edges.set(of.id, number);
    return entity(`${of.id}.${number}`, schema, properties);
  }

  #known(known: boolean, from: string, to: string): boolean {
    if (!known) this.unknown.push(`${from} -> ${to}`);
    return known;
  }
}

/** Ends of the dated edges a role can become, as in the FollowTheMoney model. */
const ENDS = {
  Employment: ['employee', 'employer'],
  Directorship: ['director', 'organization'],
  Membership: ['member', 'organization'],
} as const;

type Properties = Readonly<Record<string, string | number | readonly string[] | undefined>>;

function shared(of: StarterOrganization | StarterPerson): Properties {
  return {
    name: of.name,
    sourceUrl: of.source,
    alias: of.alias,
    previousName: of.previousName,
    weakAlias: of.weakAlias,
    summary: of.summary,
    country: of.country,
    keywords: of.topics,
    wikidataId: of.wikidata,
    modifiedAt: of.asOf,
  };
}

function entity(id: string, schema: string, properties: Properties): FtmEntity {
  const lists = Object.entries(properties).map(
    ([key, value]) => [key, [value ?? []].flat().map(String)] as const,
  );
  return { id, schema, properties: Object.fromEntries(lists.filter(([, values]) => values.length > 0)) };
}

function postId(post: string): string {
  const words = post
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu);
  return `post.${(words ?? []).join('-')}`;
}
