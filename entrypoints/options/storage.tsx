import { useEffect, useState } from 'preact/hooks';
import { Answered } from '../../components/answered';
import { BackupBox } from '../../components/packs/backup-box';
import { isRunning } from '../../components/packs/pack-update';
import { StorageView } from '../../components/packs/storage-view';
import { useKeptFocus } from '../../components/use-kept-focus';
import type { StorageReport } from '../../utils/pack-messages';
import type { Fault, Result } from '../../utils/result';
import type { SectionProps } from './section';

/** How much is stored, whether it is whole, and everything as one file. */
export function Storage({ ask, importer, errands }: SectionProps) {
  const [report, setReport] = useState<Result<StorageReport>>();
  const [refused, setRefused] = useState(false);
  const [repaired, setRepaired] = useState<string>();
  const [fault, setFault] = useState<Fault>();
  const { command, event, busy } = errands;
  const work = command?.type === 'backup' || command?.type === 'restore' ? command.type : undefined;
  const outcome = busy ? undefined : event;
  const imported = importer.event?.type === 'installed';

  const load = async () => setReport(await ask('storageReport', null));
  // At first, and whenever something was ended, here or by an import.
  useEffect(() => {
    load();
  }, [outcome, imported]);

  async function persist(): Promise<void> {
    setRefused(!(await navigator.storage.persist()));
    await load();
  }
  async function repair(id: string, { packs }: StorageReport): Promise<void> {
    const answer = await ask('repairPack', { pack: id });
    setFault(answer.ok ? undefined : answer.error);
    setRepaired(answer.ok ? packs.find((pack) => pack.id === id)?.title : undefined);
    await load();
  }
  return (
    <div {...useKeptFocus()}>
      <Answered answer={report}>
        {(value) => (
          <StorageView
            report={value}
            refused={refused}
            onPersist={persist}
            onRepair={(id) => repair(id, value)}
            repaired={repaired}
            fault={fault}
          />
        )}
      </Answered>
      <BackupBox
        work={work}
        running={work !== undefined && isRunning(event ?? null)}
        busy={busy}
        event={work && event}
        onBackUp={() => errands.send({ type: 'backup' })}
        onRestore={(file) => errands.send({ type: 'restore', file })}
        onCancel={() => errands.send({ type: 'cancel' })}
      />
    </div>
  );
}
