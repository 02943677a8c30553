import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Answered } from '../../components/answered';
import { FaultNote } from '../../components/fault-note';
import { progressWords } from '../../components/import/import-words';
import type { PackActions } from '../../components/packs/pack-entry';
import { PackList } from '../../components/packs/pack-list';
import { packWords, removeWords, updateWords } from '../../components/packs/pack-words';
import { useKeptFocus } from '../../components/use-kept-focus';
import type { ImportEvent } from '../../data/import/import-events';
import { hear } from '../../utils/hear';
import type { RequestName, RequestOf } from '../../utils/messages';
import type { PackRequests, PackSummary } from '../../utils/pack-messages';
import { type Fault, type Result, success } from '../../utils/result';
import { allowAddress } from './allow-address';
import type { SectionProps } from './section';

/** What is installed, and everything that can be done to it. */
export function Packs({ ask, importer, errands }: SectionProps) {
  const [packs, setPacks] = useState<Result<readonly PackSummary[]>>();
  const [fault, setFault] = useState<Fault>();
  const [said, setSaid] = useState('');
  const { command, event, busy } = errands;
  const outcome = busy ? undefined : event;
  const imported = importer.event?.type === 'installed';
  const exported = command?.type === 'export' ? outcome : undefined;

  const load = async () => setPacks(await ask('listPacks', null));
  // At first, whenever something was ended, here or by an import, and when another page or the background changes something.
  useEffect(() => {
    load();
    return hear(browser, 'changed', load);
  }, [outcome, imported]);

  /** Asks the background for a change and shows what came of it. */
  async function change<N extends RequestName & keyof PackRequests>(name: N, body: RequestOf<N>, done = '') {
    const answer = await ask(name, body);
    setFault(answer.ok ? undefined : answer.error);
    setSaid(answer.ok ? done : '');
    await load();
  }
  /** Access was given when the reader subscribed; here it is asked for again, for a pack that a backup brought. */
  async function withAccess({ subscription }: PackSummary, go: () => void): Promise<void> {
    const allowed = subscription && (await allowAddress(subscription.url));
    setFault(allowed?.ok === false ? allowed.error : undefined);
    if (allowed?.ok) go();
  }
  function order(ids: readonly string[]): void {
    const place = ({ id, own }: PackSummary) => (own ? -1 : ids.indexOf(id));
    // Shown at once: the focus is to follow the pack that moves.
    if (packs?.ok) setPacks(success([...packs.value].sort((a, b) => place(a) - place(b))));
    change('orderPacks', { packs: ids });
  }
  const actions: PackActions = {
    onSwitch: ({ id }, on) => change('switchPack', { pack: id, on }),
    onPrivate: ({ id }, hidden) => change('setPrivate', { pack: id, private: hidden }),
    onAutomatic: (pack, on) => {
      const set = () => change('setAutomatic', { pack: pack.id, on });
      if (on) withAccess(pack, set);
      else set();
    },
    onUpdate: (pack) => withAccess(pack, () => errands.send({ type: 'update', pack: pack.id })),
    onStop: () => errands.send({ type: 'cancel' }),
    onRollBack: ({ id, title, previous = '' }) =>
      change('rollBack', { pack: id }, updateWords.rolledBack(title, previous)),
    onExport: ({ id }) => {
      setSaid('');
      errands.send({ type: 'export', pack: id });
    },
    onRemove: ({ id, title }) => change('removePack', { pack: id }, removeWords.removed(title)),
  };
  return (
    <div {...useKeptFocus()}>
      <p role="status">
        {busy && command ? progressWords.doing(command.type) : said || sayExported(exported)}
      </p>
      {fault && <FaultNote fault={fault} />}
      {exported?.type === 'failed' && <FaultNote fault={exported.fault} />}
      <Answered answer={packs}>
        {(list) => (
          <PackList
            packs={list}
            actions={actions}
            update={command?.type === 'update' ? { pack: command.pack, state: event ?? null } : undefined}
            busy={busy}
            now={new Date().toISOString()}
            onOrder={order}
          />
        )}
      </Answered>
    </div>
  );
}

const sayExported = (event: ImportEvent | undefined): string =>
  event?.type === 'file' ? packWords.exported(event.file.name) : '';
