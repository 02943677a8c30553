import type { ComponentChildren } from 'preact';
import type { EntityCard } from '../../utils/facts/entity-card';
import type { MentionPlace, PageState } from '../../utils/messages';
import type { Result } from '../../utils/result';
import { EntityView } from '../entity/entity-view';
import { FaultNote } from '../fault-note';
import { cardWords, panelWords as words } from '../words';
import { CastEntry } from './page-cast';

interface PanelEntryProps {
  readonly member: PageState['cast'][number];
  /** Undefined until it was read. */
  readonly answer: Result<EntityCard> | undefined;
  readonly open: boolean;
  /** Where on the page the reader was taken; null where there is no mention any more. */
  readonly place: MentionPlace | null | undefined;
  readonly onOpen: () => void;
  readonly onStep: (by: 1 | -1) => void;
  /** What the reader may say of them, below all else. */
  readonly children?: ComponentChildren;
}

/** One of the cast: name and role on the day; opened, everything known of them and the way to each mention. */
export function PanelEntry({ member, answer, open, place, onOpen, onStep, children }: PanelEntryProps) {
  return (
    <>
      <CastEntry
        member={member}
        open={open}
        onOpen={onOpen}
        hint={answer?.ok ? roleOf(answer.value) : undefined}
      />
      {open && (
        <div class="opened">
          <div class="steps">
            <button type="button" class="step" aria-label={words.previous} onClick={() => onStep(-1)}>
              ↑
            </button>
            <button type="button" class="step" aria-label={words.next} onClick={() => onStep(1)}>
              ↓
            </button>
            <span role="status">
              {place ? words.mention(place.index, place.count) : place === null ? words.gone : ''}
            </span>
          </div>
          {answer && (answer.ok ? <EntityView card={answer.value} /> : <FaultNote fault={answer.error} />)}
          {children}
        </div>
      )}
    </>
  );
}

/**
 * What they were on the article's day, or last before it; today, where that day is not known. An organization's people
 * are not its role.
 */
export function rolesOf({ written, now }: EntityCard): string[] {
  if (written?.before?.whose === 'own') return [cardWords.lineAndSpan(written.before)];
  const own = (written ? written.roles : now).filter(({ whose }) => whose === 'own');
  return own.map(cardWords.line);
}

const roleOf = (card: EntityCard): string | undefined => rolesOf(card)[0];
