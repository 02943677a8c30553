import { CorrectBox } from '../../components/own/correct-box';
import { correctionWords as words } from '../../components/own/own-words';
import type { Ask } from '../../utils/ask';
import { keyOf } from '../../utils/facts/cast-graph';
import { type EntityCard, refsOf } from '../../utils/facts/entity-card';
import { keepNote } from '../../utils/keep-note';
import type { NewCorrection } from '../../utils/pack-messages';

interface CorrectProps {
  readonly card: EntityCard;
  /** How the mention is written that is shown now. */
  readonly form: string | undefined;
  readonly ask: Ask;
  /** Says corrections that are one to the reader, and what they come to. */
  readonly onCorrect: (corrections: readonly NewCorrection[], said: string) => void;
}

/** One of the cast as the reader would have it. What is said holds for every pack that knows the entity. */
export function Correct({ card, form, ask, onCorrect }: CorrectProps) {
  const { caption, note } = card;
  const refs = refsOf(card);

  function sayNotThis(not: string): void {
    const every = refs.map((ref) => ({ type: 'not-this', form: not, ref }) as const);
    onCorrect(every, words.saidNotThis(not, caption));
  }
  return (
    <CorrectBox
      caption={caption}
      form={form}
      about={keyOf(card.ref)}
      note={note}
      onNotThis={sayNotThis}
      onNever={(never) => onCorrect([{ type: 'never', form: never }], words.saidNever(never))}
      onNote={(text) => keepNote(ask, refs, text)}
    />
  );
}
