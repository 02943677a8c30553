import type { Kind } from '../utils/ftm';
import type { CastMember } from '../utils/match/types';
import type { PageState } from '../utils/messages';
import type { Fault } from '../utils/result';
import { FaultNote } from './fault-note';
import { Switch } from './switch';
import { number, castWords as words } from './words';

/** What the toolbar knows of the page: what its reader said, or why it could not ask. */
export type CastState = PageState | { readonly status: 'loading' } | { readonly status: 'no-access' };

interface PageCastProps {
  readonly state: CastState;
  /** The last press of a button that did not work. */
  readonly fault?: Fault | undefined;
  readonly onSwitch: (on: boolean) => void;
  readonly onReadAnyway: () => void;
  readonly onOpen: (member: CastMember) => void;
}

/** The toolbar's view of a page: on or off, and who is named on it. */
export function PageCast({ state, fault, onSwitch, onReadAnyway, onOpen }: PageCastProps) {
  return (
    <div class="page-cast">
      {'host' in state && (
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
      {state.status === 'not-article' && (
        <>
          <p>{words.notArticle}</p>
          <button type="button" onClick={onReadAnyway}>
            {words.readAnyway}
          </button>
        </>
      )}
      {state.status === 'failed' && (
        <p role="alert">{state.cast.length > 0 ? words.blocked : words.failed}</p>
      )}
      {hasCast(state) && <Cast cast={state.cast} onOpen={onOpen} />}
    </div>
  );
}

/** A failed page may still have been read: only its card was kept out. */
const hasCast = (state: CastState): state is PageState =>
  state.status === 'article' || (state.status === 'failed' && state.cast.length > 0);

interface CastProps {
  readonly cast: PageState['cast'];
  readonly onOpen: (member: CastMember) => void;
}

function Cast({ cast, onOpen }: CastProps) {
  if (cast.length === 0) return <p role="status">{words.nobody}</p>;
  const of = (kind: Kind) => cast.filter((member) => member.kind === kind).sort((a, b) => b.count - a.count);
  const people = of('person');
  const organizations = of('organization');
  return (
    <>
      <p class="counts" role="status">
        {words.counts(people.length, organizations.length)}
      </p>
      <CastList title={words.people} cast={people} onOpen={onOpen} />
      <CastList title={words.organizations} cast={organizations} onOpen={onOpen} />
    </>
  );
}

function CastList({ title, cast, onOpen }: CastProps & { readonly title: string }) {
  if (cast.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="cast">
        {cast.map((member) => (
          <li key={`${member.pack} ${member.id}`}>
            <button type="button" class="entry" onClick={() => onOpen(member)}>
              <bdi>{member.caption}</bdi>
              <span class="count" aria-hidden="true">
                {number(member.count)}
              </span>
              <span class="unseen">, {words.times(member.count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
