import { useEffect, useState } from 'preact/hooks';
import { Answered } from '../../components/answered';
import { CorrectionList, sayCorrection } from '../../components/correction-list';
import { DoneNote } from '../../components/done-note';
import { FaultNote } from '../../components/fault-note';
import { correctionWords as words } from '../../components/own-words';
import type { ListedCorrection } from '../../utils/pack-messages';
import type { Fault, Result } from '../../utils/result';
import type { SectionProps } from './section';

/** What the reader said against or beside the packs, each with the way to take it back. */
export function Corrections({ ask }: SectionProps) {
  const [corrections, setCorrections] = useState<Result<readonly ListedCorrection[]>>();
  const [taken, setTaken] = useState<ListedCorrection>();
  const [fault, setFault] = useState<Fault>();

  const load = async () => setCorrections(await ask('listCorrections', null));
  useEffect(() => {
    load();
  }, []);

  async function change(answer: Promise<Result<unknown>>, now: ListedCorrection | undefined): Promise<void> {
    const done = await answer;
    setFault(done.ok ? undefined : done.error);
    if (!done.ok) return;
    setTaken(now);
    await load();
  }
  function putBack({ key: _key, caption: _caption, ...said }: ListedCorrection): void {
    change(ask('addCorrection', said), undefined);
  }
  return (
    <Answered answer={corrections}>
      {(all) => (
        <>
          {taken && <DoneNote said={words.takenBack(sayCorrection(taken))} onUndo={() => putBack(taken)} />}
          {fault && <FaultNote fault={fault} />}
          <CorrectionList
            corrections={all}
            onTakeBack={(one) => change(ask('removeCorrection', { key: one.key }), one)}
          />
        </>
      )}
    </Answered>
  );
}
