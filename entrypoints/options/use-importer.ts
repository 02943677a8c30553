import { useRef, useState } from 'preact/hooks';
import { groupFiles } from '../../data/import/group-files';
import type { ImportCommand, ImportEvent } from '../../data/import/import-events';
import { saveFile } from '../../utils/save-file';
import { startImporter } from './start-importer';

type Files = readonly File[];
export type ImportRun = Exclude<ImportCommand, { type: 'cancel' }>;

/** An importer of the page's: what was asked of it last, and how far it is. */
export interface RunningImporter {
  /** What runs, or ran last; a `cancel` changes nothing here, the outcome says what it came to. */
  readonly command?: ImportRun;
  /** What it told last; absent until the first report. */
  readonly event?: ImportEvent;
  readonly busy: boolean;
  /** Packs that were chosen together with the one that is looked at: their turn comes with `next`. */
  readonly waiting: readonly Files[];
  /** Ends what runs, and begins this. */
  readonly send: (command: ImportCommand) => void;
  /** Previews files; while something runs or is looked at they wait. */
  readonly open: (files: Files) => void;
  /** Is done with what ran last: previews what waits, or rests. */
  readonly next: () => void;
}

/** @param onChanged called when packs were installed or restored. */
export function useImporter(onChanged: () => void): RunningImporter {
  const [state, setState] = useState<Pick<RunningImporter, 'command' | 'event'>>({});
  const [waiting, setWaiting] = useState<readonly Files[]>([]);
  const worker = useRef<(command: ImportCommand) => void>(undefined);

  function take(event: ImportEvent): void {
    setState(({ command }) => ({ ...(command && { command }), event }));
    if (event.type === 'file') saveFile(event.file);
    if (event.type === 'installed' || event.type === 'restored') onChanged();
  }
  function send(command: ImportCommand): void {
    if (command.type !== 'cancel') setState({ command });
    worker.current ??= startImporter(take);
    worker.current(command);
  }
  function preview([files, ...rest]: readonly Files[]): void {
    setWaiting(rest);
    if (files) send({ type: 'preview', files });
    else setState({});
  }
  const { command, event } = state;
  const busy = command !== undefined && (event === undefined || event.type === 'progress');
  const undecided = event?.type === 'preview' || event?.type === 'table';
  return {
    ...state,
    busy,
    waiting,
    send,
    open: (files) => {
      if (busy || undecided) setWaiting([...waiting, ...groupFiles(files)]);
      else preview([...waiting, ...groupFiles(files)]);
    },
    next: () => preview(waiting),
  };
}
