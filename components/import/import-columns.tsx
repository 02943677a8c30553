import { useState } from 'preact/hooks';
import type { CsvField, Mapping } from '../../data/formats/guess-mapping';
import { FIELD_ORDER, previewWords, columnWords as words } from './import-words';

interface ImportColumnsProps {
  readonly title: string;
  readonly header: readonly string[];
  /** The first rows, cell by cell. */
  readonly rows: readonly (readonly string[])[];
  readonly mapping: Mapping;
  readonly onPreview: (mapping: Mapping, title: string) => void;
  readonly onCancel: () => void;
}

/** Which column of a table holds what. */
export function ImportColumns({ header, rows, onPreview, onCancel, ...given }: ImportColumnsProps) {
  const [mapping, setMapping] = useState(given.mapping);
  const [title, setTitle] = useState(given.title);
  return (
    <form
      class="columns"
      onSubmit={(event) => {
        event.preventDefault();
        onPreview(mapping, title.trim() || given.title);
      }}
    >
      <p class="hint">{words.mappingHint}</p>
      <ul>
        {FIELD_ORDER.map((field) => (
          <li key={field}>
            <label for={`column-${field}`}>{words.field(field)}</label>
            <select
              id={`column-${field}`}
              required={field === 'name'}
              aria-describedby={`cells-${field}`}
              value={mapping[field] ?? ''}
              onChange={({ currentTarget }) => setMapping(choose(mapping, field, currentTarget.value))}
            >
              <option value="">{words.noColumn}</option>
              {header.map((_, column) => (
                <option key={column} value={column}>
                  {words.column(header, column)}
                </option>
              ))}
            </select>
            <span id={`cells-${field}`} class="hint" dir="auto">
              {cellsOf(mapping[field], rows)}
            </span>
          </li>
        ))}
        <li>
          <label for="pack-title">{words.packTitle}</label>
          <input
            id="pack-title"
            maxLength={120}
            dir="auto"
            value={title}
            onInput={({ currentTarget }) => setTitle(currentTarget.value)}
          />
        </li>
      </ul>
      <p class="choices">
        <button type="submit" class="main">
          {words.look}
        </button>
        <button type="button" onClick={onCancel}>
          {previewWords.cancel}
        </button>
      </p>
    </form>
  );
}

/** A column serves one field: the one that was chosen for it last. */
function choose(mapping: Mapping, field: CsvField, value: string): Mapping {
  const column = value === '' ? undefined : Number(value);
  const rest = Object.entries(mapping).filter(([other, used]) => other !== field && used !== column);
  return { ...Object.fromEntries(rest), ...(column !== undefined && { [field]: column }) };
}

const cellsOf = (column: number | undefined, rows: readonly (readonly string[])[]): string =>
  column === undefined
    ? ''
    : rows
        .map((row) => row[column])
        .filter(Boolean)
        .slice(0, 3)
        .join(' · ');
