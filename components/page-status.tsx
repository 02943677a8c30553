import type { ComponentChildren } from 'preact';
import type { PageState } from '../utils/messages';
import type { Fault } from '../utils/result';
import { FaultNote } from './fault-note';
import { Switch } from './switch';
import { useKeptFocus } from './use-kept-focus';
import { castWords as words } from './words';

/** What is known of the page: what its reader said, or why it could not be asked. */
export type CastState = PageState | { readonly status: 'loading' } | { readonly status: 'no-access' };

interface PageStatusProps {
  readonly state: CastState;
  /** The last press of a button that did not work. */
  readonly fault?: Fault | undefined;
  readonly onSwitch: (on: boolean) => void;
  readonly onReadAnyway: () => void;
  /** Shows who is named on a page that was read. */
  readonly children: (page: PageState) => ComponentChildren;
}

/** Is this page read, and if not, why: around the list of who is named on it. */
export function PageStatus({ state, fault, onSwitch, onReadAnyway, children }: PageStatusProps) {
  const kept = useKeptFocus();
  return (
    <div {...kept} class={`page-cast ${kept.class}`}>
      {'host' in state && state.status !== 'waiting' && (
        <Switch label={words.readHere(state.host)} on={state.status !== 'off'} onSwitch={onSwitch} />
      )}
      {fault && <FaultNote fault={fault} />}
      {state.status === 'loading' && <p role="status">{words.loading}</p>}
      {state.status === 'no-access' && (
        <>
          <p>
            <strong>{words.noAccess}</strong>
          </p>
          <p class="hint">{words.noAccessAdvice}</p>
        </>
      )}
      {state.status === 'off' && <p>{words.isOff}</p>}
      {(state.status === 'not-article' || state.status === 'waiting') && (
        <>
          <p>{state.status === 'waiting' ? words.waiting : words.notArticle}</p>
          <button type="button" onClick={onReadAnyway}>
            {state.status === 'waiting' ? words.readNow : words.readAnyway}
          </button>
        </>
      )}
      {state.status === 'failed' && (
        <p role="alert">{state.cast.length > 0 ? words.blocked : words.failed}</p>
      )}
      {hasCast(state) && children(state)}
    </div>
  );
}

/** A failed page may still have been read: only its card was kept out. */
const hasCast = (state: CastState): state is PageState =>
  state.status === 'article' || (state.status === 'failed' && state.cast.length > 0);
