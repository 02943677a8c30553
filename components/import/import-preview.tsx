import type { Preview } from '../../data/import/import-events';
import { FaultNote } from '../fault-note';
import { KIND_NAMES } from '../words';
import { ImportChanges } from './import-changes';
import { ImportFacts } from './import-facts';
import { ImportProblems } from './import-problems';
import { previewWords as words } from './import-words';

interface ImportPreviewProps {
  readonly preview: Preview;
  readonly onInstall: () => void;
  readonly onDecline: () => void;
  readonly onColumns: () => void;
}

/** What a pack holds and changes, before anything of it is written. */
export function ImportPreview({ preview, onInstall, onDecline, onColumns }: ImportPreviewProps) {
  const { obstacle, changes, sample, summary } = preview;
  return (
    <div class="preview">
      {summary && <p dir="auto">{summary}</p>}
      <p>{words.holding(preview)}</p>
      {obstacle && <FaultNote fault={obstacle} />}
      <ImportProblems preview={preview} />
      <p class="choices">
        {!obstacle && (
          <button type="button" class="main" onClick={onInstall}>
            {preview.replaces ? words.acceptVersion : words.accept}
          </button>
        )}
        <button type="button" onClick={onDecline}>
          {words.cancel}
        </button>
        {preview.table && (
          <button type="button" onClick={onColumns}>
            {words.changeColumns}
          </button>
        )}
      </p>
      <ImportFacts preview={preview} />
      {changes && <ImportChanges title={words.changes(changes.from)} changes={changes} />}
      <h4>{words.sample}</h4>
      <ol class="sample">
        {sample.map(({ caption, kind, summary: who }, at) => (
          <li key={at}>
            <bdi class="named">{caption}</bdi> <span class="type">{KIND_NAMES[kind]}</span>
            {who && (
              <p class="hint" dir="auto">
                {who}
              </p>
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}
