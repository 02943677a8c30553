import { CorrectBox } from '../../components/own/correct-box';
import { correctionWords as words } from '../../components/own/own-words';
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

/** One of the cast as the reader would have it. What is said holds for every pack that knows the entity. */
export function Correct({ card, form, ask, onCorrect, onNoted }: CorrectProps) {
  const { caption, note } = card;
  const refs = refsOf(card);

  function sayNotThis(not: string): void {
    const every = refs.map((ref) => ({ type: 'not-this', form: not, ref }) as const);
    onCorrect(every, words.saidNotThis(not, caption));
  }
  async function keepNote(text: string): Promise<Result<unknown>> {
    const answers = await Promise.all(refs.map((ref) => ask('addCorrection', { type: 'note', ref, text })));
    onNoted();
    return answers.find(({ ok }) => !ok) ?? answers[0]!;
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
