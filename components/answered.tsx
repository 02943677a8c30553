import type { ComponentChildren } from 'preact';
import type { Result } from '../utils/result';
import { FaultNote } from './fault-note';
import { optionsWords as words } from './words';

interface AnsweredProps<T> {
  /** Undefined until it came. */
  readonly answer: Result<T> | undefined;
  readonly children: (value: T) => ComponentChildren;
}

/** What was asked for; until it is there that it comes, and if it never does why. */
export function Answered<T>({ answer, children }: AnsweredProps<T>) {
  if (!answer) return <p role="status">{words.loading}</p>;
  return answer.ok ? children(answer.value) : <FaultNote fault={answer.error} />;
}
