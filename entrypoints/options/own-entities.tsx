import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Answered } from '../../components/answered';
import { DoneNote } from '../../components/done-note';
import { FaultNote } from '../../components/fault-note';
import { OwnList } from '../../components/own/own-list';
import { ownWords as words } from '../../components/own/own-words';
import { packWords } from '../../components/packs/pack-words';
import { OWN } from '../../data/corrections/own-id';
import { newOwnAddress, readPath } from '../../utils/addresses';
import { hear } from '../../utils/hear';
import type { OwnEntry } from '../../utils/pack-messages';
import type { Fault, Result } from '../../utils/result';
import { OwnEditor } from './own-editor';
import type { SectionProps } from './section';

/** The reader's own people and organizations: `#own`, `#own/new/NAME`, `#own/edit/ID`. */
export function OwnEntities({ ask, importer, path }: SectionProps) {
  const [entries, setEntries] = useState<Result<readonly OwnEntry[]>>();
  /** What was done last, and the way back. */
  const [done, setDone] = useState<{ readonly said: string; readonly onUndo?: () => void }>();
  const [fault, setFault] = useState<Fault>();
  const [what, rest] = readPath(path);
  const { command, event } = importer;
  const exported = command?.type === 'export' && command.pack === OWN ? event : undefined;

  const load = async () => setEntries(await ask('listOwn', null));
  const isWriting = what === 'new' || what === 'edit';
  useEffect(() => {
    load();
    // What is being written in the form stays, whatever another window does.
    return isWriting ? undefined : hear(browser, 'changed', load);
  }, [isWriting]);

  async function change(answer: Promise<Result<unknown>>, said: string, onUndo?: () => void): Promise<void> {
    const changed = await answer;
    setFault(changed.ok ? undefined : changed.error);
    if (!changed.ok) return;
    setDone({ said, ...(onUndo && { onUndo }) });
    await load();
  }
  const remove = (entry: OwnEntry): Promise<void> =>
    change(ask('removeOwn', { id: entry.id ?? '' }), words.removed(entry.name), () => putBack(entry));
  const putBack = (entry: OwnEntry): Promise<void> => change(ask('saveOwn', entry), words.saved(entry.name));
  async function onSaved({ name }: OwnEntry): Promise<void> {
    setDone({ said: words.saved(name) });
    await load();
  }

  return (
    <Answered answer={entries}>
      {(all) => {
        if (isWriting)
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
            {done && <DoneNote {...done} />}
            {exported?.type === 'file' && <p role="status">{packWords.exported(exported.file.name)}</p>}
            {exported?.type === 'failed' && <FaultNote fault={exported.fault} />}
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
