import { panelWords as words } from '../words';

const FORMATS = ['Markdown', 'CSV', 'JSON-LD'] as const;
export type Format = (typeof FORMATS)[number];

interface CastExportProps {
  /** What became of the last press. */
  readonly said: string;
  readonly onCopy: (format: Format) => void;
  readonly onSave: (format: Format) => void;
}

export function CastExport({ said, onCopy, onSave }: CastExportProps) {
  return (
    <details class="export">
      <summary>{words.export}</summary>
      <ul>
        {FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => onCopy(format)}>
              {words.copy(format)}
            </button>
            <button type="button" onClick={() => onSave(format)}>
              {words.save(format)}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{said}</p>
    </details>
  );
}
