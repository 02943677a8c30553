import type { Kind } from '../ftm';
import type { CastMember, EntityRef } from '../match/types';

/** A dated line: "Chief scientist, OpenAI (2015 to May 2024)". Dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export interface RoleLine {
  /** FtM schema of the edge, e.g. `Employment`: names the tie where `role` is empty. */
  readonly tie: string;
  /** Plain words, e.g. "Chief scientist"; empty where the pack only says that there is a tie. */
  readonly role: string;
  /** Whose role it is: the card's entity ("Chief scientist, OpenAI") or the other ("Ilya Sutskever: chief scientist"). */
  readonly whose: 'own' | 'other';
  /** The organization, or the person for an organization's card; an empty caption for a post that belongs to no known body. */
  readonly other: EntityLabel;
  readonly from?: string;
  readonly to?: string;
  /** The asked day lies inside the imprecise start or end: it may not have begun yet, or may be over. */
  readonly unsure?: 'start' | 'end';
  /** Title of the pack that says so, where the card holds facts of several. */
  readonly pack?: string;
}

export interface EntityLabel {
  readonly caption: string;
  /** Absent where the pack does not hold the other end. */
  readonly ref?: EntityRef;
}

/** Everything a card says of one entity: plain strings, already checked and cleaned; a card only lays it out. */
export interface EntityCard {
  readonly ref: EntityRef;
  readonly caption: string;
  /** Every name the pack knows, the caption first. */
  readonly names: readonly string[];
  readonly kind: Kind;
  /** FtM schema, finer than `kind`: `Company`, `PublicBody`. */
  readonly schema: string;
  readonly summary?: string;
  /** Roles on the article's day; absent without a believable article date. */
  readonly written?: {
    readonly date: string;
    readonly roles: readonly RoleLine[];
    /** Where no role is known for that day: the one that had ended last. */
    readonly before?: RoleLine;
  };
  /** The day of `now`, `YYYY-MM-DD`. */
  readonly today: string;
  /** Roles not known to have ended by today (never called "current"); the same as `written.roles` where nothing changed. */
  readonly now: readonly RoleLine[];
  /** All dated roles, oldest first. */
  readonly history: readonly RoleLine[];
  /** Ties that are no roles: family, associates, predecessors. */
  readonly ties: readonly RoleLine[];
  /** Ties to others who stand on the same page. */
  readonly onPage: readonly (RoleLine & { readonly member: CastMember })[];
  /** https only. */
  readonly sources: readonly { readonly url: string; readonly host: string }[];
  /** Day on which the pack's facts were last known to hold. */
  readonly asOf?: string;
  /** `asOf` is more than a year ago. */
  readonly old: boolean;
  readonly pack: { readonly id: string; readonly title: string; readonly version: string };
  /** Other packs that know the same entity; their facts are on this card too (`merge-cards.ts`). */
  readonly others?: readonly {
    readonly id: string;
    readonly title: string;
    readonly version: string;
    readonly ref: EntityRef;
  }[];
  /** The reader's private words. */
  readonly note?: string;
}

/** Under which names its packs know the card's entity, the first speaker's first. */
export const refsOf = ({ ref, others = [] }: EntityCard): readonly EntityRef[] => [
  ref,
  ...others.map((other) => other.ref),
];
