import { isInterval, parseDate } from '../dates';
import { all, caption, EDGE_ENDS, type FtmEntity, first, kindOf } from '../ftm';
import type { EntityRef } from '../match/types';
import { cleanText } from '../text';
import type { EntityLabel, RoleLine } from './entity-card';

/** An edge of the described entity, with what stands at its other end. */
export interface Tie {
  readonly edge: FtmEntity;
  /** The other end, undefined where the pack does not hold it. */
  readonly other: FtmEntity | undefined;
  /**
   * For an Occupancy: what lies behind the post. On the holder's card `other` is the Position and `body` the
   * organization it belongs to; on that organization's card `other` is the holder and `body` the Position.
   */
  readonly body?: FtmEntity;
}

export interface ReadTie {
  readonly line: RoleLine;
  /** Something one does somewhere, as opposed to family, associates, predecessors. */
  readonly isRole: boolean;
  /** The pack says that it is over, though perhaps not since when. */
  readonly ended: boolean;
  /** False where it ends before it starts: its dates are left out and no day is claimed for it. */
  readonly datesHold: boolean;
}

const ROLES = new Set([
  'Employment',
  'Directorship',
  'Membership',
  'Occupancy',
  'Ownership',
  'Representation',
]);

/**
 * Edges whose wording describes their target; all others describe their source.
 * "'mother', where 'relative' is mother of 'person'": `relationship` in Family.yaml and Associate.yaml of the model.
 */
const DESCRIBES_TARGET = new Set(['Family', 'Associate']);

/** One tie as a line of `self`'s card; undefined where nothing can be said: no known schema, no name, no role. */
export function readTie(self: FtmEntity, pack: string, { edge, other, body }: Tie): ReadTie | undefined {
  if (!Object.hasOwn(EDGE_ENDS, edge.schema)) return undefined;
  const isSource = all(edge, EDGE_ENDS[edge.schema]![0]).includes(self.id);
  const whose = isSource !== DESCRIBES_TARGET.has(edge.schema) ? 'own' : 'other';

  const post = [other, body].find((end) => end?.schema === 'Position');
  const party = post && post === other ? body : other;
  const wording = post ? caption(post) : (first(edge, 'role') ?? first(edge, 'relationship') ?? '');
  const role = whose === 'own' ? capitalize(cleanText(wording)) : cleanText(wording);
  const label: EntityLabel = party ? labelOf(party, pack) : { caption: '' };
  if (role === '' && label.caption === '') return undefined;

  const from = parseDate(first(edge, 'startDate'));
  const to = parseDate(first(edge, 'endDate'));
  const datesHold = isInterval(from, to);
  return {
    line: {
      tie: edge.schema,
      role,
      whose,
      other: label,
      ...(datesHold && from && { from }),
      ...(datesHold && to && { to }),
    },
    isRole: ROLES.has(edge.schema),
    ended: first(edge, 'status') === 'ended',
    datesHold,
  };
}

/** Only what has a card of its own carries a reference. */
function labelOf(entity: FtmEntity, pack: string): EntityLabel {
  const ref: EntityRef | undefined = kindOf(entity.schema) && { pack, id: entity.id };
  return { caption: cleanText(caption(entity)), ...(ref && { ref }) };
}

function capitalize(text: string): string {
  const [initial = ''] = text;
  return initial.toUpperCase() + text.slice(initial.length);
}
