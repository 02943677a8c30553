import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Answered } from '../../components/answered';
import { DoneNote } from '../../components/done-note';
import { FaultNote } from '../../components/fault-note';
import { type CorrectionLine, CorrectionList, sayCorrection } from '../../components/own/correction-list';
import { correctionWords as words } from '../../components/own/own-words';
import { hear } from '../../utils/hear';
import type { ListedCorrection } from '../../utils/pack-messages';
import type { Fault, Result } from '../../utils/result';
import type { SectionProps } from './section';

/** What the reader said against or beside the packs, each with the way to take it back. */
export function Corrections({ ask }: SectionProps) {
  const [corrections, setCorrections] = useState<Result<readonly ListedCorrection[]>>();
  const [taken, setTaken] = useState<CorrectionLine>();
  const [fault, setFault] = useState<Fault>();

  const load = async () => setCorrections(await ask('listCorrections', null));
  useEffect(() => {
    load();
    return hear(browser, 'changed', load);
  }, []);

  async function change(answers: readonly Promise<Result<unknown>>[], now?: CorrectionLine): Promise<void> {
    const wrong = (await Promise.all(answers)).find(({ ok }) => !ok);
    setFault(wrong?.ok === false ? wrong.error : undefined);
    if (!wrong) setTaken(now);
    await load();
  }
  const putBack = (line: CorrectionLine) =>
    change(line.map(({ key: _key, caption: _caption, ...said }) => ask('addCorrection', said)));
  return (
    <Answered answer={corrections}>
      {(all) => (
        <>
          {taken && (
            <DoneNote said={words.takenBack(sayCorrection(taken[0]))} onUndo={() => putBack(taken)} />
          )}
          {fault && <FaultNote fault={fault} />}
          <CorrectionList
            corrections={all}
            onTakeBack={(line) =>
              change(
                line.map(({ key }) => ask('removeCorrection', { key })),
                line,
              )
            }
          />
        </>
      )}
    </Answered>
  );
}
