import type { InputHTMLAttributes } from 'preact';
import { LONGEST_QUERY } from '../utils/messages';

interface SearchFieldProps extends Pick<InputHTMLAttributes, 'aria-describedby' | 'onFocus' | 'onKeyDown'> {
  readonly id: string;
  readonly label: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

/** Where names are looked up, in whatever script they are written. */
export function SearchField({ id, label, query, onQuery, ...input }: SearchFieldProps) {
  return (
    <>
      <label for={id}>{label}</label>
      <input
        {...input}
        id={id}
        type="search"
        autocomplete="off"
        spellcheck={false}
        dir="auto"
        maxLength={LONGEST_QUERY}
        value={query}
        onInput={({ currentTarget }) => onQuery(currentTarget.value)}
      />
    </>
  );
}
