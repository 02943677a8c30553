import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnProblem, OwnRole } from '../../utils/pack-messages';
import { OwnField } from './own-field';
import { ownWords as words } from './own-words';

interface OwnRolesProps {
  readonly roles: readonly OwnRole[];
  readonly problems: readonly OwnProblem[];
  readonly onRoles: (roles: readonly OwnRole[]) => void;
}

const NEW: OwnRole = { role: '', organization: '', from: '', to: '' };
const LABELS = [
  ['role', words.role],
  ['organization', words.organization],
  ['from', words.from],
  ['to', words.to],
] as const;

/** The roles of an entry. A new one takes the keyboard; when one goes, the keyboard goes to the button that adds. */
export function OwnRoles({ roles, problems, onRoles }: OwnRolesProps) {
  const all = useRef<HTMLDivElement>(null);
  const before = useRef(roles.length);
  // Before the next key: after a paint it would come in the middle of what is typed.
  useLayoutEffect(() => {
    if (roles.length > before.current)
      all.current?.querySelector<HTMLElement>('fieldset:last-of-type input')?.focus();
    if (roles.length < before.current) all.current?.querySelector<HTMLElement>(':scope > button')?.focus();
    before.current = roles.length;
  }, [roles.length]);

  const change = (index: number, part: keyof OwnRole, value: string): void =>
    onRoles(roles.map((role, at) => (at === index ? { ...role, [part]: value } : role)));
  return (
    <div ref={all} class="own-roles">
      <h4>{words.roles}</h4>
      <p class="hint">{words.dateHint}</p>
      {roles.map((role, index) => (
        <fieldset key={index}>
          <legend>{words.roleNumber(index + 1)}</legend>
          {LABELS.map(([part, label]) => (
            <OwnField
              key={part}
              field={`roles.${index}.${part}`}
              label={label}
              value={role[part]}
              problems={problems}
              onInput={(value) => change(index, part, value)}
            />
          ))}
          <button type="button" onClick={() => onRoles(roles.filter((_, at) => at !== index))}>
            {words.removeRole(index + 1)}
          </button>
        </fieldset>
      ))}
      <button type="button" onClick={() => onRoles([...roles, NEW])}>
        {words.addRole}
      </button>
    </div>
  );
}
