import { useRef, useState } from 'preact/hooks';
import type { ImportCommand, ImportEvent } from '../../data/import/import-events';
import { startImporter } from './start-importer';

/** The page's one importer: what was asked of it last, and how far it is. */
export interface RunningImporter {
  /** What runs, or ran last; a `cancel` changes nothing here, the outcome says what it came to. */
  readonly command?: ImportCommand;
  /** What it told last; absent until the first report. */
  readonly event?: ImportEvent;
  readonly busy: boolean;
  /** Ends what runs, and begins this. */
  readonly send: (command: ImportCommand) => void;
  /** Forgets what ran last. */
  readonly clear: () => void;
}

/** @param onChanged called when packs were installed or restored. */
export function useImporter(onChanged: () => void): RunningImporter {
  const [state, setState] = useState<Pick<RunningImporter, 'command' | 'event'>>({});
  const worker = useRef<(command: ImportCommand) => void>(undefined);

  function take(event: ImportEvent): void {
    setState(({ command }) => ({ ...(command && { command }), event }));
    if (event.type === 'installed' || event.type === 'restored') onChanged();
  }
  function send(command: ImportCommand): void {
    if (command.type !== 'cancel') setState({ command });
    worker.current ??= startImporter(take);
    worker.current(command);
  }
  const { command, event } = state;
  const busy = command !== undefined && (event === undefined || event.type === 'progress');
  return { ...state, busy, send, clear: () => setState({}) };
}
