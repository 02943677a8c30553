import { CorrectBox } from '../../components/correct-box';
import { correctionWords as words } from '../../components/own-words';
import type { Ask } from '../../utils/ask';
import { type EntityCard, refsOf } from '../../utils/facts/entity-card';
import type { NewCorrection } from '../../utils/pack-messages';
import type { Result } from '../../utils/result';

interface CorrectProps {
  readonly card: EntityCard;
  /** How the mention is written that is shown now. */
  readonly form: string | undefined;
  readonly ask: Ask;
  /** Says corrections that are one to the reader, and what they come to. */
  readonly onCorrect: (corrections: readonly NewCorrection[], said: string) => void;
  readonly onNoted: () => void;
}

/** One of the cast as the reader would have it. What is said against a name holds for every pack that knows the entity. */
export function Correct({ card, form, ask, onCorrect, onNoted }: CorrectProps) {
  const { ref, caption, note } = card;

  function sayNotThis(not: string): void {
    const every = refsOf(card).map((known) => ({ type: 'not-this', form: not, ref: known }) as const);
    onCorrect(every, words.saidNotThis(not, caption));
  }
  async function keepNote(text: string): Promise<Result<string>> {
    const answer = await ask('addCorrection', { type: 'note', ref, text });
    if (answer.ok) onNoted();
    return answer;
  }
  return (
    <CorrectBox
      caption={caption}
      form={form}
      note={note}
      onNotThis={sayNotThis}
      onNever={(never) => onCorrect([{ type: 'never', form: never }], words.saidNever(never))}
      onNote={keepNote}
    />
  );
}
