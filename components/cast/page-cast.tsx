import type { ComponentChildren } from 'preact';
import type { Kind } from '../../utils/ftm';
import type { PageState } from '../../utils/messages';
import { number, castWords as words } from '../words';

type Member = PageState['cast'][number];

interface PageCastProps {
  readonly cast: readonly Member[];
  /** Shows one of them. */
  readonly children: (member: Member) => ComponentChildren;
}

/** Who is named on a page: people, then organizations, the most named first. */
export function PageCast({ cast, children }: PageCastProps) {
  if (cast.length === 0) return <p role="status">{words.nobody}</p>;
  const sorted = byWeight(cast);
  const of = (kind: Kind) => sorted.filter((member) => member.kind === kind);
  const people = of('person');
  const organizations = of('organization');
  return (
    <>
      <p class="counts" role="status">
        {words.counts(people.length, organizations.length)}
      </p>
      <CastList title={words.people} cast={people}>
        {children}
      </CastList>
      <CastList title={words.organizations} cast={organizations}>
        {children}
      </CastList>
    </>
  );
}

export const byWeight = (cast: readonly Member[]): Member[] => cast.toSorted((a, b) => b.count - a.count);

function CastList({ title, cast, children }: PageCastProps & { readonly title: string }) {
  if (cast.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul class="cast">
        {cast.map((member) => (
          <li key={`${member.pack} ${member.id}`}>{children(member)}</li>
        ))}
      </ul>
    </section>
  );
}

interface CastEntryProps {
  readonly member: Member;
  /** What is said below the name. */
  readonly hint?: string | undefined;
  /** Whether what the entry opens is shown below it; absent where it opens elsewhere. */
  readonly open?: boolean;
  readonly onOpen: () => void;
}

export function CastEntry({ member, hint, open, onOpen }: CastEntryProps) {
  return (
    <button
      type="button"
      class="entry"
      onClick={onOpen}
      {...(open !== undefined && { 'aria-expanded': open })}
    >
      <span>
        <bdi>{member.caption}</bdi>
        {hint && <span class="hint">{hint}</span>}
      </span>
      <span class="count" aria-hidden="true">
        {number(member.count)}
      </span>
      <span class="unseen">, {words.times(member.count)}</span>
    </button>
  );
}
