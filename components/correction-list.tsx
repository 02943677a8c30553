import type { Correction, ListedCorrection } from '../utils/pack-messages';
import { ownWords, correctionWords as words } from './own-words';

interface CorrectionListProps {
  readonly corrections: readonly ListedCorrection[];
  readonly onTakeBack: (correction: ListedCorrection) => void;
}

const TYPES: readonly Correction['type'][] = ['not-this', 'never', 'note'];

/** What the reader said against or beside the packs, by kind. */
export function CorrectionList({ corrections, onTakeBack }: CorrectionListProps) {
  if (corrections.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      {TYPES.map((type) => {
        const those = corrections.filter((one) => one.type === type);
        if (those.length === 0) return null;
        return (
          <section key={type} class="correction-group">
            <h3>{words.group(type)}</h3>
            <ul class="corrections">
              {those.map((one) => (
                <li key={one.key}>
                  <div dir="auto">
                    <p>{sayCorrection(one)}</p>
                    {one.type === 'note' && <p class="note">{one.text}</p>}
                  </div>
                  <button
                    type="button"
                    aria-label={ownWords.buttonFor(words.takeBack, sayCorrection(one))}
                    onClick={() => onTakeBack(one)}
                  >
                    {words.takeBack}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

/** One correction in a line. */
export function sayCorrection(one: ListedCorrection): string {
  if (one.type === 'never') return words.never(one.form);
  const name = one.caption ?? words.somebody;
  return one.type === 'note' ? words.noteOn(name) : words.notThis(one.form, name);
}
