import type { EntityCard } from '../../utils/facts/entity-card';
import type { Reading } from '../../utils/match/types';
import type { Result } from '../../utils/result';
import { cleanText } from '../../utils/text';
import { FaultNote } from '../fault-note';
import { t } from '../language';
import { castWords, cardWords as words } from '../words';
import { EntityView } from './entity-view';

interface MentionCardProps {
  /** As it stands in the text. */
  readonly surface: string;
  readonly reading: Omit<Reading, 'candidates'>;
  /** Who it may be, best first: at least one. */
  readonly answers: readonly Result<EntityCard>[];
  readonly onClose: () => void;
  /** Absent where the browser opens no panel from here. */
  readonly onPanel?: (() => void) | undefined;
}

/** The card beside a name: one entity, or several where the page leaves it open. */
export function MentionCard({ surface, reading, answers, onClose, onPanel }: MentionCardProps) {
  const text = cleanText(surface);
  const cards = answers.flatMap((answer) => (answer.ok ? [answer.value] : []));
  const faults = answers.flatMap((answer) => (answer.ok ? [] : [answer.error]));
  const [likeliest, ...others] = cards;
  const guessed = reading.kind === 'fuzzy';
  return (
    <div
      class="card"
      role="dialog"
      aria-labelledby={others.length > 0 ? 'several' : likeliest ? 'name' : 'fault'}
    >
      <button class="close" type="button" aria-label={words.close} onClick={onClose} />
      {others.length > 0 && (
        <p id="several" class="several">
          {words.severalOf(
            text,
            cards.map(({ caption }) => caption),
          )}
        </p>
      )}
      {likeliest && (
        <EntityView
          card={likeliest}
          headingId="name"
          guessed={guessed}
          {...(isUnknownSpelling(text, guessed, likeliest) && { writtenAs: text })}
        />
      )}
      {others.map((card) => (
        <details key={`${card.ref.pack} ${card.ref.id}`} class="candidate">
          <summary>
            <bdi>{guessed ? t('card.guess', { name: card.caption }) : card.caption}</bdi>
          </summary>
          <EntityView card={card} guessed={guessed} />
        </details>
      ))}
      {faults[0] && <FaultNote id="fault" fault={faults[0]} />}
      {likeliest && <p class="why">{words.why(reading.why.rule, reading.why.evidence)}</p>}
      {onPanel && (
        <button type="button" class="link" onClick={onPanel}>
          {castWords.openPanel}
        </button>
      )}
    </div>
  );
}

/** A name, or whole words of one, however they are joined, is no news to the reader; a guess always is. */
function isUnknownSpelling(text: string, guessed: boolean, { names }: EntityCard): boolean {
  const written = fold(text);
  const joined = written.replaceAll(' ', '');
  return (
    guessed || !names.map(fold).some((name) => name.includes(written) || name.replaceAll(' ', '') === joined)
  );
}

/** Its words in small letters, a space before and after each: without accents, apostrophes, hyphens or full stops. */
const fold = (text: string): string =>
  ` ${text} `
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{P}\s\u02BC]+/gu, ' ')
    .toLowerCase();
