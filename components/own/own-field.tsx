import type { OwnProblem } from '../../utils/pack-messages';
import { ownWords as words } from './own-words';

interface OwnFieldProps {
  /** Of the form, and what its problems go by. */
  readonly field: OwnProblem['field'];
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly problems: readonly OwnProblem[];
  /** Several lines. */
  readonly long?: boolean;
  readonly onInput: (value: string) => void;
}

/** One labelled field, with what is wrong with it. */
export function OwnField({ field, label, hint, value, problems, long = false, onInput }: OwnFieldProps) {
  const wrong = problems.find((one) => one.field === field);
  const id = `own-${field}`;
  const told = [hint && `${id}-hint`, wrong && `${id}-wrong`].filter(Boolean).join(' ');
  const attributes = {
    id,
    dir: 'auto' as const,
    value,
    'aria-invalid': wrong !== undefined,
    ...(told && { 'aria-describedby': told }),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {long ? (
        <textarea rows={3} {...attributes} onInput={({ currentTarget }) => onInput(currentTarget.value)} />
      ) : (
        <input
          autocomplete="off"
          {...attributes}
          onInput={({ currentTarget }) => onInput(currentTarget.value)}
        />
      )}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {wrong && (
        <p id={`${id}-wrong`} class="wrong">
          {words.problem(wrong.problem)}
        </p>
      )}
    </div>
  );
}
