import { useState } from 'preact/hooks';
import { OwnForm } from '../../components/own/own-form';
import { ownWords as words } from '../../components/own/own-words';
import { checkOwn, tidyOwn } from '../../data/corrections/check-own';
import { OWN_ADDRESS } from '../../utils/addresses';
import type { Ask } from '../../utils/ask';
import type { OwnEntry, OwnProblem } from '../../utils/pack-messages';
import type { Fault } from '../../utils/result';

interface OwnEditorProps {
  readonly ask: Ask;
  /** Undefined where the address names one that is not there. */
  readonly entry: OwnEntry | undefined;
  readonly onSaved: (entry: OwnEntry) => Promise<void>;
}

/** The form, until what it holds is stored. */
export function OwnEditor({ ask, entry, onSaved }: OwnEditorProps) {
  const [problems, setProblems] = useState<readonly OwnProblem[]>([]);
  const [fault, setFault] = useState<Fault>();

  async function save(draft: OwnEntry): Promise<void> {
    const tidy = tidyOwn(draft);
    const found = checkOwn(tidy);
    setProblems(found);
    setFault(undefined);
    if (found.length > 0) return;
    const answer = await ask('saveOwn', tidy);
    if (!answer.ok) return setFault(answer.error);
    await onSaved(tidy);
    close();
  }
  const close = (): void => location.replace(OWN_ADDRESS);

  if (!entry)
    return (
      <p>
        {words.gone} <a href={OWN_ADDRESS}>{words.title}</a>
      </p>
    );
  return <OwnForm entry={entry} problems={problems} fault={fault} onSave={save} onCancel={close} />;
}
