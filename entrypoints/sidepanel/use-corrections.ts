import { useState } from 'preact/hooks';
import { correctionWords as words } from '../../components/own/own-words';
import type { Ask } from '../../utils/ask';
import type { NewCorrection } from '../../utils/pack-messages';
import type { Fault, Result } from '../../utils/result';

/** What the reader said last against mentions, and the way back. */
export interface SaidCorrection {
  readonly said: string;
  /** Absent once it was undone. */
  readonly onUndo?: () => void;
}

/** Stores corrections; the background then has every open page read again. */
export function useCorrections(ask: Ask) {
  const [done, setDone] = useState<SaidCorrection>();
  const [fault, setFault] = useState<Fault>();

  async function all(answers: readonly Promise<Result<unknown>>[]): Promise<boolean> {
    const wrong = (await Promise.all(answers)).find((answer) => !answer.ok);
    setFault(wrong?.ok === false ? wrong.error : undefined);
    return wrong === undefined;
  }
  /** `corrections` are one to the reader: the same of each pack that knows the entity. */
  async function say(corrections: readonly NewCorrection[], said: string): Promise<void> {
    const keys: string[] = [];
    const stored = corrections.map(async (one) => {
      const answer = await ask('addCorrection', one);
      if (answer.ok) keys.push(answer.value);
      return answer;
    });
    if (await all(stored)) setDone({ said, onUndo: () => undo(keys, said) });
  }
  async function undo(keys: readonly string[], said: string): Promise<void> {
    const gone = keys.map((key) => ask('removeCorrection', { key }));
    if (await all(gone)) setDone({ said: words.takenBack(said) });
  }
  return { done, fault, say };
}
