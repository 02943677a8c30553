import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Kind } from '../../utils/ftm';
import type { OwnEntry, OwnProblem } from '../../utils/pack-messages';
import type { Fault } from '../../utils/result';
import { FaultNote } from '../fault-note';
import { KIND_NAMES } from '../words';
import { OwnField } from './own-field';
import { OwnRoles } from './own-roles';
import { ownWords as words } from './own-words';

interface OwnFormProps {
  /** What the form begins with; new where it has no id. */
  readonly entry: OwnEntry;
  /** What was wrong with it when it was saved last. */
  readonly problems: readonly OwnProblem[];
  readonly fault: Fault | undefined;
  readonly onSave: (entry: OwnEntry) => void;
  readonly onCancel: () => void;
}

const KINDS: readonly Kind[] = ['person', 'organization'];

/** A person or an organization of the reader's own, new or changed. */
export function OwnForm({ entry, problems, fault, onSave, onCancel }: OwnFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState(entry);
  /** As typed: a line that is being begun is no name yet. */
  const [aliases, setAliases] = useState(entry.aliases.join('\n'));
  const change = (part: Partial<OwnEntry>): void => setDraft({ ...draft, ...part });

  useLayoutEffect(() => form.current?.querySelector<HTMLElement>('#own-name')?.focus(), []);
  useLayoutEffect(
    () => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    [problems],
  );
  return (
    <form
      ref={form}
      class="own-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSave({ ...draft, aliases: aliases.split('\n') });
      }}
    >
      <h3>{entry.id === undefined ? words.newOne(draft.kind) : words.editing(entry.name)}</h3>
      {problems.length > 0 && <p role="alert">{words.wrong(problems.length)}</p>}
      <fieldset class="kinds">
        <legend>{words.kind}</legend>
        {KINDS.map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="own-kind"
              checked={draft.kind === kind}
              onChange={() => change({ kind })}
            />
            {KIND_NAMES[kind]}
          </label>
        ))}
      </fieldset>
      <OwnField
        field="name"
        label={words.name}
        hint={words.nameHint}
        value={draft.name}
        problems={problems}
        onInput={(name) => change({ name })}
      />
      <OwnField
        field="aliases"
        label={words.aliases}
        hint={words.aliasesHint}
        long
        value={aliases}
        problems={problems}
        onInput={setAliases}
      />
      <OwnField
        field="summary"
        label={words.summary}
        value={draft.summary}
        problems={problems}
        onInput={(summary) => change({ summary })}
      />
      <OwnField
        field="link"
        label={words.link}
        hint={words.linkHint}
        value={draft.link}
        problems={problems}
        onInput={(link) => change({ link })}
      />
      <OwnRoles roles={draft.roles} problems={problems} onRoles={(roles) => change({ roles })} />
      {fault && <FaultNote fault={fault} />}
      <p class="row">
        <button type="submit">{words.save}</button>
        <button type="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
