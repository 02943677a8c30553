import { useEffect, useRef, useState } from 'preact/hooks';
import { FaultNote } from '../../components/fault-note';
import { ImportColumns } from '../../components/import/import-columns';
import { ImportDone } from '../../components/import/import-done';
import { ImportPreview } from '../../components/import/import-preview';
import { ImportProgress } from '../../components/import/import-progress';
import {
  columnWords,
  previewWords,
  progressWords,
  importWords as words,
} from '../../components/import/import-words';
import type { ImportEvent } from '../../data/import/import-events';
import { ChoosePack } from './choose-pack';
import type { SectionProps } from './section';

/** From a file or an address to an installed pack. */
export function ImportPacks({ ask, importer }: SectionProps) {
  const { command, event, busy, waiting, send, next } = importer;
  /** The preview whose columns are being changed. */
  const [changed, setChanged] = useState<ImportEvent>();
  const table = tableOf(event, event === changed);
  const title = busy && command ? progressWords.doing(command.type) : titleOf(event, table !== undefined);
  const stage = useFocusOn(title);
  const resting = !busy && !table && event?.type !== 'preview';

  function view() {
    if (busy) {
      const progress = event?.type === 'progress' ? event : undefined;
      return <ImportProgress progress={progress} onCancel={() => send({ type: 'cancel' })} />;
    }
    if (table) {
      return (
        <ImportColumns
          {...table}
          onPreview={(mapping, named) => send({ type: 'remap', mapping, title: named })}
          onCancel={next}
        />
      );
    }
    if (event?.type === 'preview') {
      return (
        <ImportPreview
          preview={event.preview}
          onInstall={() => send({ type: 'install' })}
          onDecline={next}
          onColumns={() => setChanged(event)}
        />
      );
    }
    return (
      <>
        {event?.type === 'installed' && <ImportDone installed={event} />}
        {event?.type === 'failed' && <FaultNote fault={event.fault} />}
        {waiting.length > 0 && (
          <p class="choices">
            <button type="button" class="main" onClick={next}>
              {words.next(waiting.length)}
            </button>
          </p>
        )}
        <ChoosePack ask={ask} importer={importer} />
      </>
    );
  }
  return (
    <section ref={stage} class="import" aria-label={title} tabIndex={-1}>
      {title && <h3 dir="auto">{title}</h3>}
      {view()}
      {!resting && waiting.length > 0 && <p role="status">{words.waiting(waiting.length)}</p>}
    </section>
  );
}

/** A table whose columns are asked for, or are to be changed. */
function tableOf(event: ImportEvent | undefined, changing: boolean) {
  if (event?.type === 'table') return { ...event, mapping: event.guess };
  if (!changing || event?.type !== 'preview' || !event.preview.table) return undefined;
  return { ...event.preview.table, title: event.preview.title };
}

function titleOf(event: ImportEvent | undefined, isTable: boolean): string | undefined {
  if (event?.type === 'table') return columnWords.mapping(event.title);
  if (event?.type === 'preview')
    return isTable ? columnWords.mapping(event.preview.title) : previewWords.contents(event.preview.title);
  if (event?.type === 'installed') return previewWords.installed(event.title);
  return event?.type === 'failed' ? words.failed : undefined;
}

/** Takes the focus when `what` changes and what had it is gone; who reads elsewhere on the page is not called away. */
function useFocusOn(what: unknown) {
  const stage = useRef<HTMLDivElement>(null);
  const before = useRef(what);
  useEffect(() => {
    if (before.current !== what && document.activeElement === document.body) stage.current?.focus();
    before.current = what;
  }, [what]);
  return stage;
}
