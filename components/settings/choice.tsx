import type { ComponentChildren } from 'preact';

export interface Option<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint?: string;
  /** What it comes to, shown beside the label. */
  readonly sample?: ComponentChildren;
}

interface ChoiceProps<T extends string> {
  /** Told apart from other choices of the page by it. */
  readonly name: string;
  readonly question: ComponentChildren;
  readonly options: readonly Option<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ name, question, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <fieldset class="choice">
      <legend>{question}</legend>
      {options.map(({ value, label, hint, sample }) => (
        <label key={value}>
          <input
            type="radio"
            name={name}
            value={value}
            checked={value === chosen}
            onChange={() => onChoose(value)}
          />
          <span>
            {label}
            {sample && <span class="sample-line">{sample}</span>}
            {hint && <span class="hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
