import type { Correction, ListedCorrection } from '../../utils/pack-messages';
import { ownWords, correctionWords as words } from './own-words';

interface CorrectionListProps {
  readonly corrections: readonly ListedCorrection[];
  readonly onTakeBack: (line: CorrectionLine) => void;
}

/** What reads the same: said once of an entity that several packs know, it is kept for each of them. */
export type CorrectionLine = readonly [ListedCorrection, ...ListedCorrection[]];

const TYPES: readonly Correction['type'][] = ['not-this', 'never', 'note'];

/** What the reader said against or beside the packs, by kind. */
export function CorrectionList({ corrections, onTakeBack }: CorrectionListProps) {
  if (corrections.length === 0) return <p class="empty">{words.none}</p>;
  return (
    <>
      {TYPES.map((type) => {
        const lines = inLines(corrections.filter((one) => one.type === type));
        if (lines.length === 0) return null;
        return (
          <section key={type} class="correction-group">
            <h3>{words.group(type)}</h3>
            <ul class="corrections">
              {lines.map((line) => {
                const [one] = line;
                return (
                  <li key={one.key}>
                    <div dir="auto">
                      <p>{sayCorrection(one)}</p>
                      {one.type === 'note' && <p class="note">{one.text}</p>}
                    </div>
                    <button
                      type="button"
                      aria-label={ownWords.buttonFor(words.takeBack, sayCorrection(one))}
                      onClick={() => onTakeBack(line)}
                    >
                      {words.takeBack}
                    </button>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}

function inLines(corrections: readonly ListedCorrection[]): readonly CorrectionLine[] {
  const lines = new Map<string, [ListedCorrection, ...ListedCorrection[]]>();
  for (const one of corrections) {
    const read = `${sayCorrection(one)}\n${one.type === 'note' ? one.text : ''}`;
    const line = lines.get(read);
    if (line) line.push(one);
    else lines.set(read, [one]);
  }
  return [...lines.values()];
}

/** One correction in a line. */
export function sayCorrection(one: ListedCorrection): string {
  if (one.type === 'never') return words.never(one.form);
  const name = one.caption ?? words.somebody;
  return one.type === 'note' ? words.noteOn(name) : words.notThis(one.form, name);
}
