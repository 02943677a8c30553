import { useEffect, useState } from 'preact/hooks';
import { Answered } from '../../components/answered';
import { FaultNote } from '../../components/fault-note';
import { OwnList } from '../../components/own-list';
import { ownWords as words } from '../../components/own-words';
import { UndoNote } from '../../components/undo-note';
import { OWN } from '../../data/corrections/own-id';
import { newOwnAddress, readPath } from '../../utils/addresses';
import type { OwnEntry } from '../../utils/pack-messages';
import type { Fault, Result } from '../../utils/result';
import { OwnEditor } from './own-editor';
import type { SectionProps } from './section';

/** The reader's own people and organizations: `#own`, `#own/new/NAME`, `#own/edit/ID`. */
export function OwnEntities({ ask, importer, path }: SectionProps) {
  const [entries, setEntries] = useState<Result<readonly OwnEntry[]>>();
  const [saved, setSaved] = useState('');
  const [removed, setRemoved] = useState<OwnEntry>();
  const [fault, setFault] = useState<Fault>();
  const [what, rest] = readPath(path);

  const load = async () => setEntries(await ask('listOwn', null));
  useEffect(() => {
    load();
  }, []);

  async function change(answer: Promise<Result<unknown>>): Promise<boolean> {
    const { ok, error } = { error: undefined, ...(await answer) };
    setFault(error);
    setSaved('');
    if (ok) await load();
    return ok;
  }
  async function remove(entry: OwnEntry): Promise<void> {
    if (await change(ask('removeOwn', { id: entry.id ?? '' }))) setRemoved(entry);
  }
  async function putBack(entry: OwnEntry): Promise<void> {
    if (!(await change(ask('saveOwn', entry)))) return;
    setRemoved(undefined);
    setSaved(words.saved(entry.name));
  }
  async function onSaved(entry: OwnEntry): Promise<void> {
    setRemoved(undefined);
    setSaved(words.saved(entry.name));
    await load();
  }

  return (
    <Answered answer={entries}>
      {(all) => {
        if (what === 'new' || what === 'edit')
          return <OwnEditor key={path} ask={ask} entry={entryOf(what, rest, all)} onSaved={onSaved} />;
        return (
          <>
            <p class="row">
              <a class="button" href={newOwnAddress()}>
                {words.add}
              </a>
              {all.length > 0 && (
                <button
                  type="button"
                  disabled={importer.busy}
                  onClick={() => importer.send({ type: 'export', pack: OWN })}
                >
                  {words.export}
                </button>
              )}
            </p>
            {removed ? (
              <UndoNote said={words.removed(removed.name)} onUndo={() => putBack(removed)} />
            ) : (
              <p role="status" tabIndex={-1} ref={saved ? focus : null}>
                {saved}
              </p>
            )}
            {fault && <FaultNote fault={fault} />}
            <OwnList entries={all} onRemove={remove} />
          </>
        );
      }}
    </Answered>
  );
}

/** Undefined where it is not there any more. */
function entryOf(what: 'new' | 'edit', rest = '', entries: readonly OwnEntry[]): OwnEntry | undefined {
  if (what === 'edit') return entries.find(({ id }) => id === rest);
  return { kind: 'person', name: rest, aliases: [], summary: '', link: '', roles: [] };
}

/** The button that was pressed is gone: the keyboard goes on at what came of it. */
const focus = (element: HTMLElement | null): void => element?.focus();
