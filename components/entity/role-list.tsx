import type { RoleLine } from '../../utils/facts/entity-card';
import type { EntityRef } from '../../utils/match/types';
import { arrange } from '../language';
import { cardWords as words } from '../words';

/** As many lines as a glance takes in; the rest folds away. */
const SHOWN = 5;

interface RoleListProps {
  readonly lines: readonly RoleLine[];
  /** Ids of entities that stand on the page: underlined here as they are there. */
  readonly named?: ReadonlySet<string>;
}

export function RoleList({ lines, named }: RoleListProps) {
  if (lines.length === 0) return null;
  const rest = lines.slice(SHOWN);
  return (
    <>
      <ul class="roles">
        {lines.slice(0, SHOWN).map((line) => (
          <Role key={keyOf(line)} line={line} named={named} />
        ))}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.more(rest.length)}</summary>
          <ul class="roles">
            {rest.map((line) => (
              <Role key={keyOf(line)} line={line} named={named} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface RoleProps {
  readonly line: RoleLine;
  readonly named?: ReadonlySet<string> | undefined;
  /** Where the other one's page is; absent where there are no such pages. */
  readonly hrefOf?: (ref: EntityRef) => string;
}

export function Role({ line, named, hrefOf }: RoleProps) {
  const role = <span class="role">{words.role(line)}</span>;
  const saidByRole = !hrefOf && line.whose === 'own' && line.role.includes(line.other.caption);
  const other = line.other.caption !== '' && !saidByRole && (
    <Other line={line} named={named} {...(hrefOf && { hrefOf })} />
  );
  const span = words.span(line);
  return (
    <li>
      <p>{other ? arrange(words.order(line), { role, other }) : role}</p>
      {(span || line.pack) && (
        <p class="dates">
          {span}
          {span && line.pack && ' · '}
          {line.pack && <bdi>{line.pack}</bdi>}
        </p>
      )}
    </li>
  );
}

function Other({ line: { other }, named, hrefOf }: RoleProps) {
  if (other.ref && hrefOf)
    return (
      <a href={hrefOf(other.ref)}>
        <bdi>{other.caption}</bdi>
      </a>
    );
  if (!other.ref || !named?.has(other.ref.id)) return <bdi>{other.caption}</bdi>;
  return (
    <>
      <bdi class="named">{other.caption}</bdi>
      <span class="unseen"> ({words.namedHere})</span>
    </>
  );
}

/** Two lines with one key say the same. */
export const keyOf = ({ tie, role, whose, other, from, to }: RoleLine): string =>
  JSON.stringify([tie, role, whose, other.caption, from, to]);
